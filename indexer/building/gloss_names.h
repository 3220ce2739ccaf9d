// SPDX-License-Identifier: GPL-2.0-or-later
// Names in two scripts around a parenthesis: what stands in it, and how far the name before it reaches.
#pragma once

#include <string_view>
#include <vector>

#include "indexer/building/gloss.h"

namespace osint {

// A stretch of a parenthesis' content in one script.
struct ScriptPart {
  std::string_view text;
  bool han = false;
};

// "习近平, Xi Jinping", "Chinese: 习近平", "Xi Jinping 习近平" -> the stretches in order, without labels and
// quotation marks. Empty where the content holds anything else (digits, other scripts).
std::vector<ScriptPart> script_parts(std::string_view content);

// 2 to 12 Han characters; 1 to 6 Latin words with a capital among them.
bool may_be_name(const ScriptPart& part);

// The Latin name at the end of `before` that a Chinese one explains: its last words if it reads as them, else the
// words in capitals there, at least two or a short form. Empty where the extent is not certain. `title_case`: every word of the text has a capital,
// which says nothing then.
std::string_view latin_name(std::string_view before, std::string_view han, const ReadsAs& reads_as,
                            bool title_case);

// The Chinese name at the end of `before` that a Latin one explains: its last characters if they read as it, else
// the whole run of characters where it is short and stands by itself.
std::string_view han_name(std::string_view before, std::string_view latin, const ReadsAs& reads_as);

// Whether nearly all longer words of a text begin with a capital.
bool is_title_case(std::string_view text);

}  // namespace osint
