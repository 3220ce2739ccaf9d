// SPDX-License-Identifier: GPL-2.0-or-later
// Short forms and what they are short for: A. S. Schwartz and M. A. Hearst, "A simple algorithm for identifying
// abbreviation definitions in biomedical text", Pacific Symposium on Biocomputing 2003; held to stricter terms, for
// a wrong pair answers a question with what nobody asked for.
#pragma once

#include <string_view>

namespace osint {

// Whether a text can be a short form: 2 to 10 characters, one or two words, the first character a letter or digit,
// at least two capitals.
bool is_short_form(std::string_view text);

// The end of `text` that `short_form` is short for, without quotation marks; empty where there is none. It has at
// most min(n + 5, 2n) words for n letters, lies in one sentence, and does not hold the short form. Beyond the paper,
// its words account for the short form: each begins with a letter of it, but for small words (of, and) and one in
// four; letters from within a word follow its first; a single word is only abbreviated to two letters.
std::string_view long_form(std::string_view short_form, std::string_view text);

}  // namespace osint
