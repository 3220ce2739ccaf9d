// SPDX-License-Identifier: GPL-2.0-or-later
// Recognises feeds by the root element of an XML file.
#pragma once

#include <string_view>

namespace osint {

// Returns true if the root element is <rss>, <rdf:RDF> of an RSS namespace, or <feed> of Atom's namespace. A
// byte order mark, an XML declaration, comments and a document type may precede it. The bytes may be UTF-8,
// any encoding that extends ASCII, or UTF-16. Only the first 64 KiB are looked at.
bool is_feed(std::string_view bytes);

}  // namespace osint
