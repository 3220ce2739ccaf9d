// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/isolation/call_filter.h"

#include <array>
#include <cerrno>
#include <cstdint>
#include <fcntl.h>
#include <memory>
#include <seccomp.h>
#include <sys/mman.h>
#include <unistd.h>

#include "indexer/isolation/sanitizers.h"

namespace osint {
namespace {

// These calls are harmless with any arguments: none reaches beyond this process and its open files.
constexpr std::array always = {
    SCMP_SYS(read),
    SCMP_SYS(write),
    SCMP_SYS(readv),
    SCMP_SYS(writev),
    SCMP_SYS(pread64),
    SCMP_SYS(lseek),
    SCMP_SYS(_llseek),
    SCMP_SYS(close),
    SCMP_SYS(fstat),
    SCMP_SYS(fstat64),
    SCMP_SYS(newfstatat),
    SCMP_SYS(fstatat64),
    SCMP_SYS(statx),
    SCMP_SYS(poll),
    SCMP_SYS(ppoll),
    SCMP_SYS(ppoll_time64),
    SCMP_SYS(munmap),
    SCMP_SYS(mremap),
    SCMP_SYS(madvise),
    SCMP_SYS(brk),
    SCMP_SYS(futex),
    SCMP_SYS(futex_time64),
    SCMP_SYS(exit),
    SCMP_SYS(exit_group),
    SCMP_SYS(clock_gettime),
    SCMP_SYS(clock_gettime64),
    SCMP_SYS(clock_getres),
    SCMP_SYS(gettimeofday),
    SCMP_SYS(time),
    SCMP_SYS(nanosleep),
    SCMP_SYS(clock_nanosleep),
    SCMP_SYS(sched_yield),
    SCMP_SYS(sched_getaffinity),
    SCMP_SYS(getrandom),
    SCMP_SYS(getpid),
    SCMP_SYS(gettid),
    SCMP_SYS(getuid),
    SCMP_SYS(geteuid),
    SCMP_SYS(getgid),
    SCMP_SYS(getegid),
    SCMP_SYS(getrusage),
    SCMP_SYS(rt_sigaction),
    SCMP_SYS(rt_sigprocmask),
    SCMP_SYS(rt_sigreturn),
    SCMP_SYS(sigreturn),
    SCMP_SYS(sigaltstack),
    SCMP_SYS(restart_syscall),
    SCMP_SYS(uname),
};

// A library needs these to look for a file and to read it.
constexpr std::array to_look_for_files = {
    SCMP_SYS(getdents64), SCMP_SYS(access), SCMP_SYS(faccessat),
    SCMP_SYS(faccessat2), SCMP_SYS(stat),   SCMP_SYS(lstat),
};

// A sanitizer needs these while it watches and while it reports.
constexpr std::array of_sanitizers = {
    SCMP_SYS(prctl),   SCMP_SYS(readlink), SCMP_SYS(readlinkat),      SCMP_SYS(personality),
    SCMP_SYS(sysinfo), SCMP_SYS(getppid),  SCMP_SYS(set_robust_list), SCMP_SYS(rt_sigpending),
    SCMP_SYS(pipe2),   SCMP_SYS(mlock),    SCMP_SYS(munlock),
};

class Filter {
 public:
  Filter() : context_(seccomp_init(SCMP_ACT_ERRNO(EPERM)), seccomp_release) {}

  // A call that this processor does not have is ignored.
  template <class... Comparisons>
  void allow(int call, Comparisons... comparisons) {
    if (!context_) return;
    const std::array<scmp_arg_cmp, sizeof...(comparisons)> all = {comparisons...};
    seccomp_rule_add_array(context_.get(), SCMP_ACT_ALLOW, call, static_cast<unsigned>(all.size()),
                           all.data());
  }

  template <std::size_t Size>
  void allow_all(const std::array<int, Size>& calls) {
    for (const int call : calls) allow(call);
  }

  bool load() { return context_ && seccomp_load(context_.get()) == 0; }

 private:
  std::unique_ptr<void, void (*)(scmp_filter_ctx)> context_;
};

// Requires that argument `number` has none of these bits.
scmp_arg_cmp lacks(unsigned number, std::uint64_t bits) { return {number, SCMP_CMP_MASKED_EQ, bits, 0}; }

scmp_arg_cmp equals(unsigned number, std::uint64_t value) { return {number, SCMP_CMP_EQ, value, 0}; }

void allow_memory(Filter& filter) {
  for (const int call : {SCMP_SYS(mmap), SCMP_SYS(mmap2), SCMP_SYS(mprotect)})
    filter.allow(call, lacks(2, PROT_EXEC));
}

// Allows only what concerns this process itself.
void allow_own_limits_and_signals(Filter& filter) {
  filter.allow(SCMP_SYS(prlimit64), equals(0, 0));
  filter.allow(SCMP_SYS(getrlimit));
  filter.allow(SCMP_SYS(setrlimit));
  filter.allow(SCMP_SYS(ugetrlimit));
  filter.allow(SCMP_SYS(tgkill), equals(0, static_cast<std::uint64_t>(getpid())));
}

void allow_opening(Filter& filter) {
  constexpr std::uint64_t to_write = O_ACCMODE | O_CREAT | O_TRUNC | O_APPEND;
  filter.allow(SCMP_SYS(openat), lacks(2, to_write));
  filter.allow_all(to_look_for_files);
  filter.allow(SCMP_SYS(fcntl), equals(1, F_GETFL));
  filter.allow(SCMP_SYS(fcntl), equals(1, F_GETFD));
  filter.allow(SCMP_SYS(fcntl), equals(1, F_SETFD));
}

}  // namespace

bool filter_calls(bool may_open) {
  Filter filter;
  filter.allow_all(always);
  allow_memory(filter);
  allow_own_limits_and_signals(filter);
  if (may_open) allow_opening(filter);
  if (sanitized) filter.allow_all(of_sanitizers);
  return filter.load();
}

}  // namespace osint
