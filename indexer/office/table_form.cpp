// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/office/table_form.h"

#include <string_view>

#include "indexer/office/xml_part.h"

namespace osint {
namespace {

constexpr std::size_t longest_cell = 600;  // bytes

class Shape {
 public:
  // False where the table can hold no data.
  bool add(pugi::xml_node node) {
    for (const pugi::xml_node child : node.children()) {
      const std::string_view name = local_name(child);
      if (name == "tbl" || name == "table" || name == "list") return false;
      if (name == "tr" || name == "table-row") cells_ = 0;
      if (name == "tc" || name == "table-cell") {
        several_columns_ = several_columns_ || ++cells_ > 1;
        bytes_ = 0;
        paragraphs_ = 0;
      }
      if ((name == "p" || name == "h") && !add_paragraph(child)) return false;
      if (!add(child)) return false;
    }
    return true;
  }

  bool several_columns() const { return several_columns_; }

 private:
  bool add_paragraph(pugi::xml_node paragraph) {
    const std::size_t bytes = text_within(paragraph).size();
    bytes_ += bytes;
    paragraphs_ += bytes > 0 ? 1 : 0;
    return paragraphs_ <= 1 && bytes_ <= longest_cell;
  }

  int cells_ = 0;  // of the row
  bool several_columns_ = false;
  std::size_t bytes_ = 0;  // of the cell
  int paragraphs_ = 0;     // of the cell, with text
};

}  // namespace

bool is_data_table(pugi::xml_node table) {
  Shape shape;
  return shape.add(table) && shape.several_columns();
}

}  // namespace osint
