// SPDX-License-Identifier: GPL-2.0-or-later
// Turns the text of an .odt file into blocks: paragraphs, headings, lists, tables, notes, text boxes. It
// leaves out text that was deleted with change tracking, comments and hidden text.
#pragma once

#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "indexer/office/odt_styles.h"
#include "indexer/office/office_text.h"

namespace osint {

// An object reads a single document.
class OdtText : public OfficeText {
 public:
  // `styles` must outlive the object.
  explicit OdtText(const OdtStyles& styles) : styles_(styles) {}

  // Reads the element <office:text>, which must outlive the object.
  void read(pugi::xml_node text) { read_blocks(text); }

  // Records text such as that of a header as left out.
  void drop(std::string_view text, std::string reason) { writer_.drop(text, std::move(reason)); }

  // Returns all blocks. The notes that the text refers to are at the end, in the order of the references.
  BlockSequence result() &&;

 private:
  struct List {
    const ListForm* form = nullptr;  // null if the list has no known style
    std::string style;
    std::string counter;
    int level = 0;  // counts from 0
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
  Letters base_;              // the look of the style of the open paragraph
  bool own_emphasis_ = true;  // bold and italic of that style count as emphasis
  std::string words_;         // the words of an item's label, until its text begins
  std::vector<List> lists_;   // the open lists, the innermost last
  std::unordered_map<std::string, std::string>
      counters_;  // by "list " and the list's identifier, or by "style " and the name of its style
  int counted_lists_ = 0;
  bool begins_item_ = false;
  std::string note_number_;  // of the note whose first paragraph has not begun yet
  std::vector<pugi::xml_node> notes_;
};

}  // namespace osint
