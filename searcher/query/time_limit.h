// SPDX-License-Identifier: GPL-2.0-or-later
// Limits the processor time of a query where Xapian has no limit: for patterns and positions.
#pragma once

#include <ctime>

#include "searcher/query/query_failure.h"

namespace osint {

// Counts the processor time of the calling thread from its construction, so one thread must use an object
// throughout.
class TimeLimit {
 public:
  static constexpr unsigned cost_of_looking = 64;

  explicit TimeLimit(double seconds) : end_(now() + seconds) {}

  // Call this often. Throws QueryFailure at byte `offset` of the query when the time is used up. The clock is
  // read each time that the costs add up to cost_of_looking.
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
