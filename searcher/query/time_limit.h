// SPDX-License-Identifier: GPL-2.0-or-later
// Processor time that one query may take for what Xapian does not bound: patterns and positions.
#pragma once

#include <ctime>

#include "searcher/query/query_failure.h"

namespace osint {

class TimeLimit {
 public:
  static constexpr unsigned cost_of_looking = 64;

  explicit TimeLimit(double seconds) : end_(now() + seconds) {}

  // To be called often. Throws QueryFailure once the time is over; looks at the clock for every 64 that the
  // costs add up to.
  void check(std::size_t offset, unsigned cost = 1) {
    cost_ += cost;
    if (cost_ < cost_of_looking) return;
    cost_ = 0;
    if (now() > end_) {
      fail(offset,
           "the query takes too long: make it narrower (rarer words, longer patterns, fewer of them)");
    }
  }

 private:
  static double now() {
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
  }
  double end_;
  unsigned cost_ = 0;
};

}  // namespace osint
