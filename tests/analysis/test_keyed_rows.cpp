// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/names/keyed_rows.h"

#include <catch2/catch.hpp>

using namespace osint;

TEST_CASE("rows that ICU takes for the same are joined", "[chinese]") {
  const KeyedRow first{"a", "a", {"x,y", "1"}, "f:1"};
  const KeyedRow other{"b", "b", {"x", ""}, "f:2"};
  const KeyedRow variant{"a", "A", {"z,y", "", "2"}, "f:3"};
  const KeyedRow third{"a", "á", {"", "1,3"}, "f:4"};
  SECTION("each key once, in the order of its first row") {
    const JoinedRows joined = joined_rows({first, other, variant, third});
    CHECK(joined.rows == std::vector<KeyedRow>{{"a", "a", {"x,y,z", "1,3", "2"}, "f:1"}, other});
    CHECK(joined.joined == std::vector<KeyedRow>{variant, third});
    CHECK(joined.repeated.empty());
  }
  SECTION("a row that is written like another is a mistake") {
    const JoinedRows joined = joined_rows({first, other, first});
    CHECK(joined.rows == std::vector<KeyedRow>{first, other});
    CHECK(joined.repeated == std::vector<KeyedRow>{first});
  }
  SECTION("none") { CHECK(joined_rows({}).rows.empty()); }
}
