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
#include <sys/ioctl.h>
#include <unistd.h>

#include "analysis/printable.h"
#include "schema/crash_words.h"
#include "schema/database.h"
#include "searcher/command_line.h"
#include "searcher/counts_renderer.h"
#include "searcher/json_renderer.h"
#include "searcher/list_renderer.h"
#include "searcher/show_renderer.h"
#include "searcher/spool.h"
#include "searcher/synonyms.h"
#include "searcher/text_renderer.h"

namespace {

using namespace osint;

// Seconds of processor time without a hit: many times what the hardest query takes. Of a damaged database Xapian may read for
// ever.
constexpr int patience = 60;

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

// A reader that went away ends the program quietly (SIGPIPE); anything else that keeps output from its place is an error.
bool written_out(bool written) {
  if (!written) fmt::print(stderr, "osint-search: cannot write the output: {}\n", std::strerror(errno));
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
    case Format::jsonl: return {};  // printed from the spool
    case Format::ids: return render_ids(answer);
    case Format::trec: return render_trec(answer, name.empty() ? "query" : name);
    case Format::csv: return render_counts_csv(answer);
  }
  return {};
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
  const bool text = command.format == Format::text;
  if (!print_out(text ? render_commentary(*commentary, text_style(command)) : render_json(*commentary)))
    return failed;
  return hits;
}

// Answers one query; `name` is what it is called in a file of queries.
int answer(Searcher& searcher, const std::string& query, const std::string& name,
           const CommandLine& command) {
  Spool lines;  // an export of a whole database would not fit into memory
  Result<void> spooled;
  const HitSink sink{[&] { lines.clear(); },
                     [&](const Answer& answer, const Hit& hit) {
                       limit_processor_time(patience);
                       spooled = lines.add(render_jsonl(hit, answer, name, command.search));
                       return spooled.has_value();
                     }};
  const bool by_lines = command.format == Format::jsonl && !command.count;
  limit_processor_time(patience);
  const auto found = searcher.search(query, command.search, by_lines ? &sink : nullptr);
  limit_processor_time(0);
  if (!found) return failure_of(found.error(), query);
  if (!spooled) return failure_of(spooled.error(), query);
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
  if (!print_spooled(lines) || !print_out(rendered(*found, name, command))) return failed;
  return found->total > 0 ? hits : no_hits;
}

int answer_file(Searcher& searcher, const CommandLine& command) {
  std::ifstream file(command.queries_file);
  if (!file) {
    fmt::print(stderr, "osint-search: {}: {}\n", printable(command.queries_file), std::strerror(errno));
    return failed;
  }
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
  limit_processor_time(patience);
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
  if (std::fflush(stdout) != 0) {
    fmt::print(stderr, "osint-search: cannot write the output: {}\n", std::strerror(errno));
    return failed;
  }
  return status;
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
