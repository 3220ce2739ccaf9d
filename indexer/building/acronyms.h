// SPDX-License-Identifier: GPL-2.0-or-later
// Finds what short forms stand for: A. S. Schwartz and M. A. Hearst, "A simple algorithm for identifying
// abbreviation definitions in biomedical text", Pacific Symposium on Biocomputing 2003. The conditions are
// stricter than those of the paper, because a wrong pair makes a query find what nobody asked for.
#pragma once

#include <string_view>

namespace osint {

// Returns true if a text can be a short form: 2 to 10 characters in one or two words, of which the first is a
// letter or digit and at least two are capitals.
bool is_short_form(std::string_view text);

// Returns the end of `text` that `short_form` stands for, without quotation marks; empty if there is none.
// For a short form of n letters, it has at most min(n + 5, 2n) words, lies in one sentence, and does not
// contain the short form.
//
// Beyond the paper, the words must account for the short form. Each word, apart from small words (of, and)
// and one in four others, begins with one of its letters; letters from inside a word follow the first letter
// of that word. A single word stands only for a short form of two letters.
std::string_view long_form(std::string_view short_form, std::string_view text);

}  // namespace osint
