// SPDX-License-Identifier: GPL-2.0-or-later
// Addresses that are written relative to another one (RFC 3986, section 5).
#pragma once

#include <string>
#include <string_view>

namespace osint {

// What `reference` means where `base` is the address of the text: an address of the web (schema/addresses.h), or empty.
std::string resolved_address(std::string_view base, std::string_view reference);

}  // namespace osint
