// SPDX-License-Identifier: GPL-2.0-or-later
#include "base/cbor_items.h"

#include <catch2/catch.hpp>
#include <limits>
#include <nlohmann/json.hpp>
#include <rapidcheck.h>
#include <string>

#include "base/cbor.h"
#include "base/utf8.h"

using namespace osint;

namespace {

std::string array_of_all(std::uint64_t number, double real, bool truth, const std::string& text) {
  CborWriter out;
  out.array(4);
  out.whole_number(number);
  out.number(real);
  out.truth(truth);
  out.text(text);
  return out.take();
}

}  // namespace

TEST_CASE("what is written item by item is read so, and by a library", "[cbor]") {
  rc::check([](std::uint64_t number, bool truth, const std::string& any) {
    const std::string text = repaired_utf8(any);
    const double real = static_cast<double>(number) / 3;
    const std::string bytes = array_of_all(number, real, truth, text);
    CborItems items(bytes);
    RC_ASSERT(items.array() == 4U);
    RC_ASSERT(items.whole_number(UINT64_MAX) == number);
    RC_ASSERT(items.number() == real);
    RC_ASSERT(items.truth() == truth);
    RC_ASSERT(items.text() == text);
    RC_ASSERT(items.complete());
    const auto library = parse_cbor(bytes);
    RC_ASSERT(library.has_value());
    RC_ASSERT(*library == nlohmann::json::array({number, real, truth, text}));
  });
}

TEST_CASE("numbers at the border of two sizes are read as they were written", "[cbor]") {
  for (const std::uint64_t number : {0ULL, 23ULL, 24ULL, 255ULL, 256ULL, 65535ULL, 65536ULL, 4294967295ULL,
                                     4294967296ULL, 18446744073709551615ULL}) {
    CborWriter out;
    out.whole_number(number);
    const std::string bytes = out.take();
    CborItems items(bytes);
    CHECK(items.whole_number(UINT64_MAX) == number);
    CHECK(items.complete());
    CHECK(parse_cbor(bytes).value() == number);
  }
}

TEST_CASE("an item of another form, or beyond the end, fails for good", "[cbor]") {
  const std::string good = array_of_all(5, 1.5, true, "text");
  const auto read = [](std::string_view bytes) {
    CborItems items(bytes);
    items.array_of(4);
    items.whole_number(10);
    items.number();
    items.truth();
    items.text();
    return items.complete();
  };
  REQUIRE(read(good));
  for (std::size_t size = 0; size < good.size(); ++size) CHECK_FALSE(read(good.substr(0, size)));
  CHECK_FALSE(read(good + "x"));
  CHECK_FALSE(read(array_of_all(11, 1.5, true, "text")));
  CHECK_FALSE(read(array_of_all(5, std::numeric_limits<double>::infinity(), true, "text")));
  CHECK_FALSE(read(array_of_all(5, std::numeric_limits<double>::quiet_NaN(), true, "text")));
  CHECK_FALSE(read(array_of_all(5, 1.5, true, "\xff")));
  CborItems much("\x9b\xff\xff\xff\xff\xff\xff\xff\xff");  // an array of 2^64 - 1 items
  CHECK(much.array() == 0);
  CHECK(much.failed());
  CborItems endless("\x9f\x01\x02");  // an array without a size
  CHECK(endless.array() == 0);
  CHECK(endless.failed());
  CborItems after("\x01\x02");
  CHECK(after.text().empty());
  CHECK(after.whole_number(9) == 0);
  CHECK(after.failed());
}
