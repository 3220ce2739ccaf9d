// SPDX-License-Identifier: GPL-2.0-or-later
// Stays and indexes changes as they arrive (--watch). Events only tell when: each batch is an ordinary run over the
// same paths, so nothing depends on their order or completeness.
#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <limits>
#include <optional>
#include <string>

#include "indexer/run/run_options.h"

namespace osint {

struct WatchTimes {
  // Editors save in several steps within milliseconds, and copying a folder is one change: a batch begins when nothing
  // happened for so long ...
  std::chrono::milliseconds quiet{500};
  // ... or so long after the first change, or a file that is written without end would keep all others waiting.
  std::chrono::milliseconds longest{5'000};
  // Until a database in other hands is tried again.
  std::chrono::milliseconds retry{1'000};
  // Between two looks at all folders where inotify cannot tell of changes, and after an error: a look at 100,000 files
  // takes a second.
  std::chrono::milliseconds rescan{30'000};
  // See WatchedFolders.
  std::size_t most_folders = std::numeric_limits<std::size_t>::max();
};

// When the changes seen so far are due.
class Debounce {
 public:
  using Clock = std::chrono::steady_clock;
  explicit Debounce(const WatchTimes& times) : times_(times) {}

  void change(Clock::time_point at);
  void clear() { first_.reset(); }
  std::optional<Clock::time_point> due() const;

 private:
  const WatchTimes& times_;
  std::optional<Clock::time_point> first_;
  Clock::time_point last_;
};

// Each may be empty.
struct WatchHooks {
  std::function<void()> settled;                     // after each batch, before anything is said of it
  std::function<bool(const RunReport&)> changed;     // a batch that changed something; false ends the watch
  std::function<void(const std::string&)> watching;  // once, what
  std::function<void(const std::string&)>
      notice;                                // what keeps changes from being seen or indexed for now, once
  std::function<void(const Error&)> failed;  // a batch had to stop; once in a row
};

// Ends when observer.interrupted() says so, which is asked after each signal; what was committed is kept. Fails when the
// first batch does for another reason than that the database is busy.
Result<void> watch(const RunOptions& options, const Observer& observer, const WatchHooks& hooks,
                   const WatchTimes& times = {});

}  // namespace osint
