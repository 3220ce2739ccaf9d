// SPDX-License-Identifier: GPL-2.0-or-later
// The words of the field in all their spellings: designations, numbers, units, compounds, abbreviations.
#include <algorithm>
#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <map>
#include <rapidcheck/catch.h>
#include <sstream>
#include <utility>

#include "schema/commentary.h"
#include "searcher/answer/searcher.h"
#include "tests/test_index.h"

namespace {

using namespace osint;
using namespace osint::test;

// By id. Each says one thing in one way.
const std::map<std::string, std::string>& texts() {
  static const std::map<std::string, std::string> out = {
      {"class", "A J-20-class fighter flew."},
      {"plural", "Two J-20s took off."},
      {"en-dash", "The J\u201320 arrived."},
      {"em-dash", "The J\u201420 arrived."},
      {"minus", "The J\u221220 arrived."},
      {"blank", "The J 20 arrived."},
      {"closed", "The J20 arrived."},
      {"closed-plural", "Many J20s arrived."},
      {"anti", "An anti-J-20 weapon."},
      {"model", "A J-20S arrived."},
      {"short", "The J-2 is old."},
      {"long", "No J-200 is known."},
      {"han", "歼-20战机亮相。"},
      {"han-closed", "歼20亮相。"},
      {"han-em", "歼—20亮相。"},
      {"han-other", "歼-10和20架。"},
      {"comma", "It has 230,000 workers."},
      {"plain", "It has 230000 workers."},
      {"spaced", "It has 230\u00A0000 workers."},
      {"wan", "有23万人。"},
      {"numerals", "有二十三万人。"},
      {"parts", "Of 230 men and 000 spare."},
      {"year", "2018年的事"},
      {"year-numerals", "二〇一八年的事"},
      {"mm", "A 30mm gun."},
      {"mm-blank", "A 30 mm gun."},
      {"mm-hyphen", "A 30-mm gun."},
      {"mm-han", "30毫米炮。"},
      {"mm-other", "30 men and 40 mm."},
      {"co2", "CO\u2082 rose."},
      {"co2-plain", "CO2 rose."},
      {"cyber", "A cybersecurity law."},
      {"cyber-hyphen", "A cyber-security law."},
      {"cyber-open", "A cyber security law."},
      {"cyber-other", "Security in cyber cafes."},
      {"counter", "Of counterterrorism."},
      {"counter-hyphen", "Of counter-terrorism."},
      {"counter-other", "Terrorism met a counter move."},
      {"mail", "An email came."},
      {"mail-hyphen", "An e-mail came."},
      {"elision", "Les d'études avancées."},
      {"no-elision", "Des études."},
      {"degree", "A Ph.D. thesis."},
      {"degree-plain", "A PhD thesis."},
      {"research", "R&D money."},
      {"research-blanks", "R & D money."},
      {"research-and", "R and D money."},
      {"research-other", "Plan R went before plan D."},
      {"owned", "A state-owned firm."},
      {"owned-other", "Owned by a state."},
      {"dong-feng", "东风-17导弹。"},
      {"df", "The DF-17 was shown."},
      {"df-other", "东风-15导弹。"},
      {"freight", "货运20吨。"},
      {"aircraft", "运-20运输机。"},
      {"aircraft-latin", "The Y-20 landed."},
  };
  return out;
}

TestIndex& index() {
  static TestIndex instance([] {
    std::vector<Commentary> out;
    for (const auto& [id, text] : texts()) out.push_back(plain_commentary(id, "A Title", text));
    return out;
  }());
  return instance;
}

std::string found(const std::string& query, bool exact = false) {
  QueryOptions options;
  options.limit = 0;
  options.exact = exact;
  std::vector<std::string> ids = index().ids(query, options);
  std::sort(ids.begin(), ids.end());
  return fmt::format("{}", fmt::join(ids, " "));
}

// Sorted.
std::string listed(const std::string& ids) {
  std::vector<std::string> out;
  std::istringstream stream(ids);
  for (std::string id; stream >> id;) out.push_back(id);
  std::sort(out.begin(), out.end());
  return fmt::format("{}", fmt::join(out, " "));
}

TEST_CASE("each way to write a word of the field finds the others", "[field-words]") {
  const std::string j20 = "class plural en-dash em-dash minus blank closed closed-plural anti ";
  const std::string number = "comma plain spaced wan numerals ";
  const std::string gun = "mm mm-blank mm-hyphen mm-han ";
  const std::string cyber = "cyber cyber-hyphen cyber-open ";
  const std::string research = "research research-blanks research-and ";
  const std::pair<const char*, std::string> table[] = {
      {"J20", j20 + "han han-closed han-em"},
      {"J-20", j20 + "han han-closed han-em"},
      {"J\u201320", j20 + "han han-closed han-em"},
      {"J 20", j20 + "han han-closed han-em"},
      {"\"J-20\"", j20},
      {"\"J 20\"", "class en-dash em-dash minus blank anti"},
      {"J-20s", j20 + "model"},
      {"J-20S", "model plural closed-plural"},  // case does not matter
      {"J-2", "short"},
      {"J-200", "long"},
      {"J-20-class", "class"},
      {"anti-J-20", "anti"},
      {"歼20", j20 + "han han-closed han-em"},
      {"\"歼20\"", "han han-closed han-em"},
      {"\"歼—20\"", "han han-closed han-em"},
      {"东风17", "dong-feng df"},
      {"DF-17", "dong-feng df"},
      {"Dong Feng-17", "dong-feng df"},
      {"Y-20", "aircraft aircraft-latin"},
      {"230,000", number},
      {"230000", number},
      {"230.000", number},
      {"\"230 000\"", number},
      {"23万", number},
      {"2018年", "year year-numerals"},
      {"二〇一八年", "year year-numerals"},
      {"30mm", gun},
      {"30-mm", gun},
      {"30毫米", gun},
      {"\"30 mm\"", gun},
      {"CO2", "co2 co2-plain"},
      {"CO\u2082", "co2 co2-plain"},
      {"cybersecurity", cyber},
      {"cyber-security", cyber},
      {"cyber security", cyber + "cyber-other"},
      {"counterterrorism", "counter counter-hyphen"},
      {"counter-terrorism", "counter counter-hyphen"},
      {"email", "mail mail-hyphen"},
      {"e-mail", "mail mail-hyphen"},
      {"études", "elision no-elision"},
      {"d'études", "elision no-elision"},
      {"PhD", "degree degree-plain"},
      {"Ph.D.", "degree degree-plain"},
      {"R&D", research},
      {"R & D", research},
      {"state-owned", "owned"},
      {"state owned", "owned owned-other"},
  };
  for (const auto& [query, expected] : table) {
    CAPTURE(query);
    CHECK(found(query) == listed(expected));
  }
}

TEST_CASE("exact search keeps to the spelling of a compound and to one name of a system", "[field-words]") {
  CHECK(found("cybersecurity", true) == "cyber");
  CHECK(found("DF-17", true) == "df");
  CHECK(found("J-20", true) == listed("class plural en-dash em-dash minus blank closed closed-plural anti"));
}

TEST_CASE("what a query was found by is shown", "[field-words]") {
  const auto expansions = [](const std::string& query) {
    std::string out;
    for (const Expansion& one : index().search(query).other_forms)
      out += fmt::format("{}: {}\n", one.from, fmt::join(one.to, ", "));
    return out;
  };
  CHECK(expansions("cybersecurity") == "cybersecurity: cyber security\n");
  CHECK(expansions("DF-17") == "DF-17: 东风-17\n");
  CHECK(expansions("J-2").empty());
}

TEST_CASE("two numbers are one only as groups of three digits", "[field-words]") {
  TestIndex numbers({plain_commentary("thirteen", "A", "There are 13 hills here, and 1300 trees."),
                     plain_commentary("third", "B", "A third (1/3) of the hills.")});
  CHECK(numbers.ids("1/3 hills") == std::vector<std::string>{"third"});
  CHECK(numbers.search("1/3 丘陵，其余").other_forms.empty());
  CHECK(numbers.search("13 00").other_forms.empty());
  CHECK(numbers.ids("1 300") == std::vector<std::string>{"thirteen"});
}

TEST_CASE("a query without quotes finds at least what it finds in quotes", "[field-words]") {
  QueryOptions options;
  options.limit = 0;
  std::vector<std::string> queries;
  for (const auto& [id, text] : texts()) {
    std::istringstream stream(text);
    for (std::string word; stream >> word;) queries.push_back(word);
  }
  for (const std::string& query : queries) {
    if (query == "&") continue;  // joins its neighbours
    const std::vector<std::string> loose = index().ids(query, options);
    for (const std::string& id : index().ids("\"" + query + "\"", options)) {
      CAPTURE(query, id);
      CHECK(std::find(loose.begin(), loose.end(), id) != loose.end());
    }
  }
}

}  // namespace
