// SPDX-License-Identifier: GPL-2.0-or-later
// The values of one slot, document after document.
#pragma once

#include <vector>
#include <xapian.h>

namespace osint {

// Calls `visit` with the value of each document that has one; `documents` ascend. Throws Xapian::Error.
template <class Visit>
void each_value(const Xapian::Database& database, unsigned slot, const std::vector<Xapian::docid>& documents,
                Visit visit) {
  auto value = database.valuestream_begin(slot);
  const auto end = database.valuestream_end(slot);
  for (const Xapian::docid document : documents) {
    if (value == end) return;
    if (value.get_docid() < document) value.skip_to(document);
    if (value == end) return;
    if (value.get_docid() == document) visit(*value);
  }
}

}  // namespace osint
