// SPDX-License-Identifier: GPL-2.0-or-later
// The lines of a plain text with their place on the page, and what a line says about where sentences end.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace osint {

// One line, or the part of a line that belongs to one column. The text points into the text of the file,
// which must outlive it.
struct TextLine {
  std::string_view text;  // without white space at its ends; empty for a blank line
  int line = 0;           // 1-based
  int page = 0;           // 1-based; 0 if the text has no form feeds
  int indent = 0;         // columns before the text; tab stops are at multiples of 8
  int width = 0;          // columns of the text
  bool apart = false;     // a page break, a running head or a rule stood before it
  bool column = false;    // the line belongs to one of several columns side by side
  bool blank() const { return text.empty(); }
};

// Returns the lines of a text, which must be valid UTF-8 and outlive them. LF, CR LF and CR end a line; a
// form feed ends a line and a page. Of successive blank lines, only the first three are kept.
std::vector<TextLine> text_lines(const std::string& text);

// Returns the width, in columns, of the white space at the beginning of the text, and sets `*bytes` to its
// length. `column` is the column where the text begins; it matters for tabs.
int leading_columns(std::string_view text, int column, std::size_t* bytes);

// Returns the text without white space at its ends.
std::string_view without_outer_blanks(std::string_view text);

// Returns true if the first letter or digit is a lower-case letter. Quotation marks, brackets and signs of
// emphasis may precede it.
bool begins_in_lower_case(std::string_view text);

// Returns true if the text ends with the punctuation of a sentence. Quotation marks and brackets may follow
// it.
bool ends_sentence(std::string_view text);

// Returns true if the text certainly ends in the middle of a sentence: with a comma, a hyphen, or a word such
// as "the".
bool ends_unfinished(std::string_view text);

// Returns true if `before` ends in the middle of a sentence that `after` continues.
bool sentence_goes_on(std::string_view before, std::string_view after);

// Returns true if the text consists of at least three times the same sign, such as - _ * = ~, possibly with
// blanks between.
bool is_rule(std::string_view text);

std::string_view first_word(std::string_view text);
std::string_view last_word(std::string_view text);

// Returns true if a word is a web or mail address, or part of one.
bool is_address_word(std::string_view word);

}  // namespace osint
