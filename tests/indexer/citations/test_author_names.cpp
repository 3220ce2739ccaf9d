// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/citations/author_names.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

using namespace osint;

TEST_CASE("the names of a byline or an end marker are told apart") {
  struct Row {
    const char* text;
    std::vector<std::string> names;
  };
  for (const Row& row : std::vector<Row>{{"Ashgrove", {"Ashgrove"}},
                                         {"(Ashgrove)", {"Ashgrove"}},
                                         {"Ashgrove/Fell", {"Ashgrove", "Fell"}},
                                         {"Ashgrove, Fell", {"Ashgrove", "Fell"}},
                                         {"Ashgrove, Dora", {"Ashgrove, Dora"}},
                                         {"Ashgrove, D.", {"Ashgrove, D."}},
                                         {"Ashgrove, Fell and Roe", {"Ashgrove", "Fell", "Roe"}},
                                         {"Ashgrove and Fell, with Roe", {"Ashgrove", "Fell", "Roe"}},
                                         {"Dora Ashgrove with Una Fell", {"Dora Ashgrove", "Una Fell"}},
                                         {"Dora Ashgrove & Una Fell", {"Dora Ashgrove", "Una Fell"}},
                                         {"Dora Ashgrove; Una Fell", {"Dora Ashgrove", "Una Fell"}},
                                         {"By: Dora Ashgrove", {"Dora Ashgrove"}},
                                         {"by Dora Ashgrove and Una Fell", {"Dora Ashgrove", "Una Fell"}},
                                         {"**By Dora Ashgrove**", {"Dora Ashgrove"}},
                                         {"Dr. Dora Ashgrove", {"Dr. Dora Ashgrove"}},
                                         {"LTC (Ret.) Dora Ashgrove", {"LTC (Ret.) Dora Ashgrove"}},
                                         {"DORA ASHGROVE", {"DORA ASHGROVE"}},
                                         {"Mia de la Roca", {"Mia de la Roca"}},
                                         {"Dora Ashgrove, Jr.", {"Dora Ashgrove, Jr."}},
                                         {"Dora Ashgrove, PhD", {"Dora Ashgrove"}},
                                         {"By Dora Ashgrove, OE Watch", {"Dora Ashgrove"}},
                                         {"Dora Ashgrove (FMSO)", {"Dora Ashgrove"}},
                                         {"Dora Ashgrove, Example Studies Office", {"Dora Ashgrove"}},
                                         {"Dora Ashgrove – Example University", {"Dora Ashgrove"}},
                                         {"Dora Ashgrove\nExample Studies Office", {"Dora Ashgrove"}},
                                         {"Дора Ашгров", {"Дора Ашгров"}},
                                         {"Example Studies Office", {}},
                                         {"", {}}}) {
    CAPTURE(row.text);
    CHECK(analyst_names(row.text) == row.names);
  }
}

TEST_CASE("a line that begins with By need not name a person") {
  for (const char* text :
       {"By Dora Ashgrove", "By: Dora Ashgrove", "By Dora Ashgrove and Una Fell",
        "By Dora Ashgrove, OE Watch", "By Ashgrove", "BY DORA ASHGROVE", "By Mia de la Roca",
        "By Dr. Dora Ashgrove", "Dora Ashgrove", "By Dora M. Ashgrove"}) {
    CAPTURE(text);
    CHECK(may_be_person_names(text));
  }
  for (const char* text :
       {"By morning the lake is empty", "By then", "By Then", "By Example Studies Office", "By Land and Sea",
        "By September 2018", "By Early Spring", "By the Ministry of Lakes",
        "By the end of the year, forty pontoons", "By", "", "By 2018"}) {
    CAPTURE(text);
    CHECK_FALSE(may_be_person_names(text));
  }
  CHECK_FALSE(may_be_person_names(std::string(100'000, 'A')));
}
