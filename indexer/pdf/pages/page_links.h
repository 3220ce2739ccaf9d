// SPDX-License-Identifier: GPL-2.0-or-later
// Finds the areas of the pages of a PDF file that are links to web addresses. It uses libqpdf, because
// poppler-cpp does not report links. Links that are damaged, too large or absurd are left out, because the
// text does not need them.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/pdf/pages/page_text.h"

namespace osint {

struct PageLink {
  Box area;  // on the page as it is shown (page_text.h)
  std::shared_ptr<const std::string> address;
};

// Returns the links of each page. `pages` is the number of pages; if the file has no links or another number
// of pages, the result is empty.
std::vector<std::vector<PageLink>> page_links(std::string_view bytes, int pages);

// Sets `link` of each word whose middle lies within a link. Each comparison of a word with a link takes 1
// from `budget`; once it is used up, the remaining words get no link.
void link_words(std::vector<PdfWord>& words, const std::vector<PageLink>& links, std::size_t& budget);
// The budget for a whole file.
inline constexpr std::size_t most_link_comparisons = 50'000'000;

}  // namespace osint
