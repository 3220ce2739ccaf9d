// SPDX-License-Identifier: GPL-2.0-or-later
#include "base/process_limits.h"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <ctime>
#include <exception>
#include <fmt/format.h>
#include <pthread.h>
#include <sys/resource.h>

#include "base/shortage.h"

namespace osint {
namespace {

using Kind = decltype(RLIMIT_STACK);

// Raises the soft limit to `wanted`, or to the hard one where that is lower.
void raise_limit(Kind kind, rlim_t wanted) {
  rlimit limit{};
  if (getrlimit(kind, &limit) != 0 || limit.rlim_cur >= wanted) return;
  limit.rlim_cur = std::min(wanted, limit.rlim_max);
  setrlimit(kind, &limit);
}

// At the hard limit the system kills the process without a message, and SIGXCPU never arrives if the soft
// limit is not lower (crash_words.h). A timer therefore sends SIGXCPU earlier: early enough for the handling
// thread to get a processor while other threads use up theirs.
void warn_of_limit_of_processor_time() {
  rlimit limit{};
  if (getrlimit(RLIMIT_CPU, &limit) != 0 || limit.rlim_max == RLIM_INFINITY ||
      limit.rlim_cur < limit.rlim_max)
    return;
  sigevent event{};
  event.sigev_notify = SIGEV_SIGNAL;
  event.sigev_signo = SIGXCPU;
  timer_t timer{};
  if (timer_create(CLOCK_PROCESS_CPUTIME_ID, &event, &timer) != 0) return;
  constexpr long just_before = 400'000'000;  // ns of the last second
  itimerspec time{};
  time.it_value.tv_sec = static_cast<std::time_t>(std::max<rlim_t>(limit.rlim_max, 1) - 1);
  time.it_value.tv_nsec = just_before;
  timer_settime(timer, TIMER_ABSTIME, &time, nullptr);
}

rlim_t stack_limit() {
  rlimit limit{};
  return getrlimit(RLIMIT_STACK, &limit) == 0 ? limit.rlim_cur : RLIM_INFINITY;
}

// Threads get the limit of the stack as it was when the program began.
void give_threads_whole_stacks() {
  pthread_attr_t attributes;
  if (pthread_attr_init(&attributes) != 0) return;
  std::size_t present = 0;
  pthread_attr_getstacksize(&attributes, &present);
  if (present < whole_stack && pthread_attr_setstacksize(&attributes, whole_stack) == 0)
    pthread_setattr_default_np(&attributes);
  pthread_attr_destroy(&attributes);
}

struct Call {
  const std::function<int()>& program;
  int result = 0;
  std::exception_ptr thrown;
};

void* make_call(void* argument) {
  auto& call = *static_cast<Call*>(argument);
  // At the end of a thread, a sanitizer frees the signal stack that it finds. Leave it its own, because
  // crash_words.h sets another.
  stack_t for_signals{};
  sigaltstack(nullptr, &for_signals);
  try {
    call.result = call.program();
  } catch (...) {
    call.thrown = std::current_exception();
  }
  sigaltstack(&for_signals, nullptr);
  return nullptr;
}

}  // namespace

void prepare_limits() {
  constexpr rlim_t enough_files = 4096;
  std::signal(SIGXFSZ, SIG_IGN);
  raise_limit(RLIMIT_NOFILE, enough_files);
  raise_limit(RLIMIT_STACK, whole_stack);
  warn_of_limit_of_processor_time();
  give_threads_whole_stacks();
}

int on_whole_stack(std::string_view name, int otherwise, const std::function<int()>& program) {
  if (stack_limit() >= whole_stack) return program();
  Call call{program, 0, nullptr};
  pthread_t thread{};
  if (const int error = pthread_create(&thread, nullptr, make_call, &call); error != 0) {
    const std::string limit = limit_words(error);
    fmt::print(stderr,
               "{}: the stack is limited to {} KiB: raise that with ulimit -s; a thread with a larger one "
               "cannot be had{}{}\n",
               name, stack_limit() >> 10U, limit.empty() ? "" : ": ", limit);
    return otherwise;
  }
  pthread_join(thread, nullptr);
  if (call.thrown) std::rethrow_exception(call.thrown);
  return call.result;
}

}  // namespace osint
