// SPDX-License-Identifier: GPL-2.0-or-later
// A feed -> one document for each of its entries, in the feed's order: RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "indexer/blocks/document.h"

namespace osint {

// Start tags and attributes of a feed, as they stand outside of CDATA sections: each is a node of the parser's tree.
inline constexpr std::size_t max_feed_signs = 400'000;
// Entries of a feed.
inline constexpr std::size_t max_feed_entries = 20'000;

// An entry's title, authors (where they have the form of persons' names), day, address, categories and `id` (its guid or
// atom:id) go to the document; its whole text, or else its summary, becomes blocks. An entry with a title alone is a document
// without blocks; one that has neither is none. Lines are the file's, as far as the text has them. Encodings: as
// decode_xml_text() has them. Fails on XML that is malformed, is no feed, or passes a bound. No entity is expanded but XML's
// own, and nothing is loaded.
Result<std::vector<Document>> read_feed(std::string_view bytes, const std::string& encoding);

}  // namespace osint
