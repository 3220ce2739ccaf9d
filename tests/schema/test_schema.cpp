// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <rapidcheck/catch.h>
#include <set>
#include <tuple>
#include <utility>

#include "schema/addresses.h"
#include "schema/citation_text.h"
#include "schema/commentary.h"
#include "schema/commentary_digest.h"
#include "schema/commentary_json.h"
#include "schema/date_terms.h"
#include "schema/dates/date_span.h"
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
  CHECK(long_text(PartialDate{2018, 9, 10}) == "10 September 2018");
  CHECK(long_text(PartialDate{2018, 9, 0}) == "September 2018");
  CHECK(long_text(PartialDate{2018, 0, 0}) == "2018");
}

DateSpan any_span() {
  const auto any_date = [] {
    PartialDate date{*rc::gen::inRange(1, 10000)};
    switch (*rc::gen::inRange(0, 4)) {
      case 0: break;
      case 1: date.season = *rc::gen::inRange(first_season, last_season + 1); break;
      case 2: date.month = *rc::gen::inRange(1, 13); break;
      default:
        date.month = *rc::gen::inRange(1, 13);
        date.day = *rc::gen::inRange(1, days_in_month(date.year, date.month) + 1);
    }
    return date;
  };
  const PartialDate first = any_date();
  DateSpan span{first, *rc::gen::arbitrary<bool>() ? any_date() : first};
  if (!exists(span)) std::swap(span.first, span.last);
  return exists(span) ? span : DateSpan{first, first};
}

TEST_CASE("spans of dates are EDTF, and only such as exist are read") {
  rc::prop("parse(print(span)) == span", [] {
    const DateSpan span = any_span();
    RC_ASSERT(parse_date_span(edtf_text(span)) == span);
    RC_ASSERT(first_day(span) <= last_day(span));
    RC_ASSERT(parse_iso_date(latest_iso_date(edtf_text(span))).has_value());
  });
  rc::prop("print(parse(text)) == text", [] {
    const auto text = *rc::gen::container<std::string>(rc::gen::element('0', '1', '2', '8', '-', '/'));
    const auto span = parse_date_span(text);
    if (span && span->is_range()) RC_ASSERT(edtf_text(*span) == text);
  });
  const auto span = parse_date_span("2018-03/2018-04");
  REQUIRE(span);
  CHECK(span->first == PartialDate{2018, 3, 0});
  CHECK(span->last == PartialDate{2018, 4, 0});
  CHECK(parse_date_span("2018-22")->first == PartialDate{2018, 0, 0, 22});
  for (const char* wrong :
       {"", "/", "2018/", "/2018", "2018-04/2018-03", "2018-25", "2018-20", "2018/2019/2020", "2018-03/04",
        "2018-03-30/2018-02-30", "2018-21-01", "2018-22/2018-21", "2018..2019"}) {
    CAPTURE(wrong);
    CHECK_FALSE(parse_date_span(wrong).has_value());
  }
}

TEST_CASE("spans of dates are written for people") {
  struct Row {
    const char* edtf;
    const char* day_first;
    const char* month_first;
  };
  for (const Row& row : std::vector<Row>{
           {"2018-09-10", "10 September 2018", "September 10, 2018"},
           {"2018-21", "Spring 2018", "Spring 2018"},
           {"2018-03/2018-04", "March–April 2018", "March–April 2018"},
           {"2018-12/2019-01", "December 2018–January 2019", "December 2018–January 2019"},
           {"2018-03-27/2018-03-28", "27–28 March 2018", "March 27–28, 2018"},
           {"2018-03-30/2018-04-02", "30 March–2 April 2018", "March 30–April 2, 2018"},
           {"2017-12-28/2018-01-02", "28 December 2017–2 January 2018", "December 28, 2017–January 2, 2018"},
           {"2018-21/2018-22", "Spring–Summer 2018", "Spring–Summer 2018"},
           {"2017/2018", "2017–2018", "2017–2018"}}) {
    CAPTURE(row.edtf);
    CHECK(long_text(*parse_date_span(row.edtf)) == row.day_first);
    CHECK(month_first_text(*parse_date_span(row.edtf)) == row.month_first);
  }
}

TEST_CASE("a range or a season has one term, however long it is") {
  using Terms = std::vector<std::string>;
  CHECK(date_terms("2018-09-10") == Terms{"Y2018", "M201809", "D20180910"});
  CHECK(date_terms("2018") == Terms{"Y2018"});
  CHECK(date_terms("2018-03/2018-04") == Terms{"XDR2018030120180430"});
  CHECK(date_terms("0001/9999") == Terms{"XDR0001010199991231"});
  CHECK(date_terms("2018-22") == Terms{"XDR2018060120180930"});
  CHECK(date_terms("soon").empty());
  CHECK(days_of_digits("2018030120180430")->last == 20180430);
  for (const char* damaged : {"", "20180301", "20180301201804301", "2018030120180x30"}) {
    CAPTURE(damaged);
    CHECK_FALSE(days_of_digits(damaged).has_value());
  }
}

TEST_CASE("the date that ends last is the date of the sources") {
  Commentary commentary;
  for (const char* date : {"2018-09", "2018-03/2018-10", "2018", "2018-24", ""}) {
    commentary.citations.emplace_back();
    commentary.citations.back().date = date;
  }
  CHECK(effective_date(commentary) == "2018-03/2018-10");
  commentary.citations[1].date.clear();
  CHECK(effective_date(commentary) == "2018-09");
  commentary.citations[0].date.clear();
  CHECK(effective_date(commentary) == "2018-24");
  CHECK(latest_iso_date("2018-24") == "2018");
  CHECK(latest_iso_date("2017-12/2018-01") == "2018-01");
  CHECK(latest_iso_date("soon").empty());
}

TEST_CASE("a citation says when it was accessed") {
  Citation citation{{}, "T", "", "P", "2018-03/2018-04", "http://example.org/", "reprint", 1};
  citation.accessed = "2019-05-03";
  CHECK(citation_text(citation).text ==
        "\"T,\" P, March–April 2018, reprint, accessed 3 May 2019. http://example.org/");
  CHECK(attribution(citation) == "\"T,\" P, March–April 2018");
  CHECK(to_json(citation).at("accessed") == "2019-05-03");
  Commentary commentary;
  commentary.citations = {citation};
  CHECK(commentary_from_json(to_json(commentary)) == commentary);
  const std::string digest = commentary_digest(commentary);
  commentary.citations[0].accessed.clear();
  CHECK_FALSE(to_json(commentary.citations[0]).contains("accessed"));
  CHECK(commentary_digest(commentary) != digest);
}

TEST_CASE("a citation is written out with the parts it has") {
  const Citation whole{{"Zhao Lei"}, "Integration Deepens",  "", "Example Daily",
                       "2018-03-03", "http://example.org/a", "", 1};
  CHECK(citation_text(whole).text ==
        "Zhao Lei, \"Integration Deepens,\" Example Daily, 3 March 2018. http://example.org/a");
  CHECK(attribution(whole) == "Zhao Lei, \"Integration Deepens,\" Example Daily, 3 March 2018");
  CHECK(attribution({{}, "Title", "", "Pub", "", "", "", 1}) == "\"Title,\" Pub");
  CHECK(attribution({{}, "Title", "", "", "", "", "", 1}) == "\"Title\"");
  CHECK(attribution({{"A", "B", "C"}, "", "", "Pub", "2018", "", "", 1}) == "A, B and C, Pub, 2018");
  CHECK(citation_text({{}, "", "", "", "", "http://example.org/", "", 1}).text == "http://example.org/");
}

TEST_CASE("the translation of a title stands in brackets after it") {
  Citation citation{
      {"Zhao Lei"}, "深度融合", "Deep Integration", "Example Daily", "2018", "http://example.org/", "", 1};
  CHECK(attribution(citation) == "Zhao Lei, \"深度融合\" [Deep Integration], Example Daily, 2018");
  CHECK(citation_text(citation).text == attribution(citation) + ". http://example.org/");
  citation.authors.clear();
  CHECK(attribution(citation) == "\"深度融合\" [Deep Integration], Example Daily, 2018");
  CHECK(attribution({{}, "深度融合", "Deep", "", "", "", "", 1}) == "\"深度融合\" [Deep]");
  CHECK(attribution({{}, "", "Deep", "Pub", "", "", "", 1}) == "[Deep], Pub");
  CHECK(attribution({{"A"}, "", "Deep", "Pub", "", "", "", 1}) == "A, [Deep], Pub");
  const CitationText text = citation_text({{}, "T", "U", "P", "", "", "", 1});
  std::vector<std::string> titles;
  for (const CitationSpan& span : text.spans) {
    if (span.part == CitationPart::title)
      titles.push_back(text.text.substr(span.begin, span.end - span.begin));
  }
  CHECK(titles == std::vector<std::string>{"T", "U"});
}

TEST_CASE("the spans of a written citation are its parts") {
  const Citation citation{{"A B", "C"}, "T", "", "P", "2018-03", "http://example.org/", "reprint", 1};
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

TEST_CASE("a pasted address stands for every spelling of its page") {
  using Pages = std::vector<std::string>;
  const std::pair<const char*, Pages> table[] = {
      {"http://www.example.org/a", {"example.org/a"}},
      {"HTTPS://WWW.example.org/a/", {"example.org/a"}},
      {"www.example.org", {"example.org"}},
      {"https://example.org/a#part", {"example.org/a"}},
      {"https://example.org/#/a", {"example.org/#/a"}},
      {"https://example.org/a?utm_source=x&id=5&fbclid=y", {"example.org/a?id=5"}},
      {"https://example.org/a?utm_source=x", {"example.org/a"}},
      {"https://example.org/a?id=5&&", {"example.org/a?id=5"}},
      {"https://web.archive.org/web/20180910id_/http://www.example.org/a", {"example.org/a"}},
      {"https://archive.ph/2018/https://example.org/a", {"example.org/a"}},
      {"https://archive.ph/abcde", {"archive.ph/abcde"}},
      {"https://example.org/见%E8%A7%81",
       {"example.org/见%E8%A7%81", "example.org/见见", "example.org/%E8%A7%81%E8%A7%81"}},
      {"https://example.org/%e8%a7%81", {"example.org/%e8%a7%81", "example.org/见", "example.org/%E8%A7%81"}},
      {"https://example.org/%ff%", {"example.org/%ff%"}},
      {"", {""}},
  };
  for (const auto& [address, pages] : table) {
    INFO(address);
    CHECK(page_spellings(address) == pages);
  }
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
      newest_first_key("2018-09-10", "b"), newest_first_key("2018-08/2018-09", "a"),
      newest_first_key("2018-09", "b"),    newest_first_key("2018-21", "a"),
      newest_first_key("2018", "b"),       newest_first_key("2017-12-31", "a"),
      newest_first_key("", "a"),           newest_first_key("", "b")};
  CHECK(std::is_sorted(keys.begin(), keys.end()));
  CHECK(id_of_key(keys.front()) == "b");
  CHECK(date_of_key(newest_first_key("2018-08/2018-09", "a")) == "2018-09");
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
  out.date = *rc::gen::element<std::string>("", "2018", "2018-09", "2018-03/2018-04");
  out.region = *valid_text();
  const int citations = *rc::gen::inRange(0, 4);
  for (int i = 0; i < citations; ++i) {
    out.citations.push_back({{*valid_text()},
                             *valid_text(),
                             "",
                             *valid_text(),
                             *rc::gen::element<std::string>("", "2018-09-10"),
                             *valid_text(),
                             *valid_text(),
                             i,
                             *rc::gen::element<std::string>("", "2019-05-03")});
    out.passages.push_back({PassageKind::excerpt, *valid_text(), i, i});
  }
  out.passages.push_back({PassageKind::commentary, *valid_text(), 1, std::nullopt});
  for (int i = 0; i < citations; ++i) {
    if (*rc::gen::arbitrary<bool>()) out.passages.back().cites.push_back(i);
    out.passages.back().marks.push_back({*rc::gen::inRange(0, 100), *valid_text()});
  }
  out.passages.push_back({PassageKind::other, *valid_text(), 2, std::nullopt});
  out.warnings.push_back({1, *valid_text()});
  out.confidence = *rc::gen::inRange(0, 101) / 100.0;
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

TEST_CASE("a record leaves out what was dropped") {
  Commentary commentary;
  commentary.dropped.push_back({3, "Page 7", "page number"});
  const auto back = decode_record(encode_record(commentary));
  REQUIRE(back);
  CHECK(back->dropped.empty());
}

TEST_CASE("a passage cites sources by index, and only those that are there") {
  Commentary commentary;
  commentary.citations.resize(2);
  commentary.passages.push_back({PassageKind::commentary, "Text.", 1, std::nullopt, 0, {1, 0}, {{4, "ii"}}});
  nlohmann::json json = to_json(commentary);
  CHECK(json["passages"][0]["cites"] == nlohmann::json({1, 0}));
  CHECK(json["passages"][0]["marks"] == nlohmann::json::array({{{"at", 4}, {"label", "ii"}}}));
  CHECK(commentary_from_json(json) == commentary);
  for (const nlohmann::json& wrong : {nlohmann::json(-1), nlohmann::json(2), nlohmann::json("1")}) {
    json["passages"][0]["cites"] = nlohmann::json::array({wrong});
    CHECK_THROWS_AS(commentary_from_json(json), nlohmann::json::exception);
  }
  json["passages"][0].erase("cites");  // as records made before have it
  json["passages"][0].erase("marks");
  CHECK(commentary_from_json(json).passages[0].cites.empty());
}

TEST_CASE("the confidence of a commentary has two decimals and is written where it is below 1") {
  const std::tuple<double, bool, double, bool> table[] = {
      // confidence, written, as what, doubtful
      {1, false, 1, false},       {0.996, false, 1, false},  {0.994, true, 0.99, false},
      {0.5, true, 0.5, false},    {0.499, true, 0.5, false}, {0.494, true, 0.49, true},
      {0.1234, true, 0.12, true}, {0, true, 0, true}};
  for (const auto& [confidence, written, value, doubtful] : table) {
    CAPTURE(confidence);
    Commentary commentary;
    commentary.confidence = confidence;
    const nlohmann::json json = to_json(commentary);
    CHECK(json.contains("confidence") == written);
    CHECK(json.value("confidence", 1.0) == value);
    CHECK(commentary_from_json(json).confidence == value);
    CHECK(is_doubtful(commentary) == doubtful);
  }
  nlohmann::json json = to_json(Commentary{});
  for (const nlohmann::json& wrong : {nlohmann::json(-0.1), nlohmann::json(1.5), nlohmann::json("1")}) {
    json["confidence"] = wrong;
    CHECK_THROWS_AS(commentary_from_json(json), nlohmann::json::exception);
  }
}

TEST_CASE("a citation in JSON has a translated title where there is one") {
  Citation citation{{}, "T", "", "P", "", "", "", 1};
  CHECK_FALSE(to_json(citation).contains("translated_title"));
  citation.translated_title = "U";
  CHECK(to_json(citation).at("translated_title") == "U");
}

TEST_CASE("through whom a text came is told beside its publication, and kept") {
  Citation citation{{}, "T", "", "Example Agency", "2018", "", "", 1};
  CHECK_FALSE(to_json(citation).contains("via"));
  citation.via = "via Example Wire";
  CHECK(to_json(citation).at("via") == "via Example Wire");
  CHECK(attribution(citation) == "\"T,\" Example Agency via Example Wire, 2018");
  citation.via = "quoted by Example Daily";
  CHECK(attribution(citation) == "\"T,\" Example Agency, quoted by Example Daily, 2018");
  citation.publication.clear();
  CHECK(attribution(citation) == "\"T,\" quoted by Example Daily, 2018");
  Commentary one;
  one.citations = {citation, citation};
  std::set<std::string> digests = {commentary_digest(one)};
  for (Citation& other : one.citations) {
    other.via.clear();
    CHECK(digests.insert(commentary_digest(one)).second);
  }
  CHECK(decode_record(encode_record(one)).value() == one);
}

TEST_CASE("a translated title, and who said a passage, belong to what a commentary says") {
  Commentary one;
  one.passages.push_back({PassageKind::commentary, "text", 1, std::nullopt});
  one.citations = {{{}, "T", "", "P", "", "", "", 1}, {{}, "T", "", "P", "", "", "", 2}};
  std::set<std::string> digests = {commentary_digest(one)};
  for (std::size_t i = 0; i < 2; ++i) {
    Commentary other = one;
    other.citations[i].translated_title = "U";
    CHECK(digests.insert(commentary_digest(other)).second);
  }
  Commentary other = one;
  other.passages[0].kind = PassageKind::other;
  CHECK(digests.insert(commentary_digest(other)).second);
  // These change though the commentary does not.
  other = one;
  other.confidence = 0.3;
  other.dropped.push_back({1, "Page 7", "page number"});
  CHECK(commentary_digest(other) == commentary_digest(one));
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
