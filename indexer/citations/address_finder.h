// SPDX-License-Identifier: GPL-2.0-or-later
// A Source line -> the web addresses in it, also those that a line's end or a converter's blanks broke.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/blocks/text_range.h"

namespace osint {

struct Address {
  Range range;
  std::string url;  // as written, without breaks and Markdown's escapes
};

// In order: "http://...", "hxxps://...", "www...." and "host.tld/path". What follows a break belongs to the
// address only if it cannot be the next sentence. Takes time linear in the text.
std::vector<Address> find_addresses(std::string_view text);

}  // namespace osint
