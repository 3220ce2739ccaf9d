// SPDX-License-Identifier: GPL-2.0-or-later
// The texts of a commentary that can be searched, as passages.
#pragma once

#include <vector>

#include "schema/commentary.h"

namespace osint {

// All of them, in layout order: title, commentary, pull quotes, excerpts, other text, and one passage of kind citation per citation
// (text as in citation_text.h). The indexer and the attribution both take this list, so that they agree on what a passage is.
std::vector<Passage> searchable_passages(const Commentary& commentary);

}  // namespace osint
