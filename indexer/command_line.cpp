// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/command_line.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <optional>

#include "base/ascii.h"
#include "base/printable.h"
#include "database/opening.h"
#include "indexer/decoding/encodings.h"
#include "indexer/isolation/readers_text.h"
#include "indexer/reading/corpus_file.h"
#include "options/argument_check.h"
#include "options/config_file.h"
#include "options/help_text.h"
#include "options/one_of.h"
#include "options/version_text.h"
#include "options/whole_number.h"

namespace osint {
namespace {

std::optional<ProgressMode> progress_mode(const std::string& name) {
  if (name == "auto") return ProgressMode::automatic;
  if (name == "always") return ProgressMode::always;
  if (name == "never") return ProgressMode::never;
  return std::nullopt;
}

constexpr double longest_wait = 1e6;  // seconds

constexpr const char* footer =
    "Exit status: 0 all well; 1 some files failed; 2 stopped by an error; 75 another\n"
    "osint-index holds the database. Of --verify: 0 sound; 1 not all of it could be\n"
    "checked; 2 damaged.\n"
    "\n"
    "Examples:\n"
    "  osint-index ~/commentaries     index a folder, or bring its index up to date\n"
    "  osint-index                    the same for all folders indexed before\n"
    "  osint-index -n ~/commentaries  only say what would change\n"
    "  osint-index --remove DIR       take a folder out of the index; its files stay\n"
    "  osint-index --watch            and keep up with what changes from now on\n"
    "  osint-index --status           what the database holds, which files failed\n"
    "  osint-index --verify           whether the database is sound\n"
    "  osint-index --dump FILE        a file as the program reads it, with warnings\n"
    "\n"
    "See also: osint-search(1), osint-query(7).\n";

// Declares the tasks other than to bring the database up to date once. Each excludes the others.
void add_tasks(CLI::App& app, CommandLine& line) {
  auto* dry =
      app.add_flag("-n,--dry-run", line.run.dry_run, "Say what would change (-v: each file); write nothing");
  auto* rebuild = app.add_flag("--rebuild", line.rebuild, "Index everything anew, then swap the databases");
  auto* remove = app.add_flag("--remove", line.remove,
                              "Take each PATH out of the index and of the list of indexed folders");
  auto* watch = app.add_flag("--watch", line.watch, "Stay, and index changes as they arrive");
  auto* status = app.add_flag("--status", line.status, "Say what the database holds");
  auto* verify = app.add_flag("--verify", line.verify, "Check the database, its records and the files");
  auto* dump = app.add_option("--dump", line.dump, "Print the commentaries of FILE as read (JSON)");
  auto* terms = app.add_option("--dump-terms", line.dump_terms, "Print the terms of FILE as indexed");
  for (CLI::Option* task : {dump, terms}) task->type_name("FILE");
  auto* explain = app.add_flag("--explain", line.explain, "With --dump: what each block of FILE is, and why");
  auto* doubtful =
      app.add_flag("--doubtful", line.doubtful, "With --status: list the files whose reading is doubtful");
  explain->needs(dump)->configurable(false)->group("Tasks");
  doubtful->needs(status)->configurable(false)->group("Tasks");
  const std::array tasks = {dry, rebuild, remove, watch, status, verify, dump, terms};
  for (auto task = tasks.begin(); task != tasks.end(); ++task) {
    (*task)->configurable(false)->group("Tasks");
    for (auto other = std::next(task); other != tasks.end(); ++other) (*task)->excludes(*other);
  }
  auto* paths = app.add_option("PATH", line.run.paths, "Folders and files; without, those of former runs");
  paths->configurable(false)->excludes(status)->excludes(verify)->excludes(dump)->excludes(terms)->type_name(
      "");
}

std::string known_encoding(const std::string& name) {
  if (is_readable_encoding(name)) return {};
  return fmt::format(
      "no such encoding: {} (known are GB18030, Big5, windows-1251, ISO-8859-1, Shift_JIS, EUC-KR and "
      "others)",
      name);
}

std::string plain_type(std::string name) {
  if (name.starts_with('.')) name.erase(0, 1);
  return ascii_lower(name);
}

// The completions offer what the description of this check lists.
CLI::Validator known_types() {
  const auto check = [](const std::string& name) {
    const auto known = corpus_types();
    if (std::ranges::find(known, plain_type(name)) != known.end()) return std::string();
    return fmt::format("no such type: {} (known are {})", name, fmt::join(known, ", "));
  };
  return {check, fmt::format("{{{}}}", fmt::join(corpus_types(), ","))};
}

// Declares which files and folders the walk takes.
void add_walk(CLI::App& app, CommandLine& line) {
  auto* follow = app.add_flag(
      "-L,--follow", [&](std::int64_t given) { line.run.follow = given > 0; },
      "Follow symbolic links out of the folders, now and in later runs");
  auto* no_follow = app.add_flag(
      "--no-follow", [&](std::int64_t given) { line.run.follow = given <= 0; },
      "Follow them no longer; what came by them leaves");
  follow->excludes(no_follow)->group("The run");
  no_follow->excludes(follow)->group("The run");
  const auto take_types = [&](const std::vector<std::string>& types) {
    line.run.types.clear();
    for (const std::string& type : types) line.run.types.push_back(plain_type(type));
  };
  app.add_option_function<std::vector<std::string>>(
         "--types", take_types,
         fmt::format("Read only these of {}; keep what is held of others", fmt::join(corpus_types(), ", ")))
      ->check(known_types())
      ->delimiter(',')
      ->allow_extra_args(false)
      ->excludes(app.get_option("--rebuild"))
      ->type_name("LIST")
      ->group("The run");
}

void add_run_options(CLI::App& app, CommandLine& line) {
  app.add_option("--db", line.run.database,
                 "The database (default: $OSINT_SEARCH_DB, else ~/.local/share/osint-search/db)")
      ->type_name("DIR")
      ->group("The run");
  app.add_option("-j,--jobs", line.run.jobs, "Threads that read and analyse (default: the processors)")
      ->transform(whole_number(1, 256))
      ->type_name("N")
      ->group("The run");
  app.add_option("--wait", line.run.wait_seconds, "Wait for a database that another process writes")
      ->check(decimal_number(longest_wait))
      ->type_name("SECONDS")
      ->group("The run");
  app.add_option("--encoding", line.run.encoding,
                 "Of files that are not UTF-8 and do not say what they are: GB18030, Big5 ...")
      ->check(known_encoding)
      ->type_name("NAME")
      ->group("The run");
  add_walk(app, line);
  app.add_flag("--no-prune", line.no_prune, "Keep the commentaries of files that are gone")->group("The run");
  app.add_flag("--allow-empty", line.run.allow_empty, "Let a folder lose its last commentary")
      ->configurable(false)
      ->group("The run");
}

void add_messages(CLI::App& app, CommandLine& line) {
  app.add_flag("--json", line.json, "Report as JSON on standard output")->group("Messages");
  auto* quiet = app.add_flag("-q,--quiet", line.quiet, "Only errors and failed files")->group("Messages");
  app.add_flag("-v,--verbose", line.verbose, "Also warnings, and each commit")
      ->excludes(quiet)
      ->group("Messages");
  const auto progress = [&](const std::string& mode) { line.progress = *progress_mode(mode); };
  app.add_option_function<std::string>("--progress", progress, "A progress bar: auto, always or never")
      ->check(one_of({"auto", "always", "never"}))
      ->type_name("WHEN")
      ->group("Messages");
}

void declare(CLI::App& app, CommandLine& line, std::string& config_file) {
  app.footer(footer);
  add_tasks(app, line);
  add_run_options(app, line);
  add_messages(app, line);
  app.add_option(
         "--config", config_file,
         "Take options from the section [index] of FILE (default: ~/.config/osint-search/config.toml)")
      ->configurable(false)
      ->type_name("FILE")
      ->group("Program");
  app.set_version_flag("--version", "")->configurable(false)->description("The versions")->group("Program");
  app.set_help_flag("-h,--help", "This help")->configurable(false)->group("Program");
  let_last_option_win(app);
}

std::string about_dash(const std::string& argument) {
  return fmt::format("{0} is no option; a path that begins with \"-\" is written ./{0}", argument);
}

constexpr const char* purpose = "Brings a database of OSINT commentaries up to date with files and folders.";

Farewell mistake(const std::string& what) {
  return {2, fmt::format("osint-index: {}\nTry: osint-index --help\n", printable(what))};
}

Farewell farewell(const CLI::App& app, const CLI::ParseError& error) {
  if (dynamic_cast<const CLI::CallForHelp*>(&error) != nullptr) return {0, help_text(option_table(app))};
  if (dynamic_cast<const CLI::CallForVersion*>(&error) != nullptr)
    return {0, version_text("osint-index") + readers_text()};
  return mistake(error.what());
}

}  // namespace

OptionTable known_options() {
  CLI::App app(purpose, "osint-index");
  CommandLine line;
  std::string config_file;
  declare(app, line, config_file);
  return option_table(app);
}

std::variant<CommandLine, Farewell> parse_command_line(int count, const char* const* arguments) {
  CLI::App app(purpose, "osint-index");
  CommandLine line;
  std::string config_file;
  declare(app, line, config_file);
  if (const std::string wrong = wrong_argument(app, count, arguments, about_dash); !wrong.empty())
    return mistake(wrong);
  if (const std::string wrong = wrong_flag_value(app, count, arguments); !wrong.empty())
    return mistake(wrong);
  try {
    app.parse(count, arguments);
  } catch (const CLI::ParseError& error) {
    return farewell(app, error);
  }
  if (const auto applied = apply_config_file(app, config_file, "index"); !applied)
    return mistake(applied.error().message);
  if (line.remove && line.run.paths.empty())
    return mistake("--remove needs the folders or files to take out: osint-index --remove PATH");
  line.run.prune = !line.no_prune;
  line.run.list_files = line.run.dry_run && line.verbose;
  if (line.run.database.empty()) line.run.database = default_database_path();
  return line;
}

}  // namespace osint
