// SPDX-License-Identifier: GPL-2.0-or-later
// Edits of a text with marks, which keep the marks in place.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "indexer/blocks/marked_text.h"

namespace osint {

// Replaces the bytes [begin, end) by `replacement`, which must outlive the edit.
struct TextEdit {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string_view replacement;
};

// Applies the edits, which must be in order and must not overlap. A mark stays on its text; a mark whose text
// is gone is removed.
void apply_edits(const std::vector<TextEdit>& edits, MarkedText& text);

// Represents a <br>, a line end that the file does not have, until restore_line_ends() is called.
inline constexpr char added_line_end = '\v';
// Replaces each added_line_end by a '\n' that does not count as a line of the file.
void restore_line_ends(MarkedText& text);

// Reduces each run of blanks to one, and removes blanks beside line breaks and at both ends. `line` becomes
// the line of the first remaining text.
void tidy_blanks(MarkedText& text);

// Restores the signs that protected signs (protected_signs.h) replace.
void restore_protected_signs(MarkedText& text);

// Reads emphasis that Markdown does not recognise because of a blank ("** , 14 May**"): removes paired signs
// and marks the text between them. Signs without a partner stay.
void mark_broken_emphasis(MarkedText& text);

// Moves blanks at the ends of a mark out of it, and removes the blank before a comma or full stop there.
void close_gaps_at_marks(MarkedText& text);

// Joins the parts of a link that a converter divided at a line end into one link, and the parts of an address
// in its text into one address.
void join_split_links(MarkedText& text);

}  // namespace osint
