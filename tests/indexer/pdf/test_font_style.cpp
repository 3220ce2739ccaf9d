// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/pdf/pages/font_style.h"

#include <catch2/catch.hpp>

using namespace osint;

TEST_CASE("the name of a font says whether it is bold or italic", "[pdf]") {
  struct Row {
    const char* name;
    bool bold;
    bool italic;
  };
  const Row rows[] = {
      {"Times-Roman", false, false},
      {"Times-Bold", true, false},
      {"Times-Italic", false, true},
      {"ABCDEF+Helvetica-BoldOblique", true, true},
      {"AAAAAA+LiberationSerif-BoldItalic", true, true},
      {"MinionPro-It", false, true},
      {"MinionPro-SemiboldIt", true, true},
      {"Arial,Bold", true, false},
      {"ArialMT", false, false},
      {"CMBX12", true, false},
      {"XYZABC+CMTI10", false, true},
      {"CMR10", false, false},
      {"URWPalladioL-Ital", false, true},
      {"NotoSansCJKsc-Black", true, false},
      {"Helvetica-Light", false, false},
      {"Digit", false, false},
      {"", false, false},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    CHECK(font_style(row.name) == FontStyle{row.bold, row.italic});
  }
}
