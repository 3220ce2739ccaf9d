// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/saved_options.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <fmt/format.h>

#include "searcher/output/formats.h"
namespace osint {
namespace {

bool other_view(const CommandLine& command) {
  const QueryOptions& asked = command.asked;
  return !command.show.empty() || !command.queries_file.empty() || asked.similar || asked.explain ||
         command.output.whole_passages || counts_values(asked) || command.lists();
}

std::string save_conflict(const CommandLine& command) {
  if (command.saved.given || command.saved.forget || command.saved.only_new || other_view(command))
    return "--save NAME QUERY keeps a query with its --any, --exact and --sort, and goes with no other "
           "view";
  return command.query.empty() ? "--save needs a query: --save NAME QUERY" : "";
}

std::string list_conflict(const CommandLine& command) {
  if (command.saved.only_new) return "--new needs the name of a saved query, or all: --saved NAME --new";
  if (!command.query.empty() || other_view(command))
    return "--saved without a name lists the saved queries, and goes with no query and no other view";
  if (command.format->saved) return {};
  return "--saved without a name needs --format " +
         output_format_names([](const OutputFormat& one) { return one.saved; });
}

std::string run_conflict(const CommandLine& command) {
  const SavedOptions& saved = command.saved;
  if (!command.query.empty())
    return "--saved NAME brings its own query; options may be added to it, words may not";
  if (!command.show.empty() || !command.queries_file.empty() || command.asked.similar)
    return "--saved goes with neither --show, --similar nor --queries";
  if (saved.runs_all() && command.format->traits.sources)
    return fmt::format("--saved all needs another format than {}, whose output is of one query",
                       command.format->name);
  if (!counts_values(command.asked)) return {};
  if (saved.only_new) return "--new shows commentaries, and does not go with --facets and --timeline";
  return saved.runs_all() ? "--facets and --timeline go with one query, not with --saved all" : "";
}

}  // namespace

void add_saved_options(CLI::App& app, SavedOptions& saved) {
  const std::array options = {
      app.add_option("--save", saved.save, "Keep QUERY under this name, with --any, --exact and --sort")
          ->type_name("NAME"),
      app.add_option("--saved", saved.name, "Run a saved query, or all; without a name, list them")
          ->expected(0, 1)
          ->type_name("NAME"),
      app.add_flag("--new", saved.only_new,
                   "With --saved: only commentaries that arrived or changed since it was last asked"),
      app.add_option("--forget", saved.forget, "Remove a saved query")->type_name("NAME"),
  };
  for (CLI::Option* option : options) option->configurable(false)->group("Saved queries");
}

std::vector<std::string> options_not_kept(const CLI::App& app) {
  constexpr std::array kept = {"save", "any", "exact", "sort", "config"};
  std::vector<std::string> out;
  for (const CLI::Option* option : app.get_options()) {
    if (option->count() == 0 || option->get_lnames().empty()) continue;
    if (const std::string& name = option->get_lnames().front(); std::ranges::find(kept, name) == kept.end())
      out.push_back("--" + name);
  }
  return out;
}

std::string saved_conflict(const CommandLine& command) {
  const SavedOptions& saved = command.saved;
  if (saved.forget) {
    const bool alone = !saved.save && !saved.given && !saved.only_new && command.query.empty();
    return alone && !other_view(command) ? "" : "--forget NAME stands alone";
  }
  if (saved.save) return save_conflict(command);
  if (saved.runs()) return run_conflict(command);
  if (saved.given) return list_conflict(command);
  return saved.only_new ? "--new needs --saved NAME: what is new is counted from when that query was last run"
                        : "";
}

}  // namespace osint
