// SPDX-License-Identifier: GPL-2.0-or-later
// Attributes as pandoc writes them: "{#id .class key="value"}".
#pragma once

#include <cstddef>
#include <string_view>

namespace osint {

bool is_attribute_name(char c);

// The length of the attributes at the text's beginning, with their braces; 0 where there are none.
std::size_t attributes_length(std::string_view text);

}  // namespace osint
