// SPDX-License-Identifier: GPL-2.0-or-later
// A line on a terminal that says how far a run is. Writes to stderr only.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace osint {

// "[#####.....] 512/1024 files, 250/s, 0:02 left". Pure.
std::string progress_line(std::uint64_t done, std::uint64_t total, double seconds,
                          std::string_view unit = "files");

class Progress {
 public:
  // A progress that is not `shown` writes nothing.
  explicit Progress(bool shown, std::string unit = "files")
      : shown_(shown), unit_(std::move(unit)), start_(std::chrono::steady_clock::now()) {}
  ~Progress() { clear(); }
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  void update(std::uint64_t done, std::uint64_t total);
  // Before anything else is written to the terminal.
  void clear();

 private:
  bool shown_;
  std::string unit_;
  bool visible_ = false;
  std::chrono::steady_clock::time_point start_;
  std::chrono::steady_clock::time_point drawn_;
};

}  // namespace osint
