// SPDX-License-Identifier: GPL-2.0-or-later
#include "schema/commentary.h"

#include <algorithm>

namespace osint {

std::string effective_date(const Commentary& commentary) {
  if (!commentary.date.empty()) return commentary.date;
  std::string latest;
  for (const Citation& citation : commentary.citations) latest = std::max(latest, citation.date);
  return latest;
}

}  // namespace osint
