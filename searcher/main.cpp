// SPDX-License-Identifier: GPL-2.0-or-later
// osint-search: options, terminal and exit statuses around the searcher.
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <fstream>
#include <optional>
#include <unistd.h>
#include <utility>

#include "base/crash_words.h"
#include "base/files/file_content.h"
#include "base/files/spool.h"
#include "base/printable.h"
#include "base/process_limits.h"
#include "base/shortage.h"
#include "options/outermost.h"
#include "searcher/answer/searcher.h"
#include "searcher/answer_text.h"
#include "searcher/command.h"
#include "searcher/command_line.h"
#include "searcher/hit_output.h"
#include "searcher/names/synonyms.h"
#include "searcher/output/csv_renderer.h"
#include "searcher/output/json_renderer.h"
#include "searcher/output/show_renderer.h"
#include "searcher/output/text_renderer.h"
#include "searcher/pager.h"
#include "searcher/query/query_error.h"
#include "searcher/saved_actions.h"
#include "searcher/saved_run.h"
#include "searcher/terminal.h"

namespace {

using namespace osint;

enum ExitStatus { hits = 0, no_hits = 1, failed = 2 };

// `name` is the query's in a file of queries, or that it is saved under.
void report(const SearchError& error, const std::string& query, const std::string& name = {}) {
  const auto* in_query = std::get_if<QueryError>(&error);
  const std::string message =
      in_query != nullptr ? describe(*in_query, query) : printable(std::get<Error>(error).message);
  fmt::print(stderr, "osint-search: {}{}\n", name.empty() ? "" : printable(name) + ": ", message);
}

// A reader that went away ends the program quietly, by SIGPIPE or where that is ignored; anything else that keeps
// output from its place is said.
bool written_out(bool written) {
  if (!written && errno != EPIPE)
    fmt::print(stderr, "osint-search: cannot write the output: {}\n", shortage_words(errno));
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
int failure_of(const SearchError& error, const std::string& query, const std::string& name = {}) {
  report(error, query, name);
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

// What stands before an answer that is one of several.
std::string between(bool first, const CommandLine& command) {
  if (command.count) return {};
  if (command.format == Format::json) return first ? render_json_queries().before : ",";
  return first && command.format == Format::csv ? csv_header(true) : "";
}

// One of several saved queries. What is for people is printed once all have been asked.
bool put_in_group(const Answer& found, Spool& lines, const Request& request, const CommandLine& command) {
  Groups& groups = *request.groups;
  std::string out = rendered(found, request, command);
  const bool first = !std::exchange(groups.begun, true);
  if (!command.count && command.format == Format::text) {
    groups.text += (first ? "" : "\n") + saved_heading(request.name, found, text_style(command)) + out;
    return true;
  }
  if (!command.count && command.format == Format::json) out.pop_back();  // its end of line
  return print_out(between(first, command) + opening(found, request, command)) && print_spooled(lines) &&
         print_out(out);
}

bool print_answer(const Answer& found, Spool& lines, const Request& request, const CommandLine& command) {
  const std::string notes = notes_on(found, request, command);
  const bool text = request.label.empty() && !command.count && command.format == Format::text;
  if (text) return print_text(notes, rendered(found, request, command), command);
  fmt::print(stderr, "{}", notes);
  if (request.groups != nullptr) return put_in_group(found, lines, request, command);
  return print_out(opening(found, request, command)) && print_spooled(lines) &&
         print_out(rendered(found, request, command));
}

int answer(Searcher& searcher, const Request& request, const CommandLine& command) {
  // In tables a name is a column, there where the rows are of several queries.
  HitOutput output(command, command.format == Format::csv ? request.label : request.name);
  limit_processor_time(search_patience);
  const auto found = searcher.search(request.query, command.search, output.sink());
  limit_processor_time(0);
  if (!found) return failure_of(found.error(), request.query, request.name);
  const auto lines = output.finished();
  if (!lines) return failure_of(lines.error(), "", request.name);
  const bool none = found->total == 0;
  if (found->seen && !command.count) {
    if (const auto prepared = request.turn->prepare(*found->seen); !prepared)
      return failure_of(prepared.error(), "", request.name);
    // Mail of cron's is for what is new; of JSON an empty answer is one, too.
    if (none && command.format != Format::json && command.format != Format::csl_json) return no_hits;
  }
  if (!print_answer(*found, **lines, request, command)) return failed;
  return none ? no_hits : hits;
}

// What was printed has left the program.
bool flushed() {
  if (std::ferror(stdout) != 0) return false;  // it has been said
  return written_out(std::fflush(stdout) == 0);
}

int answer_saved(Searcher& searcher, const CommandLine& command, const SavedPlan& plan) {
  Groups groups;
  const auto take_turn = [&](const SavedTurn& turn) {
    CommandLine of_turn = turn.command;
    of_turn.search.seen = turn.seen;
    return answer(searcher,
                  {of_turn.query, turn.name, turn.one_of_all ? turn.name : "", &turn,
                   turn.one_of_all ? &groups : nullptr},
                  of_turn);
  };
  const auto delivered = [&] {
    const bool as_one = command.saved.runs_all() && command.format == Format::json && !command.count;
    const JsonEnvelope queries = render_json_queries();
    if (as_one && !print_out((groups.begun ? "" : queries.before) + queries.after + "\n")) return false;
    return (groups.text.empty() || print_text("", groups.text, command)) && flushed();
  };
  const int status = run_saved(command, plan, take_turn, delivered);
  // Cron's mail is for what is new; who waits at a terminal is told either way.
  if (status == no_hits && command.saved.only_new && !command.count && screen_of(STDERR_FILENO).terminal)
    fmt::print(stderr, "nothing new\n");
  return status;
}

constexpr std::size_t longest_line = query_limit::bytes * 2;  // a query and its name

// Stops where a line is longer: it may have no end.
bool next_line(std::istream& file, std::string& line) {
  line.clear();
  std::streambuf& bytes = *file.rdbuf();
  constexpr int end = std::char_traits<char>::eof();
  int c = bytes.sbumpc();
  if (c == end) return false;
  for (; c != end && c != '\n' && line.size() <= longest_line; c = bytes.sbumpc())
    line += static_cast<char>(c);
  return true;
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
  for (std::string line; next_line(file, line);) {
    ++number;
    if (line.size() > longest_line) {
      fmt::print(stderr, "osint-search: {}:{}: a line of more than {} bytes\n",
                 printable(command.queries_file), number, longest_line);
      return failed;
    }
    if (number == 1) {
      const auto bare = without_byte_order_mark(line, command.queries_file);
      if (!bare) return failure_of(bare.error(), "");
      line = std::string(*bare);
    }
    if (line.ends_with('\r')) line.pop_back();
    if (line.empty()) continue;
    const std::size_t tab = line.find('\t');
    const bool named = tab != std::string::npos && tab > 0;
    if (!named) {
      fmt::print(stderr, "osint-search: {}:{}: expected NAME<TAB>QUERY\n", printable(command.queries_file),
                 number);
    }
    const std::string name = line.substr(0, tab);
    const int one =
        named ? answer(searcher, {line.substr(tab + 1), name, name, nullptr, nullptr}, command) : int{failed};
    if (one == failed || status == failed) {
      status = failed;
    } else if (one == hits) {
      status = hits;
    }
  }
  return status;
}

// Of each hit no more than the output needs.
void ask_for_what_is_shown(CommandLine& command) {
  command.search.count_all = command.count;
  const bool ids_alone = command.count || command.format == Format::ids || command.format == Format::trec;
  const bool counts_alone = counts_values(command.search) && command.format != Format::json;
  command.search.records = !ids_alone;
  command.search.passages_wanted = !output_format(command.format).citations;
  command.search.title_apart = command.format == Format::text;
  command.search.hits = !command.count && !counts_alone;
  command.search.suggest =
      command.queries_file.empty() && !command.saved.runs_all() && !command.saved.only_new;
}

int run(int argc, char** argv) {
  ParsedCommandLine parsed = parse_command_line(argc, argv);
  if (!parsed.command) return parsed.status;
  CommandLine& command = *parsed.command;
  if (command.saved.manages()) {
    std::string out;
    const int status = manage_saved(command, out);
    return print_out(out) && flushed() ? status : int{failed};
  }
  ask_for_what_is_shown(command);
  Synonyms synonyms;
  if (!command.synonyms_file.empty()) {
    auto read = Synonyms::read(command.synonyms_file, command.synonyms_kind, Analyzer());
    if (!read) {
      fmt::print(stderr, "osint-search: {}\n", printable(read.error().message));
      return failed;
    }
    synonyms = std::move(*read);
    command.search.synonyms = &synonyms;
  }
  std::optional<SavedPlan> saved;
  if (command.saved.runs()) {
    auto planned = plan_saved(command);
    if (!planned) return failure_of(planned.error(), "");
    saved = std::move(*planned);
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
  const int status = !command.show.empty() ? show(*searcher, command)
                     : saved               ? answer_saved(*searcher, command, *saved)
                     : command.queries_file.empty()
                         ? answer(*searcher, {command.query, "", "", nullptr, nullptr}, command)
                         : answer_file(*searcher, command);
  return flushed() ? status : int{failed};
}

}  // namespace

int main(int argc, char** argv) {
  prepare_limits();
  explain_no_memory("osint-search", failed);
  return on_whole_stack("osint-search", failed,
                        [&] { return run_outermost("osint-search", [&] { return run(argc, argv); }); });
}
