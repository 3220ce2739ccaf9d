// SPDX-License-Identifier: GPL-2.0-or-later
// What commentaries define, as it is read back from a database.
#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <xapian.h>

#include "schema/commentary.h"
#include "schema/fields.h"
#include "searcher/names/indexed_glosses.h"
#include "tests/test_index.h"

namespace {

using namespace osint;
using namespace osint::test;
using Forms = std::vector<LearnedForm>;

std::vector<Commentary> saying(const std::vector<std::pair<std::string, int>>& texts) {
  std::vector<Commentary> out;
  for (const auto& [text, times] : texts) {
    for (int i = 0; i < times; ++i)
      out.push_back(plain_commentary(fmt::format("c{}", out.size()), "Reading", text));
  }
  return out;
}

Forms learned(const std::vector<std::pair<std::string, int>>& texts, const std::string& form) {
  const TestIndex index(saying(texts));
  return learned_forms(Xapian::Database(index.path()), form);
}

TEST_CASE("what commentaries define is found from both sides", "[glosses]") {
  const TestIndex index(saying({{"the People's Liberation Army (PLA, 解放军) moved", 2},
                                {"the People's Liberation Army (PLA) moved", 1}}));
  const Xapian::Database database(index.path());
  CHECK(learned_forms(database, "pla") == Forms{{"people liberation army", 3}, {"解 放 军", 2}});
  CHECK(learned_forms(database, "people liberation army") == Forms{{"pla", 3}, {"解 放 军", 2}});
  CHECK(learned_forms(database, "解 放 军") == Forms{{"people liberation army", 2}, {"pla", 2}});
  CHECK(learned_forms(database, "people").empty());
  CHECK(learned_forms(database, "pl").empty());
  CHECK(learned_forms(database, "").empty());
}

TEST_CASE("definitions are learned from every kind of passage, each commentary once", "[glosses]") {
  Commentary commentary = plain_commentary("a", "Example Naval Board (ENB)",
                                           "Example Test Range (ETR), again Example Test Range (ETR)");
  commentary.passages.push_back({PassageKind::pullquote, "Example Pull Quote (EPQ)", 5, std::nullopt});
  add_source(commentary,
             {{"Zhao Lei"}, "On the Example Coast Guard (ECG)", "", "Example Daily", "", "", "", 9},
             {"the Example Excerpt Service (EES)"});
  const TestIndex index({commentary});
  const Xapian::Database database(index.path());
  for (const char* form : {"enb", "etr", "epq", "ecg", "ees"}) {
    CAPTURE(form);
    const Forms forms = learned_forms(database, form);
    REQUIRE(forms.size() == 1);
    CHECK(forms[0].documents == 1);
    CHECK(forms[0].form.starts_with("example "));
  }
}

TEST_CASE("a single definition gives way to one that is usual", "[glosses]") {
  const std::string usual = "the People's Liberation Army (PLA) moved";
  const std::string odd = "the Port Licence Agency (PLA) moved";
  CHECK(learned({{usual, 4}, {odd, 1}}, "pla") ==
        Forms{{"people liberation army", 4}, {"port licence agency", 1}});
  CHECK(learned({{usual, 5}, {odd, 1}}, "pla") == Forms{{"people liberation army", 5}});
  CHECK(learned({{usual, 5}, {odd, 2}}, "pla").size() == 2);
  // Nor does the odd one stand for what nearly all others call by its short form.
  CHECK(learned({{usual, 5}, {odd, 1}}, "port licence agency").empty());
  CHECK(learned({{usual, 4}, {odd, 1}}, "port licence agency") == Forms{{"pla", 1}});
  // A Chinese name and a plural are no rivals.
  CHECK(learned({{usual, 5}, {"the People's Liberation Army (解放军) moved", 1}}, "people liberation army") ==
        Forms{{"pla", 5}, {"解 放 军", 1}});
  CHECK(learned({{"an unmanned aerial vehicle (UAV)", 5}, {"unmanned aerial vehicles (UAV)", 1}}, "uav")
            .size() == 2);
}

TEST_CASE("at most eight forms are learned", "[glosses]") {
  std::vector<std::pair<std::string, int>> texts;
  for (const char* word : {"Bay", "Bank", "Boat", "Base", "Belt", "Band", "Bell", "Book", "Bird", "Ball"})
    texts.emplace_back(fmt::format("Example {} (EB)", word), 1);
  texts.emplace_back("Example Barn (EB)", 2);
  const Forms forms = learned(texts, "eb");
  REQUIRE(forms.size() == 8);
  CHECK(forms[0] == LearnedForm{"example barn", 2});
}

TEST_CASE("definitions leave ranking and the lengths of documents alone", "[glosses]") {
  const TestIndex index(saying({{"the People's Liberation Army (PLA) moved", 1}}));
  const Xapian::Database database(index.path());
  CHECK(database.get_termfreq("XGpla:people liberation army") == 1);
  CHECK(database.get_collection_freq("XGpla:people liberation army") == 0);
  // reading, people, liberation, army, pla, moved; the title twice and the analyst
  const TestIndex plain(saying({{"the People's Liberation Army PLA moved", 1}}));
  CHECK(database.get_avlength() == Xapian::Database(plain.path()).get_avlength());
}

TEST_CASE("a definition that makes no term is left out", "[glosses]") {
  CHECK(gloss_term("pla", "people liberation army") == "XGpla:people liberation army");
  CHECK(gloss_term(std::string(200, 'a'), std::string(42, 'b')).size() == 245);
  CHECK(gloss_term(std::string(200, 'a'), std::string(43, 'b')).empty());
  CHECK(gloss_term("a:b", "c").empty());
}

}  // namespace
