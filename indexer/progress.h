// SPDX-License-Identifier: GPL-2.0-or-later
// Shows the progress of a run in one line of a terminal. Writes only to stderr.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace osint {

// Returns "[#####.....]   512/1,024 files, 250/s, 0:02 left", in fewer than `columns` columns, because a full
// line would wrap. Parts for which there is no room are left out from the end, and the bar is as long as the
// remaining room allows.
std::string progress_line(std::uint64_t done, std::uint64_t total, double seconds, int columns,
                          std::string_view unit = "files");

class Progress {
 public:
  // If not `shown`, the object writes nothing.
  explicit Progress(bool shown, std::string unit = "files") : shown_(shown), unit_(std::move(unit)) {}
  ~Progress() { clear(); }
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  // Returns true if stderr is a terminal that can rewrite a line.
  static bool has_terminal();

  // Redraws the line, at most ten times a second until `done` reaches `total`.
  void update(std::uint64_t done, std::uint64_t total);
  // Removes the line. Call it before anything else is written to the terminal.
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
