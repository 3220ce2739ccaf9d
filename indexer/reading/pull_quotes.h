// SPDX-License-Identifier: GPL-2.0-or-later
// Traces each pull quote of a commentary to the citation whose words it repeats.
#pragma once

namespace osint {

struct Commentary;

// The share of a pull quote's word trigrams that an excerpt must contain to be its source. Editors shorten
// and insert, but seldom change half of what they quote.
inline constexpr double pull_quote_threshold = 0.5;

// Sets the citation of each pull quote to that of the excerpt that contains most of its word trigrams (the
// first of equals), unless the analyst's own text contains more of them. A pull quote of fewer than three
// words stays as it is. In scripts without blanks between words, such as Chinese, each character counts as a
// word. A commentary with extremely many pull quotes gets a warning instead.
void trace_pull_quotes(Commentary& commentary);

}  // namespace osint
