// SPDX-License-Identifier: GPL-2.0-or-later
// A line on a terminal that says how far a run is. Writes to stderr only.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace osint {

// "[#####.....]   512/1,024 files, 250/s, 0:02 left", with a bar as long as there is room, in fewer than `columns`
// columns: a full line would go on to the next. What there is no room for is left out from the end. Pure.
std::string progress_line(std::uint64_t done, std::uint64_t total, double seconds, int columns,
                          std::string_view unit = "files");

class Progress {
 public:
  // A progress that is not `shown` writes nothing.
  explicit Progress(bool shown, std::string unit = "files") : shown_(shown), unit_(std::move(unit)) {}
  ~Progress() { clear(); }
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  // Whether stderr is a terminal that can go back on a line.
  static bool has_terminal();

  void update(std::uint64_t done, std::uint64_t total);
  // Before anything else is written to the terminal.
  void clear();

 private:
  using Clock = std::chrono::steady_clock;

  bool shown_;
  std::string unit_;
  bool visible_ = false;
  std::uint64_t done_ = 0;
  std::uint64_t total_ = 0;  // of the present run; 0 before the first
  Clock::time_point start_;
  Clock::time_point drawn_;
};

}  // namespace osint
