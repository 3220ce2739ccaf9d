// SPDX-License-Identifier: GPL-2.0-or-later
// Turns the text of a .docx file into blocks: paragraphs, runs, fields, tables, notes. It leaves out text
// that was deleted with change tracking, hidden text, the commands of fields, and the second form of text
// boxes.
#pragma once

#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "indexer/office/docx_parts.h"
#include "indexer/office/office_text.h"

namespace osint {

// An object reads a single document.
class DocxText : public OfficeText {
 public:
  // All arguments must outlive the object.
  DocxText(const DocxStyles& styles, const DocxLists& lists, const Relationships& relationships)
      : styles_(styles), lists_(lists), relationships_(relationships) {}

  // Registers the notes of footnotes.xml or endnotes.xml. Call it before read(). The nodes must outlive the
  // object.
  void know_notes(pugi::xml_node root, bool endnotes);

  // Reads the element <w:body>, which must outlive the object.
  void read(pugi::xml_node body);

  // Records the text of a part such as a header as left out.
  void drop(pugi::xml_node root, std::string reason) { writer_.drop(text_within(root), std::move(reason)); }

  // Returns all blocks. The notes that the text refers to are at the end, in the order of the references.
  BlockSequence result() &&;

 private:
  struct Note {
    pugi::xml_node node;
    std::string number;
  };
  // A field: first its command, then its result.
  struct Field {
    std::string command;
    bool result = false;
    int link = no_link;
  };
  // The look of a paragraph's style, to which the runs add theirs.
  struct Paragraph {
    Letters letters;
    bool own_emphasis = false;  // bold and italic of the style itself count as emphasis
  };

  static std::string text_within(pugi::xml_node node);
  void read_blocks(pugi::xml_node parent) override;
  void read_block(pugi::xml_node node);
  void read_paragraph(pugi::xml_node node);
  bool take_as_information(pugi::xml_node node, StyleRole role);
  BlockForm paragraph_form(const ResolvedStyle& style, pugi::xml_node properties);
  void label_item(const ResolvedStyle& style, pugi::xml_node properties, BlockForm& form);
  void read_inlines(pugi::xml_node parent, int link);
  void read_inline(pugi::xml_node node, int link);
  void read_run(pugi::xml_node run, int link);
  void read_run_part(pugi::xml_node node, const Look& look, int link);
  void read_field_sign(pugi::xml_node node);
  void read_symbol(pugi::xml_node node, const Look& look);
  void read_note_mark(pugi::xml_node node, bool endnote);
  void find_text_boxes(pugi::xml_node node);
  Look look_of(pugi::xml_node properties, int link, bool& hidden) const;
  int link_of_command(std::string_view command);
  bool in_command() const { return open_commands_ > 0; }

  const DocxStyles& styles_;
  const DocxLists& lists_;
  const Relationships& relationships_;
  ListNumbers numbers_;
  std::string words_;  // the words of an item's label, until its text begins
  Paragraph paragraph_;
  std::vector<Field> fields_;
  int open_commands_ = 0;    // the number of open fields whose command is being read
  int deep_fields_ = 0;      // the number of open fields that are nested too deep to be kept
  bool goes_on_ = false;     // the paragraph mark before this paragraph was deleted
  std::string note_number_;  // of the note whose first paragraph has not begun yet
  std::unordered_map<std::string, Note> notes_;
  std::vector<pugi::xml_node> met_notes_;
  std::vector<std::string> met_numbers_;
};

}  // namespace osint
