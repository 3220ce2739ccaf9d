// SPDX-License-Identifier: GPL-2.0-or-later
// What the texts of .docx and .odt files have in common: tables, and paragraphs that state the author and the
// date.
#pragma once

#include <pugixml.hpp>
#include <string>
#include <vector>

#include "indexer/blocks/document.h"
#include "indexer/office/block_writer.h"

namespace osint {

class OfficeText {
 public:
  virtual ~OfficeText() = default;

  // The names in paragraphs whose style marks them as the author, and the date in one whose style marks it as
  // the date; empty if there are none.
  const std::vector<std::string>& authors() const { return authors_; }
  const std::string& date() const { return date_; }

 protected:
  OfficeText() = default;
  OfficeText(const OfficeText&) = default;
  OfficeText& operator=(const OfficeText&) = default;

  virtual void read_blocks(pugi::xml_node parent) = 0;

  // Reads a table. Each row of a data table (table_form.h) becomes one block; the cells of other tables are
  // read as if there were no table.
  void read_table(pugi::xml_node node);
  // Reads a row of a data table into one block.
  void read_row(pugi::xml_node node);

  BlockWriter writer_;
  bool in_data_table_ = false;
  bool in_row_ = false;  // of a data table; the row is the open block
  bool in_note_ = false;
  std::vector<pugi::xml_node> boxes_;  // the text boxes of the open paragraph
  std::vector<std::string> authors_;
  std::string date_;
};

// Returns the document of a file. Page furniture is dropped from the text, and words broken at line ends are
// joined.
std::vector<Document> document_of(BlockSequence content, FrontMatter front);

}  // namespace osint
