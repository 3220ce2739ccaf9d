// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/command_line.h"

#include <CLI/CLI.hpp>
#include <array>
#include <cstdlib>
#include <fmt/format.h>
#include <optional>

#include "analysis/printable.h"
#include "schema/database.h"
#include "schema/version.h"

namespace osint {
namespace {

// The section [index] of the file that all programs of the project share.
class IndexSection : public CLI::ConfigTOML {
 public:
  std::vector<CLI::ConfigItem> from_config(std::istream& input) const override {
    std::vector<CLI::ConfigItem> ours;
    for (CLI::ConfigItem& item : CLI::ConfigTOML::from_config(input)) {
      if (item.parents != std::vector<std::string>{"index"} || item.name == "++" || item.name == "--")
        continue;
      // The environment is nearer to the user than a file.
      if (item.name == "db" && std::getenv("OSINT_SEARCH_DB") != nullptr) continue;
      item.parents.clear();
      ours.push_back(std::move(item));
    }
    return ours;
  }
};

// One line for an option: its names, its value, what it does.
class PlainHelp : public CLI::Formatter {
 public:
  std::string make_option_opts(const CLI::Option* option) const override {
    const std::string value = option->get_type_name();
    return option->get_positional() || value.empty() ? "" : " " + value;
  }
};

std::optional<ProgressMode> progress_mode(const std::string& name) {
  if (name == "auto") return ProgressMode::automatic;
  if (name == "always") return ProgressMode::always;
  if (name == "never") return ProgressMode::never;
  return std::nullopt;
}

std::string config_path() {
  const char* config = std::getenv("XDG_CONFIG_HOME");
  const char* home = std::getenv("HOME");
  const std::string folder = config != nullptr && *config != '\0' ? config
                             : home != nullptr                    ? std::string(home) + "/.config"
                                                                  : "/etc/xdg";
  return folder + "/osint-search/config.toml";
}

constexpr double longest_wait = 1e6;  // seconds

constexpr const char* examples =
    "Exit status: 0 all well; 1 some files failed; 2 stopped by an error; 75 another\n"
    "osint-index holds the database.\n"
    "\n"
    "Examples:\n"
    "  osint-index ~/commentaries       index a folder, or bring its index up to date\n"
    "  osint-index                      the same for all folders indexed before\n"
    "  osint-index -n ~/commentaries    only say what would change\n"
    "  osint-index --watch              and keep up with what changes from now on\n"
    "  osint-index --status             what the database holds, and which files failed\n"
    "  osint-index --verify             whether the database is sound; exit status 2 if not\n"
    "  osint-index --dump FILE          a file as the program reads it, with its warnings";

// What to do instead of bringing the database up to date once; each excludes the others.
void add_tasks(CLI::App& app, CommandLine& line) {
  auto* dry = app.add_flag("-n,--dry-run", line.batch.dry_run,
                           "Say what would change (-v: each file); write nothing");
  auto* rebuild = app.add_flag("--rebuild", line.rebuild, "Index everything anew, then swap the databases");
  auto* watch = app.add_flag("--watch", line.watch, "Stay, and index changes as they arrive");
  auto* status = app.add_flag("--status", line.status, "Say what the database holds");
  auto* verify = app.add_flag("--verify", line.verify, "Check the database, its records and the files");
  auto* dump = app.add_option("--dump", line.dump, "Print the commentaries of FILE as read (JSON)");
  auto* terms = app.add_option("--dump-terms", line.dump_terms, "Print the terms of FILE as indexed");
  for (CLI::Option* task : {dump, terms}) task->type_name("FILE");
  const std::array tasks = {dry, rebuild, watch, status, verify, dump, terms};
  for (auto task = tasks.begin(); task != tasks.end(); ++task) {
    (*task)->configurable(false)->group("Tasks");
    for (auto other = std::next(task); other != tasks.end(); ++other) (*task)->excludes(*other);
  }
  auto* paths = app.add_option("PATH", line.batch.paths, "Folders and files; without, those of former runs");
  paths->configurable(false)->excludes(status)->excludes(verify)->excludes(dump)->excludes(terms)->type_name(
      "");
}

void add_options(CLI::App& app, CommandLine& line) {
  app.add_option("--db", line.batch.database,
                 "The database (default: $OSINT_SEARCH_DB, else ~/.local/share/osint-search/db)")
      ->type_name("DIR");
  app.add_option("-j,--jobs", line.batch.jobs, "Threads that read and analyse (default: the processors)")
      ->check(CLI::Range(1, 256).description(""))
      ->type_name("N");
  app.add_option("--wait", line.batch.wait_seconds, "Wait for a database that another process writes")
      ->check(CLI::Range(0.0, longest_wait).description(""))
      ->type_name("SECONDS");
  app.add_flag(
      "--no-prune", [&](std::int64_t given) { line.batch.prune = given <= 0; },
      "Keep the commentaries of files that are gone");
  app.add_flag("--allow-empty", line.batch.allow_empty, "Let a folder lose its last commentary")
      ->configurable(false);
  app.add_flag("--json", line.json, "Report as JSON on standard output");
  auto* quiet = app.add_flag("-q,--quiet", line.quiet, "Only errors and failed files");
  app.add_flag("-v,--verbose", line.verbose, "Also warnings, and each commit")->excludes(quiet);
  app.add_option_function<std::string>(
         "--progress", [&](const std::string& mode) { line.progress = *progress_mode(mode); },
         "A progress bar: auto, always or never")
      ->check(
          [](const std::string& mode) { return progress_mode(mode) ? "" : "expects auto, always or never"; })
      ->type_name("WHEN");
}

Farewell farewell(const CLI::App& app, const CLI::ParseError& error) {
  if (dynamic_cast<const CLI::CallForHelp*>(&error) != nullptr) return {0, app.help()};
  if (dynamic_cast<const CLI::CallForVersion*>(&error) != nullptr)
    return {0, "osint-search " OSINT_VERSION "\n"};
  const bool in_config = dynamic_cast<const CLI::ConfigError*>(&error) != nullptr;
  return {2, fmt::format("osint-index: {}{}\nTry: osint-index --help\n",
                         in_config ? printable(config_path()) + ": " : "", printable(error.what()))};
}

}  // namespace

std::variant<CommandLine, Farewell> parse_command_line(int count, const char* const* arguments) {
  CommandLine line;
  CLI::App app("Brings a search database of OSINT commentaries up to date with files and folders.",
               "osint-index");
  app.footer(examples);
  app.set_version_flag("--version", "osint-search " OSINT_VERSION)
      ->configurable(false)
      ->description("The version");
  app.set_help_flag("-h,--help", "This help")->configurable(false);
  auto help = std::make_shared<PlainHelp>();
  help->column_width(24);
  help->label("Positionals", "Arguments");
  app.formatter(help);
  app.config_formatter(std::make_shared<IndexSection>());
  app.allow_config_extras(CLI::config_extras_mode::error);
  app.set_config("--config", config_path())->group("");  // no option to give, only the place to look
  add_tasks(app, line);
  add_options(app, line);
  try {
    app.parse(count, arguments);
  } catch (const CLI::ParseError& error) {
    return farewell(app, error);
  }
  line.batch.list_files = line.batch.dry_run && line.verbose;
  if (line.batch.database.empty()) line.batch.database = default_database_path();
  return line;
}

}  // namespace osint
