// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <catch2/catch.hpp>
#include <rapidcheck/catch.h>
#include <set>

#include "base/utf8.h"
#include "schema/commentary.h"
#include "searcher/answer/searcher.h"
#include "tests/test_index.h"

namespace {

using namespace osint;
using namespace osint::test;
using Ids = std::vector<std::string>;

std::vector<Commentary> sample() {
  Commentary city = plain_commentary("city", "Mianyang: The Bellwether",
                                     "The bellwether city builds dual-use industry in Xi'an.");
  city.passages.push_back({PassageKind::pullquote, "\"momentum for the private sector\"", 5, 1});
  add_source(city,
             {{},
              "Integration Speeds Up",
              "",
              "Example Military Online",
              "2018-09-10",
              "http://www.example.org/2018/content_63.htm",
              "",
              9},
             {"There were 321 enterprises in the park.", "习近平主席视察了绵阳。"});
  add_source(city,
             {{"Zhao Lei", "Ma Jun"},
              "Integration Will Deepen",
              "",
              "Example Daily",
              "2018-03",
              "http://news.example.net/a",
              "",
              19},
             {"Observers said momentum is key to fostering growth.", "The J-20 fighter of the U.S. type."});
  Commentary coast = plain_commentary("coast", "Harbour Watch",
                                      "Enterprises at the coast integrate slowly; nobody fosters them.");
  coast.analysts = {"Bartles"};
  add_source(coast, {{"Ana Peña"}, "Ports", "", "Example Gazette", "2020", "", "", 9},
             {"解放軍的港口。", "The bellwether of ports."});
  Commentary undated =
      plain_commentary("undated", "A Note", "Mianyang again, and the key. To fostering belongs patience.");
  return {city, coast, undated};
}

TestIndex& index() {
  static TestIndex instance(sample());
  return instance;
}

Ids sorted(Ids ids) {
  std::sort(ids.begin(), ids.end());
  return ids;
}

TEST_CASE("a query finds these commentaries") {
  const std::pair<const char*, Ids> table[] = {
      {"bellwether", {"city", "coast"}},
      {"integrating enterprise", {"city", "coast"}},
      {"\"321 enterprises\"", {"city"}},
      {"\"enterprises 321\"", {}},
      {"\"321 enterprise\"", {}},
      {"mianyang -enterprises", {"undated"}},
      {"mianyang AND NOT park", {"undated"}},
      {"harbour OR patience", {"coast", "undated"}},
      {"key (harbour OR patience)", {"undated"}},
      {"*", {"city", "coast", "undated"}},
      {"-bellwether", {"undated"}},
      {"the", {"city", "coast", "undated"}},
      {"the mianyang", {"city", "undated"}},
      // A phrase stays within one passage.
      {"\"bellwether the bellwether\"", {}},
      {"\"park 习近平\"", {}},
      // Fields.
      {"title:bellwether", {"city"}},
      {"title:\"the bellwether\"", {"city"}},
      {"title:(mianyang OR harbour)", {"city", "coast"}},
      {"commentary:bellwether", {"city"}},
      {"excerpt:bellwether", {"coast"}},
      {"excerpt:enterprises", {"city"}},
      {"commentary:enterprises", {"coast"}},
      {"excerpt:enterprise", {"city"}},
      {"excerpt:\"key to fostering\"", {"city"}},
      {"commentary:\"key to fostering\"", {"undated"}},
      {"excerpt:(bellwether OR 321) ", {"city", "coast"}},
      {"pullquote:momentum", {"city"}},
      {"pullquote:enterprises", {}},
      {"-excerpt:bellwether bellwether", {"city"}},
      {"author:zhao", {"city"}},
      {"author:\"zhao lei\"", {"city"}},
      {"author:\"lei ma\"", {}},
      {"author:pena", {"coast"}},
      {"headline:deepening", {"city"}},
      {"publication:\"example daily\"", {"city"}},
      {"publication:example", {"city", "coast"}},
      {"site:example.org", {"city"}},
      {"site:news.example.net", {"city"}},
      {"site:ample.org", {}},
      {"url:content", {"city"}},
      {"url:63", {"city"}},
      {"source:zhao", {"city"}},
      {"source:gazette", {"coast"}},
      {"source:news.example.net", {"city"}},
      {"analyst:hurst", {"city", "undated"}},
      {"id:coast", {"coast"}},
      {"file:corpus", {"city", "coast", "undated"}},
      {"zhao", {"city"}},
      {"http://www.example.org/2018/content_63.htm", {"city"}},
      // Dates.
      {"date:2018-03", {"city"}},
      {"date:2018-09-10", {"city"}},
      {"date:2017", {}},
      {"date:2018-06..", {"city", "coast"}},
      {"date:2019..2021", {"coast"}},
      {"date:2020-01..2020-06", {}},
      {"date:none", {"undated"}},
      {"date:(2018 OR 2020)", {"city", "coast"}},
      // Chinese.
      {"习近平", {"city"}},
      {"習近平", {"city"}},
      {"近平", {"city"}},
      {"平近", {}},
      {"解放军", {"coast"}},
      {"解放军 ports", {"coast"}},
      {"excerpt:解放军", {"coast"}},
      {"commentary:解放军", {}},
      // Spellings.
      {"Xian", {"city"}},
      {"Xi’an", {"city"}},
      {"J20", {"city"}},
      {"J-20", {"city"}},
      {"\"the J-20 fighter\"", {"city"}},
      {"\"the J20\"", {"city"}},
      {"US", {"city"}},
      {"\"dual use industry\"", {"city"}},
  };
  for (const auto& [query, expected] : table) {
    CAPTURE(query);
    const Answer answer = index().search(query);
    Ids ids;
    for (const Hit& hit : answer.hits) ids.push_back(hit.id);
    CHECK(sorted(ids) == expected);
    CHECK_FALSE(answer.relaxed);
    CHECK(answer.total == expected.size());
    CHECK(answer.total_is_exact);
  }
}

TEST_CASE("a query of bare words that no commentary has all of finds those with most") {
  const Answer answer = index().search("mianyang patience harbour");
  CHECK(answer.relaxed);
  CHECK(answer.words == 3);
  CHECK(answer.words_found == 2);
  REQUIRE(answer.hits.size() == 1);
  CHECK(answer.hits[0].id == "undated");
  CHECK(index().search("mianyang nowhere").hits.size() == 2);
  CHECK(index().search("习近平 nowhere 解放军").hits.size() == 2);
}

TEST_CASE("only bare words fall back") {
  for (const char* query :
       {"mianyang AND patience AND harbour", "\"mianyang patience\"", "title:(mianyang harbour)",
        "mianyang patience +harbour", "mianyang patience harbour -x", "nowhere"}) {
    CAPTURE(query);
    CHECK(index().search(query).total == 0);
    CHECK_FALSE(index().search(query).relaxed);
  }
}

TEST_CASE("with --any words are alternatives and conditions stay") {
  QueryOptions any;
  any.any = true;
  CHECK(sorted(index().ids("patience harbour", any)) == Ids{"coast", "undated"});
  CHECK(index().ids("patience harbour -mianyang", any) == Ids{"coast"});
  CHECK(index().ids("patience harbour date:2020", any) == Ids{"coast"});
  CHECK(index().ids("+patience harbour", any) == Ids{"undated"});
}

TEST_CASE("with --exact nothing is stemmed") {
  QueryOptions exact;
  exact.exact = true;
  CHECK(index().ids("integrating", exact).empty());
  CHECK(index().ids("integrate", exact) == Ids{"coast"});
}

TEST_CASE("what cannot be looked for is refused, not dropped") {
  for (const char* query :
       {"&", "author:-", "date:garbage..", "date:2018-02-30", "title:(a author:b)", "\"—\""}) {
    CAPTURE(query);
    CHECK_THROWS(index().search(query));
  }
}

// (kind, attribution) of each passage shown.
std::vector<std::pair<std::string, std::string>> said(const std::string& query, std::size_t hit = 0) {
  std::vector<std::pair<std::string, std::string>> out;
  const Answer answer = index().search(query, {}, {.most_passages = 0});
  for (const MatchedPassage& passage : answer.hits.at(hit).passages) {
    out.emplace_back(name(passage.kind), passage.attribution);
  }
  return out;
}

TEST_CASE("each passage that matched is attributed to its speaker") {
  using Said = std::vector<std::pair<std::string, std::string>>;
  const std::string online = "\"Integration Speeds Up,\" Example Military Online, 10 September 2018";
  const std::string daily = "Zhao Lei and Ma Jun, \"Integration Will Deepen,\" Example Daily, March 2018";
  CHECK(said("title:bellwether") == Said{{"title", "Hurst (analyst)"}});
  CHECK(said("bellwether city") == Said{{"commentary", "Hurst (analyst)"}, {"title", "Hurst (analyst)"}});
  CHECK(said("321") == Said{{"excerpt", online}});
  CHECK(said("observers") == Said{{"excerpt", daily}});
  CHECK(said("J-20") == Said{{"excerpt", daily}});
  CHECK(said("习近平") == Said{{"excerpt", online}});
  CHECK(said("momentum") == Said{{"pullquote", daily}, {"excerpt", daily}});
  CHECK(said("author:zhao") == Said{{"citation", daily}});
  CHECK(said("date:2018-03") == Said{{"citation", daily}});
  CHECK(said("site:example.org") == Said{{"citation", online}});
  CHECK(said("excerpt:momentum") == Said{{"excerpt", daily}});
  CHECK(said("momentum -harbour") == Said{{"pullquote", daily}, {"excerpt", daily}});
  CHECK(said("analyst:bartles").empty());
}

std::string highlighted_text(const Snippet& snippet) {
  std::string out;
  for (const auto& [begin, end] : snippet.highlights) {
    std::size_t at = 0;
    std::size_t from = 0;
    for (std::size_t point = 0; point < end; ++point) {
      if (point == begin) from = at;
      next_code_point(snippet.text, at);
    }
    out += "[" + snippet.text.substr(from, at - from) + "]";
  }
  return out;
}

TEST_CASE("highlights are the words as written, a phrase and a Chinese run as a whole") {
  const std::pair<const char*, const char*> table[] = {
      {"习近平", "[习近平]"},
      {"主席 绵阳", "[主席][绵阳]"},
      {"\"key to fostering growth\"", "[key to fostering growth]"},
      {"J20", "[J-20]"},
      {"US type", "[U.S.][type]"},
      {"author:lei", "[Lei]"},
      {"date:2018-03", "[March 2018]"},
      {"site:example.org", "[example.org]"},
      {"url:content", "[content]"},
      {"title:bellwether", "[Bellwether]"}};
  for (const auto& [query, expected] : table) {
    CAPTURE(query);
    CHECK(highlighted_text(index().search(query).hits.at(0).passages.at(0).snippet) == expected);
  }
}

TEST_CASE("several databases are searched as one") {
  const std::vector<Commentary> all = sample();
  const TestIndex first({all[0]});
  const TestIndex second({all[1], all[2]});
  Searcher both = *Searcher::open({first.path(), second.path()});
  const auto count = [&](const std::string& query) { return both.search(query, {})->total; };
  CHECK(count("bellwether") == 2);
  CHECK(count("excerpt:bellwether") == 1);
  CHECK(count("commentary:\"key to fostering\"") == 1);
  CHECK(count("date:2018..") == 2);
  const auto relaxed = both.search("mianyang patience harbour", {});
  CHECK(relaxed->relaxed);
  CHECK(relaxed->total == 1);
}

TEST_CASE("a database that another took the place of is read anew") {
  const std::vector<Commentary> all = sample();
  TestIndex old({all[0]});
  CHECK(old.ids("*") == std::vector<std::string>{all[0].id});
  const TestIndex other({all[1], all[2]});
  const std::string aside = old.path() + "-aside";
  std::filesystem::rename(old.path(), aside);
  std::filesystem::rename(other.path(), old.path());
  CHECK(old.ids("*").size() == 2);
  // Nor does an error of a path that leads nowhere for a while stay.
  std::filesystem::rename(old.path(), other.path());
  QueryOptions options;
  CHECK_THROWS(old.search("*", options));
  std::filesystem::rename(aside, old.path());
  CHECK(old.ids("*") == std::vector<std::string>{all[0].id});
}

TEST_CASE("hits that rank equal come newest first, then by id, whatever the order of indexing") {
  std::vector<Commentary> all;
  for (const char* id : {"c", "a", "b", "d"})
    all.push_back(plain_commentary(id, "Same", "the very same words"));
  all[3].date = "2020-01";
  TestIndex forwards(all);
  std::reverse(all.begin(), all.end());
  TestIndex backwards(all);
  CHECK(forwards.ids("same words") == Ids{"d", "a", "b", "c"});
  CHECK(backwards.ids("same words") == Ids{"d", "a", "b", "c"});
  CHECK(forwards.ids("*") == backwards.ids("*"));
}

// Passages of random words, some Chinese, with marks between.
std::string any_passage() {
  const auto words =
      *rc::gen::nonEmpty(rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
          "military", "civil", "of", "J-20", "U.S.", "Xi'an", "习近平", "解放軍", "321", "1,997", "Peña",
          "example.org", "don't", "—", "，", "解放軍PLA习")));
  std::string text = "start";
  for (const std::string& word : words) text += *rc::gen::element<std::string>(" ", ", ", "-") + word;
  return text;
}

TEST_CASE("every run of two to five tokens of a passage, as a phrase, finds its commentary") {
  rc::prop("phrases", [] {
    Commentary one = plain_commentary("one", "Title", any_passage());
    add_source(one, {{"A"}, "T", "", "P", "2018", "", "", 1}, {any_passage(), any_passage()});
    TestIndex small({one, plain_commentary("other", "Other", "nothing like it")});
    const Analyzer analyzer;
    for (const Passage& passage : one.passages) {
      std::vector<Token> words = analyzer.tokens(passage.text);
      std::erase_if(words, [](const Token& token) { return token.form != TokenForm::word; });
      for (std::size_t from = 0; from + 1 < words.size(); ++from) {
        for (std::size_t count = 2; count <= 5 && from + count <= words.size(); ++count) {
          const std::string phrase =
              passage.text.substr(words[from].begin, words[from + count - 1].end - words[from].begin);
          for (const std::string& query :
               {"\"" + phrase + "\"", std::string(name(passage.kind)) + ":\"" + phrase + "\""}) {
            if (small.ids(query) != Ids{"one"}) RC_FAIL(query + " in " + passage.text);
          }
        }
      }
    }
  });
}

}  // namespace
