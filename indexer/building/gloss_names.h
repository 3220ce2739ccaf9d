// SPDX-License-Identifier: GPL-2.0-or-later
// Names in two scripts around a parenthesis: finds the names inside it, and the beginning of the name before
// it.
#pragma once

#include <string_view>
#include <vector>

#include "indexer/building/gloss.h"

namespace osint {

// A stretch of the content of a parenthesis in one script.
struct ScriptPart {
  std::string_view text;
  bool han = false;
};

// Returns the stretches in "习近平, Xi Jinping", "Chinese: 习近平" or "Xi Jinping 习近平", in order, without labels
// and quotation marks. Returns an empty list if the content holds anything else, such as digits or other
// scripts. The results point into `content`.
std::vector<ScriptPart> script_parts(std::string_view content);

// Returns true for 2 to 12 Han characters, and for 1 to 6 Latin words with a capital among them.
bool may_be_name(const ScriptPart& part);

// Returns the Latin name at the end of `before` that the Chinese name `han` explains. If the last words are a
// reading of `han`, they are the name; otherwise it is the capitalised words there, at least two of them or a
// short form. Returns an empty view if the extent is uncertain. `title_case` says that every word of the text
// is capitalised, so that capitals say nothing.
std::string_view latin_name(std::string_view before, std::string_view han, const ReadsAs& reads_as,
                            bool title_case);

// Returns the Chinese name at the end of `before` that the Latin name `latin` explains. If the last
// characters read as `latin`, they are the name; otherwise it is the whole run of Han characters, if it is
// short and stands by itself. Returns an empty view if there is no name.
std::string_view han_name(std::string_view before, std::string_view latin, const ReadsAs& reads_as);

// Returns true if at least four fifths of the longer words of a text begin with a capital.
bool is_title_case(std::string_view text);

}  // namespace osint
