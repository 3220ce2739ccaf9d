// SPDX-License-Identifier: GPL-2.0-or-later
#include "base/shortage.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <fmt/format.h>
#include <optional>
#include <sys/resource.h>
#include <system_error>

namespace osint {
namespace {

constexpr std::array shortages = {EMFILE, ENFILE, ENOMEM, EAGAIN, EFBIG, EACCES, EPERM, EROFS};

using Kind = decltype(RLIMIT_AS);

// Returns the soft limit, or nullopt if there is none.
std::optional<rlim_t> limit_of(Kind kind) {
  rlimit limit{};
  if (getrlimit(kind, &limit) != 0 || limit.rlim_cur == RLIM_INFINITY) return std::nullopt;
  return limit.rlim_cur;
}

std::string memory_words() {
  constexpr unsigned mib = 20;
  if (const auto bytes = limit_of(RLIMIT_AS))
    return fmt::format("its address space is limited to {} MiB: raise that with ulimit -v", *bytes >> mib);
  if (const auto bytes = limit_of(RLIMIT_DATA))
    return fmt::format("its data is limited to {} MiB: raise that with ulimit -d", *bytes >> mib);
  return {};
}

// A thread needs room for its stack as well.
std::string process_words() {
  const auto processes = limit_of(RLIMIT_NPROC);
  const std::string memory = memory_words();
  if (!processes) return memory;
  return fmt::format("this user may have {} processes and threads: raise that with ulimit -u{}{}", *processes,
                     memory.empty() ? "" : "; ", memory);
}

}  // namespace

std::string errno_text(int error) { return std::generic_category().message(error); }

bool is_shortage(int error) { return std::ranges::find(shortages, error) != shortages.end(); }

std::string limit_words(int error) {
  if (error == ENOMEM) return memory_words();
  if (error == EMFILE) {
    if (const auto files = limit_of(RLIMIT_NOFILE))
      return fmt::format("this process may open {} files: raise that with ulimit -n", *files);
  }
  if (error == EAGAIN) return process_words();
  if (error == EFBIG) {
    if (const auto bytes = limit_of(RLIMIT_FSIZE))
      return fmt::format("a file may have {} KiB: raise that with ulimit -f", *bytes >> 10U);
  }
  return {};
}

std::string shortage_words(int error) {
  const std::string limit = limit_words(error);
  return limit.empty() ? errno_text(error) : fmt::format("{} ({})", errno_text(error), limit);
}

int shortage_in(std::string_view text) {
  if (text.ends_with(": too many open files")) return EMFILE;  // what Xapian says where it gets no lock
  const auto* found = std::ranges::find_if(
      shortages, [&](int error) { return text.find(errno_text(error)) != std::string_view::npos; });
  return found == shortages.end() ? 0 : *found;
}

bool memory_is_limited() { return limit_of(RLIMIT_AS) || limit_of(RLIMIT_DATA); }

}  // namespace osint
