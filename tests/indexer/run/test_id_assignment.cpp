// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/run/id_assignment.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <rapidcheck.h>
#include <set>

using namespace osint;

using Ids = std::vector<std::string>;

TEST_CASE("those who want different ids get them", "[ids]") {
  CHECK(assign_ids({{"a", "/a.md", 0}, {"b", "/b.md", 0}, {"b#2", "/b.md", 1}}) == Ids{"a", "b", "b#2"});
  CHECK(assign_ids({}).empty());
}

TEST_CASE("of those who want the same id the first by path has it", "[ids]") {
  CHECK(assign_ids({{"a", "/c.md", 0}, {"a", "/a.md", 0}, {"a", "/b.md", 1}, {"a", "/b.md", 0}}) ==
        Ids{"a~4", "a", "a~3", "a~2"});
}

TEST_CASE("an id that somebody wants is given to nobody else", "[ids]") {
  CHECK(assign_ids({{"a", "/1", 0}, {"a", "/2", 0}, {"a~2", "/9", 0}, {"a~2", "/8", 0}}) ==
        Ids{"a", "a~3", "a~2~2", "a~2"});
}

TEST_CASE("the ids depend on the claims, not on their order, and are unique", "[ids]") {
  CHECK(rc::check([] {
    const auto picks = *rc::gen::container<std::vector<std::pair<int, int>>>(
        rc::gen::pair(rc::gen::inRange(0, 6), rc::gen::inRange(0, 4)));
    const Ids wishes = {"a", "a~2", "a~3", "a~2~2", "b", "b~2"};
    const Ids paths = {"/x", "/x/y", "/x-y", "/z"};
    std::vector<IdClaim> claims;
    std::map<int, int> ordinals;
    for (const auto& [wish, path] : picks) {
      claims.push_back(
          {wishes[static_cast<std::size_t>(wish)], paths[static_cast<std::size_t>(path)], ordinals[path]++});
    }
    const Ids ids = assign_ids(claims);
    RC_ASSERT(std::set<std::string>(ids.begin(), ids.end()).size() == claims.size());
    std::vector<std::size_t> order(claims.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::reverse(order.begin(), order.end());
    std::rotate(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(order.size() / 3), order.end());
    std::vector<IdClaim> shuffled;
    for (const std::size_t i : order) shuffled.push_back(claims[i]);
    const Ids again = assign_ids(shuffled);
    for (std::size_t i = 0; i < order.size(); ++i) RC_ASSERT(again[i] == ids[order[i]]);
    for (const IdClaim& claim : claims) RC_ASSERT(std::ranges::find(ids, claim.wanted) != ids.end());
  }));
}

TEST_CASE("an id is the file's own, else its path within the root", "[ids]") {
  CHECK(wanted_id("own", "/c", "/c/x.xml", 3) == "own");
  CHECK(wanted_id("", "/c", "/c/sub.d/x.y.md", 0) == "sub.d/x.y");
  CHECK(wanted_id("", "/c", "/c/sub.d/x", 0) == "sub.d/x");
  CHECK(wanted_id("", "/c", "/c/x.md", 1) == "x#2");
  CHECK(wanted_id("", "/", "/c/x.md", 0) == "c/x");
  CHECK(wanted_id("", "/c/x.md", "/c/x.md", 0) == "x");
  CHECK(wanted_id("", "/c/.md", "/c/.md", 0) == ".md");
}

TEST_CASE("an id is one printable line of UTF-8, whatever the name of the file", "[ids]") {
  CHECK(wanted_id("", "/c", "/c/a\nb\x1b[31m\xff.md", 0) == "a b\xEF\xBF\xBD[31m\xEF\xBF\xBD");
  CHECK(wanted_id("a\tb", "/c", "/c/x.xml", 0) == "a b");
}
