// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/progress.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <fmt/format.h>
#include <string_view>
#include <sys/ioctl.h>
#include <unistd.h>

#include "base/number_text.h"

namespace osint {
namespace {

std::string bar(std::uint64_t done, std::uint64_t total, std::uint64_t width) {
  const std::uint64_t filled = total == 0 ? width : width * std::min(done, total) / total;
  return fmt::format("[{:#<{}}{:.<{}}] ", "", filled, "", width - filled);
}

// Asks each time, because the window may have changed.
int terminal_columns() {
  winsize size{};
  return ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : 80;
}

}  // namespace

std::string progress_line(std::uint64_t done, std::uint64_t total, double seconds, int columns,
                          std::string_view unit) {
  constexpr std::size_t shortest_bar = 8;
  constexpr std::size_t longest_bar = 30;
  constexpr std::size_t brackets = 3;  // and a blank
  const std::string all = grouped(total);
  std::array<std::string, 3> parts = {fmt::format("{:>{}}/{} {}", grouped(done), all.size(), all, unit), "",
                                      ""};
  if (done >= total) {
    parts[1] = ", writing";
  } else if (seconds >= 0.1 && done > 0) {
    const double rate = static_cast<double>(done) / seconds;
    const auto left = static_cast<std::uint64_t>(static_cast<double>(total - done) / rate + 0.5);
    parts[1] = fmt::format(", {}/s", grouped(static_cast<std::uint64_t>(rate + 0.5)));
    parts[2] = fmt::format(", {} left", clock_text(left));
  }
  const std::size_t room = columns > 1 ? static_cast<std::size_t>(columns - 1) : 0;
  std::string text;
  for (const std::string& part : parts) {
    if (text.size() + part.size() > room) break;
    text += part;
  }
  const std::size_t spare = room - text.size();
  if (text.empty() || spare < shortest_bar + brackets) return text;
  return bar(done, total, std::min(spare - brackets, longest_bar)) + text;
}

bool Progress::has_terminal() {
  const char* term = std::getenv("TERM");
  return isatty(STDERR_FILENO) == 1 && term != nullptr && *term != '\0' && std::string_view(term) != "dumb";
}

void Progress::update(std::uint64_t done, std::uint64_t total) {
  if (!shown_) return;
  const auto now = Clock::now();
  if (total != total_ || done < done_) start_ = now;  // another run, or back to its last commit
  total_ = total;
  done_ = done;
  // The last state stays visible while the database is written.
  if (visible_ && done < total && now - drawn_ < std::chrono::milliseconds(100)) return;
  drawn_ = now;
  visible_ = true;
  const double seconds = std::chrono::duration<double>(now - start_).count();
  fmt::print(stderr, "\r{}\x1b[K", progress_line(done, total, seconds, terminal_columns(), unit_));
  std::fflush(stderr);
}

void Progress::clear() {
  if (!visible_) return;
  visible_ = false;
  fmt::print(stderr, "\r\x1b[K");
  std::fflush(stderr);
}

}  // namespace osint
