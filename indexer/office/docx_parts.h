// SPDX-License-Identifier: GPL-2.0-or-later
// The parts of a .docx file other than its text: their places (relationships), styles, lists.
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

// A reference from one part to another part or to an address.
struct Relationship {
  std::string kind;    // the last component of its type: "hyperlink", "styles", "header"
  std::string target;  // the path of a part, or an address
};

// The relationships of a part, by identifier.
using Relationships = std::unordered_map<std::string, Relationship>;
// Returns the relationships of the part at path `part`; none if it has no relationships. Fails if they cannot
// be read.
Result<Relationships> relationships_of(ZipArchive& archive, const std::string& part);

// Returns the path of the part of that kind, the first by path if there are several; an empty string if there
// is none.
std::string target_of_kind(const Relationships& relationships, std::string_view kind);

// The styles in the part styles.xml.
struct DocxStyles {
  StyleSheet paragraphs;
  StyleSheet letters;             // character styles
  std::string default_paragraph;  // the style of paragraphs that name no style
  double size = 0;                // in points, of text without a size; 0 if unknown
};
// `root` is the root of styles.xml.
DocxStyles docx_styles(pugi::xml_node root);

// Reads the properties of an element <w:rPr>.
Letters docx_letters(pugi::xml_node properties);

// Returns true if an element such as <w:b/> switches its property on.
bool is_on(pugi::xml_node property);

// Returns the attribute w:val as a number; `otherwise` if it is none.
int number_of(pugi::xml_node node, int otherwise);

// The lists in the part numbering.xml, by the identifier that paragraphs use.
struct DocxList {
  std::shared_ptr<const ListForm> form;  // several lists may share it
  std::string counter;                   // the name of the counter, which several lists may share
};
using DocxLists = std::unordered_map<std::string, DocxList>;
// `root` is the root of numbering.xml.
DocxLists docx_lists(pugi::xml_node root);

}  // namespace osint
