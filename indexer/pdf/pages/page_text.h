// SPDX-License-Identifier: GPL-2.0-or-later
// What stands on the pages of a PDF file: words with their places and fonts, and lines of words. Lengths are
// in points; y grows downwards from the top of the page.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

namespace osint {

struct Box {
  double left = 0;
  double top = 0;
  double right = 0;
  double bottom = 0;
  double width() const { return right - left; }
  double height() const { return bottom - top; }
};

// Returns the smallest box around both.
Box united(const Box& a, const Box& b);

// Returns the share of the lower of the two boxes that lies at the height of the other, 0 to 1.
double shared_height(const Box& a, const Box& b);

struct PdfWord {
  std::string text;  // valid UTF-8, without white space; never empty
  Box box;
  double size = 0;  // of the font; greater than 0
  bool bold = false;
  bool italic = false;
  bool blank_after = false;                 // the file has a blank there
  std::shared_ptr<const std::string> link;  // the address that the word links to, or null
};

struct PdfPage {
  int number = 0;  // 1-based
  double width = 0;
  double height = 0;
  std::vector<PdfWord> words;  // in the order of the file; only upright ones
};

// Words that stand side by side at one height.
struct PdfLine {
  std::vector<PdfWord> words;  // from left to right; never empty
  Box box;
  double size = 0;        // of most letters
  double base = 0;        // the lower border of letters of that size
  std::size_t bytes = 0;  // the size of the words' text
  int page = 0;           // 1-based
  bool bold = false;      // nearly all letters are
  bool italic = false;
};

// Makes a line of words, of which there must be at least one.
PdfLine line_of(std::vector<PdfWord> words, int page);

// Returns the words with the blanks between them.
std::string text_of(const PdfLine& line);

// Returns true if a blank separates two neighbours in a line.
bool blank_between(const PdfWord& before, const PdfWord& after);

// Returns true if letters of two sizes look the same.
bool same_size(double a, double b);

// Returns the pieces of the lines of a page. A piece consists of words that follow each other in the file,
// stand side by side, and have no gap between them that may separate columns.
std::vector<PdfLine> pieces_of(PdfPage&& page);

}  // namespace osint
