// SPDX-License-Identifier: GPL-2.0-or-later
// Extracts the words of a PDF file from its bytes. No other part uses poppler.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "indexer/pdf/pages/page_text.h"

namespace osint {

// The limits for one file. A file that exceeds one of them fails.
inline constexpr int most_pages = 5000;
inline constexpr std::size_t most_page_words = 100'000;
inline constexpr std::size_t most_text_bytes = 64'000'000;

struct PdfContent {
  std::vector<PdfPage> pages;
  std::string title;                 // from the document information; often not the title of the text
  std::string author;                // from the document information
  std::vector<std::string> outline;  // the titles of the bookmarks
};

// Fails if the file is encrypted, damaged, without text, or too long. The message of the error follows "FILE:
// ".
Result<PdfContent> pdf_content(std::string_view bytes);

}  // namespace osint
