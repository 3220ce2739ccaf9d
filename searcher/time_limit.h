// SPDX-License-Identifier: GPL-2.0-or-later
// Processor time that one query may take for what Xapian does not bound: patterns and positions.
#pragma once

#include <ctime>

#include "searcher/query_failure.h"

namespace osint {

class TimeLimit {
 public:
  explicit TimeLimit(double seconds) : end_(now() + seconds) {}

  // To be called often. Throws QueryFailure once the time is over; looks at the clock at every 64th call.
  void check(std::size_t offset) {
    if (++calls_ % 64 == 0 && now() > end_) {
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
  unsigned calls_ = 0;
};

}  // namespace osint
