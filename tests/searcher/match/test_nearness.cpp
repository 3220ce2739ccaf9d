// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <catch2/catch.hpp>
#include <rapidcheck/catch.h>
#include <set>

#include "searcher/match/nearness.h"
#include "tests/searcher/compile/reference_evaluator.h"

namespace {

using namespace osint;

Proximity chain(std::vector<NearLink> links) {
  Proximity out;
  out.operands.resize(links.size() + 1);
  out.links = std::move(links);
  return out;
}

Proximity window(std::size_t operands, unsigned width) {
  Proximity out;
  out.operands.resize(operands);
  out.window = width;
  return out;
}

TEST_CASE("the distance of neighbours is one, and of what overlaps there is none") {
  const Proximity near = chain({{false, 2}});
  const Proximity adj = chain({{true, 2}});
  CHECK(holds(near, {{{1, 1}}, {{3, 3}}}));
  CHECK_FALSE(holds(near, {{{1, 1}}, {{4, 4}}}));
  CHECK(holds(near, {{{3, 3}}, {{1, 1}}}));
  CHECK_FALSE(holds(adj, {{{3, 3}}, {{1, 1}}}));
  CHECK_FALSE(holds(near, {{{1, 1}}, {{1, 1}}}));
  CHECK_FALSE(holds(near, {{{1, 3}}, {{2, 2}}}));
  CHECK(holds(near, {{{1, 3}}, {{5, 6}}}));
  CHECK_FALSE(holds(near, {{{1, 1}}, {}}));
}

TEST_CASE("no two operands share a word, neighbours or not") {
  CHECK_FALSE(holds(chain({{false, 5}, {false, 5}}), {{{1, 1}}, {{2, 2}}, {{1, 1}}}));
  CHECK(holds(chain({{false, 5}, {false, 5}}), {{{1, 1}, {3, 3}}, {{2, 2}}, {{1, 1}, {3, 3}}}));
  CHECK_FALSE(holds(window(3, 5), {{{1, 1}, {2, 2}}, {{1, 1}, {2, 2}}, {{1, 1}, {2, 2}}}));
}

TEST_CASE("too many ways to match are an error, not a long wait") {
  Occurrences places;
  for (std::uint32_t i = 0; i < 11; ++i) places.push_back({i, i});
  const std::vector<Occurrences> found(12, places);
  CHECK_THROWS_AS(holds(chain(std::vector<NearLink>(11, {false, 99})), found), std::length_error);
  CHECK_FALSE(holds(window(12, 99), found));
}

TEST_CASE("proximity agrees with trying every choice of occurrences") {
  rc::prop("holds and taking_part", [] {
    const auto operands = *rc::gen::inRange<std::size_t>(1, 5);
    std::vector<Occurrences> found;
    for (std::size_t i = 0; i < operands; ++i) {
      std::set<Occurrence> places;
      for (int n = *rc::gen::inRange(0, 4); n > 0; --n) {
        const auto begin = *rc::gen::inRange<std::uint32_t>(0, 10);
        places.insert({begin, begin + *rc::gen::element<std::uint32_t>(0, 0, 0, 1, 2)});
      }
      found.emplace_back(places.begin(), places.end());
    }
    Proximity proximity = window(operands, *rc::gen::inRange(1U, 7U));
    if (*rc::gen::arbitrary<bool>()) {
      std::vector<NearLink> links;
      for (std::size_t i = 0; i + 1 < operands; ++i) {
        links.push_back({*rc::gen::arbitrary<bool>(), *rc::gen::inRange(1U, 5U)});
      }
      proximity = chain(links);
    }
    const bool expected = test::naive_proximity(proximity, found);
    RC_ASSERT(holds(proximity, found) == expected);
    const std::vector<Occurrences> taking = taking_part(proximity, found);
    RC_ASSERT(taking.size() == operands);
    for (std::size_t i = 0; i < operands; ++i) {
      RC_ASSERT(taking[i].empty() != expected);
      RC_ASSERT(std::includes(found[i].begin(), found[i].end(), taking[i].begin(), taking[i].end()));
    }
  });
}

}  // namespace
