// SPDX-License-Identifier: GPL-2.0-or-later
// Long runs of Chinese among alternatives: questions, which no commentary holds as they are.
#pragma once

#include "searcher/compile/query_words.h"
#include "searcher/compile/requirement.h"

namespace osint {

// Whether the sequence is a run of more characters than a name or a term has.
bool is_long_han_run(const TermSequence& sequence);

// Any two neighbouring characters of such a run; single characters add to the rank.
Xapian::Query han_pairs_query(Compilation& compilation, const Requirement& run, const Field* field);

}  // namespace osint
