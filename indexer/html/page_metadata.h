// SPDX-License-Identifier: GPL-2.0-or-later
// Reads what a page says about itself outside its text: title, authors, date, address, tags.
#pragma once

#include <string_view>
#include <vector>

#include "indexer/blocks/document.h"
#include "indexer/html/html_tree.h"

namespace osint {

// Takes each member from the first of these that has it: citation_* (Highwire Press), JSON-LD, article:* and
// og:* (Open Graph), dc.* and dcterms.* (Dublin Core), <meta name="author">, <title> without the name of the
// site, <time>. Organizations are not authors. `omitted` is the result of omissions(): a date in a teaser is
// not that of the page.
FrontMatter page_metadata(const HtmlTree& tree, const std::vector<std::string_view>& omitted);

}  // namespace osint
