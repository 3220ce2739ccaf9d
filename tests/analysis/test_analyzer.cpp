// SPDX-License-Identifier: GPL-2.0-or-later
#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <rapidcheck/catch.h>
#include <utility>

#include "analysis/analyzer.h"
#include "analysis/folding.h"
#include "analysis/word_breaks.h"
#include "base/utf8.h"

namespace {

using namespace osint;

// "term[position]" per token, as the table below writes them.
std::string described(const std::string& text) {
  static const Analyzer analyzer;
  std::string out;
  for (const Token& token : analyzer.tokens(text)) {
    out += fmt::format("{}{}[{}]", out.empty() ? "" : " ", token.term, token.position);
  }
  return out;
}

TEST_CASE("the analyzer gives these terms at these positions") {
  const std::pair<const char*, const char*> table[] = {
      {"A simple Example", "a[0] simple[1] example[2]"},
      {"", ""},
      {" ,;—! ", ""},
      {"civil-military integration", "civil[0] military[1] integration[2]"},
      // Apostrophes of every form are one; the spelling without is there too.
      {"Xi'an", "xi'an[0] xian[0]"},
      {"Xi’an Xi‘an Xiʼan Xi`an", "xi'an[0] xian[0] xi'an[1] xian[1] xi'an[2] xian[2] xi'an[3] xian[3]"},
      {"Ch'ung-ch'ing", "ch'ung[0] chung[0] ch'ing[1] ching[1]"},
      {"we'll don't", "we'll[0] don't[1]"},
      // The possessive goes.
      {"Mianyang's China’s", "mianyang[0] china[1]"},
      {"the J-20's range", "the[0] j[1] j20[1] 20[2] j20[2] range[3]"},
      // Acronyms lose their stops, other words are split at them.
      {"the U.S. Navy", "the[0] us[1] navy[2]"},
      {"U.S.A., e.g. Ph.D.", "usa[0] eg[1] ph[2] phd[2] d[3] phd[3]"},
      {"example.org", "example[0] org[1]"},
      {"a@b.example c:d e_f", "a[0] b[1] example[2] c[3] d[4] e[5] f[6]"},
      // Designations are words and one word.
      {"DF-21D", "df[0] df21d[0] 21d[1] df21d[1]"},
      {"COVID-19 10-year 2018-09-10",
       "covid[0] covid19[0] 19[1] covid19[1] 10[2] year[3] 2018[4] 09[5] 10[6]"},
      {"1,997 3.14 $22", "1,997[0] 1997[0] 3.14[1] 22[2]"},
      // Case, width and accents fold.
      {"Peña TÜRKİYE Łódź Straße", "pena[0] turkiye[1] lodz[2] strasse[3]"},
      {"ＰＬＡ ２０１８", "pla[0] 2018[1]"},
      {"Серийный Ёлка", "серийный[0] елка[1]"},
      // Han: a term per character, traditional as simplified, marks keep apart.
      {"习近平", "习[0] 近[1] 平[2]"},
      {"習近平", "习[0] 近[1] 平[2]"},
      {"习，近平", "习[0] 近[2] 平[3]"},
      {"习 近\n平", "习[0] 近[1] 平[2]"},
      {"乾隆", "乾[0] 隆[1]"},
      {"沢\U000E0100 図", "泽[0] 图[1]"},
      {"习\u200B近\uFE00平 PLA\u2060军", "习[0] 近[1] 平[2] pla[3] 军[4]"},
      {"习😀近", "习[0] 近[2]"},
      {"PLA 解放军 held", "pla[0] 解[1] 放[2] 军[3] held[4]"},
      {"2018年9月", "2018[0] 年[1] 9[2] 月[3]"},
      {"《绵阳日报》报道", "绵[0] 阳[1] 日[2] 报[3] 报[5] 道[6]"},
      {"Xi (习近平)", "xi[0] 习[2] 近[3] 平[4]"},
  };
  for (const auto& [text, expected] : table) {
    CAPTURE(text);
    CHECK(described(text) == expected);
  }
}

TEST_CASE("a token's bytes are the word as written, without a possessive") {
  const Analyzer analyzer;
  const std::string text = "In China’s U.S. J-20 習";
  std::vector<std::string> words;
  for (const Token& token : analyzer.tokens(text))
    words.push_back(text.substr(token.begin, token.end - token.begin));
  CHECK(words == std::vector<std::string>{"In", "China", "U.S.", "J", "J-20", "20", "J-20", "習"});
}

TEST_CASE("English words are stemmed, others are their own stem") {
  const Analyzer analyzer;
  const std::pair<const char*, const char*> table[] = {
      {"integration", "integr"},    {"integrating", "integr"},
      {"enterprises", "enterpris"}, {"j20", "j20"},
      {"xi'an", "xi'an"},           {"习", "习"}};
  for (const auto& [word, stem] : table) CHECK(analyzer.stem(word) == stem);
}

TEST_CASE("a word of any length becomes a term Xapian accepts, cut between characters") {
  const Analyzer analyzer;
  const std::string long_word(5000, 'a');
  CHECK(analyzer.tokens(long_word).at(0).term.size() == max_term_bytes);
  std::string accents;
  for (int i = 0; i < 300; ++i) accents += "я";
  CHECK(is_valid_utf8(analyzer.tokens("a" + accents).at(0).term));
}

TEST_CASE("stopwords are looked up in a sorted list") {
  for (const char* word :
       {"a", "the", "of", "and", "yourselves", "below", "been", "before", "them", "don't"}) {
    CAPTURE(word);
    CHECK(is_stopword(word));
  }
  for (const char* word : {"us", "china", "", "zebra", "will"}) CHECK_FALSE(is_stopword(word));
}

std::string text_of(const std::vector<std::string>& pieces) {
  std::string out;
  for (const std::string& piece : pieces) out += piece;
  return out;
}

rc::Gen<std::string> texts(std::vector<std::string> pieces) {
  return rc::gen::map(rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(std::move(pieces))),
                      text_of);
}

TEST_CASE("ASCII is broken into the words ICU would find") {
  rc::prop("shortcut and ICU agree", [] {
    const auto text = *texts(
        {"a", "B", "us", "1", "20", ".", ",", "'", "`", ":", ";", "@", "_", "-", "/", " ", "\n", "\""});
    WordBreaker breaker;
    const auto fast = breaker.words(text);
    const auto reference = breaker.words_by_icu_alone(text);
    RC_ASSERT(fast.size() == reference.size());
    for (std::size_t i = 0; i < fast.size(); ++i) {
      RC_ASSERT(fast[i].begin == reference[i].begin);
      RC_ASSERT(fast[i].end == reference[i].end);
      RC_ASSERT(fast[i].acronym == reference[i].acronym);
    }
  });
}

TEST_CASE("tokens of any text lie in the text, ascend and fold to themselves") {
  rc::prop("tokens are sound", [] {
    const auto text = *texts({"a", "Z", "é",      "習", "近", "，", "’", "'s", "-", "2", ".",
                              " ", "ﬁ", "\u0301", "か", "한", "я",  "İ", "ß",  "`", "´"});
    const Analyzer analyzer;
    std::uint32_t begin = 0;
    std::uint32_t position = 0;
    for (const Token& token : analyzer.tokens(text)) {
      RC_ASSERT(token.begin < token.end);
      RC_ASSERT(token.end <= text.size());
      RC_ASSERT(!token.term.empty());
      RC_ASSERT(is_valid_utf8(token.term));
      RC_ASSERT(is_valid_utf8(text.substr(token.begin, token.end - token.begin)));
      RC_ASSERT(folded(token.term) == token.term);
      if (token.form != TokenForm::word) continue;
      RC_ASSERT(token.begin >= begin);
      RC_ASSERT(token.position >= position);
      begin = token.begin;
      position = token.position;
    }
  });
}

}  // namespace
