// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/progress.h"

#include <cstdio>
#include <fmt/format.h>

namespace osint {

std::string progress_line(std::uint64_t done, std::uint64_t total, double seconds, std::string_view unit) {
  constexpr std::uint64_t width = 20;
  const std::uint64_t filled = total == 0 ? width : width * done / total;
  std::string line =
      fmt::format("[{:#<{}}{:.<{}}] {}/{} {}", "", filled, "", width - filled, done, total, unit);
  if (seconds < 0.1 || done == 0) return line;
  const double rate = static_cast<double>(done) / seconds;
  const auto left = static_cast<std::uint64_t>(static_cast<double>(total - done) / rate + 0.5);
  return line + fmt::format(", {:.0f}/s, {}:{:02} left", rate, left / 60, left % 60);
}

void Progress::update(std::uint64_t done, std::uint64_t total) {
  if (!shown_) return;
  const auto now = std::chrono::steady_clock::now();
  if (visible_ && now - drawn_ < std::chrono::milliseconds(100)) return;
  drawn_ = now;
  visible_ = true;
  const double seconds = std::chrono::duration<double>(now - start_).count();
  fmt::print(stderr, "\r{}\x1b[K", progress_line(done, total, seconds, unit_));
  std::fflush(stderr);
}

void Progress::clear() {
  if (!visible_) return;
  visible_ = false;
  fmt::print(stderr, "\r\x1b[K");
  std::fflush(stderr);
}

}  // namespace osint
