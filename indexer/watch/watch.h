// SPDX-License-Identifier: GPL-2.0-or-later
// Implements --watch: stays and indexes changes as they happen. Events only say when to look: each batch is
// an ordinary run over the same paths, so nothing depends on the order or completeness of events.
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
  // A batch begins when nothing has happened for this long. Editors save in several steps within
  // milliseconds, and copying a folder counts as one change.
  std::chrono::milliseconds quiet{500};
  // A batch begins at the latest this long after the first change. Otherwise a file that is written without
  // end would hold up all others.
  std::chrono::milliseconds longest{5'000};
  // The time until a busy database is tried again.
  std::chrono::milliseconds retry{1'000};
  // The time between two scans of all folders if inotify cannot report changes, and after an error. A scan of
  // 100,000 files takes a second.
  std::chrono::milliseconds rescan{30'000};
  // The maximum number of folders to watch (see WatchedFolders).
  std::size_t most_folders = std::numeric_limits<std::size_t>::max();
};

// Decides when the changes seen so far are due to be indexed. `times` must outlive it.
class Debounce {
 public:
  using Clock = std::chrono::steady_clock;
  explicit Debounce(const WatchTimes& times) : times_(times) {}

  // Records a change. Calls must be in the order of time.
  void change(Clock::time_point at);
  void clear() { first_.reset(); }
  // Returns when the recorded changes are due; nullopt if there are none.
  std::optional<Clock::time_point> due() const;

 private:
  const WatchTimes& times_;
  std::optional<Clock::time_point> first_;
  Clock::time_point last_;
};

// Callbacks of watch(), called from its thread. Each may be empty.
struct WatchHooks {
  std::function<void()> settled;  // after each batch, before it is reported
  // After a batch that changed something; returning false ends the watch.
  std::function<bool(const RunReport&)> changed;
  std::function<void(const std::string&)> watching;  // once, with what is watched
  std::function<void(const std::string&)>
      notice;  // when something keeps changes from being seen or indexed for now; once each time
  std::function<void(const Error&)> failed;  // when a batch fails; once for a series of the same error
};

// Watches and indexes until observer.interrupted() returns true, which is called after each signal. What was
// committed is kept. Fails only if a batch fails, for another reason than a busy database, before one has
// succeeded. The references must stay valid until it returns.
Result<void> watch(const RunOptions& options, const Observer& observer, const WatchHooks& hooks,
                   const WatchTimes& times = {});

}  // namespace osint
