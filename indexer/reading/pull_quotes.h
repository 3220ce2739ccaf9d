// SPDX-License-Identifier: GPL-2.0-or-later
// Whose words a pull quote repeats: a commentary -> the same, its pull quotes traced to citations.
#pragma once

namespace osint {

struct Commentary;

// The share of a pull quote's word trigrams an excerpt must contain to be its source: editors
// shorten and insert, but seldom change half of what they quote.
inline constexpr double pull_quote_threshold = 0.5;

// Gives each pull quote of at least three words the citation of the excerpt that contains most of its
// trigrams (the first of equals), unless the analyst's own text contains more. Characters written
// without blanks between words, as Chinese, count as words.
void trace_pull_quotes(Commentary& commentary);

}  // namespace osint
