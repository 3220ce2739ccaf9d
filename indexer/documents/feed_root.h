// SPDX-License-Identifier: GPL-2.0-or-later
// Whether an XML file is a feed, by its root element. Pure; looks at no more than the file's first 64 KiB.
#pragma once

#include <string_view>

namespace osint {

// What begins, after a byte order mark, an XML declaration, comments and a document type, with <rss>, <rdf:RDF>, or <feed>
// of Atom's namespace. In UTF-8, in any encoding that extends ASCII, or in UTF-16.
bool is_feed(std::string_view bytes);

}  // namespace osint
