// SPDX-License-Identifier: GPL-2.0-or-later
// Changes to a text that has marks.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "indexer/blocks/marked_text.h"

namespace osint {

// Puts `replacement` in the place of the bytes [begin, end).
struct TextEdit {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string_view replacement;
};

// Makes the changes, which are in order and do not overlap. A mark keeps the text that it is on; a mark on nothing goes.
void apply_edits(const std::vector<TextEdit>& edits, MarkedText& text);

// A line's end that the file does not have, as <br>, until restore_line_ends().
inline constexpr char added_line_end = '\v';
void restore_line_ends(MarkedText& text);

// Each run of blanks becomes one; none stays beside a line break or at the ends. The line is that of the first text.
void tidy_blanks(MarkedText& text);

// Puts what protected signs (protected_signs.h) stand for in their place.
void restore_protected_signs(MarkedText& text);

// Removes the signs of emphasis that Markdown left because of a blank ("** , 14 May**"), and marks what is between
// them. Only signs that have a partner are taken.
void mark_broken_emphasis(MarkedText& text);

// Takes blanks at the ends of marks out of them, and the one before a comma or full stop out of the text.
void close_gaps_at_marks(MarkedText& text);

// Makes one link of the parts into which a converter divided it at a line's end, and one address of its text.
void join_split_links(MarkedText& text);

}  // namespace osint
