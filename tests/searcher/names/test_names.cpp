// SPDX-License-Identifier: GPL-2.0-or-later
// Searching for names in one form and finding them in others.
#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "schema/commentary.h"
#include "searcher/names/synonyms.h"
#include "searcher/output/answer_notes.h"
#include "tests/test_index.h"

namespace {

using namespace osint;
using namespace osint::test;

std::set<std::string> found(TestIndex& index, const std::string& query, const QueryOptions& options = {}) {
  const auto ids = index.ids(query, options);
  return {ids.begin(), ids.end()};
}

Commentary saying(const std::string& id, const std::string& text) {
  return plain_commentary(id, "Reading", text);
}

const std::vector<std::string>& forms_of_one() {
  static const std::vector<std::string> forms = {
      "习近平",     "習近平",         "Xi Jinping",     "Jinping Xi",    "Xi Jin-ping", "XI JINPING",
      "xi jinping", "Hsi Chin-p'ing", "Hsi Chin-p’ing", "Hsi Chin-ping", "Xi Jin Ping"};
  return forms;
}

TEST_CASE("a name is found however it is written, and what was typed comes first", "[names]") {
  std::vector<Commentary> commentaries;
  for (std::size_t i = 0; i < forms_of_one().size(); ++i) {
    const std::string& form = forms_of_one()[i];
    const bool han = static_cast<signed char>(form.front()) < 0;
    commentaries.push_back(
        saying("n" + std::to_string(i), han ? "据报道，" + form + "将于下月视察新的研究中心。"
                                            : "Officials said that " + form + " will visit."));
  }
  commentaries.push_back(saying("other", "Officials said that Li Keqiang will visit 李克强."));
  commentaries.push_back(saying("english", "He can long for the sun; men fan out, and so on."));
  TestIndex index(commentaries);
  QueryOptions all;
  all.limit = 0;
  for (std::size_t i = 0; i < forms_of_one().size(); ++i) {
    CAPTURE(forms_of_one()[i]);
    const std::vector<std::string> ids = index.ids(forms_of_one()[i], all);
    CHECK(ids.size() == forms_of_one().size());
    CHECK(std::find(ids.begin(), ids.end(), "other") == ids.end());
    CHECK(std::find(ids.begin(), ids.end(), "english") == ids.end());
    // Those found without other forms lead.
    QueryOptions exact = all;
    exact.exact = true;
    const std::set<std::string> typed = found(index, forms_of_one()[i], exact);
    for (std::size_t rank = 0; rank < ids.size(); ++rank) {
      if (rank < typed.size()) CHECK(typed.contains(ids[rank]));
    }
  }
}

TEST_CASE("quotes and --exact take a name as it is typed", "[names]") {
  TestIndex index({saying("han", "习近平主席"), saying("latin", "President Xi Jinping spoke"),
                   saying("wade", "Hsi Chin-p'ing spoke")});
  QueryOptions exact;
  exact.exact = true;
  CHECK(found(index, "习近平", exact) == std::set<std::string>{"han"});
  CHECK(found(index, "Xi Jinping", exact) == std::set<std::string>{"latin"});
  CHECK(found(index, "\"习近平\"") == std::set<std::string>{"han"});
  CHECK(found(index, "\"Xi Jinping\"") == std::set<std::string>{"latin"});
  CHECK(found(index, "Xi AND Jinping") == std::set<std::string>{"latin"});
  CHECK(found(index, "习近平").size() == 3);
  CHECK(index.search("习近平", exact).other_forms.empty());
}

TEST_CASE("the forms found are listed, and said where they decide a hit", "[names]") {
  TestIndex index(
      {saying("han", "习近平主席"), saying("wade", "Hsi Chin-p'ing spoke"), saying("none", "nobody")});
  const Answer answer = index.search("习近平");
  REQUIRE(answer.other_forms.size() == 1);
  CHECK(answer.other_forms[0].from == "习近平");
  CHECK(answer.other_forms[0].to == std::vector<std::string>{"hsi chin p'ing"});
  CHECK(answer.decided_by_other_forms);
  CHECK(other_forms_note(answer) == "also found: 习近平 as hsi chin p'ing (--exact searches as typed)");
  // Nothing is said where every hit has the form that was typed.
  const Answer typed = index.search("习近平 主席");
  CHECK(typed.total == 1);
  CHECK_FALSE(typed.decided_by_other_forms);
  CHECK(other_forms_note(typed).empty());
  CHECK(index.search("nobody").other_forms.empty());
}

TEST_CASE("other forms hold in fields, groups, beside NEAR and under NOT", "[names]") {
  Commentary cited = plain_commentary("cited", "Example", "nothing");
  add_source(cited, {{"Zhao Lei"}, "Hsi Chin-p'ing Inspects", "", "Example Daily", "", "", "", 9},
             {"习近平视察绵阳"});
  TestIndex index({cited, saying("said", "Xi Jinping visited Mianyang again")});
  using Ids = std::set<std::string>;
  CHECK(found(index, "excerpt:(Xi Jinping)") == Ids{"cited"});
  CHECK(found(index, "excerpt:Mianyang") == Ids{"cited"});
  CHECK(found(index, "headline:习近平") == Ids{"cited"});
  CHECK(found(index, "author:赵雷") == Ids{"cited"});
  CHECK(found(index, "source:(author:赵雷 headline:习近平)") == Ids{"cited"});
  CHECK(found(index, "commentary:习近平") == Ids{"said"});
  CHECK(found(index, "习近平 绵阳") == Ids{"cited", "said"});
  CHECK(found(index, "习近平 NEAR/2 again") == Ids{});
  CHECK(found(index, "习近平 NEAR/3 again") == Ids{"said"});
  CHECK(found(index, "visited -习近平").empty());
  CHECK(found(index, "(nobody OR 习近平)") == Ids{"cited", "said"});
  QueryOptions any;
  any.any = true;
  CHECK(found(index, "习近平 nobody", any) == Ids{"cited", "said"});
}

TEST_CASE("whole forms are highlighted and say who used them", "[names]") {
  Commentary cited = plain_commentary("cited", "Example", "nothing");
  add_source(cited, {{"Zhao Lei"}, "Inspection", "", "Example Daily", "", "", "", 9},
             {"据报道，習近平將於下月視察。"});
  TestIndex index({cited});
  const Answer answer = index.search("Xi Jinping");
  REQUIRE(answer.hits.size() == 1);
  REQUIRE(answer.hits[0].passages.size() == 1);
  const MatchedPassage& passage = answer.hits[0].passages[0];
  CHECK(passage.kind == PassageKind::excerpt);
  CHECK(passage.attribution.find("Example Daily") != std::string::npos);
  CHECK(passage.snippet.highlights == std::vector<std::pair<std::size_t, std::size_t>>{{4, 7}});
}

TEST_CASE("words of a name stand together, a surname and a place need not", "[names]") {
  TestIndex index({saying("name", "Mr. Li Peng spoke"), saying("apart", "Peng met an engineer called Li"),
                   saying("both", "Xi went to Beijing")});
  CHECK(found(index, "Li Peng") == std::set<std::string>{"name"});
  CHECK(found(index, "Li AND Peng") == std::set<std::string>{"name", "apart"});
  CHECK(found(index, "Xi Beijing") == std::set<std::string>{"both"});
}

TEST_CASE("acronyms and glosses that commentaries define are found from both sides", "[names]") {
  TestIndex index(
      {saying("defines",
              "the Example Test Range (ETR). We saw Dennis Beispiel (郭例荣) there and later went home"),
       saying("short", "at the ETR today"), saying("long", "the example test range today"),
       saying("han", "郭例荣说"), saying("latin", "Dennis Beispiel said"), saying("etrusk", "etruscan")});
  using Ids = std::set<std::string>;
  CHECK(found(index, "ETR") == Ids{"defines", "short", "long"});
  CHECK(found(index, "example test range") == Ids{"defines", "short", "long"});
  CHECK(found(index, "Dennis Beispiel") == Ids{"defines", "han", "latin"});
  CHECK(found(index, "郭例荣") == Ids{"defines", "han", "latin"});
  QueryOptions exact;
  exact.exact = true;
  CHECK(found(index, "ETR", exact) == Ids{"defines", "short"});
  CHECK(index.ids("ETR").back() == "long");
  const Answer answer = index.search("ETR");
  REQUIRE(answer.other_forms.size() == 1);
  CHECK(answer.other_forms[0].to == std::vector<std::string>{"example test range"});
}

TEST_CASE("well-known names are found beside other words, small ones inside them", "[names]") {
  TestIndex index({saying("han", "中华人民共和国的预算 budget"), saying("peking", "the budget of Peking"),
                   saying("latin", "the budget of the People's Republic of China")});
  using Ids = std::set<std::string>;
  CHECK(found(index, "People's Republic of China budget") == Ids{"han", "latin"});
  CHECK(found(index, "budget of 北京") == Ids{"peking"});
  CHECK(found(index, "Beijing budget") == Ids{"peking"});
}

TEST_CASE("a small word is no acronym unless those who use it say so", "[names]") {
  std::vector<Commentary> commentaries = {saying("navy", "the People's Liberation Army Navy (PLAN)"),
                                          saying("army navy", "the people liberation army navy")};
  for (int i = 0; i < 20; ++i) commentaries.push_back(saying("p" + std::to_string(i), "a plan is a plan"));
  TestIndex index(commentaries);
  CHECK(index.search("plan").other_forms.empty());
  CHECK(index.search("PLAN").other_forms.size() == 1);
}

TEST_CASE("the user's synonyms are other forms", "[names]") {
  TestIndex index({saying("a", "the Example Test Range"), saying("b", "靶场在此"), saying("c", "nothing")});
  const Analyzer analyzer;
  const auto synonyms = Synonyms::parse("example test range | 靶场 | ETR\n", "synonyms", analyzer);
  REQUIRE(synonyms.has_value());
  QueryOptions options;
  options.synonyms = &*synonyms;
  using Ids = std::set<std::string>;
  CHECK(found(index, "ETR", options) == Ids{"a", "b"});
  CHECK(found(index, "靶场", options) == Ids{"a", "b"});
  CHECK(found(index, "example test range", options) == Ids{"a", "b"});
  options.exact = true;
  CHECK(found(index, "靶场", options) == Ids{"b"});
}

TEST_CASE("an ordinary English query is compiled as before", "[names]") {
  TestIndex index({saying("a", "dual use technology of the long march; he can sun himself, men fan out"),
                   saying("han", "何灿龙孙门范 女 我们 昌鹅 大塔")});
  for (const char* query : {"dual use technology", "he can long sun men fan", "women", "change", "data",
                            "the long march", "men fan out", "China machine language"}) {
    CAPTURE(query);
    QueryOptions exact;
    const Answer answer = index.search(query);
    CHECK(answer.other_forms.empty());
    CHECK(answer.compiled.find("PHRASE") == std::string::npos);
  }
}

}  // namespace
