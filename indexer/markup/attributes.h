// SPDX-License-Identifier: GPL-2.0-or-later
// Recognises attributes in the syntax of pandoc: {#id .class key="value"}.
#pragma once

#include <cstddef>
#include <string_view>

namespace osint {

bool is_attribute_name(char c);

// Returns the length of the attributes at the beginning of the text, including their braces; 0 if there are
// none.
std::size_t attributes_length(std::string_view text);

}  // namespace osint
