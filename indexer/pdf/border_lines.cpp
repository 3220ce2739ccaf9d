// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/pdf/border_lines.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "base/ascii.h"
#include "indexer/plain_text/furniture_forms.h"

namespace osint {

namespace {

using Row = std::vector<std::size_t>;  // indices of pieces, from left to right

// The pieces at the height of the highest or the lowest one.
Row border_row(const PagePieces& page, bool top) {
  const auto outermost = [&](const PdfLine& a, const PdfLine& b) {
    return top ? a.box.top < b.box.top : a.box.bottom > b.box.bottom;
  };
  const auto edge = std::ranges::min_element(page.pieces, outermost);
  Row out;
  for (std::size_t i = 0; i < page.pieces.size(); ++i) {
    if (shared_height(edge->box, page.pieces[i].box) >= 0.5) out.push_back(i);
  }
  std::ranges::stable_sort(out, {}, [&](std::size_t i) { return page.pieces[i].box.left; });
  return out;
}

// Wide gaps become wide blanks, which the forms of running heads depend on.
std::string text_of_row(const PagePieces& page, const Row& row) {
  std::string out;
  for (std::size_t i = 0; i < row.size(); ++i) {
    const PdfLine& piece = page.pieces[row[i]];
    if (i > 0) out += piece.box.left - page.pieces[row[i - 1]].box.right > 1.5 * piece.size ? "    " : " ";
    out += text_of(piece);
  }
  return out;
}

std::size_t skip_digits(std::string_view text, std::size_t at, std::size_t least, std::size_t most) {
  std::size_t end = at;
  while (end < text.size() && is_ascii_digit(text[end])) ++end;
  return end - at >= least && end - at <= most ? end : std::string_view::npos;
}

// "11/30/26, 4:20 AM", "30.11.2026, 16:20", "2026/11/30 16:20": when a browser printed the page.
bool begins_with_moment(std::string_view text) {
  std::size_t at = 0;
  for (int part = 0; part < 3; ++part) {
    at = skip_digits(text, at, 1, 4);
    if (at == std::string_view::npos || at + 1 >= text.size()) return false;
    if (part < 2 && std::string_view("/.-").find(text[at++]) == std::string_view::npos) return false;
  }
  at = text.find_first_not_of(", ", at);
  if (at == std::string_view::npos) return false;
  const std::size_t hour = skip_digits(text, at, 1, 2);
  return hour != std::string_view::npos && hour < text.size() && text[hour] == ':' &&
         skip_digits(text, hour + 1, 2, 2) != std::string_view::npos;
}

// "https://weekly.example.org/road    1/3"
bool is_address_and_page(std::string_view text) {
  const std::size_t blank = text.find(' ');
  const std::size_t scheme = text.find("://");
  if (scheme == std::string_view::npos || blank == std::string_view::npos || scheme > blank) return false;
  const std::string_view page = text.substr(text.rfind(' ') + 1);
  const std::size_t slash = skip_digits(page, 0, 1, 4);
  return slash != std::string_view::npos && slash < page.size() && page[slash] == '/' &&
         skip_digits(page, slash + 1, 1, 4) == page.size();
}

bool is_border_line(const std::string& text, bool top) {
  if (top ? begins_with_moment(text) : is_address_and_page(text)) return true;
  switch (furniture_form(text)) {
    case FurnitureForm::issue_head:
    case FurnitureForm::page_number: return true;
    case FurnitureForm::bare_number:
    case FurnitureForm::issue_line: return !top;
    case FurnitureForm::none:
    case FurnitureForm::name_and_date:
    case FurnitureForm::head:
    case FurnitureForm::continuation:
    case FurnitureForm::share:
    case FurnitureForm::marking:
    case FurnitureForm::copyright:
    case FurnitureForm::domain: return false;
  }
  return false;
}

}  // namespace

void drop_border_lines(std::vector<PagePieces>& pages) {
  for (PagePieces& page : pages) {
    for (const bool top : {true, false}) {
      if (page.pieces.size() < 2) continue;
      Row row = border_row(page, top);
      const std::string text = text_of_row(page, row);
      if (row.size() == page.pieces.size() || !is_border_line(text, top)) continue;
      page.dropped.push_back(text);
      std::ranges::sort(row, std::greater<>());
      for (const std::size_t i : row) page.pieces.erase(page.pieces.begin() + static_cast<std::ptrdiff_t>(i));
    }
  }
}

}  // namespace osint
