// SPDX-License-Identifier: GPL-2.0-or-later
// Reads web pages, as browsers save them and word processors export them, into blocks and metadata.
//
// gumbo builds the tree by the rules of HTML5, so that a page reads as browsers show it. libxml2 (2.9) parses
// more than twice as fast, but it makes <h2> a part of an <h1> without an end tag, and all of <main> and
// <article> a part of a <p> before them. It loses the bold type of the paragraph in "<b><p>text</b>", and
// keeps "&copy2018" and "&#150;" as they are written.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "indexer/blocks/document.h"

namespace osint {

// Returns one document. Only the main text of the page becomes blocks. Navigation, buttons to share, readers'
// comments, forms and hidden text go to `content.dropped`, each with a reason and its first 200 bytes.
// `encoding` is as in decode_html_text(). `front` has the title, authors, date and canonical address from the
// page's metadata (citation_*, JSON-LD, Open Graph, Dublin Core). Line numbers are those of the file. Fails
// for frame sets, for pages without text or that need JavaScript, and for markup that exceeds the limits of
// tag_census.h or parser_memory.h.
Result<std::vector<Document>> read_html(std::string_view bytes, const std::string& encoding);

// Reads HTML that is part of something else: a mail, an entry of a feed, a chapter of a book. All of its text
// is read, except for hidden text, scripts and forms. `utf8` must be valid UTF-8, and may be a page or a
// piece of one. Without text, the document has no blocks. Fails if the markup exceeds a limit.
Result<Document> read_html_text(std::string_view utf8);

}  // namespace osint
