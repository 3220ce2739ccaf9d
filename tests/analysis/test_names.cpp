// SPDX-License-Identifier: GPL-2.0-or-later
// Names in Chinese characters and in Latin letters: tables of what reads as what, and of what is no name.
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

#include "analysis/analyzer.h"
#include "analysis/folding.h"
#include "analysis/names/latin_forms.h"
#include "analysis/names/latin_names.h"
#include "analysis/names/reads_as.h"
#include "analysis/names/sorted_lines.h"
#include "base/utf8.h"

namespace {

using namespace osint;

std::vector<std::string> characters(std::string_view text) {
  std::vector<std::string> out;
  for (std::size_t at = 0; at < text.size();) out.push_back(folded_han(next_code_point(text, at)));
  return out;
}

// "Hsi Chin-p'ing" -> {{"hsi"}, {"chin", "p'ing"}}
std::vector<WordPieces> words(const std::string& text) {
  std::vector<WordPieces> out;
  std::istringstream stream(folded(text));
  for (std::string word; stream >> word;) {
    auto& pieces = out.emplace_back();
    for (const std::string_view piece : parts(word, '-')) pieces.emplace_back(piece);
  }
  return out;
}

std::set<std::string> readings(const std::string& latin) {
  std::set<std::string> out;
  for (const NameReading& reading : latin_name(words(latin), true).readings) {
    std::string text;
    for (std::size_t i = 0; i < reading.syllables.size(); ++i) {
      text.append(i == 0 ? "" : i == reading.surname ? "|" : " ").append(reading.syllables[i]);
    }
    out.insert(text);
  }
  return out;
}

TEST_CASE("a table of sorted lines finds each of its keys and no other", "[names]") {
  const SortedLines table("a\t1\nab\t2\nab\t3\nb\t\nda\t5\n");
  CHECK(table.values("a") == std::vector<std::string_view>{"1"});
  CHECK(table.values("ab") == std::vector<std::string_view>{"2", "3"});
  CHECK(table.values("b") == std::vector<std::string_view>{""});
  CHECK(table.values("da") == std::vector<std::string_view>{"5"});
  for (const char* none : {"", "aa", "abc", "c", "d", "daa", "\xFF"}) {
    CAPTURE(none);
    CHECK_FALSE(table.contains(none));
  }
  CHECK_FALSE(SortedLines("").contains("a"));
}

TEST_CASE("Chinese names and their Latin forms are one name", "[names]") {
  const Analyzer analyzer;
  struct Row {
    const char* han;
    std::vector<const char*> latin;
  };
  const std::vector<Row> table = {
      {"习近平",
       {"Xi Jinping", "XI JINPING", "Jinping Xi", "Xi Jin-ping", "Xi Jin Ping", "Hsi Chin-p'ing",
        "Hsi Chin-p\u2019ing", "Hsi Chin-ping", "Chin-p'ing Hsi"}},
      {"習近平", {"Xi Jinping", "Hsi Chin-p'ing"}},
      {"欧阳修", {"Ouyang Xiu", "Ou-yang Hsiu", "Xiu Ouyang"}},
      {"诸葛亮", {"Zhuge Liang", "Chu-ko Liang"}},
      {"司马迁", {"Sima Qian", "Ssu-ma Ch'ien", "Si Ma Qian"}},
      {"吕正操", {"Lü Zhengcao", "Lyu Zhengcao", "Lv Zhengcao", "Lu Zhengcao"}},
      {"曾庆红", {"Zeng Qinghong", "Tseng Ch'ing-hung"}},
      {"单田芳", {"Shan Tianfang"}},
      {"解振华", {"Xie Zhenhua", "Hsieh Chen-hua"}},
      {"薄熙来", {"Bo Xilai", "Po Hsi-lai"}},
      {"重庆", {"Chongqing", "Ch'ung-ch'ing", "Chung-ching"}},
      {"西安", {"Xi'an", "Hsi-an"}},
      {"绵阳", {"Mianyang", "Mien-yang"}},
      {"厦门", {"Xiamen", "Amoy"}},
      {"六安", {"Lu'an"}},
      {"郭伟强", {"Guo Weiqiang", "Kwok Wai-keung"}},
      {"陈国伟", {"Chen Guowei", "Tan Kok Wai"}},
      {"金大中", {"Jin Dazhong", "Kim Dae-jung", "Kim Daejung"}},
      {"孙中山", {"Sun Yat-sen", "Sun Zhongshan"}},
      {"蒋介石", {"Chiang Kai-shek", "Jiang Jieshi"}},
      {"北京", {"Beijing", "Peking", "Pei-ching"}},
      {"台北", {"Taipei"}},
      {"香港", {"Hong Kong"}},
      {"清华大学", {"Tsinghua University"}},
  };
  for (const auto& [han, latin] : table) {
    for (const char* form : latin) {
      CAPTURE(han, form);
      CHECK(reads_as(analyzer, han, form));
    }
  }
  for (const auto& [han, form] : std::vector<std::pair<const char*, const char*>>{{"习近平", "Xi Jin"},
                                                                                  {"习近平", "Jinping"},
                                                                                  {"习近平", "Li Keqiang"},
                                                                                  {"重庆", "Zhong"},
                                                                                  {"绵阳", "Mian"},
                                                                                  {"", "Xi"},
                                                                                  {"习", "Xi"}}) {
    CAPTURE(han, form);
    CHECK_FALSE(reads_as(analyzer, han, form));
  }
}

TEST_CASE("romanised names are read", "[names]") {
  const auto has = [](const std::string& latin, const std::string& reading) {
    CAPTURE(latin, readings(latin));
    CHECK(readings(latin).contains(reading));
  };
  has("Xi Jinping", "xi|jin ping");
  has("Jinping Xi", "xi|jin ping");
  has("xi jin ping", "xi|jin ping");
  has("Hsi Chin-p'ing", "xi|jin ping");
  has("Hsi Chin-ping", "xi|jin ping");
  has("Chu-ko Liang", "zhu ge|liang");
  has("Ou Yang Xiu", "ou yang|xiu");
  has("Lü Bu", "lv|bu");
  has("Lyu Bu", "lv|bu");
  has("Ma Ying-jeou", "ma|ying jiu");
  has("Wang Huei-mei", "wang|hui mei");
  has("Mianyang", "mian yang");
  has("Xi'an", "xi an");
  has("Ch'ung-ch'ing", "chong qing");
  CHECK_FALSE(readings("Ch'en Te-liang").contains("zhen|de liang"));  // an apostrophe tells
  CHECK(readings("Chen Te-liang").contains("zhen|de liang"));
  CHECK_FALSE(latin_name(words("Kwok Wai-keung"), true).characters.empty());
  CHECK(latin_name(words("kwok wai-keung"), false).characters.empty());
}

TEST_CASE("English words are no names", "[names]") {
  for (const char* text :
       {"he can",         "can long",  "long sun",  "sun men",   "men fan",  "he can long", "women",
        "change",         "china",     "data",      "time",      "language", "banana",      "machine",
        "making",         "facing",    "since",     "looking",   "single",   "are",         "here",
        "page",           "mine",      "mode",      "note",      "Change",   "WOMEN",       "united states",
        "civil military", "the",       "a",         "an",        "new york", "so long",     "see you",
        "to be",          "ping pong", "king kong", "Joe Biden", "Xi Biden", "belt road",   "dual-use",
        "co-op",          "e-mail",    "re-run",    "on-line"}) {
    CAPTURE(text, readings(text));
    CHECK(latin_name(words(text), true).empty());
  }
}

// The words of the English samples, two and three in a row: what reads as a name is one.
TEST_CASE("in English samples nothing but names reads as a name", "[names]") {
  const std::filesystem::path root(OSINT_ROOT);
  const Analyzer analyzer;
  std::set<std::string> found;
  std::size_t looked = 0;
  for (const auto& file : std::filesystem::recursive_directory_iterator(root / "corpus")) {
    const std::string name = file.path().extension().string();
    if (name != ".md" && name != ".xml") continue;
    std::ifstream stream(file.path());
    const std::string text((std::istreambuf_iterator<char>(stream)), {});
    std::vector<std::string> small;  // words that begin with a small letter
    for (const Token& token : analyzer.tokens(text)) {
      const bool latin =
          std::all_of(token.term.begin(), token.term.end(), [](char c) { return c >= 'a' && c <= 'z'; });
      const char first = text[token.begin];
      if (!latin || token.form != TokenForm::word || first < 'a' || first > 'z') {
        small.clear();
        continue;
      }
      small.push_back(token.term);
      for (std::size_t length = 1; length <= std::min<std::size_t>(3, small.size()); ++length) {
        std::vector<WordPieces> sequence;
        for (std::size_t i = small.size() - length; i < small.size(); ++i) sequence.push_back({small[i]});
        ++looked;
        if (!latin_name(sequence, false).empty()) {
          std::string shown;
          for (const WordPieces& word : sequence) shown += word.front() + " ";
          found.insert(shown);
        }
      }
    }
  }
  CHECK(looked > 5000);
  // Romanised, if within addresses.
  for (const char* name : {"chengdu ", "hainan ", "matsu ", "mianyang ", "tumen ", "yanbian "})
    found.erase(name);
  CAPTURE(found);
  CHECK(found.empty());
}

// Whatever the tables hold can be asked for by its usual spelling.
TEST_CASE("every place of the table is read from its name", "[names]") {
  const std::filesystem::path root(OSINT_ROOT);
  std::ifstream file(root / "analysis/names/places.tsv");
  std::size_t places = 0;
  std::vector<std::string> missed;
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line.front() == '#') continue;
    ++places;
    const std::size_t tab = line.find('\t');
    const std::vector<std::string> han = characters(line.substr(0, tab));
    std::string plain = folded(line.substr(tab + 1));
    std::erase(plain, '\'');
    const auto named = places_named(plain);
    std::string key;
    for (const std::string& character : han) key += character;
    if (std::find(named.begin(), named.end(), key) == named.end()) missed.push_back(line);
    // and its characters have the readings that make it up
    bool spelt = han.size() > longest_place_name;
    for (const NameReading& reading : han_readings(han)) {
      std::string own = joined(reading.syllables);
      std::replace(own.begin(), own.end(), 'v', 'u');
      spelt = spelt || own == plain;
    }
    if (!spelt && line.find("Shaanxi") == std::string::npos) missed.push_back(line);
  }
  CHECK(places > 900);
  CAPTURE(missed);
  CHECK(missed.empty());
}

TEST_CASE("keys are made for what a surname leads", "[names]") {
  using Keys = std::vector<std::string>;
  CHECK(person_keys(characters("习近平")) == Keys{"xijinping"});
  CHECK(person_keys(characters("習近平")) == Keys{"xijinping"});
  CHECK(person_keys(characters("曾志伟")) == Keys{"zengzhiwei"});
  CHECK(person_keys(characters("欧阳修")).front() == "ouyangxiu");
  CHECK(person_keys(characters("李的")).empty());
  CHECK(person_keys(characters("绵阳")).empty());
  CHECK(person_keys(characters("李")).empty());
  CHECK(person_keys(characters("李一二三四")).empty());
}

}  // namespace
