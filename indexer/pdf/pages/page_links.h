// SPDX-License-Identifier: GPL-2.0-or-later
// The bytes of a PDF file -> the areas of its pages that are links to addresses. poppler-cpp does not give them, libqpdf
// does. What is damaged, too large or absurd gives no links; the text does not need them.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/pdf/pages/page_text.h"

namespace osint {

struct PageLink {
  Box area;  // on the page as it is shown
  std::shared_ptr<const std::string> address;
};

// The links of each of `pages` pages; no pages where the file has no links, or another number of pages.
std::vector<std::vector<PageLink>> page_links(std::string_view bytes, int pages);

// Tells each word whose middle lies within a link its address. `budget` counts comparisons down: a file has only so many.
void link_words(std::vector<PdfWord>& words, const std::vector<PageLink>& links, std::size_t& budget);
inline constexpr std::size_t most_link_comparisons = 50'000'000;

}  // namespace osint
