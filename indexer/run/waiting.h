// SPDX-License-Identifier: GPL-2.0-or-later
// Patience with a database that another process writes (--wait).
#pragma once

#include <chrono>

#include "indexer/run/run_options.h"

namespace osint {

class Waiting {
 public:
  // From now on; the observer is told once what is waited for.
  Waiting(double seconds, const Observer& observer);

  // Sleeps a moment and says that another attempt is due; false where `error` is no reason to wait, the time is over
  // or the run was interrupted.
  bool again(const Error& error);

 private:
  const Observer& observer_;
  std::chrono::steady_clock::time_point end_;
  bool told_ = false;
};

// What `take` gives, as soon as the database is free: options.wait_seconds are waited at most.
template <class Take>
auto when_free(const RunOptions& options, const Observer& observer, const Take& take) {
  for (Waiting waiting(options.wait_seconds, observer);;) {
    auto taken = take();
    if (taken || !waiting.again(taken.error())) return taken;
  }
}

}  // namespace osint
