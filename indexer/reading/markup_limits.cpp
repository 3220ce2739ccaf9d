// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/reading/markup_limits.h"

#include <algorithm>
#include <fmt/format.h>

#include "base/byte_set.h"
#include "indexer/markup/markdown_source.h"

namespace osint {
namespace {

// Counts everything that may become a node of its own in a tree. The count is never too low.
std::size_t markdown_signs(std::string_view text) {
  constexpr ByteSet always("\n\r*_[]<>&`\\!^|");
  constexpr ByteSet beside_others("\"'.-");  // between letters they are part of the text
  constexpr ByteSet bullets("-+");
  constexpr ByteSet after_numbers(".)");
  std::size_t count = 0;
  bool after_sign = true;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool before_blank = i + 1 == text.size() || text[i + 1] == ' ' || text[i + 1] == '\t';
    const bool after_digit = i > 0 && text[i - 1] >= '0' && text[i - 1] <= '9';
    const bool of_list = bullets.contains(text[i]) || (after_numbers.contains(text[i]) && after_digit);
    after_sign = always.contains(text[i]) || (beside_others.contains(text[i]) && after_sign);
    count += static_cast<std::size_t>(after_sign || (of_list && before_blank));
  }
  return count;
}

std::size_t xml_signs(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count(text, '<') + std::ranges::count(text, '='));
}

Result<void> check_signs(std::string_view text, std::size_t (*signs)(std::string_view)) {
  // Hardly any file is long enough to have too many.
  if (text.size() <= max_markup_signs || signs(text) <= max_markup_signs) return {};
  return failure(fmt::format("has more than {} signs of markup and line breaks; split it", max_markup_signs));
}

std::size_t images(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = text.find("!["); at != std::string_view::npos; at = text.find("![", at + 2)) ++count;
  return count;
}

// Returns true if a line may begin a list nested deeper than allowed, by its markers or by its indentation. A
// level takes at least two columns.
bool nests_too_deep(std::string_view line) {
  constexpr std::size_t columns_of_tab = 4;
  std::size_t columns = 0;
  std::size_t markers = 0;
  for (std::size_t at = 0; at < line.size();) {
    if (line[at] == ' ' || line[at] == '\t' || line[at] == '>') {
      columns += line[at] == '\t' ? columns_of_tab : 1;
      ++at;
      continue;
    }
    const std::size_t end = list_marker_end(line, at);
    if (end == at) break;
    columns += end - at;
    at = end;
    ++markers;
    if (markers > max_list_depth || columns > 2 * max_list_depth + 1) return true;
  }
  return false;
}

// Counts the cells of tables. A row below a line "|---|---|" counts at least as many cells as that line.
class CellCounter {
 public:
  // Returns false if there are too many.
  bool add(std::string_view line) {
    const auto bars = static_cast<std::size_t>(std::ranges::count(line, '|'));
    if (line.find_first_not_of(" \t>") == std::string_view::npos) {
      columns_ = 0;
    } else if (bars > 0 && line.find_first_not_of(" \t>|:-") == std::string_view::npos) {
      columns_ = std::max(columns_, bars + 1);
    }
    if (columns_ == 0) return true;
    cells_ += std::max(columns_, bars);
    return bars <= max_table_columns && cells_ <= max_table_cells;
  }

 private:
  std::size_t columns_ = 0;  // of the table that the line may be in
  std::size_t cells_ = 0;
};

}  // namespace

Result<void> check_markdown(std::string_view text) {
  if (auto checked = check_signs(text, markdown_signs); !checked) return checked;
  if (images(text) > max_images) return failure(fmt::format("has more than {} images; split it", max_images));
  constexpr ByteSet line_ends("\r\n");
  CellCounter cells;
  int number = 1;
  for (std::size_t at = 0; at < text.size(); ++number) {
    const std::size_t end = line_ends.find(text, at);
    if (!cells.add(text.substr(at, end - at)))
      return failure(fmt::format("has tables with more than {} columns or {} cells; split it",
                                 max_table_columns, max_table_cells),
                     number);
    if (nests_too_deep(text.substr(at, end - at)))
      return failure(fmt::format("has lists more than {} deep within each other", max_list_depth), number);
    at = end + (text.substr(end, 2) == "\r\n" ? 2 : 1);
  }
  return {};
}

Result<void> check_xml(std::string_view text) { return check_signs(text, xml_signs); }

}  // namespace osint
