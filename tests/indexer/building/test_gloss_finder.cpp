// SPDX-License-Identifier: GPL-2.0-or-later
// What a text defines in parentheses, and what only looks like it.
#include <algorithm>
#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <map>
#include <rapidcheck/catch.h>

#include "analysis/forms.h"
#include "indexer/building/acronyms.h"
#include "indexer/building/gloss.h"
#include "indexer/building/gloss_finder.h"

namespace {

using namespace osint;

const Analyzer& analyzer() {
  static const Analyzer one;
  return one;
}

// Three names read as they are written here.
bool reads_as(std::string_view han, std::string_view latin) {
  static const std::map<std::string, std::string> readings = {
      {"习 近 平", "xi jinping"}, {"王 毅", "wang yi"}, {"成 都", "chengdu"}};
  const auto found = readings.find(form_of(analyzer(), han));
  return found != readings.end() && found->second == form_of(analyzer(), latin);
}

// "form = other; form = other"
std::string described(const std::string& text) {
  std::string out;
  for (const Gloss& gloss : glosses(text, analyzer(), reads_as))
    out += fmt::format("{}{} = {}", out.empty() ? "" : "; ", gloss.form, gloss.other);
  return out;
}

struct Case {
  const char* text;
  const char* found;
};

void check(const std::vector<Case>& cases) {
  for (const Case& one : cases) {
    CAPTURE(one.text);
    CHECK(described(one.text) == one.found);
  }
}

TEST_CASE("a short form and its long form define each other", "[glosses]") {
  check({
      {"the People's Liberation Army (PLA) moved", "people liberation army = pla"},
      {"the PLA (People's Liberation Army) moved", "people liberation army = pla"},
      {"PLA (the People’s Liberation Army)", "people liberation army = pla"},
      {"the PLA's (People's Liberation Army) ships", "people liberation army = pla"},
      {"人民的军队是 People's Liberation Army（PLA）", "people liberation army = pla"},
      {"the \"People's Liberation Army\" (\"PLA\")", "people liberation army = pla"},
      {"the People's Liberation Army (PLA; founded long ago)", "people liberation army = pla"},
      {"the People's Liberation Army (ＰＬＡ)", "people liberation army = pla"},
      {"the United States (U.S.)", "united states = us"},
      {"the National Development and Reform Commission (NDRC)",
       "national development and reform commission = ndrc"},
      {"the People's Bank of China (PBOC)", "people bank of china = pboc"},
      {"the Department of Defense (DoD)", "department of defense = dod"},
      {"Center for Strategic and International Studies (CSIS)",
       "center for strategic and international studies = csis"},
      {"the Example Excerpt Service (EES)", "example excerpt service = ees"},
      {"television (TV)", "television = tv"},
      // Letters from within words, and a word that the short form passes over.
      {"deoxyribonucleic acid (DNA)", "deoxyribonucleic acid = dna"},
      {"an intercontinental ballistic missile (ICBM)", "intercontinental ballistic missile = icbm"},
      {"an anti-satellite (ASAT) weapon", "anti satellite = asat"},
      {"China Electronics Technology Group Corporation (CETC)",
       "china electronics technology group corporation = cetc"},
      {"Intelligence, Surveillance and Reconnaissance (ISR)",
       "intelligence surveillance and reconnaissance = isr"},
      {"ISR (Intelligence, Surveillance, and Reconnaissance)",
       "intelligence surveillance and reconnaissance = isr"},
      {"over-the-horizon (OTH) radar", "over the horizon = oth"},
      {"the No First Use (NFU) promise", "no first use = nfu"},
      // Plurals
      {"unmanned aerial vehicles (UAVs) flew",
       "unmanned aerial vehicles = uavs; unmanned aerial vehicles = uav"},
      {"UAVs (unmanned aerial vehicles) flew",
       "unmanned aerial vehicles = uavs; unmanned aerial vehicles = uav"},
      // Each once
      {"Example Naval Board (ENB), Example Naval Board (ENB)", "example naval board = enb"},
      {"Example Naval Board (ENB) and Example Test Range (ETR)",
       "example naval board = enb; example test range = etr"},
      // Of parentheses in parentheses the inner one
      {"(see the Example Naval Board (ENB) for it)", "example naval board = enb"},
  });
}

TEST_CASE("what stands in parentheses is mostly no definition", "[glosses]") {
  check({
      {"", ""},
      {"People's Liberation Army", ""},
      {"he went (he said) home", ""},
      {"the capital (China)", ""},
      {"the largest river (Said)", ""},
      {"in the spring (2018)", ""},
      {"the various others (US)", ""},
      {"under the previous (US) plan", ""},
      {"urgent previous (US) plan", ""},
      // Too far away, in another sentence, behind another parenthesis
      {"Example one two three four five six Board (EB)", ""},
      {"They met the Example Group. Naval Board (ENB)", ""},
      {"the Example; Naval Board (ENB)", ""},
      {"the Example (a) Naval Board (ENB)", ""},
      // The long form begins a word and holds more than the short one.
      {"the unexampled Naval Board (ENB)", ""},
      {"the non-Example Naval Board (ENB)", ""},
      {"ENB Example Naval Board ENB (ENB)", ""},
      {"the ENB (ENB)", ""},
      {"certificates (CCT)", ""},
      {"People's Liberation Army ()", ""},
      {"People's Liberation Army ( PLA", ""},
      {"People's Liberation Army) (PLA", ""},
      {"the Example Naval Board (ENBOARDXYZVW)", ""},
      {"the Example Naval Board (e.g. ENB)", ""},
  });
}

TEST_CASE("a long form does not begin within a word", "[glosses]") {
  // 255 bytes and a blank before the parenthesis: as far as a long form is looked for.
  const auto word = [](char first, std::size_t size) { return first + std::string(size - 1, 'x'); };
  const std::string text = word('E', 63) + " " + word('N', 63) + " " + word('B', 63) + " " + word('D', 63);
  REQUIRE(text.size() == 255);
  CHECK(described(text + " (ENBD)").ends_with(" = enbd"));
  CHECK(described("un" + text + " (ENBD)").empty());
}

TEST_CASE("a short form has two to ten characters and two capitals", "[glosses]") {
  for (const char* text : {"PLA", "U.S.", "DoD", "PLA Navy", "C4ISR", "R&D", "UAVs", "3D-X"})
    CHECK(is_short_form(text));
  for (const char* text :
       {"", "P", "pla", "China", "said", "-PLA", "PLA Navy X", "ABCDEFGHIJK", "PLA,B", "解放军", "X"})
    CHECK_FALSE(is_short_form(text));
}

TEST_CASE("a Chinese name and a Latin one define each other", "[glosses]") {
  check({
      {"President Xi Jinping (习近平) said", "xi jinping = 习 近 平"},
      {"President Xi Jinping (習近平) said", "xi jinping = 习 近 平"},
      {"President Xi Jinping（习近平）said", "xi jinping = 习 近 平"},
      {"President Xi Jinping(习近平)said", "xi jinping = 习 近 平"},
      {"国家主席习近平（Xi Jinping）说", "习 近 平 = xi jinping"},
      {"习近平 (Xi Jinping)", "习 近 平 = xi jinping"},
      {"Foreign Minister Wang Yi (王毅)", "wang yi = 王 毅"},
      {"Xi Jinping (Chinese: 习近平)", "xi jinping = 习 近 平"},
      {"the leader (习近平, Xi Jinping)", "习 近 平 = xi jinping"},
      {"the General Secretary (Xi Jinping 习近平)", "习 近 平 = xi jinping"},
      {"in Chengdu (成都)", "chengdu = 成 都"},
      // Not read: the words in capitals
      {"the Ministry of State Security (国家安全部)", "ministry of state security = 国 家 安 全 部"},
      {"The Rocket Force (火箭军)", "rocket force = 火 箭 军"},
      {"China's Rocket Force (火箭军)", "rocket force = 火 箭 军"},
      {"its People's Daily (人民日报)", "people daily = 人 民 日 报"},
      {"Academy of the Example Force (某某某研究院)", "academy of the example force = 某 某 某 研 究 院"},
      {"the PLARF (火箭军)", "plarf = 火 箭 军"},
      {"the \"Rocket Force\" (《火箭军》)", "rocket force = 火 箭 军"},
      // Not read: the run of characters
      {"火箭军 (Rocket Force)", "火 箭 军 = rocket force"},
      {"报纸：《解放军报》（PLA Daily）", "解 放 军 报 = pla daily"},
      {"the 解放军 (PLA)", "解 放 军 = pla"},
      // A short form and a Chinese name at once
      {"the People's Liberation Army (PLA, 解放军)",
       "people liberation army = pla; people liberation army = 解 放 军; pla = 解 放 军"},
      {"unmanned aerial vehicle (UAV 无人机)",
       "unmanned aerial vehicle = uav; unmanned aerial vehicle = 无 人 机; uav = 无 人 机"},
  });
}

TEST_CASE("where a name ends is not guessed", "[glosses]") {
  check({
      {"a maritime militia (海上民兵) company", ""},
      {"the Party (共产党) said", ""},
      {"The Party (共产党) said", ""},
      {"the ruling Party (共产党) said", ""},
      {"Drones (无人机) flew", ""},
      {"according to Zhenfang (某振芳)", ""},        // a part of the name
      {"Foreign Minister Zhao Example (赵毅)", ""},  // two characters, not read
      {"he said, (火箭军)", ""},
      {"the end of it. (火箭军)", ""},
      {"One Two Three Four Five Six (火箭军)", ""},
      {"How the Rocket Force (火箭军) Learned Its Lessons", ""},
      {"Rocket Force (火箭军 123)", ""},
      {"Rocket Force (普京·弗拉基米尔)", ""},
      {"Rocket Force (军)", ""},
      {"他说火箭军的飞机（Rocket Force）", ""},
      {"据报道（Xinhua）", ""},
      {"中国人民解放军火箭军（Rocket Force）", ""},
      {"第三火箭军（rocket force）", ""},
      {"20火箭军（Rocket Force）", ""},
      {"の火箭军（Rocket Force）", ""},
      {"火箭军。（Rocket Force）", ""},
      {"火箭军（One Two Three Four Five Six Seven）", ""},
  });
}

TEST_CASE("without a reading, names are taken as far as their writing tells", "[glosses]") {
  CHECK(glosses("习近平 (Xi Jinping)", analyzer(), {}) == std::vector<Gloss>{{"习 近 平", "xi jinping"}});
  CHECK(glosses("Wang Yi (王毅)", analyzer(), {}).empty());
}

TEST_CASE("hostile parentheses are read in linear time", "[glosses]") {
  std::string open;
  std::string pairs;
  std::string wide;
  std::string marks;
  for (int i = 0; i < 10'000; ++i) {
    open += '(';
    pairs += "AaAaAaAa AAAA (AAAA)";
    wide += "军（AA）";
    marks += "(\xCC\x81\xE2\x80\x99";
  }
  // Whole minutes where a parenthesis looks at more than what is near to it.
  CHECK(glosses(open, analyzer(), reads_as).empty());
  CHECK(glosses(open + ")" + std::string(10'000, ')'), analyzer(), reads_as).empty());
  glosses(pairs, analyzer(), reads_as);
  glosses(wide, analyzer(), reads_as);
  CHECK(glosses(marks, analyzer(), reads_as).empty());
  CHECK(glosses(std::string(1'000'000, 'A') + " (AA)", analyzer(), reads_as).empty());
}

// Whether the terms of a form stand at consecutive positions of a text.
bool stands_in(const std::string& form, const std::vector<Token>& tokens) {
  const std::vector<std::string> terms = form_terms(form);
  const auto stands_at = [&](const std::string& term, std::uint32_t position) {
    return std::any_of(tokens.begin(), tokens.end(),
                       [&](const Token& token) { return token.position == position && token.term == term; });
  };
  for (const Token& token : tokens) {
    std::size_t i = 0;
    while (i < terms.size() && stands_at(terms[i], token.position + static_cast<std::uint32_t>(i))) ++i;
    if (i == terms.size()) return true;
  }
  return false;
}

TEST_CASE("the forms of a pair stand in the text as words in a row", "[glosses]") {
  rc::prop("of texts put together at random", [] {
    static const std::vector<std::string> pieces = {"People's",
                                                    "Liberation",
                                                    "Army",
                                                    "PLA",
                                                    "UAVs",
                                                    "unmanned",
                                                    "aerial",
                                                    "vehicles",
                                                    "J-20",
                                                    "Xi'an",
                                                    "习近平",
                                                    "Xi",
                                                    "Jinping",
                                                    "解放军",
                                                    "火箭军",
                                                    "Rocket",
                                                    "Force",
                                                    "of",
                                                    "the",
                                                    "U.S.",
                                                    "\xEF\xBC\x88",
                                                    "\xEF\xBC\x89",
                                                    "United-States",
                                                    "“",
                                                    "”",
                                                    "，",
                                                    ",",
                                                    "'",
                                                    "-",
                                                    ".",
                                                    "·",
                                                    "の",
                                                    "é",
                                                    "\xCC\x81",
                                                    "1"};
    static const std::vector<std::string> frames = {" ", " ", "", " (", ") ", "(", ")"};
    std::string text;
    for (const auto& [piece, frame] : *rc::gen::container<std::vector<std::pair<std::string, std::string>>>(
             rc::gen::pair(rc::gen::elementOf(pieces), rc::gen::elementOf(frames))))
      text += piece + frame;
    const std::vector<Token> tokens = analyzer().tokens(text);
    for (const Gloss& gloss : glosses(text, analyzer(), reads_as)) {
      RC_LOG() << text << " : " << gloss.form << " = " << gloss.other;
      RC_ASSERT(stands_in(gloss.form, tokens));
      RC_ASSERT(stands_in(gloss.other, tokens) || stands_in(gloss.other + "s", tokens));
    }
  });
}

}  // namespace
