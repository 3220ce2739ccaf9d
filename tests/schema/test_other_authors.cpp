// SPDX-License-Identifier: GPL-2.0-or-later
#include <catch2/catch.hpp>
#include <string>
#include <utility>
#include <vector>

#include "schema/commentary.h"
#include "schema/facets.h"
#include "schema/other_authors.h"

namespace {

using namespace osint;

TEST_CASE("words for authors who are not named are no part of a name") {
  const std::pair<const char*, const char*> table[] = {
      {"Zhao Lei et al.", "Zhao Lei"},
      {"Zhao Lei, et al.", "Zhao Lei"},
      {"Zhao Lei and others", "Zhao Lei"},
      {"ZHAO LEI ET AL", "ZHAO LEI"},
      {"赵磊等", "赵磊"},
      {"Иван Примеров и др.", "Иван Примеров"},
      {"et al.", ""},
      {"others", ""},
      {"Zhao Lei", "Zhao Lei"},
      {"Una Brothers", "Una Brothers"},
      {"", ""},
  };
  for (const auto& [text, name] : table) CHECK(without_others(text) == name);
}

TEST_CASE("an author with unnamed others counts as that author, and the others alone as nobody") {
  Commentary commentary;
  for (const std::vector<std::string>& authors : std::vector<std::vector<std::string>>{
           {"Zhao Lei et al."}, {"Zhao Lei"}, {"Zhao Lei and others", "Ann Example"}, {"et al."}}) {
    commentary.citations.emplace_back().authors = authors;
  }
  CHECK(facet_values(*find_facet("author"), commentary) ==
        std::vector<std::string>{"Zhao Lei", "Ann Example"});
}

}  // namespace
