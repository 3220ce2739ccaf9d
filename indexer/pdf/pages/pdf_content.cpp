// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/pdf/pages/pdf_content.h"

#include <fmt/format.h>
#include <poppler-document.h>
#include <poppler-page.h>
#include <poppler-toc.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>
#include <utility>

#include "base/utf8.h"
#include "indexer/pdf/pages/font_style.h"
#include "indexer/pdf/pages/page_links.h"
#include "indexer/pdf/pages/wide_letters.h"

namespace osint {

namespace {

constexpr std::size_t most_bookmarks = 5000;
constexpr int deepest_bookmark = 8;
constexpr double largest_length = 20'000;  // of a page, in points
constexpr double largest_letter = 2000;

void keep_silent(const std::string&, void*) {}

void append(std::string& out, const poppler::ustring& text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    char32_t c = text[i];
    const bool pair =
        c >= 0xD800 && c < 0xDC00 && i + 1 < text.size() && text[i + 1] >= 0xDC00 && text[i + 1] < 0xE000;
    if (pair) c = 0x10000 + ((c - 0xD800) << 10) + (text[++i] - 0xDC00U);
    const bool surrogate = c >= 0xD800 && c < 0xE000;
    if (!surrogate && c >= 0x20 && c != 0x7F) append_utf8(out, c);
  }
}

// Single blanks, valid UTF-8. A soft hyphen at the end is a sign of the line's end and stays.
std::string utf8_of(const poppler::ustring& text) {
  std::string out;
  append(out, text);
  return collapsed_whitespace(out);
}

bool is_sound(const Box& box) {
  const auto within = [](double x) { return std::isfinite(x) && std::abs(x) < largest_length; };
  return within(box.left) && within(box.top) && within(box.right) && within(box.bottom) &&
         box.left <= box.right && box.top <= box.bottom;
}

// Styles of the fonts met; files name few of them, again and again.
class Styles {
 public:
  FontStyle of(const poppler::text_box& box) {
    if (!box.has_font_info()) return {};
    std::string name = box.get_font_name();
    if (name != last_name_) {
      last_ = font_style(name);
      last_name_ = std::move(name);
    }
    return last_;
  }

 private:
  std::string last_name_;
  FontStyle last_;
};

// Fonts whose glyphs are drawings have no name and a meaningless size. Han characters are as wide as their
// size.
void correct_size(PdfWord& word) {
  if (!begins_wide(word.text) || !ends_wide(word.text)) return;
  const double size = word.box.width() / static_cast<double>(code_points(word.text));
  if (size < 0.4 * word.size || size > 0.9 * word.size) return;
  const double middle = (word.box.top + word.box.bottom) / 2;
  word.size = size;
  word.box.top = middle - 0.5 * size;
  word.box.bottom = middle + 0.5 * size;
}

// Reads a word. Its text is empty if it is not upright or cannot be used.
PdfWord word_of(const poppler::text_box& box, Styles& styles) {
  PdfWord out;
  const poppler::rectf rect = box.bbox();
  out.box = {rect.left(), rect.top(), rect.right(), rect.bottom()};
  out.size = box.get_font_size();
  if (box.rotation() != 0 || !is_sound(out.box)) return out;
  if (!(out.size > 0 && out.size < largest_letter)) out.size = out.box.height();
  if (!(out.size > 0 && out.size < largest_letter)) return out;
  out.text = utf8_of(box.text());
  out.blank_after = box.has_space_after();
  const FontStyle style = styles.of(box);
  out.bold = style.bold;
  out.italic = style.italic;
  correct_size(out);
  return out;
}

Result<PdfPage> page_of(const poppler::document& document, int index, Styles& styles) {
  PdfPage out;
  out.number = index + 1;
  const std::unique_ptr<poppler::page> page(document.create_page(index));
  if (!page) return out;
  const poppler::rectf rect = page->page_rect();
  out.width = std::clamp(std::abs(rect.width()), 1.0, largest_length);
  out.height = std::clamp(std::abs(rect.height()), 1.0, largest_length);
  if (page->orientation() == poppler::page::landscape || page->orientation() == poppler::page::seascape)
    std::swap(out.width, out.height);
  const std::vector<poppler::text_box> boxes = page->text_list(poppler::page::text_list_include_font);
  if (boxes.size() > most_page_words)
    return failure(fmt::format("has more than {} words on page {}; split it", most_page_words, out.number));
  out.words.reserve(boxes.size());
  for (const poppler::text_box& box : boxes) {
    PdfWord word = word_of(box, styles);
    if (!word.text.empty()) out.words.push_back(std::move(word));
  }
  return out;
}

void add_bookmarks(const poppler::toc_item& item, int depth, std::vector<std::string>& out) {
  if (depth > deepest_bookmark) return;
  for (auto child = item.children_begin(); child != item.children_end(); ++child) {
    if (out.size() >= most_bookmarks) return;
    out.push_back(utf8_of((*child)->title()));
    add_bookmarks(**child, depth + 1, out);
  }
}

std::size_t bytes_of(const PdfPage& page) {
  std::size_t out = 0;
  for (const PdfWord& word : page.words) out += word.text.size() + 1;
  return out;
}

Result<void> add_pages(const poppler::document& document, std::string_view file, PdfContent& out) {
  Styles styles;
  const std::vector<std::vector<PageLink>> links = page_links(file, document.pages());
  std::size_t comparisons = most_link_comparisons;
  std::size_t bytes = 0;
  for (int i = 0; i < document.pages(); ++i) {
    Result<PdfPage> page = page_of(document, i, styles);
    if (!page) return tl::unexpected<Error>(std::move(page.error()));
    bytes += bytes_of(*page);
    if (bytes > most_text_bytes)
      return failure(fmt::format("has more than {} bytes of text; split it", most_text_bytes));
    if (!links.empty()) link_words(page->words, links[static_cast<std::size_t>(i)], comparisons);
    out.pages.push_back(std::move(*page));
  }
  if (bytes == 0) return failure("has no text: a scan? run ocrmypdf first");
  return {};
}

}  // namespace

Result<PdfContent> pdf_content(std::string_view bytes) {
  poppler::set_debug_error_function(keep_silent, nullptr);
  if (bytes.size() > static_cast<std::size_t>(std::numeric_limits<int>::max()))
    return failure("is larger than 2 GB; split it");
  const std::unique_ptr<poppler::document> document(
      poppler::document::load_from_raw_data(bytes.data(), static_cast<int>(bytes.size())));
  if (!document)
    return failure("cannot be read as PDF: it is damaged or cut off; try to repair it, as with mutool clean");
  if (document->is_locked())
    return failure("is encrypted; remove the password first, as with qpdf --decrypt");
  if (document->pages() < 1)
    return failure("has no pages: it is damaged or cut off; try to repair it, as with mutool clean");
  if (document->pages() > most_pages)
    return failure(fmt::format("has {} pages, more than {}; split it", document->pages(), most_pages));
  PdfContent out;
  out.title = utf8_of(document->get_title());
  out.author = utf8_of(document->get_author());
  if (const auto added = add_pages(*document, bytes, out); !added)
    return tl::unexpected<Error>(added.error());
  if (const std::unique_ptr<poppler::toc> toc(document->create_toc()); toc && toc->root() != nullptr)
    add_bookmarks(*toc->root(), 0, out.outline);
  return out;
}

}  // namespace osint
