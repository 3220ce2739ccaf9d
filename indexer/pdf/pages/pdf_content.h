// SPDX-License-Identifier: GPL-2.0-or-later
// The bytes of a PDF file -> the words on its pages. The only part that knows poppler.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "indexer/pdf/pages/page_text.h"

namespace osint {

// Of one file. What has more fails.
inline constexpr int most_pages = 5000;
inline constexpr std::size_t most_page_words = 100'000;
inline constexpr std::size_t most_text_bytes = 64'000'000;

struct PdfContent {
  std::vector<PdfPage> pages;
  std::string title;                 // as the file's information says; often not a title
  std::string author;                // the same
  std::vector<std::string> outline;  // titles of the bookmarks
};

// Fails with a reason that follows "FILE: ": encrypted, damaged, without text, too long.
Result<PdfContent> pdf_content(std::string_view bytes);

}  // namespace osint
