// SPDX-License-Identifier: GPL-2.0-or-later
// One entry of a feed -> its document.
#pragma once

#include <string>

#include <pugixml.hpp>

#include "indexer/blocks/document.h"
#include "indexer/decoding/text_file.h"
#include "indexer/mail/feed_elements.h"

namespace osint {

struct FeedSurroundings {
  const FeedNames& names;
  const LineIndex& lines;
  bool atom = false;
  std::string base;  // what relative addresses are relative to; may be empty
};

// Never fails: text that cannot be read as what it says it is is left out, with a warning.
Document feed_entry(pugi::xml_node entry, const FeedSurroundings& around);

}  // namespace osint
