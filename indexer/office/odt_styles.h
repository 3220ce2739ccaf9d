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
  StyleSheet letters;  // styles of text
  std::unordered_map<std::string, ListForm> lists;
  double size = 0;  // in points, of letters that say nothing; 0 where it is not known
};

// Adds the styles that stand in <office:styles> or <office:automatic-styles>. Of two of one name the first counts.
void add_odt_styles(pugi::xml_node parent, OdtStyles& styles);

// What <style:text-properties> states.
Letters odt_letters(pugi::xml_node properties);

}  // namespace osint
