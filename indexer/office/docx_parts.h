// SPDX-License-Identifier: GPL-2.0-or-later
// The parts of a .docx file beside its text: where each is (relationships), styles, lists.
#pragma once

#include <memory>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/result.h"
#include "indexer/office/list_numbers.h"
#include "indexer/office/style_sheet.h"
#include "indexer/office/zip_archive.h"

namespace osint {

// What a part leads to.
struct Relationship {
  std::string kind;    // the last part of its type: "hyperlink", "styles", "header"
  std::string target;  // the path of a part, or an address
};

// By identifier; empty where the part has none.
using Relationships = std::unordered_map<std::string, Relationship>;
Result<Relationships> relationships_of(ZipArchive& archive, const std::string& part);

// The path of the first part of that kind; empty where there is none.
std::string target_of_kind(const Relationships& relationships, std::string_view kind);

// The styles of a part styles.xml.
struct DocxStyles {
  StyleSheet paragraphs;
  StyleSheet letters;             // styles of characters
  std::string default_paragraph;  // the style of paragraphs that name none
  double size = 0;                // in points, of letters that say nothing; 0 where it is not known
};
DocxStyles docx_styles(pugi::xml_node root);

// What <w:rPr> states.
Letters docx_letters(pugi::xml_node properties);

// Whether an element such as <w:b/> switches on what it names.
bool is_on(pugi::xml_node property);

// An attribute w:val that is a number; `otherwise` where it is none.
int number_of(pugi::xml_node node, int otherwise);

// The lists of a part numbering.xml, by the identifier that paragraphs name.
struct DocxList {
  std::shared_ptr<const ListForm> form;  // that several lists may share
  std::string counter;
};
using DocxLists = std::unordered_map<std::string, DocxList>;
DocxLists docx_lists(pugi::xml_node root);

}  // namespace osint
