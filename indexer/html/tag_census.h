// SPDX-License-Identifier: GPL-2.0-or-later
// A look at a page's tags before a parser builds a tree of them.
#pragma once

#include <cstddef>
#include <string_view>

#include "base/result.h"

namespace osint {

// Bounds on a page. gumbo takes time with the depth for each tag, and with the square of a tag's attributes.
inline constexpr std::size_t max_page_tags = 200'000;
inline constexpr std::size_t max_page_depth = 1000;
inline constexpr std::size_t max_tag_attributes = 500;

// Fails, with the line, where a page has more tags, nests more elements or gives a tag more attributes than this
// allows. Elements that HTML lets go without an end tag (<p>, <li>, <td>) do not count as nested.
Result<void> check_tags(std::string_view text);

}  // namespace osint
