// SPDX-License-Identifier: GPL-2.0-or-later
// Builds the Xapian document of a commentary: its terms with positions, its values and its record. This is
// the format on disk: a change to it needs a new schema_version (schema/metadata.h).
//
// Each word of each passage is an unprefixed positional term. Passages stand in the order of
// searchable_passages(), passage_gap apart, and slot::passage_starts says where each kind begins. Titles and
// citations stand a second time under the prefixes of their fields.
#pragma once

#include <xapian.h>

#include "analysis/analyzer.h"
#include "base/result.h"
#include "indexer/building/families.h"

namespace osint {

struct Commentary;

// `commentary.id` must be set and unique. The words of the passages are added to `families`.
Xapian::Document build_document(const Commentary& commentary, const Analyzer& analyzer, Families& families);

// The maximum size of the text of a commentary in bytes; a typical commentary has about 6,000.
inline constexpr std::size_t max_commentary_bytes = 8U << 20;

// Returns the number of bytes that check_size() compares with max_commentary_bytes.
std::size_t text_bytes(const Commentary& commentary);

// Fails, with the line, if the commentary would take too much memory to build.
Result<void> check_size(const Commentary& commentary);

// Fails for a document that Xapian would reject only at the commit, together with everything else in it.
Result<void> check_document(const Xapian::Document& document);

}  // namespace osint
