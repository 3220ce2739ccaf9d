// SPDX-License-Identifier: GPL-2.0-or-later
// Checks the tags of a page before a parser builds a tree of them.
#pragma once

#include <cstddef>
#include <string_view>

#include "base/result.h"

namespace osint {

// The limits on a page. gumbo takes time proportional to the depth for each tag, and quadratic in the number
// of a tag's attributes.
inline constexpr std::size_t max_page_tags = 200'000;
inline constexpr std::size_t max_page_depth = 1000;
inline constexpr std::size_t max_tag_attributes = 500;

// Fails, with the line, if a page exceeds a limit. Elements that HTML closes without an end tag (<p>, <li>,
// <td>) do not count as nested.
Result<void> check_tags(std::string_view text);

}  // namespace osint
