// SPDX-License-Identifier: GPL-2.0-or-later
// Recognises the words of a Source line that say through whom a text came: "via Example Wire", "quoted by
// Example Daily", "reprinted in ...", 转引自示例网, 据示例社报道, "со ссылкой на ...".
#pragma once

#include <cstddef>
#include <string_view>

namespace osint {

// Returns whether the text begins with such words and a name: one with a capital, in other letters than
// Latin ones, or with an @.
bool begins_via(std::string_view text);

// Returns the offset at which such words follow a name within `text`: 14 for "Example Agency via Example
// Wire". Returns text.size() if there are none.
std::size_t via_begin(std::string_view text);

}  // namespace osint
