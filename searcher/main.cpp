// SPDX-License-Identifier: GPL-2.0-or-later
// osint-search: options, terminal and exit statuses around the searcher.
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <fmt/format.h>
#include <fstream>
#include <sys/ioctl.h>
#include <unistd.h>

#include "analysis/printable.h"
#include "schema/database.h"
#include "searcher/command_line.h"
#include "searcher/counts_renderer.h"
#include "searcher/csv_renderer.h"
#include "searcher/hit_output.h"
#include "searcher/json_renderer.h"
#include "searcher/list_renderer.h"
#include "searcher/show_renderer.h"
#include "searcher/spool.h"
#include "searcher/synonyms.h"
#include "searcher/text_renderer.h"

namespace {

using namespace osint;

enum ExitStatus { hits = 0, no_hits = 1, failed = 2 };

int terminal_width() {
  winsize size{};
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col >= 20) return size.ws_col;
  return 80;
}

bool wanted(const std::string& when, bool automatic) {
  return when == "always" || (when == "auto" && automatic);
}

TextStyle text_style(const CommandLine& command) {
  const bool terminal = isatty(STDOUT_FILENO) != 0;
  const char* no_color = std::getenv("NO_COLOR");
  const char* term = std::getenv("TERM");
  const bool dumb = term == nullptr || std::string_view(term) == "dumb";
  TextStyle style;
  style.width = command.width != 0 ? command.width : terminal ? terminal_width() : 80;
  style.color = wanted(command.color, terminal && !dumb && (no_color == nullptr || *no_color == '\0'));
  style.hyperlinks = wanted(command.hyperlinks, terminal && !dumb);
  return style;
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

// What went wrong, said; the exit status it ends with.
int failure_of(const SearchError& error, const std::string& query) {
  report(error, query);
  const auto* other = std::get_if<Error>(&error);
  return other != nullptr && other->kind == ErrorKind::not_found ? no_hits : failed;
}

int show(Searcher& searcher, const CommandLine& command) {
  const auto commentary = searcher.commentary(command.show);
  if (!commentary) return failure_of(commentary.error(), "");
  const std::string out = command.format == Format::text ? render_commentary(*commentary, text_style(command))
                          : output_format(command.format).citations ? cited({&*commentary, 1}, command)
                                                                    : render_json(*commentary);
  return print_out(out) ? hits : failed;
}

// Answers one query; `name` is what it is called in a file of queries.
int answer(Searcher& searcher, const std::string& query, const std::string& name,
           const CommandLine& command) {
  HitOutput output(command, name);
  const auto found = searcher.search(query, command.search, output.sink());
  if (!found) return failure_of(found.error(), query);
  const auto lines = output.finished();
  if (!lines) return failure_of(lines.error(), query);
  if (found->relaxed) {
    const std::string which = name.empty() ? "" : "osint-search: " + printable(name) + ": ";
    fmt::print(stderr, "{}{}\n", which, relaxed_note(*found));
  }
  if (found->decided_by_other_forms) {
    const std::string which = name.empty() ? "" : "osint-search: " + printable(name) + ": ";
    fmt::print(stderr, "{}{}\n", which, other_forms_note(*found));
  }
  if (!found->did_you_mean.empty() && command.format != Format::json) {
    fmt::print(stderr, "did you mean: {}\n", printable(found->did_you_mean));
  }
  if (name.empty() && !command.count && command.format == Format::text) {
    fmt::print(stderr, "{}\n", summary(*found));
  }
  if (!print_spooled(**lines) || !print_out(rendered(*found, name, command))) return failed;
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
