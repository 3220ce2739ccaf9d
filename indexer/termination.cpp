// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/termination.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <exception>
#include <fmt/format.h>
#include <unistd.h>

#include "base/printable.h"
#include "base/shortage.h"

namespace osint {
namespace {

// A handler takes no argument.
std::string& place() {
  static std::string path;
  return path;
}

void speak_and_end() {
  const int error = errno;
  constexpr std::array of_disks = {ENOSPC, EDQUOT, EIO, EFBIG};
  if (std::current_exception() || std::ranges::find(of_disks, error) == of_disks.end()) std::abort();
  const char* advice = error == EIO     ? "look after the disk"
                       : error == EFBIG ? "raise the limit"
                                        : "make room on its disk";
  const std::string message =
      printable(fmt::format("osint-index: {}: cannot be written: {}; {} and run osint-index "
                            "again: what was committed is kept",
                            place(), shortage_words(error), advice)) +
      "\n";
  if (write(STDERR_FILENO, message.data(), message.size()) < 0) std::abort();
  _exit(2);
}

}  // namespace

void explain_termination(const std::string& path) {
  place() = path;
  std::set_terminate(speak_and_end);
}

}  // namespace osint
