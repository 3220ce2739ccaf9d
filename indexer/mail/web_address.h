// SPDX-License-Identifier: GPL-2.0-or-later
// Resolves relative web addresses (RFC 3986, section 5).
#pragma once

#include <string>
#include <string_view>

namespace osint {

// Returns the address that `reference` stands for in a text with the address `base`, which may be empty.
// Returns an empty string if the result is not a web address (schema/addresses.h).
std::string resolved_address(std::string_view base, std::string_view reference);

}  // namespace osint
