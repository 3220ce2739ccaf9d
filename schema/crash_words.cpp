// SPDX-License-Identifier: GPL-2.0-or-later
#include "schema/crash_words.h"

#include <algorithm>
#include <array>
#include <csignal>
#include <cstdlib>
#include <fmt/format.h>
#include <new>
#include <string>
#include <sys/time.h>
#include <unistd.h>

namespace osint {
namespace {

constexpr std::array crashes = {SIGSEGV, SIGBUS, SIGABRT, SIGFPE, SIGILL, SIGPROF};
constexpr std::size_t stack_bytes = 1U << 16;

// A handler may not allocate, nor take an argument: all is ready before.
struct Words {
  std::array<char, 1024> text{};
  std::size_t size = 0;
};

enum class End { crash, too_long, no_memory };

Words& words(End end) {
  static std::array<Words, 3> all;
  return all[static_cast<std::size_t>(end)];
}

void prepare(Words& words, const std::string& text) {
  words.size = std::min(text.size(), words.text.size());
  std::copy_n(text.begin(), words.size, words.text.begin());
}

// Only calls that are safe in a handler.
[[noreturn]] void speak_and_end(End end) {
  const Words& said = words(end);
  std::size_t at = 0;
  while (at < said.size) {
    const ssize_t written = write(STDERR_FILENO, said.text.data() + at, said.size - at);
    if (written <= 0) break;
    at += static_cast<std::size_t>(written);
  }
  _exit(2);
}

void on_signal(int signal) { speak_and_end(signal == SIGPROF ? End::too_long : End::crash); }

void on_no_memory() { speak_and_end(End::no_memory); }

void handle(void (*handler)(int)) {
  struct sigaction action {};
  action.sa_handler = handler;
  action.sa_flags = SA_ONSTACK;
  for (const int signal : crashes) sigaction(signal, &action, nullptr);
}

}  // namespace

void explain_crashes(std::string_view program, std::string_view database) {
  // An endless recursion leaves no other place.
  static std::array<char, stack_bytes> stack;
  const std::string place = fmt::format("{}: {}", program, database);
  const std::string_view advice = "the database may be damaged; osint-index --verify tells";
  // Touched now, for a handler must not construct them.
  prepare(words(End::crash), fmt::format("{}: the program crashed; {}\n", place, advice));
  prepare(words(End::too_long), fmt::format("{}: no answer in a reasonable time; {}\n", place, advice));
  prepare(words(End::no_memory), fmt::format("{}: not enough memory\n", program));
  stack_t alternate{};
  alternate.ss_sp = stack.data();
  alternate.ss_size = stack.size();
  sigaltstack(&alternate, nullptr);
  handle(on_signal);
  std::set_new_handler(on_no_memory);
}

void limit_processor_time(int seconds) {
  itimerval timer{};
  timer.it_value.tv_sec = seconds;
  setitimer(ITIMER_PROF, &timer, nullptr);
}

void forget_crash_words() {
  limit_processor_time(0);
  handle(SIG_DFL);
  std::set_new_handler(nullptr);
}

}  // namespace osint
