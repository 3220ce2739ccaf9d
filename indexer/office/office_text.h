// SPDX-License-Identifier: GPL-2.0-or-later
// What the texts of .docx and .odt files have in common: tables, and paragraphs that say who wrote the text and when.
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

  // Names of paragraphs whose style says that they name the author, and a date that one gives so.
  const std::vector<std::string>& authors() const { return authors_; }
  const std::string& date() const { return date_; }

 protected:
  OfficeText() = default;
  OfficeText(const OfficeText&) = default;
  OfficeText& operator=(const OfficeText&) = default;

  virtual void read_blocks(pugi::xml_node parent) = 0;

  // Each row of a table that holds data is one block (read_row); other tables are seen through (table_form.h).
  void read_table(pugi::xml_node node);
  void read_row(pugi::xml_node node);

  BlockWriter writer_;
  bool in_data_table_ = false;
  bool in_row_ = false;  // of a data table: it is the open block
  bool in_note_ = false;
  std::vector<pugi::xml_node> boxes_;  // text boxes of the open paragraph
  std::vector<std::string> authors_;
  std::string date_;
};

// The one document of a file, its text without page furniture and with broken words joined.
std::vector<Document> document_of(BlockSequence content, FrontMatter front);

}  // namespace osint
