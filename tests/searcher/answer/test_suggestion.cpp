// SPDX-License-Identifier: GPL-2.0-or-later
#include <catch2/catch.hpp>
#include <rapidcheck/catch.h>

#include "schema/commentary.h"
#include "searcher/query/query_parser.h"
#include "tests/test_index.h"

namespace {

using namespace osint;
using namespace osint::test;

QueryOptions suggesting(bool any = false, bool exact = false) {
  QueryOptions out;
  out.suggest = true;
  out.any = any;
  out.exact = exact;
  return out;
}

std::vector<Commentary> sample() {
  Commentary city =
      plain_commentary("mianyang", "Mianyang: The Bellwether",
                       "Civil and military industry is integrated in Xi'an. A port, a port, a part.");
  add_source(city,
             {{"Zhao Lei"},
              "Integration Deepens",
              "",
              "China Daily",
              "2018-09",
              "http://www.example.org/content_63.htm",
              "",
              9},
             {"There were 321 enterprises; momentum is key to fostering growth. 习近平主席"});
  Commentary coast = plain_commentary("coast", "Harbour Watch", "Ships of the J-20 type visit the harbour.");
  coast.analysts = {"Bartles"};
  return {city, coast};
}

TestIndex& index() {
  static TestIndex instance(sample());
  return instance;
}

std::string suggested(const std::string& query, const QueryOptions& options = suggesting()) {
  CAPTURE(query);
  return index().search(query, options).did_you_mean;
}

TEST_CASE("what is proposed for unknown words") {
  const std::pair<const char*, const char*> table[] = {
      {"mianynag", "mianyang"},  // a swap
      {"Mianyng", "mianyang"},
      {"harbor watchh", "harbour watch"},
      {"pont", "port"},  // one edit: the most frequent
      {"enterprizes", "enterprises"},
      {"civilmilitary", "civil military"},  // a blank too few
      {"mian yang", "mianyang"},            // and one too many
      {"the  mian   yang harbour", "the  mianyang harbour"},
      {"\"key to fosterng\"", "\"key to fostering\""},
      {"\"key tofostering\"", "\"key to fostering\""},
      {"“key to fosterng”", "“key to fostering”"},
      {"\"mian yang\"", "\"mianyang\""},
      {"\"momentm growth\"~9", "\"momentum growth\"~9"},
      {"civl NEAR/5 military", "civil NEAR/5 military"},
      {"civil NEAR/5 militaryindustry", ""},  // found as two words
      {"title:belwether", "title:bellwether"},
      {"title:harbourwatch", ""},
      {"title:(mianyan OR nosuchword)", "title:(mianyang OR nosuchword)"},
      {"author:zaho", "author:zhao"},
      {"author:\"zhao lie\"", "author:\"zhao lei\""},
      {"analyst:bartels", "analyst:bartles"},
      {"excerpt:momentm", "excerpt:momentum"},
      {"headline:integation", "headline:integration"},
      {"publication:\"chine daily\"", "publication:\"china daily\""},
      {"source:(zhao date:2018 author:lie)", "source:(zhao date:2018 author:lei)"},
      {"url:contnet", "url:content"},
      {"site:exmaple.org", "site:example.org"},
      {"id:mianyan", "id:mianyang"},
      {"+civl -ships", "+civil -ships"},
      {"nosuchword OR civilmilitary", "nosuchword OR (civil military)"},
      {"militry-industry", "military-industry"},
      {"harbor AND (ships OR boats) NOT xyzzy", "harbour AND (ships OR boats) NOT xyzzy"},
      {"harbor date:none", "harbour date:none"},
      // Nothing near, or nothing that would find anything.
      {"nosuchword", ""},
      {"zq", ""},
      {"harbor mianyang AND ships", ""},
      {"harbour date:1999", ""},
      {"322", ""},
      {"习近乎", ""},
      {"nosuch*", ""},
      {"/nosuch.*/", ""},
      {"nosuchword~", ""},
      {"J-21", ""},
      {"port -ports", ""},
  };
  for (const auto& [query, expected] : table) CHECK(suggested(query) == expected);
}

TEST_CASE("a query that found what it asked for is left alone") {
  for (const char* query :
       {"mianyang", "port OR nosuchword", "port -nosuchword", "integrating", "enterprise harbours OR port",
        "xian", "j20", "title:bellwether", "mianyng~", "*", "\"key to fostering\"", "习近平"}) {
    CHECK(suggested(query) == "");
  }
  CHECK(suggested("port mianynag", suggesting(true)) == "");
}

TEST_CASE("words that no commentary has all of are proposed with what would find more of them") {
  const Answer answer = index().search("bellwether industri mianynag", suggesting());
  CHECK(answer.relaxed);
  CHECK(answer.did_you_mean == "bellwether industri mianyang");
  CHECK(suggested("bellwether nosuchword") == "");
}

TEST_CASE("without stemming a form that is not indexed is an unknown word") {
  CHECK(suggested("integrate") == "");
  CHECK(suggested("integrate", suggesting(false, true)) == "integrated");
}

TEST_CASE("nothing is proposed unless asked for") { CHECK(index().search("mianynag").did_you_mean.empty()); }

TEST_CASE("whatever is proposed can be run and finds something, and is made only where nothing was found") {
  const std::vector<std::string> words = {
      "mianyang", "mianynag", "port", "prot", "harbor", "civil",  "milittary", "civilmilitary",
      "mian",     "yang",     "key",  "zhao", "zaho",   "习近平", "J-20",      "nosuchword"};
  const std::vector<std::string> forms = {
      "{}",        "{} {}",       "\"{} {}\"",      "title:{}",  "author:({} {})", "{} NEAR/9 {}",
      "{} OR {}",  "+{} -{}",     "source:({} {})", "{} AND {}", "excerpt:\"{}\"", "({} OR {}) {}",
      "NOT {} {}", "\"{} {}\"~5", "title:(+{} {})", "{}-{}"};
  rc::prop("for any query", [&] {
    std::string query = *rc::gen::elementOf(forms);
    for (std::size_t at = query.find("{}"); at != std::string::npos; at = query.find("{}")) {
      query.replace(at, 2, *rc::gen::elementOf(words));
    }
    const Answer answer = index().search(query, suggesting());
    if (answer.did_you_mean.empty()) return;
    RC_ASSERT(answer.total == 0 || answer.relaxed);
    RC_ASSERT(parse_query(answer.did_you_mean).has_value());
    RC_ASSERT(index().search(answer.did_you_mean).total > 0);
  });
}

}  // namespace
