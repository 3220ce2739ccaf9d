// SPDX-License-Identifier: GPL-2.0-or-later
// Reads one entry of a feed into a document.
#pragma once

#include <string>

#include <pugixml.hpp>

#include "indexer/blocks/document.h"
#include "indexer/decoding/text_file.h"
#include "indexer/mail/feed_elements.h"

namespace osint {

// What an entry needs to know of its feed.
struct FeedSurroundings {
  const FeedNames& names;
  const LineIndex& lines;
  bool atom = false;
  std::string base;  // the base of relative addresses; may be empty
};

// Never fails. Text that cannot be read as the type that it states is left out, with a warning.
Document feed_entry(pugi::xml_node entry, const FeedSurroundings& around);

}  // namespace osint
