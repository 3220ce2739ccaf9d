// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/command_line.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <fmt/format.h>

#include "base/ascii.h"
#include "base/printable.h"
#include "base/shortage.h"
#include "database/opening.h"
#include "options/argument_check.h"
#include "options/config_file.h"
#include "options/help_text.h"
#include "options/one_of.h"
#include "options/version_text.h"
#include "options/whole_number.h"
#include "schema/facets.h"
#include "schema/fields.h"
#include "searcher/command.h"
#include "searcher/option_conflicts.h"
#include "searcher/output/formats.h"
#include "searcher/saved_options.h"

namespace osint {
namespace {

std::vector<std::string> format_names() {
  std::vector<std::string> out;
  for (const OutputFormat& format : output_formats()) out.emplace_back(format.name);
  return out;
}

std::vector<std::string> facet_name_list() {
  std::vector<std::string> out;
  for (const Facet& facet : facets()) out.emplace_back(facet.name);
  return out;
}

// Options as they are typed, to be checked and understood once all are known.
struct Typed {
  std::vector<std::string> words;
  std::string format = "text";
  bool json = false;
  std::string rows = "hits";
  std::string order = "relevance";
  std::string similar;
  std::vector<std::string> facets;
  std::string timeline;
  std::string config_file;
};

std::string footer() {
  std::string out = R"(Query:
  words             all of them, stemmed; if none has all, those with most
  "a phrase"        these words in this order, within one passage
  AND OR NOT ( )    a b OR c is a AND (b OR c);  +word -word
  a NEAR/5 b        at most 5 words apart in one passage; ADJ/5: in this order;
                    "a b c"~5: all of them, in any order
  integrat*  wom?n  wildcards, after at least two characters
  Mianyng~  word~2  fuzzy: one or two letters may differ
  /pattern/         words that match a regular expression
  习近平            these characters in this order, in any form of theirs
  *                 every commentary

Fields (each takes a word, a "phrase", a pattern or a (group); source:( ) asks
all of it of one citation, as in source:(author:zhao date:2018)):
)";
  for (const Field& field : fields()) {
    out += fmt::format("  {:<18}{}\n", std::string(field.name) + ":", field.help);
  }
  out += "\nFormats:\n";
  for (const OutputFormat& format : output_formats())
    out += fmt::format("  {:<18}{}\n", format.name, format.help);
  out += R"(
Examples:
  osint-search 'dual-use technology'
  osint-search '"key to fostering" author:zhao'
  osint-search 'excerpt:enterprises date:2018-06..'
  osint-search 'excerpt:(integrat* NEAR/5 (civil OR military))'
  osint-search --sort date -n 3 'region:china'
  osint-search --show doraleh
  osint-search --facets publication,year 'drones'
  osint-search --save ports 'harbour OR quay'
  osint-search --saved all --new
  osint-search --format bibtex -n 0 'drones' > drones.bib

Exit status: 0 hits, 1 none (or no such id), 2 error.
See also: osint-query(7), the query language; osint-index(1).
)";
  return out;
}

// A file of synonyms at its usual place; empty where there is none.
std::string usual_synonyms_file() {
  std::string path = user_config_path("synonyms");
  std::error_code unknown;
  return !path.empty() && std::filesystem::exists(path, unknown) ? path : std::string();
}

const std::vector<std::string> whens = {"auto", "always", "never"};

void add_choice_of_hits(CLI::App& app, CommandLine& command, Typed& typed) {
  constexpr const char* group = "Which hits";
  app.add_option("-n,--limit", command.asked.limit, "At most so many; 0 for all")
      ->transform(whole_number())
      ->capture_default_str()
      ->group(group);
  app.add_option("--offset", command.asked.offset, "Leave out so many first ones")
      ->transform(whole_number())
      ->configurable(false)
      ->group(group);
  app.add_option("--sort", typed.order, "relevance, date (newest first) or oldest; undated last")
      ->check(one_of({"relevance", "date", "oldest"}))
      ->capture_default_str()
      ->type_name("ORDER")
      ->group(group);
  app.add_flag("--any", command.asked.any, "Words are alternatives")->group(group);
  app.add_flag("--all-copies", command.asked.all_copies,
               "Show each copy of a commentary (its PDF, its web page) as a hit of its own")
      ->group(group);
  app.add_flag("--exact", command.asked.exact, "As typed: no stems, no other forms of names, no synonyms")
      ->group(group);
  app.add_option(
         "--synonyms", command.synonyms_file,
         "Names and terms that stand for each other, a line for each group: PLA | People's Liberation "
         "Army (default: ~/.config/osint-search/synonyms)")
      ->type_name("FILE")
      ->group(group);
  app.add_option("--db", command.databases,
                 "A database, or host:port; several are searched as one (default: $OSINT_SEARCH_DB, else "
                 "~/.local/share/osint-search/db)")
      ->type_name("DIR")
      ->allow_extra_args(false)
      ->group(group);
}

void add_output(CLI::App& app, CommandLine& command, Typed& typed) {
  constexpr const char* group = "Output";
  app.add_option("--format", typed.format, output_format_names() + "; see below")
      ->check(one_of(format_names()))
      ->capture_default_str()
      ->type_name("FORMAT")
      ->group(group);
  app.add_flag("--json", typed.json, "The same as --format json")->group(group);
  app.add_option("--rows", typed.rows,
                 "csv: a row for each of the hits, of their passages that match (with --full: of all), or of "
                 "the sources they cite")
      ->check(one_of({"hits", "passages", "sources"}))
      ->capture_default_str()
      ->configurable(false)
      ->type_name("ROWS")
      ->group(group);
  app.add_flag("--bom", command.output.byte_order_mark,
               "csv: begin with a byte order mark, by which spreadsheets know UTF-8")
      ->configurable(false)
      ->group(group);
  app.add_flag("--cite-commentaries", command.output.cite_commentaries,
               "Formats of sources: the commentaries as well, each before its sources")
      ->group(group);
  app.add_option("--snippets", command.output.passages, "Passages shown per hit; 0 for all")
      ->transform(whole_number())
      ->capture_default_str()
      ->group(group);
  app.add_flag("--full", command.output.whole_passages,
               "json, jsonl, csv --rows passages: every passage of a hit, whole")
      ->configurable(false)
      ->group(group);
  app.add_option("--width", command.width,
                 "Columns of text output (default: the terminal's, 100 at most; else 80)")
      ->transform(whole_number(20, 1000))
      ->group(group);
  app.add_option("--color", command.color, "auto, always or never; NO_COLOR is obeyed")
      ->check(one_of(whens))
      ->capture_default_str()
      ->type_name("WHEN")
      ->group(group);
  app.add_option("--hyperlinks", command.hyperlinks, "auto, always or never")
      ->check(one_of(whens))
      ->capture_default_str()
      ->type_name("WHEN")
      ->group(group);
  app.add_option("--pager", command.pager,
                 "auto: $PAGER, else less, for text longer than the screen; or never")
      ->check(one_of({"auto", "never"}))
      ->capture_default_str()
      ->type_name("WHEN")
      ->group(group);
}

void add_views(CLI::App& app, CommandLine& command, Typed& typed) {
  const std::array views = {
      app.add_option("--show", command.show, "One commentary whole, with its citations")->type_name("ID"),
      app.add_option("--similar", typed.similar, "Commentaries like this one; a QUERY narrows them down")
          ->type_name("ID"),
      app.add_flag("-l,--files", command.files, "The files of the hits alone, each once"),
      app.add_flag("-0,--null", command.output.ends_with_nul, "The same, each ended by NUL, as for xargs -0"),
      app.add_flag("-c,--count", command.count, "The number of matching commentaries alone"),
      app.add_option("--facets", typed.facets, "Count the matches by " + facet_names())
          ->check(one_of(facet_name_list()))
          ->delimiter(',')
          ->allow_extra_args(false)
          ->type_name("FIELD[,FIELD]"),
      app.add_option("--timeline", typed.timeline, "Count the matches by year or month")
          ->check(one_of({"year", "month"}))
          ->type_name("UNIT"),
      app.add_flag("--explain", command.asked.explain,
                   "How the query was understood, what each score is the sum of, and what matched where"),
      app.add_option("--queries", command.queries_file,
                     "Answer a file of queries, NAME<TAB>QUERY or a JSON object a line; - is standard input")
          ->type_name("FILE"),
  };
  for (CLI::Option* view : views) view->configurable(false)->group("Other views");
}

void declare(CLI::App& app, CommandLine& command, Typed& typed) {
  app.footer(footer());
  app.add_option("QUERY", typed.words,
                 "What to look for; several arguments are joined with blanks; - reads it from standard input")
      ->configurable(false);
  add_choice_of_hits(app, command, typed);
  add_output(app, command, typed);
  add_views(app, command, typed);
  add_saved_options(app, command.saved);
  app.add_option("--config", typed.config_file,
                 "Take options from FILE (default: ~/.config/osint-search/config.toml)")
      ->configurable(false)
      ->type_name("FILE")
      ->group("Program");
  app.set_version_flag("--version", "")->configurable(false)->description("The versions")->group("Program");
  app.set_help_flag("-h,--help", "This help")->configurable(false)->group("Program");
  let_last_option_win(app);
}

// "-harbour" among the arguments: the shell has taken a query apart, or its quotes away.
std::string about_dash(const std::string& argument) {
  const std::string word = argument.substr(1);
  if (std::ranges::all_of(word, is_ascii_digit))
    return fmt::format("{} is no option; write -n {} for so many hits", argument, word);
  return fmt::format(
      "{0} is no option; to leave out commentaries with a word, put the query in quotes: "
      "osint-search 'WORDS {0}'; a query that begins with it goes behind --: osint-search -- '{0}'",
      argument.substr(0, 60));
}

// Of options that say the same thing in two ways, the last one counts. Returns whether a format was typed.
bool settle_formats(const CLI::App& app, CommandLine& command, Typed& typed) {
  bool any = false;
  bool counts = false;
  for (const CLI::Option* option : app.parse_order()) {
    if (option->check_lname("format")) any = true, typed.json = false;
    if (option->check_lname("json")) {
      any = true;
      typed.json = option->as<bool>();
    }
    if (option->check_lname("count")) counts = true;
    if (option->check_lname("files") || option->check_lname("null")) counts = false;
  }
  if (counts) command.files = command.output.ends_with_nul = false;
  if (!counts) command.count = false;
  return any;
}

constexpr const char* purpose = "Searches commentaries, and says who said what matched.";

// The exit status.
int print_out(const std::string& text) {
  if (std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fflush(stdout) == 0) return 0;
  fmt::print(stderr, "osint-search: cannot write the output: {}\n", shortage_words(errno));
  return 2;
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

// The values of options have been checked.
void understand(const Typed& typed, CommandLine& command) {
  const std::string format = typed.json ? "json" : typed.format;
  command.format = find_output_format(format);
  command.query = joined(typed.words);
  if (command.synonyms_file.empty()) {
    command.synonyms_file = usual_synonyms_file();
    command.synonyms_kind = FileKind::regular;
  }
  if (command.databases.empty()) command.databases.push_back(default_database_path());
  if (typed.order != "relevance") command.asked.order = typed.order == "date" ? Order::date : Order::oldest;
  if (command.output.ends_with_nul) command.files = true;
  command.output.rows = typed.rows == "sources"    ? TableRows::sources
                        : typed.rows == "passages" ? TableRows::passages
                                                   : TableRows::hits;
  if (!typed.similar.empty()) command.asked.similar = typed.similar;
  if (!typed.timeline.empty())
    command.asked.timeline = typed.timeline == "year" ? TimelineUnit::year : TimelineUnit::month;
  for (const std::string& name : typed.facets) {
    const Facet* facet = find_facet(name);
    auto& facets = command.asked.facets;
    if (std::find(facets.begin(), facets.end(), facet) == facets.end()) facets.push_back(facet);
  }
  command.asked.suggest =
      command.queries_file.empty() && !command.saved.runs_all() && !command.saved.only_new;
}

}  // namespace

OptionTable known_options() {
  CLI::App app(purpose, "osint-search");
  CommandLine command;
  Typed typed;
  declare(app, command, typed);
  return option_table(app);
}

ParsedCommandLine parse_command_line(int argc, char** argv) {
  CLI::App app(purpose, "osint-search");
  CommandLine command;
  Typed typed;
  declare(app, command, typed);
  if (const std::string wrong = wrong_argument(app, argc, argv, about_dash); !wrong.empty())
    return {std::nullopt, usage_error(wrong)};
  if (const std::string wrong = wrong_flag_value(app, argc, argv); !wrong.empty())
    return {std::nullopt, usage_error(wrong)};
  try {
    app.parse(argc, argv);
  } catch (const CLI::CallForHelp&) {
    return {std::nullopt, print_out(help_text(option_table(app)))};
  } catch (const CLI::CallForVersion&) {
    return {std::nullopt, print_out(version_text("osint-search"))};
  } catch (const CLI::ParseError& error) {
    return {std::nullopt, usage_error(error.what())};
  }
  command.saved.given = app.count("--saved") > 0;
  command.limit_given = app.count("--limit") > 0;
  command.order_given = app.count("--sort") > 0;
  command.saved.not_kept = options_not_kept(app);
  command.rows_given = app.count("--rows") > 0;
  const bool format_typed = settle_formats(app, command, typed);
  const bool json_typed = typed.json;
  if (const auto applied = apply_config_file(app, typed.config_file, ""); !applied)
    return {std::nullopt, usage_error(applied.error().message)};
  // A format typed is nearer than "json = true" in the file.
  if (format_typed) typed.json = json_typed;
  understand(typed, command);
  std::string wrong = conflict(command);
  // A format of the file's is a habit: a view that cannot be in it is text.
  if (!wrong.empty() && !format_typed) {
    command.format = &output_formats().front();
    wrong = conflict(command);
  }
  if (!wrong.empty()) return {std::nullopt, usage_error(wrong)};
  return {std::move(command), 0};
}

}  // namespace osint
