// SPDX-License-Identifier: GPL-2.0-or-later
// A commentary -> its Xapian document: terms with positions, values and the record.
//
// Each word of each passage is one unprefixed positional term; passages stand in the order of
// searchable_passages(), passage_gap apart, and slot::passage_starts says where each kind begins.
// Title and citations stand a second time under the prefixes of their fields.
#pragma once

#include <xapian.h>

#include "analysis/analyzer.h"
#include "base/result.h"
#include "indexer/building/families.h"

namespace osint {

struct Commentary;

// `commentary.id` must be set and unique. The words of the passages are noted in `families`.
Xapian::Document build_document(const Commentary& commentary, const Analyzer& analyzer, Families& families);

// The bytes of text in a commentary that can be indexed; an ordinary one has some 6,000.
inline constexpr std::size_t max_commentary_bytes = 8U << 20;

std::size_t text_bytes(const Commentary& commentary);

// Refuses what would take too much memory to build.
Result<void> check_size(const Commentary& commentary);

// Refuses a document that Xapian would refuse only when it commits, with all that waits beside it.
Result<void> check_document(const Xapian::Document& document);

}  // namespace osint
