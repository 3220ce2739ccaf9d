// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <catch2/catch.hpp>
#include <rapidcheck/catch.h>
#include <set>
#include <utility>

#include "schema/addresses.h"
#include "schema/citation_text.h"
#include "schema/commentary.h"
#include "schema/date.h"
#include "schema/fields.h"
#include "schema/layout.h"
#include "schema/record.h"

namespace {

using namespace osint;

TEST_CASE("ISO dates are read as precise as they are, and only such as exist") {
  CHECK(parse_iso_date("2018") == PartialDate{2018, 0, 0});
  CHECK(parse_iso_date("2018-09") == PartialDate{2018, 9, 0});
  CHECK(parse_iso_date("2018-09-10") == PartialDate{2018, 9, 10});
  CHECK(parse_iso_date("2024-02-29").has_value());
  for (const char* wrong : {"", "18", "2018-9", "2018-13", "2018-00", "2018-02-30", "2023-02-29",
                            "2018-09-00", "2018/09", "0000", "20180910", "2018-09-1x", "+018"}) {
    CAPTURE(wrong);
    CHECK_FALSE(parse_iso_date(wrong).has_value());
  }
  CHECK(long_text({2018, 9, 10}) == "10 September 2018");
  CHECK(long_text({2018, 9, 0}) == "September 2018");
  CHECK(long_text({2018, 0, 0}) == "2018");
}

TEST_CASE("a citation is written out with the parts it has") {
  const Citation whole{
      {"Zhao Lei"}, "Integration Deepens", "Example Daily", "2018-03-03", "http://example.org/a", "", 1};
  CHECK(citation_text(whole).text ==
        "Zhao Lei, \"Integration Deepens,\" Example Daily, 3 March 2018. http://example.org/a");
  CHECK(attribution(whole) == "Zhao Lei, \"Integration Deepens,\" Example Daily, 3 March 2018");
  CHECK(attribution({{}, "Title", "Pub", "", "", "", 1}) == "\"Title,\" Pub");
  CHECK(attribution({{}, "Title", "", "", "", "", 1}) == "\"Title\"");
  CHECK(attribution({{"A", "B", "C"}, "", "Pub", "2018", "", "", 1}) == "A, B and C, Pub, 2018");
  CHECK(citation_text({{}, "", "", "", "http://example.org/", "", 1}).text == "http://example.org/");
}

TEST_CASE("the spans of a written citation are its parts") {
  const Citation citation{{"A B", "C"}, "T", "P", "2018-03", "http://example.org/", "reprint", 1};
  const CitationText text = citation_text(citation);
  std::vector<std::string> parts;
  for (const CitationSpan& span : text.spans)
    parts.push_back(text.text.substr(span.begin, span.end - span.begin));
  CHECK(parts ==
        std::vector<std::string>{"A B", "C", "T", "P", "March 2018", "reprint", "http://example.org/"});
}

TEST_CASE("a host is found by itself and by its parent domains") {
  CHECK(host_and_parents("http://www.Example.org:80/a?b") ==
        std::vector<std::string>{"www.example.org", "example.org", "org"});
  CHECK(host_and_parents("https://u:p@h.example") == std::vector<std::string>{"h.example", "example"});
  CHECK(host_and_parents("not an address").empty());
  CHECK(host_and_parents("").empty());
}

TEST_CASE("only printable web addresses become links") {
  CHECK(is_web_address("https://example.org/a_b"));
  CHECK(is_web_address("HTTP://a"));
  for (const char* other :
       {"javascript:alert(1)", "file:///etc/passwd", "http://example.org/a b", "http://例.org/",
        "http://a\x1b]8;;", "http://", "https://", "https:///a", "http://:80", ""}) {
    CHECK_FALSE(is_web_address(other));
  }
}

TEST_CASE("fields have names, prefixes and examples of their own") {
  std::set<std::string_view> names;
  std::set<std::string_view> prefixes;
  for (const Field& field : fields()) {
    CHECK(names.insert(field.name).second);
    CHECK((field.prefix.empty() || prefixes.insert(field.prefix).second));
    CHECK(field.example.starts_with(std::string(field.name) + ":"));
    CHECK(find_field(field.name) == &field);
  }
  CHECK(find_field("nothing") == nullptr);
  CHECK(nearest_field("autor")->name == "author");
  CHECK(nearest_field("tilte")->name == "title");
  CHECK(nearest_field("completely") == nullptr);
}

TEST_CASE("ids of any length become terms of their own that Xapian accepts") {
  CHECK(id_term("mianyang") == "Qmianyang");
  CHECK(id_term(std::string(1000, 'a')).size() < 245);
  CHECK(id_term(std::string(1000, 'a')) != id_term(std::string(1001, 'a')));
}

TEST_CASE("later dates sort first, undated last") {
  const std::vector<std::string> keys = {
      newest_first_key("2018-09-10", "b"), newest_first_key("2018-09", "a"), newest_first_key("2018", "a"),
      newest_first_key("2017-12-31", "a"), newest_first_key("", "a"),        newest_first_key("", "b")};
  CHECK(std::is_sorted(keys.begin(), keys.end()));
  CHECK(id_of_key(keys.front()) == "b");
}

TEST_CASE("passage starts survive being packed") {
  rc::prop("decode(encode(x)) == x", [] {
    PassageStarts starts{};
    std::uint32_t last = 0;
    for (std::uint32_t& start : starts) start = last += *rc::gen::inRange<std::uint32_t>(0, 1u << 28);
    RC_ASSERT(decode_passage_starts(encode_passage_starts(starts)) == starts);
  });
  CHECK_FALSE(decode_passage_starts("").has_value());
  CHECK_FALSE(decode_passage_starts("\x80\x80\x80\x80\x80\x80").has_value());
}

rc::Gen<std::string> valid_text() {
  return rc::gen::map(rc::gen::container<std::vector<std::string>>(
                          rc::gen::element<std::string>("a", "é", "习", " ", "\"", "\\", "\n", "𝄞")),
                      [](const std::vector<std::string>& pieces) {
                        std::string out;
                        for (const std::string& piece : pieces) out += piece;
                        return out;
                      });
}

Commentary any_commentary() {
  Commentary out;
  out.id = *valid_text();
  out.file = *valid_text();
  out.line = *rc::gen::inRange(0, 1000);
  out.title = *valid_text();
  out.analysts = *rc::gen::container<std::vector<std::string>>(valid_text());
  out.date = *rc::gen::element<std::string>("", "2018", "2018-09");
  out.region = *valid_text();
  const int citations = *rc::gen::inRange(0, 4);
  for (int i = 0; i < citations; ++i) {
    out.citations.push_back({{*valid_text()},
                             *valid_text(),
                             *valid_text(),
                             *rc::gen::element<std::string>("", "2018-09-10"),
                             *valid_text(),
                             *valid_text(),
                             i});
    out.passages.push_back({PassageKind::excerpt, *valid_text(), i, i});
  }
  out.passages.push_back({PassageKind::commentary, *valid_text(), 1, std::nullopt});
  out.warnings.push_back({1, *valid_text()});
  return out;
}

TEST_CASE("a record gives back the commentary it was made of") {
  rc::prop("decode(encode(c)) == c", [] {
    const Commentary commentary = any_commentary();
    const auto back = decode_record(encode_record(commentary));
    RC_ASSERT(back.has_value());
    RC_ASSERT(*back == commentary);
  });
}

TEST_CASE("a damaged record is an error, never another commentary") {
  rc::prop("one byte changed, or cut short", [] {
    std::string record = encode_record(any_commentary());
    const auto at = *rc::gen::inRange<std::size_t>(0, record.size());
    if (*rc::gen::arbitrary<bool>()) {
      record.resize(at);
    } else {
      record[at] = static_cast<char>(record[at] ^ *rc::gen::inRange(1, 256));
    }
    RC_ASSERT(!decode_record(record).has_value());
  });
}

}  // namespace
