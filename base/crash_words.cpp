// SPDX-License-Identifier: GPL-2.0-or-later
#include "base/crash_words.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <fmt/format.h>
#include <new>
#include <string>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <unistd.h>

#include "base/shortage.h"

namespace osint {
namespace {

constexpr std::array crashes = {SIGSEGV, SIGBUS, SIGABRT, SIGFPE, SIGILL, SIGPROF, SIGXCPU};
constexpr std::size_t stack_bytes = 1U << 16;

// A handler may neither allocate nor take arguments, so its message is prepared in advance.
struct Words {
  std::array<char, 1024> text{};
  std::size_t size = 0;
};

std::atomic<int> status_of_shortage = 2;

enum class End { crash, too_long, no_memory, no_time };

Words& words(End end) {
  static std::array<Words, 4> all;
  return all[static_cast<std::size_t>(end)];
}

void prepare(Words& words, const std::string& text) {
  words.size = std::min(text.size(), words.text.size());
  std::copy_n(text.begin(), words.size, words.text.begin());
}

// Makes only calls that are safe in a signal handler.
[[noreturn]] void speak_and_end(End end) {
  const Words& said = words(end);
  std::size_t at = 0;
  while (at < said.size) {
    const ssize_t written = write(STDERR_FILENO, said.text.data() + at, said.size - at);
    if (written <= 0) break;
    at += static_cast<std::size_t>(written);
  }
  _exit(end == End::no_memory || end == End::no_time ? status_of_shortage.load() : 2);
}

// Libraries in C abort or crash when an allocation fails.
std::atomic<bool> memory_limited = false;

bool is_out_of_memory(int error) { return error == ENOMEM && memory_limited; }

void on_signal(int signal) {
  if (signal == SIGPROF) speak_and_end(End::too_long);
  if (signal == SIGXCPU) speak_and_end(End::no_time);
  speak_and_end(is_out_of_memory(errno) ? End::no_memory : End::crash);
}

// Handles aborts until explain_crashes() is called. A library in C has no other way to report that memory ran
// out.
void on_abort(int signal) {
  if (is_out_of_memory(errno)) speak_and_end(End::no_memory);
  std::signal(signal, SIG_DFL);
  raise(signal);
}

void on_no_memory() { speak_and_end(End::no_memory); }

void handle(void (*handler)(int)) {
  struct sigaction action {};
  action.sa_handler = handler;
  action.sa_flags = SA_ONSTACK;
  for (const int signal : crashes) sigaction(signal, &action, nullptr);
}

ChildEnds child_ends{};

void on_signal_of_child(int signal) {
  if (is_out_of_memory(errno)) _exit(child_ends.no_memory);
  std::signal(signal, SIG_DFL);
  raise(signal);
}

// The size of the failed request is unknown, but the child can test whether as much as it could need is still
// available.
void on_no_memory_of_child() {
  void* more =
      mmap(nullptr, child_ends.most_bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  _exit(more == MAP_FAILED && memory_limited ? child_ends.no_memory : child_ends.too_greedy);
}

std::string processor_time_words() {
  rlimit limit{};
  const bool limited = getrlimit(RLIMIT_CPU, &limit) == 0 && limit.rlim_cur != RLIM_INFINITY;
  return limited ? fmt::format(" ({} seconds: raise that with ulimit -t)", limit.rlim_max) : "";
}

}  // namespace

void explain_no_memory(std::string_view program, int status, std::string_view note) {
  status_of_shortage = status;
  memory_limited = memory_is_limited();
  const std::string limit = limit_words(ENOMEM);
  prepare(words(End::no_memory),
          fmt::format("{}: not enough memory{}{}{}{}\n", program, limit.empty() ? "" : "; ", limit,
                      note.empty() ? "" : "; ", note));
  prepare(words(End::no_time),
          fmt::format("{}: the processor time is used up{}\n", program, processor_time_words()));
  std::set_new_handler(on_no_memory);
  std::signal(SIGABRT, on_abort);
  std::signal(SIGXCPU, on_signal);
}

void explain_crashes(std::string_view program, std::string_view database) {
  // After an endless recursion the handler has no other stack.
  static std::array<char, stack_bytes> stack;
  const std::string place = fmt::format("{}: {}", program, database);
  const std::string_view advice = "the database may be damaged; osint-index --verify tells";
  // Constructed here, because a handler must not construct them.
  prepare(words(End::crash), fmt::format("{}: the program crashed; {}\n", place, advice));
  prepare(words(End::too_long), fmt::format("{}: no answer in a reasonable time; {}\n", place, advice));
  if (std::get_new_handler() != on_no_memory) explain_no_memory(program, 2);
  stack_t alternate{};
  alternate.ss_sp = stack.data();
  alternate.ss_size = stack.size();
  sigaltstack(&alternate, nullptr);
  handle(on_signal);
}

void limit_processor_time(int seconds) {
  itimerval timer{};
  timer.it_value.tv_sec = seconds;
  setitimer(ITIMER_PROF, &timer, nullptr);
}

void leave_explaining(const ChildEnds& ends) {
  limit_processor_time(0);
  child_ends = ends;
  memory_limited = memory_is_limited();
  handle(on_signal_of_child);
  for (const int signal : {SIGPROF, SIGXCPU}) std::signal(signal, SIG_DFL);
  std::set_new_handler(on_no_memory_of_child);
}

}  // namespace osint
