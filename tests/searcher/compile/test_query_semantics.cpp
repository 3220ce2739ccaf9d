// SPDX-License-Identifier: GPL-2.0-or-later
// Patterns, proximity and conditions on one citation over a few commentaries: what is found, refused, shown.
#include <algorithm>
#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <rapidcheck/catch.h>
#include <tuple>
#include <variant>

#include "base/utf8.h"
#include "schema/commentary.h"
#include "searcher/answer/searcher.h"
#include "tests/test_index.h"

namespace {

using namespace osint;
using namespace osint::test;
using Ids = std::vector<std::string>;

std::vector<Commentary> sample() {
  Commentary city =
      plain_commentary("city", "Mianyang: The Bellwether",
                       "The woman saw civilisation integrate. Military and civil industry, civil again.");
  add_source(city,
             {{"Zhao Lei"},
              "Integration Will Deepen",
              "",
              "China Daily",
              "2018-03-03",
              "http://www.example.org/a",
              "",
              9},
             {"The women of Mianyang spoke of integration.", "习近平主席视察了绵阳，解放军也在。"});
  add_source(city,
             {{"Ma Jun"}, "Zhao Speaks", "", "Example Weekly", "2019", "http://news.example.net/b", "", 19},
             {"Integrated civil firms serve a military end."});
  Commentary coast =
      plain_commentary("coast", "Harbour Watch", "Peña saw the port. Nobody integrates a port.");
  add_source(coast, {{"Zhao Wei", "Lei Ma"}, "Ports", "", "Example Gazette", "", "", "", 9},
             {"解放軍的港口。"});
  add_source(coast, {{"Chen"}, "Tides", "", "China Daily", "2018-03", "", "", 19}, {"Nothing at all."});
  return {city, coast};
}

TestIndex& index() {
  static TestIndex instance(sample());
  return instance;
}

TEST_CASE("a pasted address finds its page, however each of them is written") {
  Commentary text = plain_commentary("text", "A Post", "It stood at http://example.com/1234/AbC for a day.");
  Commentary source = plain_commentary("source", "A Source", "The harbour grew.");
  add_source(source, {{"Zhao Lei"}, "T", "", "P", "2018", "http://www.example.org/a/2018/WS5.html", "", 9},
             {"It grew."});
  add_source(source,
             {{"Zhao Lei"}, "U", "", "P", "2018", "https://example.net/%E8%A7%81?id=5&utm_source=x", "", 19},
             {"It grew."});
  add_source(
      source,
      {{"Zhao Lei"}, "V", "", "P", "2018", "https://web.archive.org/web/2018/http://example.edu/v", "", 29},
      {"It grew."});
  Commentary other = plain_commentary("other", "Another", "It stood at http://example.com/1234/XyZ.");
  add_source(other, {{"Zhao Lei"}, "T", "", "P", "2018", "http://www.example.org/a/2018/WS7.html", "", 9},
             {"It grew."});
  TestIndex addresses({text, source, other});
  const std::pair<const char*, Ids> table[] = {
      {"http://www.example.org/a/2018/WS5.html", {"source"}},
      {"https://www.example.org/a/2018/WS5.html", {"source"}},
      {"http://example.org/a/2018/WS5.html/", {"source"}},
      {"https://example.org/a/2018/WS5.html?utm_medium=mail#top", {"source"}},
      {"url:https://example.org/a/2018/WS5.html", {"source"}},
      {"url:\"www.example.org/a/2018/WS5.html\"", {"source"}},
      {"source:(url:https://example.org/a/2018/WS5.html author:zhao)", {"source"}},
      {"https://example.net/见", {"source"}},
      {"http://example.net/%e8%a7%81?id=5", {"source"}},
      {"https://example.edu/v", {"source"}},
      {"https://web.archive.org/web/1999/http://www.example.edu/v", {"source"}},
      {"http://example.com/1234/AbC", {"text"}},
      {"https://www.example.com/1234/AbC/", {"text"}},
      {"url:http://example.com/1234/AbC", {}},
      {"harbour https://example.org/a/2018/WS5.html", {"source"}},
      {"grew https://example.org/a/2018/WS5.html", {"source"}},
      {"stood https://example.org/a/2018/WS5.html", {}},
      {"https://example.org/a/2018/WS5.html AND grew", {"source"}},
      {"grew -https://example.org/a/2018/WS5.html", {"other"}},
  };
  for (const auto& [query, ids] : table) {
    INFO(query);
    CHECK(addresses.ids(query) == ids);
  }
  CHECK_FALSE(addresses.search("stood https://example.org/nowhere").relaxed);
}

TEST_CASE(
    "the mark at the end of a pasted question is no wildcard, and hyphens in sets are none to look for") {
  const std::pair<const char*, Ids> table[] = {
      {"saw the port?", {"coast"}},   {"saw the port?!", {"coast"}}, {"saw the por?", {"coast"}},
      {"saw the harbou?", {"coast"}}, {"saw militar?", {"city"}},    {"习近平 视察?", {"city"}},
      {"/por[a-t]/", {"coast"}},      {"/(?-i)port/", {"coast"}},    {"file:/corpus/coast.md", {"coast"}},
  };
  for (const auto& [query, ids] : table) {
    INFO(query);
    CHECK(index().ids(query) == ids);
  }
  CHECK(index().search("saw the port?").interpreted == "saw the port");
  CHECK(index().search("port?").interpreted == "port?");
}

TEST_CASE("proximity, patterns and sources find these commentaries") {
  const std::pair<const char*, Ids> table[] = {
      {"military NEAR/2 civil", {"city"}},
      {"military NEAR/1 civil", {}},
      {"civil ADJ/5 military", {"city"}},
      {"commentary:(civil ADJ/5 military)", {}},
      {"excerpt:(civil ADJ/5 military)", {"city"}},
      {"civil NEAR/5 civil", {"city"}},
      {"bellwether NEAR/5 bellwether", {}},
      {"port NEAR/9 port", {"coast"}},
      {"integrating NEAR/3 civilisations", {"city"}},
      {"\"integrating\" NEAR/3 civilisation", {}},
      {"(woman OR women) NEAR/3 (saw OR \"of mianyang\")", {"city"}},
      {"wom?n NEAR/3 /s.w/", {"city"}},
      {"习近平 NEAR/6 绵阳", {"city"}},
      {"习近平 NEAR/5 绵阳", {}},
      {"习近平 ADJ/1 主席", {"city"}},
      {"\"military industry civil\"~4", {"city"}},
      {"\"military civil\"~1", {}},
      {"\"绵阳 习近平\"~6", {"city"}},
      {"title:(bellwether NEAR/2 mianyang)", {"city"}},
      {"author:(lei NEAR/1 zhao)", {"city"}},
      {"author:(zhao NEAR lei)", {"city"}},
      {"women NEAR/99 end", {}},
      {"-military NEAR/2 civil", {"coast"}},
      {"integrat*", {"city", "coast"}},
      {"excerpt:integrat*", {"city"}},
      {"title:integrat*", {}},
      {"headline:Integrat*", {"city"}},
      {"wom?n", {"city"}},
      {"wom??n", {}},
      {"civ*tion", {"city"}},
      {"PEÑ*", {"coast"}},
      {"/integrat(es|ed)/", {"city", "coast"}},
      {"/Integrat/", {}},
      {"excerpt:/习|港/", {"city", "coast"}},
      {"Mianyng~", {"city"}},
      {"Mainyang~1", {"city"}},
      {"Mnyang~1", {}},
      {"Mnyang~2", {"city"}},
      {"title:harbor~1", {"coast"}},
      {"author:zha?", {"city", "coast"}},
      {"site:news*", {"city"}},
      {"id:ci*", {"city"}},
      {"id:/c.*st/", {"coast"}},
      {"url:examp*", {"city"}},
      {"zzzz*", {}},
      {"zzzz* OR port", {"coast"}},
      {"source:zhao", {"city", "coast"}},
      {"source:(zhao \"china daily\")", {"city"}},
      {"source:zhao source:\"china daily\"", {"city", "coast"}},
      {"source:(author:zhao date:2018)", {"city"}},
      {"source:(author:zhao -date:2018)", {"coast"}},
      {"source:(author:zhao date:none)", {"coast"}},
      {"source:(zhao (publication:weekly OR publication:gazette))", {"city", "coast"}},
      {"source:(headline:zhao site:example.net)", {"city"}},
      {"source:(author:zhao site:example.net)", {}},
      {"source:(zhao NEAR/1 lei)", {"city"}},
      {"source:(zhao lei)", {"city", "coast"}},
      {"-source:(zhao \"china daily\")", {"coast"}},
      {"source:(-zhao)", {"coast"}},
      {"date:2018-03", {"city", "coast"}},
      {"date:2018-03-03", {"city"}},
      {"date:2019", {"city"}},
      {"\"也在 解放军\"", {}},
      {"\"绵阳解放军\"", {}},
      {"\"绵阳，解放军\"", {"city"}},
      {"\"习，近平\"", {}},
  };
  for (const auto& [query, expected] : table) {
    CAPTURE(query);
    Ids ids = index().ids(query);
    std::sort(ids.begin(), ids.end());
    CHECK(ids == expected);
  }
}

TEST_CASE("what a query cannot ask for is an error with its place") {
  const std::tuple<const char*, std::size_t, const char*> table[] = {
      {"x i*", 3, "at least 2 letters"},
      {"?ab", 0, "at least 2 letters"},
      {"civil-m*", 7, "at least 2 letters"},
      {"解放*", 6, "leave the wildcard out"},
      {"**", 0, "at least 2 letters"},
      {"ab~", 0, "at least 3 letters"},
      {"习近平~", 0, "one word"},
      {"civil-military~", 0, "one word"},
      {"x /(a/", 2, "not a regular expression"},
      {"/J-\\d+/", 2, "no indexed word holds a hyphen"},
      {"x /a[b-c]\\-/", 10, "no indexed word holds a hyphen"},
      {"\"one\"~3", 0, "at least two words"},
      {"a b \"—\"", 4, "no letter or digit"},
      {"site:(a NEAR/2 b)", 6, "single values"},
      {"date:\"2018 2019\"~2", 5, "single values"},
      {"id:(a NEAR b)", 4, "single values"},
      {"date:2018*", 5, "takes no patterns"},
      {"date:2018-13", 5, "there is no such date: 2018-13"},
      {"date:2018-01..2018-02-30", 14, "there is no such date: 2018-02-30"},
      {"date:\"2018-02-30\"", 6, "there is no such date"},
      {"date:2019..2018", 5, "ends before it begins"},
      {"date:soon", 5, "a date is 2018"},
      {"date:90d", 5, "a date is 2018"},
      {"date:..", 5, "a date is 2018"},
      {"title:(a author:b)", 9, "a field within title:"},
      {"author:*", 7, "author: needs a word"},
      {"source:*", 7, "source: needs a word"},
      {"source:(title:a b)", 8, "source:( ) holds author:"},
      {"source:(author:(a date:2018))", 18, "source:( ) holds author:"},
  };
  for (const auto& [query, offset, message] : table) {
    CAPTURE(query);
    Searcher searcher = *Searcher::open({index().path()});
    const auto answer = searcher.search(query, {});
    REQUIRE_FALSE(answer.has_value());
    const auto* error = std::get_if<QueryError>(&answer.error());
    REQUIRE(error != nullptr);
    CHECK_THAT(error->message, Catch::Contains(message));
    CHECK(error->offset == offset);
  }
}

TEST_CASE("patterns that stand for too many words are an error, never cut off") {
  std::string text;
  for (int i = 0; i < 1001; ++i) text += fmt::format("word{} ", i);
  TestIndex many({plain_commentary("many", "Title", text)});
  CHECK(many.ids("word1*").size() == 1);
  CHECK_THROWS_WITH(many.ids("word*"), Catch::Contains("more than 1000 words"));
  CHECK_THROWS_WITH(many.ids("/.*/"), Catch::Contains("more than 1000 words"));
  CHECK_THROWS_WITH(many.ids("word5* word1* word2* word3* word4* word6* word7* word8* word9* word*1"),
                    Catch::Contains("more than 1000 words"));
}

TEST_CASE("a regular expression that would take for ever is refused") {
  TestIndex index({plain_commentary("long", "Title", std::string(190, 'a'))});
  CHECK_THROWS_WITH(index.ids("/(a|aa)+(a|aa)+(a|aa)+b/"), Catch::Contains("too much time"));
}

TEST_CASE("more operands or words than the limits are errors that name them") {
  std::string chain = "w0";
  std::string words = "w0";
  for (int i = 1; i < 13; ++i) {
    chain += fmt::format(" NEAR/9 w{}", i);
    words += fmt::format(" w{}", i);
  }
  CHECK_THROWS_WITH(index().ids(chain), Catch::Contains("more than 12"));
  CHECK_THROWS_WITH(index().ids("\"" + words + "\"~20"), Catch::Contains("more than 12"));
  std::string alternatives = "(w0";
  for (int i = 1; i < 65; ++i) alternatives += fmt::format(" OR w{}", i);
  CHECK_THROWS_WITH(index().ids(alternatives + ") NEAR/3 x"), Catch::Contains("more than 64 alternatives"));
}

// "kind: [highlight]..." of each passage shown.
std::vector<std::string> shown(const std::string& query) {
  std::vector<std::string> out;
  const Answer answer = index().search(query, {}, {.most_passages = 0});
  for (const MatchedPassage& passage : answer.hits.at(0).passages) {
    std::string line = std::string(name(passage.kind)) + ": ";
    for (const auto& [begin, end] : passage.snippet.highlights) {
      std::string text;
      std::size_t at = 0;
      for (std::size_t point = 0; point < end; ++point) {
        const char32_t c = next_code_point(passage.snippet.text, at);
        if (point >= begin) append_utf8(text, c);
      }
      line += "[" + text + "]";
    }
    out.push_back(line);
  }
  return out;
}

TEST_CASE("passages show the words that matched, where they stand as asked") {
  const std::pair<const char*, std::vector<std::string>> table[] = {
      {"integrat* wom?n",
       {"excerpt: [women][integration]", "commentary: [woman][integrate]", "excerpt: [Integrated]",
        "citation: [Integration]"}},
      {"Mianyng~", {"title: [Mianyang]", "excerpt: [Mianyang]"}},
      {"excerpt:/integ.*/", {"excerpt: [integration]", "excerpt: [Integrated]"}},
      {"military NEAR/2 civil", {"commentary: [Military][civil]"}},
      {"excerpt:(civil ADJ/5 military)", {"excerpt: [civil][military]"}},
      {"习近平 NEAR/6 绵阳", {"excerpt: [习近平][绵阳]"}},
      {"author:(zhao NEAR/1 lei)", {"citation: [Zhao][Lei]"}},
      {"source:(zhao \"china daily\")", {"citation: [Zhao][China Daily]"}},
      {"source:(author:zhao date:2018)", {"citation: [Zhao][3 March 2018]"}},
      {"source:(zhao -date:2018)", {"citation: [Zhao]"}},
      {"site:news*", {"citation: [news.example.net]"}},
      // What Ma Jun's piece says comes before what others say.
      {"source:\"ma jun\" excerpt:integrat*",
       {"citation: [Ma Jun]", "excerpt: [Integrated]", "excerpt: [integration]"}},
  };
  for (const auto& [query, expected] : table) {
    CAPTURE(query);
    CHECK(shown(query) == expected);
  }
}

TEST_CASE("patterns do not fall back to fewer words, and are alternatives with --any") {
  CHECK(index().search("integrat* nowhere").total == 0);
  QueryOptions any;
  any.any = true;
  CHECK(index().search("women zzzz*", any).total == 1);
  CHECK(index().search("zzzz* pe?a women", any).total == 2);
}

TEST_CASE("any query is answered or refused, and its interpretation means the same") {
  const std::vector<std::string> pieces = {
      "mianyang", "in*",      "wom?n",  " ",        " ",     "\"",  "(",       ")",         "-",     "+",
      " AND ",    " OR ",     " NOT ",  " NEAR/3 ", " ADJ ", "/",   "~",       "~2",        "?",     "*",
      "习近平",   "解放军，", "title:", ".*",       "site:", "id:", "url:",    "source:(",  "date:", "\x1b",
      "://",      "..",       "2018",   "none",     "[",     "{2}", "author:", "excerpt:(", "J-20",  "'"};
  rc::prop("queries of pieces", [&] {
    std::string query;
    for (const std::string& piece :
         *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(pieces))) {
      query += piece;
    }
    Searcher searcher = *Searcher::open({index().path()});
    const auto answer = searcher.search(query, {});
    if (!answer) {
      const auto* error = std::get_if<QueryError>(&answer.error());
      if (error == nullptr) RC_FAIL(query + ": " + std::get<Error>(answer.error()).message);
      RC_ASSERT(error->offset <= query.size());
      return;
    }
    const auto again = searcher.search(answer->interpreted, {});
    if (!again || again->total != answer->total) RC_FAIL(query + " is not " + answer->interpreted);
  });
}

TEST_CASE("several databases answer proximity, patterns and sources as one") {
  const std::vector<Commentary> all = sample();
  const TestIndex first({all[0]});
  const TestIndex second({all[1]});
  Searcher both = *Searcher::open({first.path(), second.path()});
  const auto count = [&](const std::string& query) { return both.search(query, {})->total; };
  CHECK(count("integrat*") == 2);
  CHECK(count("saw NEAR/3 (civilisation OR port)") == 2);
  CHECK(count("excerpt:/习|港/") == 2);
  CHECK(count("source:(zhao \"china daily\")") == 1);
  CHECK(count("source:(zhao -date:2018)") == 2);
}

}  // namespace
