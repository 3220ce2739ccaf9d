// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/dates/date_order.h"

#include "base/ascii.h"
#include "indexer/dates/date_cursor.h"

namespace osint {

namespace {

// Counts the date at the cursor: 14/9/2018, 9-14-2018, 9/14/18. A date like 14/9/18 may begin with its year.
void count_date(DateCursor cursor, DateOrderCounts& counts) {
  const auto first = cursor.number(1, 2);
  const char separator = cursor.next();
  if (!first || (separator != '/' && separator != '-')) return;
  const std::string_view between(&separator, 1);
  cursor.literal(between);
  const auto second = cursor.number(1, 2);
  if (!second || !cursor.literal(between) || *first == 0 || *second == 0) return;
  const bool whole_year = cursor.year().has_value();
  if (!whole_year && (separator != '/' || !cursor.short_year())) return;
  if (!cursor.at_boundary() || cursor.next() == '/' || cursor.next() == '-') return;
  if (*first <= 12 && *second > 12 && *second <= 31) ++counts.month_first;
  if (whole_year && *first > 12 && *first <= 31 && *second <= 12) ++counts.day_first;
}

}  // namespace

void count_date_order(std::string_view text, DateOrderCounts& counts) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!is_ascii_digit(text[at])) continue;
    const char before = at == 0 ? ' ' : text[at - 1];
    const bool begins = before != '/' && before != '-' && before != '.' && !is_ascii_letter(before);
    if (begins) count_date(DateCursor(text, at), counts);
    while (at + 1 < text.size() && is_ascii_digit(text[at + 1])) ++at;
  }
}

DateOrder date_order(const DateOrderCounts& counts) {
  if ((counts.day_first > 0) == (counts.month_first > 0)) return DateOrder::unknown;
  return counts.day_first > 0 ? DateOrder::day_first : DateOrder::month_first;
}

}  // namespace osint
