// SPDX-License-Identifier: GPL-2.0-or-later
// The styles and list styles of an .odt file.
#pragma once

#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <unordered_map>

#include "indexer/office/list_numbers.h"
#include "indexer/office/style_sheet.h"

namespace osint {

struct OdtStyles {
  StyleSheet paragraphs;
  StyleSheet letters;  // text styles
  std::unordered_map<std::string, ListForm> lists;
  double size = 0;  // in points, of text without a size; 0 if unknown
};

// Adds the styles in <office:styles> or <office:automatic-styles>. If two have the same name, the first
// counts.
void add_odt_styles(pugi::xml_node parent, OdtStyles& styles);

// Reads the properties of an element <style:text-properties>.
Letters odt_letters(pugi::xml_node properties);

}  // namespace osint
