// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/pdf/document_information.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/ascii.h"
#include "indexer/pdf/block_maker.h"

namespace osint {

namespace {

constexpr std::size_t longest_title = 300;  // bytes
constexpr std::size_t longest_author = 60;

bool is_title(const std::string& title) {
  constexpr std::array<std::string_view, 5> starts{"microsoft ", "untitled", "document", "print",
                                                   "presentation"};
  constexpr std::array<std::string_view, 14> ends{".doc", ".docx", ".odt", ".rtf",  ".indd", ".qxd", ".pdf",
                                                  ".tex", ".dvi",  ".htm", ".html", ".pub",  ".txt", ".pptx"};
  const std::string lower = ascii_lower(title);
  const auto begins = [&](std::string_view start) { return lower.starts_with(start); };
  const auto finishes = [&](std::string_view end) { return lower.ends_with(end); };
  return title.size() <= longest_title && title.find(' ') != std::string::npos &&
         std::ranges::none_of(starts, begins) && std::ranges::none_of(ends, finishes) &&
         title.find('\\') == std::string::npos && title.find("://") == std::string::npos;
}

// "Ann Example": two to four words, each with a capital letter first.
bool is_person(const std::string& author) {
  if (author.size() > longest_author) return false;
  std::size_t words = 0;
  bool first = true;
  for (const char c : author) {
    if (first && is_ascii_letter(c) && !is_ascii_upper(c)) return false;
    if (is_ascii_digit(c) || c == '@' || c == '_' || c == ';' || c == ',' || c == '/') return false;
    words += first ? 1 : 0;
    first = c == ' ';
  }
  return words >= 2 && words <= 4;
}

}  // namespace

FrontMatter front_matter_of(const std::string& title, const std::string& author,
                            const std::vector<Block>& blocks) {
  FrontMatter out;
  if (!is_title(title)) return out;
  out.title = title;
  const std::string letters = title_letters(title);
  const bool stands_in_text = std::ranges::any_of(blocks, [&](const Block& block) {
    return block.kind == BlockKind::heading && title_letters(block.text.text) == letters;
  });
  if (stands_in_text && is_person(author)) out.analysts = {author};
  return out;
}

}  // namespace osint
