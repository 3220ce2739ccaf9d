// SPDX-License-Identifier: GPL-2.0-or-later
// Letters of scripts that are written without blanks between words: Chinese characters, kana and their punctuation.
#pragma once

#include <string_view>

namespace osint {

// Whether the first or the last letter of a text is one.
bool begins_wide(std::string_view text);
bool ends_wide(std::string_view text);

}  // namespace osint
