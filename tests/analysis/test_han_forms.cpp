// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/han_forms.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <rapidcheck.h>

namespace {

using namespace osint;

struct Merging {
  const char* what;
  HanMap icu;
  std::vector<VariantRow> rows;
  HanMap table;
  std::vector<int> contradicted;  // lines
};

std::vector<int> lines(const std::vector<VariantRow>& rows) {
  std::vector<int> out;
  for (const VariantRow& row : rows) out.push_back(row.line);
  return out;
}

// True if two characters fold to the same form.
bool agree(const HanMap& table, char32_t left, char32_t right) {
  const auto folded = [&](char32_t c) { return table.contains(c) ? table.at(c) : c; };
  return folded(left) == folded(right);
}

// A mapping that sends characters of a small alphabet, in which chains and circles are frequent, to others of it.
rc::Gen<HanMap> any_map() {
  const auto letter =
      rc::gen::map(rc::gen::inRange(0, 12), [](int n) { return U'a' + static_cast<char32_t>(n); });
  const auto pairs =
      rc::gen::container<std::vector<std::pair<char32_t, char32_t>>>(rc::gen::pair(letter, letter));
  return rc::gen::map(pairs, [](const auto& all) {
    HanMap map(all.begin(), all.end());
    std::erase_if(map, [](const auto& pair) { return pair.first == pair.second; });
    return map;
  });
}

// Rows as the file may hold them: without circles of their own.
std::vector<VariantRow> rows_of(const HanMap& map) {
  std::vector<VariantRow> out;
  for (const auto& [form, character] : map) {
    out.push_back({form, character, static_cast<int>(out.size()) + 1});
    if (row_that_closes_circle(out)) out.pop_back();
  }
  return out;
}

}  // namespace

TEST_CASE("forms by ICU and by rows become one table", "[chinese]") {
  const std::vector<Merging> all = {
      {"nothing", {}, {}, {}, {}},
      {"a row beside ICU", {{U'b', U'a'}}, {{U'd', U'c', 1}}, {{U'b', U'a'}, {U'd', U'c'}}, {}},
      {"a row leads to what ICU simplifies",
       {{U'b', U'a'}},
       {{U'c', U'b', 1}},
       {{U'b', U'a'}, {U'c', U'a'}},
       {}},
      {"ICU simplifies to the form of a row",
       {{U'c', U'b'}},
       {{U'b', U'a', 1}},
       {{U'b', U'a'}, {U'c', U'a'}},
       {}},
      {"ICU has learned a row", {{U'b', U'a'}}, {{U'b', U'a', 1}}, {{U'b', U'a'}}, {}},
      {"ICU goes to the end of a row's chain at once",
       {{U'c', U'a'}},
       {{U'c', U'b', 1}, {U'b', U'a', 2}},
       {{U'b', U'a'}, {U'c', U'a'}},
       {}},
      {"ICU turns a row round", {{U'a', U'b'}}, {{U'b', U'a', 1}}, {{U'a', U'b'}}, {1}},
      {"ICU turns a row round that others lead to",
       {{U'a', U'b'}},
       {{U'b', U'a', 1}, {U'c', U'a', 2}, {U'd', U'b', 3}},
       {{U'a', U'b'}, {U'c', U'b'}, {U'd', U'b'}},
       {1}},
      {"ICU closes a circle of several rows",
       {{U'a', U'c'}},
       {{U'c', U'b', 1}, {U'b', U'a', 2}},
       {{U'a', U'b'}, {U'c', U'b'}},
       {2}},
      {"ICU's pairs and rows in one circle",
       {{U'b', U'c'}, {U'd', U'a'}},
       {{U'a', U'b', 1}, {U'c', U'd', 2}},
       {{U'a', U'c'}, {U'b', U'c'}, {U'd', U'c'}},
       {2}},
      {"ICU has another character for the form", {{U'b', U'x'}}, {{U'b', U'a', 1}}, {{U'b', U'x'}}, {1}},
      {"a circle of ICU's own",
       {{U'a', U'b'}, {U'b', U'a'}, {U'c', U'b'}},
       {},
       {{U'b', U'a'}, {U'c', U'a'}},
       {}},
      {"a row leads into a circle of ICU's own",
       {{U'a', U'b'}, {U'b', U'c'}, {U'c', U'b'}},
       {{U'd', U'c', 1}},
       {{U'a', U'b'}, {U'c', U'b'}, {U'd', U'b'}},
       {}},
      {"a row leads out of a circle of ICU's own",
       {{U'b', U'c'}, {U'c', U'b'}},
       {{U'b', U'a', 1}},
       {{U'b', U'a'}, {U'c', U'a'}},
       {}},
  };
  for (const Merging& merging : all) {
    CAPTURE(merging.what);
    const MergedHanForms merged = merged_han_forms(merging.icu, merging.rows);
    CHECK(merged.table == merging.table);
    CHECK(lines(merged.contradicted) == merging.contradicted);
  }
}

TEST_CASE("rows that go in a circle are found without ICU", "[chinese]") {
  CHECK_FALSE(row_that_closes_circle({}));
  CHECK_FALSE(row_that_closes_circle({{U'a', U'b', 1}, {U'b', U'c', 2}, {U'd', U'c', 3}}));
  CHECK(row_that_closes_circle({{U'a', U'a', 1}})->line == 1);
  CHECK(row_that_closes_circle({{U'a', U'b', 1}, {U'd', U'c', 2}, {U'b', U'a', 3}})->line == 3);
}

TEST_CASE("whatever ICU says, there is one table without chains, and classes stay whole", "[chinese]") {
  REQUIRE(rc::check([] {
    const HanMap icu = *any_map();
    const std::vector<VariantRow> rows = rows_of(*any_map());
    const MergedHanForms merged = merged_han_forms(icu, rows);
    for (const auto& [form, character] : merged.table) {
      RC_ASSERT(form != character);
      RC_ASSERT(!merged.table.contains(character));
    }
    for (const auto& [form, character] : icu) RC_ASSERT(agree(merged.table, form, character));
    const std::vector<int> contradicted = lines(merged.contradicted);
    for (const VariantRow& row : rows) {
      const bool holds = std::count(contradicted.begin(), contradicted.end(), row.line) == 0;
      RC_ASSERT(!holds || agree(merged.table, row.form, row.character));
      // Only ICU can make a row lose.
      RC_ASSERT(holds || !icu.empty());
    }
  }));
}
