// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/command_line.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fmt/format.h>

#include "analysis/printable.h"
#include "schema/database.h"
#include "schema/facets.h"
#include "schema/fields.h"
#include "schema/version.h"

namespace osint {
namespace {

// Options as they are typed, to be checked and understood once all are known.
struct Typed {
  std::vector<std::string> words;
  std::string format = "text";
  bool json = false;
  std::string order = "relevance";
  std::string similar;
  std::vector<std::string> facets;
  std::string timeline;
};

std::string footer() {
  std::string out = R"(
Query:
  words               all of them, stemmed; if no commentary has all, those with most
  "a phrase"          these words in this order, within one passage
  AND OR NOT ( )      a b OR c is a AND (b OR c);  +word -word
  a NEAR/5 b          at most 5 words apart in one passage; ADJ/5: in this order;
                      "a b c"~5: all of them, in any order
  integrat*  wom?n    wildcards, after at least two characters
  Mianyng~  word~2    fuzzy: one or two letters may differ
  /pattern/           words that match a regular expression
  习近平              these characters in this order, traditional or simplified
  *                   every commentary

Fields (each takes a word, a "phrase", a pattern or a (group);
source:( ) asks all of it of one citation, as in source:(author:zhao date:2018)):
)";
  for (const Field& field : fields()) {
    out += fmt::format("  {:<20}{}, as in {}\n", std::string(field.name) + ":", field.help, field.example);
  }
  out += "\nFormats:\n";
  for (const OutputFormat& format : output_formats())
    out += fmt::format("  {:<20}{}\n", format.name, format.help);
  out += R"(
Examples:
  osint-search 'dual-use technology'
  osint-search '"key to fostering" author:zhao'
  osint-search 'excerpt:enterprises date:2018-06..'
  osint-search 'excerpt:(integrat* NEAR/5 (civil OR military))'
  osint-search --sort date -n 3 'region:china'
  osint-search --show doraleh
  osint-search --facets publication,year 'drones'
  osint-search --format bibtex -n 0 'drones' > drones.bib

Exit status: 0 hits, 1 none (or no such id), 2 error.
)";
  return out;
}

// Of a file of the user's; empty where nothing says where those are.
std::string config_path(const char* name) {
  const char* config = std::getenv("XDG_CONFIG_HOME");
  const char* home = std::getenv("HOME");
  if (config != nullptr && *config != '\0') return fmt::format("{}/osint-search/{}", config, name);
  return home == nullptr ? std::string() : fmt::format("{}/.config/osint-search/{}", home, name);
}

// A file of synonyms at its usual place; empty where there is none.
std::string usual_synonyms_file() {
  std::string path = config_path("synonyms");
  std::error_code unknown;
  return !path.empty() && std::filesystem::exists(path, unknown) ? path : std::string();
}

void add_views(CLI::App& app, CommandLine& command, Typed& typed) {
  app.add_option("--sort", typed.order, "relevance, date (newest first) or oldest; undated last")
      ->check(CLI::IsMember({"relevance", "date", "oldest"}))
      ->capture_default_str();
  app.add_flag("--full", command.search.full, "json, jsonl: every passage of a hit, whole");
  app.add_option("--show", command.show, "One commentary whole, with its citations")->type_name("ID");
  app.add_option("--similar", typed.similar, "Commentaries like this one; a QUERY narrows them down")
      ->type_name("ID");
  app.add_option("--facets", typed.facets, "Count the matches by " + facet_names())
      ->delimiter(',')
      ->allow_extra_args(false)
      ->type_name("FIELD[,FIELD]");
  app.add_option("--timeline", typed.timeline, "Count the matches by year or month")
      ->check(CLI::IsMember({"year", "month"}));
}

void add_options(CLI::App& app, CommandLine& command, Typed& typed) {
  const auto when = CLI::IsMember({"auto", "always", "never"});
  app.add_option("QUERY", typed.words, "What to look for; several arguments are joined with blanks");
  app.add_option("--db", command.databases, "Database folder, or host:port; several are searched as one")
      ->type_name("DIR")
      ->allow_extra_args(false);
  app.add_option("-n,--limit", command.search.limit, "At most so many hits; 0 for all")
      ->capture_default_str();
  app.add_option("--offset", command.search.offset, "Leave out so many first hits");
  app.add_flag("--any", command.search.any, "Words are alternatives");
  app.add_flag("--exact", command.search.exact,
               "As typed: no stemming, no other forms of names, no synonyms");
  app.add_option("--synonyms", command.synonyms_file,
                 "Groups of names and terms that stand for each other: PLA | People's Liberation Army")
      ->type_name("FILE");
  app.add_option("--format", typed.format, output_format_names() + "; see below")->capture_default_str();
  app.add_flag("--json", typed.json, "The same as --format json");
  app.add_flag("--cite-commentaries", command.cite_commentaries,
               "Formats of sources: the commentaries as well, each before its sources");
  app.add_option("--snippets", command.search.passages, "Passages shown per hit; 0 for all")
      ->capture_default_str();
  app.add_option("--width", command.width,
                 "Columns of text output (default: the terminal's, 100 at most; else 80)")
      ->check(CLI::Range(20, 1000));
  app.add_option("--color", command.color, "auto, always or never; NO_COLOR is obeyed")
      ->check(when)
      ->capture_default_str();
  app.add_option("--hyperlinks", command.hyperlinks, "auto, always or never")
      ->check(when)
      ->capture_default_str();
  app.add_option("--pager", command.pager,
                 "auto: $PAGER, else less, for text longer than the screen; or never")
      ->check(CLI::IsMember({"auto", "never"}))
      ->capture_default_str();
  add_views(app, command, typed);
  app.add_flag("--count", command.count, "Print the number of matching commentaries alone");
  app.add_flag(
      "--explain", command.search.explain,
      "Show how the query was understood, what each hit's score is the sum of and what matched where");
  app.add_option("--queries", command.queries_file,
                 "Answer the queries of a file, one per line: NAME<TAB>QUERY")
      ->type_name("FILE");
  app.set_version_flag("--version", std::string("osint-search ") + OSINT_VERSION);
  app.set_config("--config", config_path("config.toml"), "Options may stand in this file (TOML)")
      ->type_name("FILE");
}

int usage_error(const std::string& message) {
  fmt::print(stderr, "osint-search: {}\nTry osint-search --help\n", printable(message));
  return 2;
}

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : " ") + word;
  return out;
}

// Each returns what is wrong, empty where nothing is.
std::string understand(const Typed& typed, CommandLine& command) {
  const std::string format = typed.json ? "json" : typed.format;
  const OutputFormat* found = find_output_format(format);
  if (found == nullptr) return fmt::format("--format: \"{}\" is none of {}", format, output_format_names());
  command.format = found->format;
  command.query = joined(typed.words);
  if (command.synonyms_file.empty()) command.synonyms_file = usual_synonyms_file();
  if (command.databases.empty()) command.databases.push_back(default_database_path());
  if (typed.order != "relevance") command.search.order = typed.order == "date" ? Order::date : Order::oldest;
  if (!typed.similar.empty()) command.search.similar = typed.similar;
  if (!typed.timeline.empty())
    command.search.timeline = typed.timeline == "year" ? TimelineUnit::year : TimelineUnit::month;
  for (const std::string& name : typed.facets) {
    const Facet* facet = find_facet(name);
    if (facet == nullptr) return fmt::format("--facets: \"{}\" is none of {}", name, facet_names());
    auto& facets = command.search.facets;
    if (std::find(facets.begin(), facets.end(), facet) == facets.end()) facets.push_back(facet);
  }
  return {};
}

std::string conflict(const CommandLine& command) {
  const SearchOptions& search = command.search;
  const bool queries = !command.queries_file.empty();
  const bool json = command.format == Format::json || command.format == Format::jsonl;
  const bool counts = counts_values(search);
  const OutputFormat& format = output_format(command.format);
  if (command.cite_commentaries && !format.citations)
    return "--cite-commentaries needs --format " + output_format_names(&OutputFormat::citations);
  if (search.explain && !format.explain)
    return "--explain needs --format " + output_format_names(&OutputFormat::explain);
  if (!command.show.empty()) {
    if (!command.query.empty() || queries || search.similar || counts || command.count)
      return "--show stands alone: no query, no other view";
    return format.show ? "" : "--show needs --format " + output_format_names(&OutputFormat::show);
  }
  if (search.full && !json) return "--full needs --format json or jsonl";
  if (!queries && command.query.empty() && !search.similar) return "a query is needed";
  if (queries && !command.query.empty()) return "a query or --queries, not both";
  if (counts) {
    if (queries || command.count) return "--facets and --timeline go with one query, and without --count";
    return format.counts
               ? ""
               : "--facets and --timeline need --format " + output_format_names(&OutputFormat::counts);
  }
  if (command.count && format.citations)
    return fmt::format("--count prints the number of commentaries alone: no --format {}", format.name);
  if (!queries) return {};
  if (search.similar) return "--similar or --queries, not both";
  return format.queries || command.count
             ? ""
             : "--queries needs --format " + output_format_names(&OutputFormat::queries);
}

}  // namespace

ParsedCommandLine parse_command_line(int argc, char** argv) {
  CLI::App app("Searches commentaries and says who said what matched", "osint-search");
  CommandLine command;
  Typed typed;
  add_options(app, command, typed);
  app.footer(footer());
  try {
    app.parse(argc, argv);
  } catch (const CLI::Success& success) {
    return {std::nullopt, app.exit(success)};
  } catch (const CLI::ParseError& error) {
    return {std::nullopt, usage_error(error.what())};
  }
  std::string wrong = understand(typed, command);
  if (wrong.empty()) wrong = conflict(command);
  if (!wrong.empty()) return {std::nullopt, usage_error(wrong)};
  return {std::move(command), 0};
}

}  // namespace osint
