// SPDX-License-Identifier: GPL-2.0-or-later
// osint-index: runs what its arguments ask for, and reports the progress and the result. Exit statuses: 0 all
// well, 1 some files failed (or could not be checked), 2 error, 75 another osint-index holds the database.
#include <algorithm>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <ctime>
#include <exception>
#include <fcntl.h>
#include <fmt/format.h>
#include <new>
#include <nlohmann/json.hpp>
#include <string_view>
#include <system_error>
#include <unistd.h>
#include <utility>
#include <vector>

#include "base/crash_words.h"
#include "base/json_text.h"
#include "base/printable.h"
#include "base/process_limits.h"
#include "base/shortage.h"
#include "indexer/command_line.h"
#include "indexer/dump.h"
#include "indexer/isolation/reader_pool.h"
#include "indexer/progress.h"
#include "indexer/rebuild/rebuild.h"
#include "indexer/run/index_run.h"
#include "indexer/status.h"
#include "indexer/termination.h"
#include "indexer/verify/verify.h"
#include "indexer/watch/watch.h"
#include "options/outermost.h"

#ifdef OSINT_MIMALLOC
#include <mimalloc.h>
#endif

namespace {

using namespace osint;

enum ExitStatus { all_well = 0, some_failed = 1, stopped = 2, busy = 75 };

std::atomic<bool> interrupted = false;
static_assert(std::atomic<bool>::is_always_lock_free, "set by a signal handler");

void handle_signals() {
  struct sigaction interrupt {};
  interrupt.sa_handler = [](int) { interrupted = true; };
  // A second signal ends the program at once: what is committed is safe anyway.
  interrupt.sa_flags = static_cast<int>(SA_RESTART | SA_RESETHAND);
  sigaction(SIGINT, &interrupt, nullptr);
  sigaction(SIGTERM, &interrupt, nullptr);
  // The reader of the report may close the pipe; the run continues.
  struct sigaction ignore {};
  ignore.sa_handler = SIG_IGN;
  sigaction(SIGPIPE, &ignore, nullptr);
}

// If a standard stream is closed, a database file opened in its place would receive what is printed.
void occupy_standard_streams() {
  for (int stream = 0; stream <= 2; ++stream) {
    if (fcntl(stream, F_GETFD) != -1 || errno != EBADF) continue;
    // Opens in the wrong direction, so that writing still fails and is noticed.
    if (open("/dev/null", stream == 0 ? O_WRONLY : O_RDONLY) != stream) _exit(stopped);
  }
}

int fail(const Error& error) {
  fmt::print(stderr, "osint-index: {}\n", printable(error.message));
  return error.kind == ErrorKind::busy ? busy : stopped;
}

int print(const std::string& text, int status) {
  const bool written =
      std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fflush(stdout) == 0;
  if (written) return status;
  if (errno == EPIPE) return stopped;
  return fail({fmt::format("cannot write to standard output: {}", shortage_words(errno))});
}

int print(const Result<std::string>& text) { return text ? print(*text, all_well) : fail(text.error()); }

void warn(const CommandLine& line, const std::string& warning) {
  if (!line.quiet && !warning.empty()) fmt::print(stderr, "osint-index: warning: {}\n", printable(warning));
}

int show_status(const CommandLine& line) {
  constexpr int patience = 60;  // seconds; it takes a fraction of one
  limit_processor_time(patience);
  const auto status = database_status(line.run.database);
  if (!status) return fail(status.error());
  warn(line, status->warning);
  const StatusLists lists{line.verbose, line.doubtful};
  return print(line.json ? json_line(to_json(*status)) : text(*status, std::time(nullptr), lists), all_well);
}

// `told` holds failures that were reported before.
int report(const CommandLine& line, const RunReport& done, const std::vector<Notice>& told = {}) {
  const int status = done.failures.empty() ? all_well : some_failed;
  for (const Notice& failed : done.failures) {
    if (std::ranges::find(told, failed) == told.end()) fmt::print(stderr, "osint-index: {}\n", text(failed));
  }
  // Notes appear with --quiet, too, because nothing else says that results may be wrong.
  for (const std::string& note : done.notes) fmt::print(stderr, "osint-index: note: {}\n", printable(note));
  if (line.json) return print(json_line(to_json(done)), status);
  for (const TouchedFile& file : done.files_touched) fmt::print(stderr, "{}\n", text(file));
  if (line.quiet) return status;
  for (const std::string& said : closing_lines(done, line.verbose)) fmt::print(stderr, "{}\n", said);
  return status;
}

void say(const CommandLine& line, const std::string& message) {
  if (!line.quiet) fmt::print(stderr, "osint-index: {}\n", printable(message));
}

int watch_folders(const CommandLine& line, const Observer& observer, Progress& progress) {
  WatchHooks hooks;
  bool printed = true;
  std::vector<Notice> told;
  PassedOver passed_over;  // told already
  hooks.settled = [&] { progress.clear(); };
  hooks.changed = [&](const RunReport& done) {
    RunReport news = done;
    if (!line.json && std::exchange(passed_over, done.passed_over) == done.passed_over) news.passed_over = {};
    printed = report(line, news, told) != stopped;
    told = done.failures;
    return printed;
  };
  hooks.watching = [&](const std::string& what) { say(line, fmt::format("watching {}; Ctrl-C ends", what)); };
  hooks.notice = [&](const std::string& notice) { warn(line, notice); };
  hooks.failed = [&](const Error& error) { fail(error); };
  const auto ended = watch(line.run, observer, hooks);
  progress.clear();
  if (!ended) return fail(ended.error());
  return printed ? all_well : stopped;
}

bool shows_progress(const CommandLine& line) {
  const bool automatic = line.progress == ProgressMode::automatic && Progress::has_terminal() && !line.quiet;
  return automatic || line.progress == ProgressMode::always;
}

int check_database(const CommandLine& line) {
  Progress progress(shows_progress(line), "commentaries");
  Observer observer;
  observer.progress = [&](std::uint64_t done, std::uint64_t total) { progress.update(done, total); };
  observer.interrupted = [] { return interrupted.load(); };
  observer.waiting = [&](const std::string& busy) { say(line, busy + "; waiting"); };
  const auto report = verify(line.run, observer);
  progress.clear();
  if (!report) return fail(report.error());
  warn(line, report->warning);
  const int status = report->damaged() ? stopped : report->sound() ? all_well : some_failed;
  return print(line.json ? json_line(to_json(*report)) : text(*report), status);
}

int index(const CommandLine& line) {
  Progress progress(shows_progress(line));
  Observer observer;
  observer.progress = [&](std::uint64_t done, std::uint64_t total) { progress.update(done, total); };
  observer.database_warning = [&](const std::string& warning) { warn(line, warning); };
  observer.interrupted = [] { return interrupted.load(); };
  observer.waiting = [&](const std::string& busy) { say(line, busy + "; waiting"); };
  if (line.verbose) {
    observer.warning = [&](const Notice& warning) {
      progress.clear();
      fmt::print(stderr, "osint-index: {} (warning)\n", text(warning));
    };
    observer.committed = [&](std::uint64_t commentaries) {
      progress.clear();
      fmt::print(stderr, "committed {}\n", commentaries);
    };
  }
  explain_termination(line.run.database);
  if (line.watch) return watch_folders(line, observer, progress);
  const auto run_task = line.rebuild ? rebuild : line.remove ? run_removal : index_files;
  const auto done = run_task(line.run, observer);
  progress.clear();
  return done ? report(line, *done) : fail(done.error());
}

// Returns the exit status if a limit ends the program early. With --verify, 2 would mean that the database is
// damaged.
int status_of_shortage(int count, char** arguments) {
  const auto verifies = [](const char* argument) { return std::string_view(argument) == "--verify"; };
  return std::any_of(arguments, arguments + count, verifies) ? some_failed : stopped;
}

#ifdef OSINT_MIMALLOC
int status_before_main = stopped;

// mimalloc aborts if there is not even enough memory for what libraries do before main(). Explain that until
// main() installs a better handler.
void explain_no_beginning(int count, char** arguments, char**) {
  status_before_main = status_of_shortage(count, arguments);
  std::signal(SIGABRT, [](int) {
    constexpr std::string_view words =
        "osint-index: not enough memory to begin: raise the limit with ulimit -v or -d\n";
    const bool written = write(STDERR_FILENO, words.data(), words.size()) > 0;
    _exit(written ? status_before_main : stopped);
  });
}

// The functions in this section are called before any library is initialised.
[[gnu::section(".preinit_array"), gnu::used]] void (*const before_libraries)(int, char**,
                                                                             char**) = explain_no_beginning;
#endif

// A mimalloc that is compiled as C does not call C++'s new-handler when there is no memory: it aborts.
void ask_handler_for_memory() {
#ifdef OSINT_MIMALLOC
  mi_register_error(
      [](int error, void*) {
        const std::new_handler handler = std::get_new_handler();
        if (error == ENOMEM && handler != nullptr) handler();
      },
      nullptr);
#endif
}

int dump(const CommandLine& line) {
  ReaderPool readers;
  const DocumentReader reader = readers.reader([] { return interrupted.load(); });
  const std::string& encoding = line.run.encoding;
  if (line.explain) return print(dump_blocks(line.dump, line.json, encoding, reader));
  if (!line.dump.empty()) return print(dump_commentaries(line.dump, encoding, reader));
  return print(dump_terms(line.dump_terms, encoding, reader));
}

int run(const CommandLine& line) {
  if (!line.dump.empty() || !line.dump_terms.empty()) return dump(line);
  explain_crashes("osint-index", printable(line.run.database));
  if (line.status) return show_status(line);
  if (line.verify) return check_database(line);
  return index(line);
}

int run(int count, char** arguments) {
  const auto parsed = parse_command_line(count, arguments);
  const auto* farewell = std::get_if<Farewell>(&parsed);
  if (farewell == nullptr) return run(std::get<CommandLine>(parsed));
  if (farewell->status == all_well) return print(farewell->text, all_well);
  fmt::print(stderr, "{}", farewell->text);
  return farewell->status;
}

}  // namespace

int main(int count, char** arguments) {
  occupy_standard_streams();
  prepare_limits();
  handle_signals();
  const int shortage = status_of_shortage(count, arguments);
  explain_no_memory("osint-index", shortage, "what was committed is kept");
  ask_handler_for_memory();
  return on_whole_stack("osint-index", shortage,
                        [&] { return run_outermost("osint-index", [&] { return run(count, arguments); }); });
}
