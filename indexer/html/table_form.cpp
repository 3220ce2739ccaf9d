// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/html/table_form.h"

namespace osint {

namespace {

constexpr std::size_t longest_cell = 600;  // bytes

// What is known of one cell.
struct Cell {
  std::size_t bytes = 0;
  int paragraphs = 0;
};

}  // namespace

// The check ends at the first inner table, so that nested tables do not take quadratic time.
bool is_data_table(const HtmlTree& tree, std::size_t table) {
  const std::string_view role = tree.attribute(table, "role");
  if (role == "presentation" || role == "none") return false;
  Cell cell;
  int cells_of_row = 0;
  bool columns = false;
  for (std::size_t i = table + 1; i < tree.nodes()[table].end; ++i) {
    switch (tree.nodes()[i].element) {
      case Element::table:
      case Element::heading:
      case Element::blockquote:
      case Element::pre:
      case Element::article:
      case Element::ordered_list:
      case Element::unordered_list: return false;
      case Element::row: cells_of_row = 0; break;
      case Element::cell:
        columns = columns || ++cells_of_row > 1;
        cell = {};
        break;
      case Element::p:
        if (++cell.paragraphs > 1) return false;
        break;
      case Element::text:
        cell.bytes += tree.text(i).size();
        if (cell.bytes > longest_cell) return false;
        break;
      default: break;
    }
  }
  return columns;
}

}  // namespace osint
