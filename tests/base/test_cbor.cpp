// SPDX-License-Identifier: GPL-2.0-or-later
#include "base/cbor.h"

#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <rapidcheck.h>
#include <string>

#include "schema/commentary.h"
#include "schema/commentary_json.h"

using namespace osint;
using nlohmann::json;

namespace {

std::string packed(const json& value) {
  std::string out;
  json::to_cbor(value, out);
  return out;
}

std::string repeated(std::size_t count, std::string_view bytes) {
  std::string out;
  for (std::size_t i = 0; i < count; ++i) out += bytes;
  return out;
}

json nested(unsigned levels) {
  json out = 1;
  for (unsigned i = 0; i < levels; ++i) out = json::array({std::move(out)});
  return out;
}

}  // namespace

TEST_CASE("what to_cbor() writes is read", "[cbor]") {
  const json value = {
      {"a", {1, -1, 23, 24, 255, 256, 65536, 1ULL << 40, -(1LL << 40), 1.5, true, false, nullptr}},
      {"text", std::string(70'000, 'x')},
      {"empty", {json::array(), json::object(), ""}},
      {"bytes of a file name", "\xff\n"}};
  const auto read = parse_cbor(packed(value));
  REQUIRE(read);
  CHECK(*read == value);
  CHECK(parse_cbor(packed(nested(most_cbor_levels))));
}

TEST_CASE("what is nested too deeply is refused before it is parsed", "[cbor]") {
  CHECK_FALSE(parse_cbor(packed(nested(most_cbor_levels + 1))));
  CHECK_FALSE(parse_cbor(repeated(1'000'000, "\x81")));           // arrays
  CHECK_FALSE(parse_cbor(repeated(1'000'000, "\xa1\x61x")));      // objects
  CHECK_FALSE(parse_cbor(repeated(1'000'000, "\x9f")));           // arrays without a length
  CHECK_FALSE(parse_cbor(repeated(1'000'000, "\x7f")));           // text in pieces, in pieces
  CHECK_FALSE(parse_cbor(repeated(1'000'000, "\xc1")));           // tags
  CHECK_FALSE(parse_cbor("\xa1" + repeated(1'000'000, "\x7f")));  // as a key
}

TEST_CASE("a size beyond what follows is refused", "[cbor]") {
  for (const std::string_view head : {"\x9b", "\xbb", "\x7b", "\x5b"})
    CHECK_FALSE(parse_cbor(std::string(head) + std::string("\x00\x00\x00\x40\x00\x00\x00\x00", 8) + "abc"));
  CHECK_FALSE(parse_cbor(""));
  CHECK_FALSE(parse_cbor("\x82\x01"));
  CHECK_FALSE(parse_cbor("\x01\x01"));
  CHECK_FALSE(parse_cbor("\x19\x01"));
}

TEST_CASE("any bytes are a value or an error, and no exception", "[cbor]") {
  rc::check([](const std::string& bytes) { (void)parse_cbor(bytes); });
}

TEST_CASE("a record of a number that is no line is damaged, not another number", "[cbor]") {
  Commentary commentary;
  commentary.line = 3;
  json value = to_json(commentary);
  CHECK(commentary_from_json(value).line == 3);
  for (const json& wrong :
       {json(1ULL << 32U), json(~0ULL), json(-(1LL << 40)), json(1.5), json("3"), json()}) {
    value["line"] = wrong;
    CHECK_THROWS_AS(commentary_from_json(value), json::exception);
  }
}
