// SPDX-License-Identifier: GPL-2.0-or-later
// Finds the web addresses in a Source line, including those that a line break or a converter's blanks
// interrupt.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/blocks/text_range.h"

namespace osint {

struct Address {
  Range range;
  std::string url;  // as written, without interruptions and Markdown's escapes
};

// Returns the addresses in the order of the text: "http://...", "hxxps://...", "www...." and "host.tld/path".
// Text after an interruption belongs to the address only if it cannot be the next sentence. `text` must be
// valid UTF-8. Takes time linear in the text.
std::vector<Address> find_addresses(std::string_view text);

}  // namespace osint
