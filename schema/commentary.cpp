// SPDX-License-Identifier: GPL-2.0-or-later
#include "schema/commentary.h"

#include <cmath>

#include "schema/date_span.h"

namespace osint {

std::string effective_date(const Commentary& commentary) {
  if (!commentary.date.empty()) return commentary.date;
  std::string latest;
  for (const Citation& citation : commentary.citations) {
    if (is_later(citation.date, latest)) latest = citation.date;
  }
  return latest;
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
