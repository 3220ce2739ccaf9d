// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/pdf/reading_order.h"

#include <catch2/catch.hpp>

using namespace osint;

namespace {

PdfLine piece(double left, double base, double width, const std::string& text, double size = 10) {
  PdfWord word;
  word.text = text;
  word.size = size;
  word.box = {left, base - size, left + width, base};
  return line_of({word}, 1);
}

std::string order(const std::vector<PdfLine>& pieces) {
  std::string out;
  for (const Column& column : columns_in_order(pieces, 600, 10)) {
    for (const PdfLine& line : column.lines) out += text_of(line) + ' ';
    out += "| ";
  }
  return out;
}

// Lines of a column, named by a letter and their number.
void add_column(std::vector<PdfLine>& out, double left, double top, double width, int lines, char name) {
  for (int i = 1; i <= lines; ++i)
    out.push_back(
        piece(left, top + 12 * i, width, "line_of_column_" + std::string(1, name) + std::to_string(i)));
}

}  // namespace

TEST_CASE("three columns, and a sidebar beside text", "[pdf]") {
  std::vector<PdfLine> pieces;
  add_column(pieces, 50, 100, 150, 3, 'a');
  add_column(pieces, 220, 100, 150, 3, 'b');
  add_column(pieces, 390, 100, 150, 3, 'c');
  CHECK(order(pieces) ==
        "line_of_column_a1 line_of_column_a2 line_of_column_a3 | line_of_column_b1 line_of_column_b2 "
        "line_of_column_b3 | line_of_column_c1 line_of_column_c2 line_of_column_c3 | ");
}

TEST_CASE("the numbers of a contents list stay in their lines", "[pdf]") {
  std::vector<PdfLine> pieces;
  for (int i = 0; i < 5; ++i) {
    pieces.push_back(piece(50, 100 + 14 * i, 200, "A_long_title_" + std::to_string(i)));
    pieces.push_back(piece(500, 100 + 14 * i, 10, std::to_string(i + 3)));
  }
  CHECK(order(pieces) ==
        "A_long_title_0 3 A_long_title_1 4 A_long_title_2 5 A_long_title_3 6 A_long_title_4 7 | ");
}

TEST_CASE("a short head above two columns parts them from those above", "[pdf]") {
  std::vector<PdfLine> pieces;
  add_column(pieces, 50, 100, 200, 4, 'a');
  add_column(pieces, 300, 100, 200, 4, 'b');
  pieces.push_back(piece(50, 180, 120, "Head", 18));
  add_column(pieces, 50, 190, 200, 4, 'c');
  add_column(pieces, 300, 190, 200, 4, 'd');
  const std::string read = order(pieces);
  CHECK(read.find("line_of_column_b4") < read.find("Head"));
  CHECK(read.find("Head") < read.find("line_of_column_c1"));
  CHECK(read.find("line_of_column_c4") < read.find("line_of_column_d1"));
}
