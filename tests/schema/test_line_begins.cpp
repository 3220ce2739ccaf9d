// SPDX-License-Identifier: GPL-2.0-or-later
#include <catch2/catch.hpp>
#include <rapidcheck/catch.h>
#include <string>
#include <vector>

#include "schema/commentary.h"
#include "schema/record.h"

namespace {

using namespace osint;
using Begins = std::vector<LineBegin>;

Passage passage_of(std::string text, Begins lines, int line = 7) {
  Passage out{PassageKind::commentary, std::move(text), line, std::nullopt};
  out.lines = std::move(lines);
  return out;
}

}  // namespace

TEST_CASE("a byte of a passage stands in the line that begins last before it", "[lines]") {
  const Passage passage = passage_of("one two three", {{4, 8}, {8, 12}});
  CHECK(line_at(passage, 0) == 7);
  CHECK(line_at(passage, 3) == 7);
  CHECK(line_at(passage, 4) == 8);
  CHECK(line_at(passage, 8) == 12);
  CHECK(line_at(passage, 100) == 12);
  CHECK(line_at(passage_of("one", {}), 2) == 7);
}

TEST_CASE("a record keeps the lines of a passage", "[lines]") {
  const Begins table[] = {
      {{4, 8}, {8, 9}},           // the next lines
      {{4, 8}, {8, 30}},          // behind a page border
      {{4, 8}, {8, 2}},           // the next column begins further up
      {{5, 8}},                   // a word goes on
      {{4, 8}, {4, 9}, {8, 10}},  // a line of which nothing is left
      {{0, 3}},
  };
  for (const Begins& lines : table) {
    Commentary commentary;
    commentary.id = "a";
    commentary.passages.push_back(passage_of("one two three", lines));
    const auto back = decode_record(encode_record(commentary));
    REQUIRE(back);
    CHECK(*back == commentary);
  }
}

TEST_CASE("lines that go on one after the other take no room in a record", "[lines]") {
  Commentary plain;
  plain.passages.push_back(passage_of("one two three", {}));
  Commentary lined = plain;
  lined.passages[0].lines = {{4, 8}, {8, 9}};
  CHECK(encode_record(lined).size() == encode_record(plain).size());
}

TEST_CASE("any line begins come back out of a record", "[lines]") {
  rc::prop("any text, any lines", [] {
    const auto words =
        *rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>("a", "bc", "年", "d\ne"));
    std::string text;
    Begins lines;
    for (const std::string& word : words) {
      if (!text.empty()) text += ' ';
      if (*rc::gen::inRange(0, 3) == 0) lines.push_back({text.size(), *rc::gen::inRange(1, 50)});
      text += word;
    }
    Commentary commentary;
    commentary.passages.push_back(passage_of(text, lines, *rc::gen::inRange(1, 50)));
    const auto back = decode_record(encode_record(commentary));
    RC_ASSERT(back.has_value());
    RC_ASSERT(*back == commentary);
  });
}

TEST_CASE("a record whose lines do not fit its text is damaged", "[lines]") {
  for (const Begins& lines : {Begins{{99, 8}}, Begins{{8, 20}, {4, 30}}}) {
    Commentary commentary;
    commentary.passages.push_back(passage_of("one two three", lines));
    CHECK_FALSE(decode_record(encode_record(commentary)).has_value());
  }
}
