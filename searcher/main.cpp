// SPDX-License-Identifier: GPL-2.0-or-later
// osint-search: the command line, the database, and the answer.
#include <cstdio>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <iostream>
#include <optional>
#include <unistd.h>
#include <utility>

#include "base/crash_words.h"
#include "base/printable.h"
#include "base/process_limits.h"
#include "base/shortage.h"
#include "options/outermost.h"
#include "searcher/answer/searcher.h"
#include "searcher/answering.h"
#include "searcher/command.h"
#include "searcher/command_line.h"
#include "searcher/exit_status.h"
#include "searcher/names/synonyms.h"
#include "searcher/printing.h"
#include "searcher/query_input.h"
#include "searcher/saved_actions.h"
#include "searcher/saved_run.h"
#include "searcher/terminal.h"

namespace {

using namespace osint;

int run(int argc, char** argv) {
  ParsedCommandLine parsed = parse_command_line(argc, argv);
  if (!parsed.command) return parsed.status;
  CommandLine& command = *parsed.command;
  command.output.style =
      text_style(command.width, command.color, command.hyperlinks, screen_of(STDOUT_FILENO));
  command.output.terminal = isatty(STDOUT_FILENO) != 0;
  command.output.bars = command.output.terminal;
  if (command.query == "-") {
    command.query = read_query(std::cin);
    if (command.query.empty()) return fail(Error{"standard input holds no query"});
  }
  if (command.saved.manages()) {
    std::string out;
    const int status = manage_saved(command, out);
    return print_out(out) && flushed() ? status : int{failed};
  }
  Synonyms synonyms;
  if (!command.synonyms_file.empty()) {
    auto read = Synonyms::read(command.synonyms_file, command.synonyms_kind, Analyzer());
    if (!read) return fail(read.error());
    synonyms = std::move(*read);
    command.asked.synonyms = &synonyms;
  }
  std::optional<SavedPlan> saved;
  if (command.saved.runs()) {
    auto planned = plan_saved(command);
    if (!planned) return fail(planned.error());
    saved = std::move(*planned);
  }
  explain_crashes("osint-search", printable(fmt::format("{}", fmt::join(command.databases, ", "))));
  limit_processor_time(search_patience);
  auto searcher = Searcher::open(command.databases);
  if (!searcher) return fail(searcher.error());
  for (const std::string& warning : searcher->warnings())
    fmt::print(stderr, "osint-search: warning: {}\n", printable(warning));
  const int status = Answering(*searcher, command).run(saved);
  return flushed() ? status : int{failed};
}

}  // namespace

int main(int argc, char** argv) {
  prepare_limits();
  explain_no_memory("osint-search", failed);
  return on_whole_stack("osint-search", failed,
                        [&] { return run_outermost("osint-search", [&] { return run(argc, argv); }); });
}
