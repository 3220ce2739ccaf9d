// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/analyzer.h"

#include <algorithm>
#include <unicode/uchar.h>
#include <xapian.h>

#include "analysis/folding.h"
#include "analysis/joined_forms.h"
#include "analysis/numbers.h"
#include "analysis/units.h"
#include "analysis/word_breaks.h"
#include "base/ascii.h"
#include "base/utf8.h"

namespace osint {
namespace {

// "we'll" without its apostrophe would be another word.
bool is_contraction(std::string_view term) {
  for (const std::string_view ending : {"'t", "'ll", "'re", "'ve", "'d", "'m"}) {
    if (term.ends_with(ending)) return true;
  }
  return false;
}

void cut_to_limit(std::string& term) {
  if (term.size() <= max_term_bytes) return;
  std::size_t end = max_term_bytes;
  while (end > 0 && (static_cast<unsigned char>(term[end]) & 0xC0) == 0x80) --end;
  term.resize(end);
}

std::string without(std::string_view text, char unwanted) {
  std::string out(text);
  std::erase(out, unwanted);
  return out;
}

// Takes the possessive 's off the term and its range.
void drop_possessive(std::string_view text, Token& token) {
  if (!token.term.ends_with("'s") || token.term.size() == 2) return;
  token.term.resize(token.term.size() - 2);
  for (int characters = 0; characters < 2 && token.end > token.begin; ++characters) {
    --token.end;
    while (token.end > token.begin && (static_cast<unsigned char>(text[token.end]) & 0xC0) == 0x80)
      --token.end;
  }
}

Token token_of(std::string_view text, const WordRange& range) {
  Token token;
  token.begin = range.begin;
  token.end = range.end;
  token.han = range.han;
  const std::string_view word = text.substr(range.begin, range.end - range.begin);
  if (range.han) {
    std::size_t offset = 0;
    token.term = folded_han(next_code_point(word, offset));
    return token;
  }
  token.term = folded(range.acronym ? without(word, '.') : std::string(word));
  if (range.acronym) {
    cut_to_limit(token.term);
    return token;
  }
  drop_possessive(text, token);
  while (token.term.starts_with('\'')) token.term.erase(0, 1);
  while (token.term.ends_with('\'')) token.term.pop_back();
  cut_to_limit(token.term);
  return token;
}

// The s of "J-20's" and "1990's", which UAX #29 breaks off after a digit.
bool is_possessive_after_digit(std::string_view text, const Token& last, const Token& token) {
  if (token.term != "s" || token.begin <= last.end) return false;
  std::size_t at = last.end;
  const char before = text[last.end - 1];
  return before >= '0' && before <= '9' && is_apostrophe(next_code_point(text, at)) && at == token.begin;
}

// Between Han characters, or next to one, a mark keeps phrases apart: 习，近平 is not 习近平. A blank, a line end
// or what is not seen does not.
bool keeps_apart(std::string_view gap) {
  for (std::size_t i = 0; i < gap.size();) {
    const char32_t c = next_code_point(gap, i);
    if (c == 0x3000 || (!is_whitespace(c) && !is_invisible(c))) return true;
  }
  return false;
}

// 歼-20 and 歼20 are one designation.
bool is_dash_of_designation(std::string_view text, const Token& last, const Token& token) {
  return last.han && is_ascii_digit(token.term.front()) &&
         is_dash_alone(text.substr(last.end, token.begin - last.end));
}

std::vector<Token> positioned_words(std::string_view text, const std::vector<WordRange>& ranges) {
  std::vector<Token> words;
  words.reserve(ranges.size());
  for (const WordRange& range : ranges) {
    Token token = token_of(text, range);
    if (token.term.empty()) continue;
    if (!words.empty()) {
      const Token& last = words.back();
      if (is_possessive_after_digit(text, last, token)) continue;
      const bool apart = (last.han || token.han) &&
                         keeps_apart(text.substr(last.end, token.begin - last.end)) &&
                         !is_dash_of_designation(text, last, token);
      token.position = last.position + (apart ? 2 : 1);
    }
    words.push_back(std::move(token));
  }
  return words;
}

Token with_form(Token token, TokenForm form, std::string term) {
  token.form = form;
  token.term = std::move(term);
  return token;
}

// Articles and pronouns that French and Italian write together with the next word. t' is left out: Wade-Giles
// has T'ang.
bool is_elided(std::string_view before_apostrophe) {
  constexpr std::string_view words[] = {"all",   "c",     "coll",   "d",      "dall", "dell", "j",
                                        "jusqu", "l",     "lorsqu", "m",      "n",    "nell", "puisqu",
                                        "qu",    "quell", "quest",  "quoiqu", "s",    "sull", "un"};
  return std::binary_search(std::begin(words), std::end(words), before_apostrophe);
}

// The digits below the line that stand directly after a word: the 2 of CO₂.
std::string subscripts_at(std::string_view text, std::size_t at) {
  std::string out;
  while (at < text.size() && static_cast<unsigned char>(text[at]) == 0xE2) {
    const char32_t c = next_code_point(text, at);
    if (c < 0x2080 || c > 0x2089) break;
    out += static_cast<char>('0' + (c - 0x2080));
  }
  return out;
}

// Other spellings of a word; the last is the one that queries look for in place of the word. `text` is the
// whole text.
std::vector<std::string> spellings(std::string_view text, const Token& word) {
  std::vector<std::string> out;
  const std::string& term = word.term;
  if (const std::size_t at = term.find('\''); at != std::string::npos && !is_contraction(term)) {
    std::string plain = without(term, '\'');
    constexpr std::size_t shortest = 2;  // letters
    const std::string rest = term.substr(at + 1);
    if (is_elided(std::string_view(term).substr(0, at)) && code_points(rest) >= shortest) {
      // D'Souza is one name, but l'armée is two words.
      const std::string_view written = text.substr(word.begin, word.end - word.begin);
      const std::size_t name = written.find_first_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ", 1);
      out = {std::move(plain), without(rest, '\'')};
      if (name != std::string_view::npos) std::swap(out.front(), out.back());
    } else if (!plain.empty()) {
      out.push_back(std::move(plain));
    }
  }
  if (is_ascii_digit(term.front())) {
    if (auto number = without_separators(term)) out.push_back(std::move(*number));
  } else if (std::string singular = singular_designation(text, word); !singular.empty()) {
    out.push_back(std::move(singular));
  }
  if (word.end < text.size() && static_cast<signed char>(text[word.end]) < 0) {
    std::string digits = subscripts_at(text, word.end);
    if (digits.empty()) digits = raised_digit_after(text, word);
    if (!digits.empty()) out.push_back(term + digits);
  }
  return out;
}

// Nearly all words have no other spelling.
bool may_have_spellings(std::string_view text, const Token& word) {
  if (word.han) return false;
  if (is_ascii_digit(word.term.front()) || word.term.find('\'') != std::string::npos) return true;
  if (word.end < text.size() && static_cast<signed char>(text[word.end]) < 0) return true;
  return text[word.end - 1] == 's' && word.end - word.begin > 1 && !is_ascii_lower(text[word.end - 2]);
}

}  // namespace

struct Analyzer::Impl {
  WordBreaker breaker;
  Xapian::Stem stemmer{"english"};
};

Analyzer::Analyzer() : impl_(std::make_unique<Impl>()) {}
Analyzer::~Analyzer() = default;
Analyzer::Analyzer(Analyzer&&) noexcept = default;
Analyzer& Analyzer::operator=(Analyzer&&) noexcept = default;

std::vector<Token> Analyzer::tokens(std::string_view text) const {
  std::vector<Token> words = positioned_words(text, impl_->breaker.words(text));
  const std::vector<JoinedForm> joined = joined_forms(text, words);
  std::vector<Token> out;
  out.reserve(words.size() + 2 * joined.size() + words.size() / 16);
  std::size_t begun = 0;  // the joined forms before it end before the present word
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::uint32_t position = words[i].position;
    std::vector<std::string> others;
    if (may_have_spellings(text, words[i])) others = spellings(text, words[i]);
    const std::size_t word = out.size();
    out.push_back(std::move(words[i]));
    for (std::string& other : others) {
      if (!other.empty() && other != out[word].term && other.size() <= max_term_bytes)
        out.push_back(with_form(out[word], TokenForm::variant, std::move(other)));
    }
    while (begun < joined.size() && joined[begun].last < i) ++begun;
    for (std::size_t j = begun; j < joined.size() && joined[j].first <= i; ++j) {
      const JoinedForm& form = joined[j];
      if (form.first != i && form.last != i) continue;
      out.push_back(
          {words[form.first].begin, words[form.last].end, position, TokenForm::joined, false, form.term});
    }
  }
  return out;
}

std::string Analyzer::stem(const std::string& term) const {
  const bool english = std::all_of(term.begin(), term.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  return english ? impl_->stemmer(term) : term;
}

// The list of the Snowball project for English, without the contractions that the stems cover.
bool is_stopword(std::string_view term) {
  static constexpr std::string_view words[] = {
      "a",      "about",   "above",   "after",      "again",  "against",   "all",      "am",        "an",
      "and",    "any",     "are",     "as",         "at",     "be",        "because",  "been",      "before",
      "being",  "below",   "between", "both",       "but",    "by",        "can",      "could",     "did",
      "do",     "does",    "doing",   "don't",      "down",   "during",    "each",     "few",       "for",
      "from",   "further", "had",     "has",        "have",   "having",    "he",       "her",       "here",
      "hers",   "herself", "him",     "himself",    "his",    "how",       "i",        "if",        "in",
      "into",   "is",      "it",      "its",        "itself", "me",        "more",     "most",      "my",
      "myself", "no",      "nor",     "not",        "of",     "off",       "on",       "once",      "only",
      "or",     "other",   "ought",   "our",        "ours",   "ourselves", "out",      "over",      "own",
      "same",   "she",     "should",  "so",         "some",   "such",      "than",     "that",      "the",
      "their",  "theirs",  "them",    "themselves", "then",   "there",     "these",    "they",      "this",
      "those",  "through", "to",      "too",        "under",  "until",     "up",       "very",      "was",
      "we",     "were",    "what",    "when",       "where",  "which",     "while",    "who",       "whom",
      "why",    "with",    "would",   "you",        "your",   "yours",     "yourself", "yourselves"};
  return std::binary_search(std::begin(words), std::end(words), term);
}

}  // namespace osint
