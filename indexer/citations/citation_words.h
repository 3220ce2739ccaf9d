// SPDX-License-Identifier: GPL-2.0-or-later
// Words of a Source line -> whether they are an address or only lead to the part that follows.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace osint {

// "Available at", "in", "Monday": nothing beside them; `words` without separators at the ends.
bool is_filler_word(std::string_view words);

// Where a bare address that begins at `at` ends.
std::size_t address_end(std::string_view text, std::size_t at);

bool looks_like_address(std::string_view text);

// An address as it is without Markdown's escapes.
std::string without_backslashes(std::string_view text);

}  // namespace osint
