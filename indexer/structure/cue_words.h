// SPDX-License-Identifier: GPL-2.0-or-later
// Words that tell what is around a commentary: captions, contents, mastheads, regions, the rest of a web page.
#pragma once

#include <string>
#include <string_view>

namespace osint {

// Each takes a unit's text in lower case, in one line, without emphasis signs.
bool has_caption_words(std::string_view lower);  // "Photo: ...", "Map of ...", "Figure 2"
bool is_region_name(std::string_view lower);     // "EURASIA", "Indo-Pacific"
bool is_section_name(std::string_view lower);    // a region, or "Special essay"
bool is_masthead(std::string_view lower);        // "Volume 8 | Issue 10", "Editor: ..."
bool is_boilerplate(std::string_view lower);     // "All rights reserved", "Related posts"

// "3 Lake Vesna: The Quiet Brigade", "The Harbor That Moved ..... 7": without the number, else empty.
std::string contents_title(std::string_view line);

// Letters and digits alone, in lower case: two writings of a title are the same.
std::string title_key(std::string_view text);

}  // namespace osint
