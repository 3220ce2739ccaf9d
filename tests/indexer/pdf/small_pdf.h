// SPDX-License-Identifier: GPL-2.0-or-later
// Small PDF files for tests, written by hand.
#pragma once

#include <string>
#include <vector>

namespace osint::test {

// Text at a place of a page of 600 by 800 points; y grows downwards.
struct Placed {
  double x = 0;
  double y = 0;      // of the base line
  std::string text;  // ASCII; parentheses and backslashes are escaped
  double size = 10;
  char font = 'r';  // r: roman, b: bold, i: italic, h: Helvetica
  int turned = 0;   // degrees
};

// An area of a page that is a link; y grows downwards.
struct Linked {
  double left = 0;
  double top = 0;
  double right = 0;
  double bottom = 0;
  std::string address;
};

struct SmallPdf {
  std::vector<std::vector<Placed>> pages;
  std::vector<std::vector<Linked>> links = {};  // of the first pages
  std::string page_entries = {};                // further ones of each page
  std::string title;                            // of the document's information
  std::string author;

  std::string bytes() const;
};

// Lines of a column: broken at '\n', `leading` apart.
void add_lines(std::vector<Placed>& page, double x, double y, const std::string& text, char font = 'r',
               double size = 10, double leading = 12);

}  // namespace osint::test
