// SPDX-License-Identifier: GPL-2.0-or-later
// Finds words that texts write in several pieces and also as one: J-20 and J20, 230 000 and 230000, 30 mm and
// 30mm, Ph.D. and PhD, 二〇一八 and 2018. The index has the one word beside the pieces, so that a query for
// either finds both. Databases store these terms.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/token.h"

namespace osint {

// The words [first, last] of a text as one term.
struct JoinedForm {
  std::size_t first = 0;
  std::size_t last = 0;  // at least `first`
  std::string term;
};

// Returns the joined forms of the words of `text`, in the order of their first word. `words` are its tokens of
// the form TokenForm::word.
//
// A designation (J-20, DF-21D, COVID-19, SS-N-22) consists of two or three parts with a hyphen between them,
// or any dash between letters and digits. It begins with a part that holds a letter and ends with one that
// holds a digit or is a single letter, and it may stand within a longer compound (J-20-class, anti-DF-21). In
// the plural (J-20s) it also gives the singular.
std::vector<JoinedForm> joined_forms(std::string_view text, std::span<const Token> words);

// Returns j20 for "J20s": the singular of a designation in the plural, whose s is small in `text`. Returns ""
// for any other word.
std::string singular_designation(std::string_view text, const Token& word);

// Returns whether the bytes between two words are one hyphen.
bool is_hyphen_alone(std::string_view gap);

// Returns whether the bytes between two words are one hyphen, dash or minus.
bool is_dash_alone(std::string_view gap);

}  // namespace osint
