// SPDX-License-Identifier: GPL-2.0-or-later
// A web page, as browsers save it or word processors export it -> its blocks and what it says of itself. Pure.
//
// gumbo builds the tree, by the rules of HTML5, so that a page reads as browsers show it. libxml2 (2.9) parses more than twice as
// fast, but it makes <h2> a part of an <h1> without an end tag, and all of <main> and <article> a part of a <p> before them; it
// takes the bold type from the paragraph in "<b><p>text</b>", and gives "&copy2018" and "&#150;" as they are written.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "indexer/blocks/document.h"

namespace osint {

// One document. Only the page's main text becomes blocks: navigation, "Share this", comments of readers, forms and what is
// hidden go to `content.dropped`, each with a reason and its first 200 bytes. `encoding`: as in decode_html_text().
// `front` has title, authors, date and canonical address from the page's metadata (citation_*, JSON-LD, Open Graph, Dublin
// Core). Lines are the file's. Fails on frame sets, on pages without text or that need JavaScript, and on markup that passes
// the bounds of tag_census.h.
Result<std::vector<Document>> read_html(std::string_view bytes, const std::string& encoding);

// HTML that is part of something else (a mail, an entry of a feed, a chapter of a book): all of its text but what is hidden,
// scripts and forms. `utf8` is valid UTF-8, a page or a piece of one. Without text it is a document without blocks.
Result<Document> read_html_text(std::string_view utf8);

}  // namespace osint
