// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/answer/timeline.h"

#include <fmt/format.h>
#include <map>

#include "schema/dates/date.h"
#include "schema/fields.h"
#include "schema/layout.h"
#include "searcher/answer/slot_values.h"

namespace osint {

Timeline timeline_of(const std::vector<std::string>& dates, TimelineUnit unit) {
  Timeline out;
  out.unit = unit;
  const bool months = unit == TimelineUnit::month;
  std::map<int, std::size_t> counts;  // years, or months since the year 0
  for (const std::string& text : dates) {
    const auto date = parse_iso_date(text);
    if (!date) {
      ++out.undated;
    } else if (months && date->month == 0) {
      ++out.without_month;
    } else {
      ++counts[months ? date->year * 12 + date->month - 1 : date->year];
    }
  }
  if (counts.empty()) return out;
  for (int period = counts.begin()->first; period <= counts.rbegin()->first; ++period) {
    const auto found = counts.find(period);
    out.periods.push_back(
        {months ? fmt::format("{:04}-{:02}", period / 12, period % 12 + 1) : fmt::format("{:04}", period),
         found == counts.end() ? 0 : found->second});
  }
  return out;
}

Timeline timeline(TimelineUnit unit, const Xapian::Database& database,
                  const std::vector<Xapian::docid>& documents) {
  std::vector<std::string> dates;
  dates.reserve(documents.size());
  each_value(database, slot::newest_first, documents,
             [&](const std::string& key) { dates.push_back(date_of_key(key)); });
  return timeline_of(dates, unit);
}

}  // namespace osint
