// SPDX-License-Identifier: GPL-2.0-or-later
// What a page says of itself outside its text: title, authors, date, address, tags.
#pragma once

#include <string_view>
#include <vector>

#include "indexer/blocks/document.h"
#include "indexer/html/html_tree.h"

namespace osint {

// Of each the first that says it: citation_* (Highwire Press), JSON-LD, article:* and og:* (Open Graph), dc.* and dcterms.*
// (Dublin Core), <meta name="author">, <title> without the site's name, <time>. Organizations are no authors. `omitted` as
// omissions() gives it: a date in a teaser is not the page's.
FrontMatter page_metadata(const HtmlTree& tree, const std::vector<std::string_view>& omitted);

}  // namespace osint
