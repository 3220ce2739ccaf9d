// SPDX-License-Identifier: GPL-2.0-or-later
// A commentary -> its Xapian document: terms with positions, values and the record. Pure.
//
// Each word of each passage is one unprefixed positional term; passages stand in the order of
// searchable_passages(), passage_gap apart, and slot::passage_starts says where each kind begins.
// Title and citations stand a second time under the prefixes of their fields.
#pragma once

#include <string>
#include <utility>
#include <vector>
#include <xapian.h>

#include "analysis/analyzer.h"
#include "schema/commentary.h"

namespace osint {

struct BuiltDocument {
  Xapian::Document document;
  // (stem, word) for each distinct word whose stem differs from it: the writer adds them to the
  // database's table of families (Xapian synonyms), which queries expand stems with.
  std::vector<std::pair<std::string, std::string>> families;
};

// `commentary.id` must be set and unique.
BuiltDocument build_document(const Commentary& commentary, const Analyzer& analyzer);

}  // namespace osint
