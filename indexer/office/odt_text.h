// SPDX-License-Identifier: GPL-2.0-or-later
// The text of an .odt file -> blocks: paragraphs, headings, lists, tables, notes, text boxes. Text that was deleted while
// changes were tracked, comments and hidden text are left out.
#pragma once

#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "indexer/office/odt_styles.h"
#include "indexer/office/office_text.h"

namespace osint {

class OdtText : public OfficeText {
 public:
  // The styles must outlive this.
  explicit OdtText(const OdtStyles& styles) : styles_(styles) {}

  void read(pugi::xml_node text) { read_blocks(text); }

  // What stands beside the text, such as a header: left out.
  void drop(std::string_view text, std::string reason) { writer_.drop(text, std::move(reason)); }

  // With the notes that the text refers to, in that order, at the end.
  BlockSequence result() &&;

 private:
  struct List {
    const ListForm* form = nullptr;  // null where the list names no style that is known
    std::string style;
    std::string counter;
    int level = 0;  // from 0
  };

  void read_blocks(pugi::xml_node parent) override;
  void read_block(pugi::xml_node node);
  void read_paragraph(pugi::xml_node node);
  bool take_as_information(pugi::xml_node node, const ResolvedStyle& style);
  BlockForm paragraph_form(pugi::xml_node node, const ResolvedStyle& style);
  void label_item(BlockForm& form);
  void read_list(pugi::xml_node node);
  void read_inlines(pugi::xml_node parent, const Letters& letters, int link);
  void read_inline(pugi::xml_node node, const Letters& letters, int link);
  void read_note(pugi::xml_node node);
  void add_text(std::string_view text, const Letters& letters, int link);

  const OdtStyles& styles_;
  ListNumbers numbers_;
  Letters base_;              // letters of the style of the open paragraph
  bool own_emphasis_ = true;  // whether bold and italic of that style set the text off
  std::string words_;         // of an item's label, until its text begins
  std::vector<List> lists_;   // that what is read stands in
  std::unordered_map<std::string, std::string>
      counters_;  // of a list by its identifier, or of the last one of a style
  int counted_lists_ = 0;
  bool begins_item_ = false;
  std::string note_number_;  // of the note whose first paragraph has not begun
  std::vector<pugi::xml_node> notes_;
};

}  // namespace osint
