// SPDX-License-Identifier: GPL-2.0-or-later
// Recognises letters of scripts without blanks between words: Han characters, kana and their punctuation.
#pragma once

#include <string_view>

namespace osint {

// Return true if the first or the last letter of a text is one; false for an empty text.
bool begins_wide(std::string_view text);
bool ends_wide(std::string_view text);

}  // namespace osint
