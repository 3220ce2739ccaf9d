// SPDX-License-Identifier: GPL-2.0-or-later
// Recognises words of the text around a commentary: captions, contents, mastheads, regions, the rest of a web
// page.
#pragma once

#include <string>
#include <string_view>

namespace osint {

// Each of these takes the text of a unit in lower case, in one line, without emphasis signs.
bool has_caption_words(std::string_view lower);  // "Photo: ...", "Map of ...", "Figure 2"
bool is_region_name(std::string_view lower);     // "EURASIA", "Indo-Pacific"
bool is_section_name(std::string_view lower);    // a region, or "Special essay"
bool is_masthead(std::string_view lower);        // "Volume 8 | Issue 10", "Editor: ..."
bool is_boilerplate(std::string_view lower);     // "All rights reserved", "Related posts"

// Returns the title in a line of a table of contents: "3 Lake Vesna: The Quiet Brigade" or "The Harbor That
// Moved ..... 7" without its number. Returns an empty string if `line` is no such line.
std::string contents_title(std::string_view line);

// Returns only the letters and digits of a title, with ASCII letters in lower case. Two spellings of a title
// that differ in punctuation or spacing have the same key.
std::string title_key(std::string_view text);

}  // namespace osint
