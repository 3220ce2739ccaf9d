// SPDX-License-Identifier: GPL-2.0-or-later
// The lines of a plain text, as they stand on its pages; and what a line says about where sentences end.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace osint {

// One line, or one column's part of a line. The text belongs to the file's text, which must live longer.
struct TextLine {
  std::string_view text;  // without white space at the ends; empty for a blank line
  int line = 0;           // 1-based
  int page = 0;           // 1-based; 0 where the text has no form feeds
  int indent = 0;         // columns before the text; a tab leads to the next multiple of 8
  int width = 0;          // columns of the text
  bool apart = false;     // something that is no text stood before it: a page border, a running head, a rule
  bool column = false;    // one of several columns side by side
  bool blank() const { return text.empty(); }
};

// The lines of valid UTF-8 text, ended by LF, CR LF or CR. A form feed ends a line and a page. At most three blank
// lines in succession are kept.
std::vector<TextLine> text_lines(const std::string& text);

// The columns of the white space at the beginning; `*bytes` says how many bytes it has. `column` is where it begins.
int leading_columns(std::string_view text, int column, std::size_t* bytes);

// The text without white space at its ends.
std::string_view without_outer_blanks(std::string_view text);

// Whether the first letter or digit is a small letter; quotation marks, brackets and the signs of emphasis may come before it.
bool begins_in_lower_case(std::string_view text);

// Whether the text ends with the punctuation of a sentence; quotation marks and brackets may follow it.
bool ends_sentence(std::string_view text);

// Whether the text ends in the middle of a sentence for certain: with a comma, a hyphen or a word like "the".
bool ends_unfinished(std::string_view text);

// Whether a sentence that `before` leaves unfinished goes on in `after`.
bool sentence_goes_on(std::string_view before, std::string_view after);

// At least three of one of - _ * = ~ and their relatives, perhaps with blanks between, and nothing else.
bool is_rule(std::string_view text);

std::string_view first_word(std::string_view text);
std::string_view last_word(std::string_view text);

// Whether a word is, or belongs to, an address of the web or of mail.
bool is_address_word(std::string_view word);

}  // namespace osint
