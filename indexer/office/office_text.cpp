// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/office/office_text.h"

#include <utility>

#include "indexer/office/table_form.h"
#include "indexer/plain_text/line_joining.h"
#include "indexer/plain_text/page_furniture.h"

namespace osint {

void OfficeText::read_table(pugi::xml_node node) {
  const bool outer = std::exchange(in_data_table_, is_data_table(node));
  read_blocks(node);
  in_data_table_ = outer;
}

// A row is one block, so that what stands in one line stays together.
void OfficeText::read_row(pugi::xml_node node) {
  BlockForm form;
  form.kind = BlockKind::item;
  form.footnote = in_note_;
  writer_.begin(form);
  in_row_ = true;
  std::vector<pugi::xml_node> boxes;
  boxes_.swap(boxes);
  read_blocks(node);
  boxes_.swap(boxes);
  in_row_ = false;
  writer_.end();
  const bool outer = std::exchange(in_data_table_, false);
  for (const pugi::xml_node box : boxes) read_blocks(box);
  in_data_table_ = outer;
}

std::vector<Document> document_of(BlockSequence content, FrontMatter front) {
  drop_page_furniture(content);
  join_broken_words(content);
  std::vector<Document> out(1);
  out.front().content = std::move(content);
  out.front().front = std::move(front);
  return out;
}

}  // namespace osint
