// SPDX-License-Identifier: GPL-2.0-or-later
// osint-search: options, terminal and exit statuses around the searcher.
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <fstream>
#include <unistd.h>

#include "analysis/printable.h"
#include "schema/crash_words.h"
#include "schema/database.h"
#include "searcher/command_line.h"
#include "searcher/counts_renderer.h"
#include "searcher/csv_renderer.h"
#include "searcher/hit_output.h"
#include "searcher/json_renderer.h"
#include "searcher/list_renderer.h"
#include "searcher/pager.h"
#include "searcher/show_renderer.h"
#include "searcher/spool.h"
#include "searcher/synonyms.h"
#include "searcher/terminal.h"
#include "searcher/text_renderer.h"

namespace {

using namespace osint;

enum ExitStatus { hits = 0, no_hits = 1, failed = 2 };

TextStyle text_style(const CommandLine& command) {
  return text_style(command.width, command.color, command.hyperlinks, screen_of(STDOUT_FILENO));
}

void report(const SearchError& error, const std::string& query) {
  const auto* in_query = std::get_if<QueryError>(&error);
  const std::string message =
      in_query != nullptr ? describe(*in_query, query) : printable(std::get<Error>(error).message);
  fmt::print(stderr, "osint-search: {}\n", message);
}

// A reader that went away ends the program quietly, by SIGPIPE or where that is ignored; anything else that keeps
// output from its place is said.
bool written_out(bool written) {
  if (!written && errno != EPIPE)
    fmt::print(stderr, "osint-search: cannot write the output: {}\n", std::strerror(errno));
  return written;
}

bool print_out(const std::string& text) {
  return written_out(std::fwrite(text.data(), 1, text.size(), stdout) == text.size());
}

bool print_spooled(Spool& lines) {
  const auto copied = lines.copy_to(stdout);
  if (copied) return written_out(*copied);
  report(copied.error(), "");
  return false;
}

std::string rendered(const Answer& answer, const std::string& name, const CommandLine& command) {
  if (command.count) {
    return name.empty() ? fmt::format("{}\n", answer.total)
                        : fmt::format("{}\t{}\n", printable(name), answer.total);
  }
  switch (command.format) {
    case Format::text:
      return counts_values(command.search) ? render_counts(answer, text_style(command), command.search.limit,
                                                           isatty(STDOUT_FILENO) != 0)
                                           : render_text(answer, command.search, text_style(command));
    case Format::json: return render_json(answer, command.search);
    case Format::ids: return render_ids(answer);
    case Format::trec: return render_trec(answer, name.empty() ? "query" : name);
    case Format::csv: return counts_values(command.search) ? render_counts_csv(answer) : "";
    default: return {};  // made hit by hit
  }
}

// Text for people and the notes on it, which stand before it: through the pager where they are longer than the screen.
bool print_text(const std::string& notes, const std::string& text, const CommandLine& command) {
  const Screen screen = screen_of(STDOUT_FILENO);
  const std::string pager =
      command.pager == "never" || !screen.terminal || screen.dumb ? "" : pager_command();
  const bool together = screen_of(STDERR_FILENO).terminal;
  if (!together) fmt::print(stderr, "{}", notes);
  const std::string shown = together ? notes + text : text;
  if (!pager.empty() && rows_of(shown, screen.columns) >= static_cast<std::size_t>(screen.rows)) {
    const auto paged = show_in_pager(pager, shown);
    if (paged) return true;
    // Nobody asked for less.
    if (std::getenv("PAGER") != nullptr)
      fmt::print(stderr, "osint-search: {}\n", printable(paged.error().message));
  }
  if (together) fmt::print(stderr, "{}", notes);
  return print_out(text);
}

// What went wrong, said; the exit status it ends with.
int failure_of(const SearchError& error, const std::string& query) {
  report(error, query);
  const auto* other = std::get_if<Error>(&error);
  return other != nullptr && other->kind == ErrorKind::not_found ? no_hits : failed;
}

int show(Searcher& searcher, const CommandLine& command) {
  const auto commentary = searcher.commentary(command.show);
  if (!commentary) return failure_of(commentary.error(), "");
  if (command.format == Format::text)
    return print_text("", render_commentary(*commentary, text_style(command)), command) ? hits : failed;
  const bool citations = output_format(command.format).citations;
  return print_out(citations ? cited({&*commentary, 1}, command) : render_json(*commentary)) ? hits : failed;
}

std::string notes_on(const Answer& answer, const std::string& name, const CommandLine& command) {
  std::string out;
  const std::string which = name.empty() ? "" : "osint-search: " + name + ": ";
  if (answer.relaxed) out += note(which + relaxed_note(answer), command.color);
  if (answer.decided_by_other_forms) out += note(which + other_forms_note(answer), command.color);
  if (!answer.did_you_mean.empty() && command.format != Format::json)
    out += note("did you mean: " + answer.did_you_mean, command.color);
  if (name.empty() && !command.count && command.format == Format::text)
    out += note(summary(answer), command.color);
  return out;
}

// Answers one query; `name` is what it is called in a file of queries.
int answer(Searcher& searcher, const std::string& query, const std::string& name,
           const CommandLine& command) {
  HitOutput output(command, name);
  limit_processor_time(search_patience);
  const auto found = searcher.search(query, command.search, output.sink());
  limit_processor_time(0);
  if (!found) return failure_of(found.error(), query);
  const auto lines = output.finished();
  if (!lines) return failure_of(lines.error(), query);
  const std::string notes = notes_on(*found, name, command);
  const bool text = name.empty() && !command.count && command.format == Format::text;
  if (!text) fmt::print(stderr, "{}", notes);
  const std::string out = rendered(*found, name, command);
  if (!print_spooled(**lines) || !(text ? print_text(notes, out, command) : print_out(out))) return failed;
  return found->total > 0 ? hits : no_hits;
}

int answer_file(Searcher& searcher, const CommandLine& command) {
  std::ifstream file(command.queries_file);
  if (!file) {
    fmt::print(stderr, "osint-search: {}: {}\n", printable(command.queries_file), std::strerror(errno));
    return failed;
  }
  if (command.format == Format::csv && !command.count && !print_out(csv_header(true))) return failed;
  int status = no_hits;
  int number = 0;
  for (std::string line; std::getline(file, line);) {
    ++number;
    if (line.ends_with('\r')) line.pop_back();
    if (line.empty()) continue;
    const std::size_t tab = line.find('\t');
    const bool named = tab != std::string::npos && tab > 0;
    if (!named) {
      fmt::print(stderr, "osint-search: {}:{}: expected NAME<TAB>QUERY\n", printable(command.queries_file),
                 number);
    }
    const int one =
        named ? answer(searcher, line.substr(tab + 1), line.substr(0, tab), command) : int{failed};
    if (one == failed || status == failed) {
      status = failed;
    } else if (one == hits) {
      status = hits;
    }
  }
  return status;
}

int run(int argc, char** argv) {
  ParsedCommandLine parsed = parse_command_line(argc, argv);
  if (!parsed.command) return parsed.status;
  CommandLine& command = *parsed.command;
  command.search.count_all = command.count;
  const bool ids_alone = command.count || command.format == Format::ids || command.format == Format::trec;
  const bool counts_alone = counts_values(command.search) && command.format != Format::json;
  command.search.records = !ids_alone;
  command.search.title_apart = command.format == Format::text;
  command.search.hits = !command.count && !counts_alone;
  command.search.suggest = command.queries_file.empty();
  Synonyms synonyms;
  if (!command.synonyms_file.empty()) {
    auto read = Synonyms::read(command.synonyms_file, Analyzer());
    if (!read) {
      fmt::print(stderr, "osint-search: {}\n", printable(read.error().message));
      return failed;
    }
    synonyms = std::move(*read);
    command.search.synonyms = &synonyms;
  }
  explain_crashes("osint-search", printable(fmt::format("{}", fmt::join(command.databases, ", "))));
  limit_processor_time(search_patience);
  auto searcher = Searcher::open(command.databases);
  if (!searcher) {
    fmt::print(stderr, "osint-search: {}\n", printable(searcher.error().message));
    return failed;
  }
  for (const std::string& warning : searcher->warnings()) {
    fmt::print(stderr, "osint-search: warning: {}\n", printable(warning));
  }
  const int status = !command.show.empty()          ? show(*searcher, command)
                     : command.queries_file.empty() ? answer(*searcher, command.query, "", command)
                                                    : answer_file(*searcher, command);
  return written_out(std::fflush(stdout) == 0) ? status : int{failed};
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return run(argc, argv);
  } catch (const std::exception& error) {
    fmt::print(stderr, "osint-search: {}\n", osint::printable(error.what()));
    return failed;
  }
}
