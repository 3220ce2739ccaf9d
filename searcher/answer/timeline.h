// SPDX-License-Identifier: GPL-2.0-or-later
// How many of the matching commentaries are of each year or month.
#pragma once

#include <cstddef>
#include <string>
#include <vector>
#include <xapian.h>

#include "searcher/answer/facet_counts.h"

namespace osint {

enum class TimelineUnit { year, month };

struct Timeline {
  TimelineUnit unit = TimelineUnit::year;
  std::vector<Count> periods;  // "2018" or "2018-09", ascending, none left out between the first and the last
  std::size_t undated = 0;     // matches without a date
  std::size_t without_month = 0;  // matches of which the year alone is known, where months are counted
};

// Of the effective dates (ISO 8601, empty where there is none). Pure.
Timeline timeline_of(const std::vector<std::string>& dates, TimelineUnit unit);

// `documents` ascend. Throws Xapian::Error.
Timeline timeline(TimelineUnit unit, const Xapian::Database& database,
                  const std::vector<Xapian::docid>& documents);

}  // namespace osint
