// SPDX-License-Identifier: GPL-2.0-or-later
#include "schema/commentary.h"

#include <algorithm>
#include <cmath>
#include <iterator>

#include "schema/dates/date_span.h"

namespace osint {

std::string effective_date(const Commentary& commentary) {
  if (!commentary.date.empty()) return commentary.date;
  std::string latest;
  for (const Citation& citation : commentary.citations) {
    if (is_later(citation.date, latest)) latest = citation.date;
  }
  return latest;
}

std::string_view date_origin(const Commentary& commentary) {
  if (!commentary.date.empty()) return "stated";
  return effective_date(commentary).empty() ? "" : "sources";
}

int line_at(const Passage& passage, std::size_t at) {
  const auto after = std::ranges::upper_bound(passage.lines, at, {}, &LineBegin::at);
  return after == passage.lines.begin() ? passage.line : std::prev(after)->line;
}

std::vector<int> source_numbers(const Passage& passage) {
  std::vector<int> out = passage.cites;
  for (int& number : out) ++number;
  return out;
}

double rounded_confidence(const Commentary& commentary) {
  return std::round(commentary.confidence * 100) / 100;
}

bool is_doubtful(const Commentary& commentary) { return rounded_confidence(commentary) < doubtful_below; }

}  // namespace osint
