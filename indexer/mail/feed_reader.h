// SPDX-License-Identifier: GPL-2.0-or-later
// Reads feeds (RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0) into one document for each entry, in the order of the
// feed.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "indexer/blocks/document.h"

namespace osint {

// The maximum number of tags and attributes outside CDATA sections and comments. Each is a node of the
// parser's tree.
inline constexpr std::size_t max_feed_signs = 400'000;
// The maximum number of entries.
inline constexpr std::size_t max_feed_entries = 20'000;

// The title, authors (if they have the form of persons' names), day, address, categories and `id` (its guid
// or atom:id) of an entry go to its document. Its full text, or otherwise its summary, becomes the blocks. An
// entry with only a title is a document without blocks; one without title and text is left out. Line numbers
// are those of the file, as far as the text has lines of it. Encodings are as in decode_xml_text(). Fails if
// the XML is malformed, not a feed, or above a limit. Only XML's own entities are expanded, and nothing is
// loaded.
Result<std::vector<Document>> read_feed(std::string_view bytes, const std::string& encoding);

}  // namespace osint
