// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/analyzer.h"

#include <algorithm>
#include <unicode/uchar.h>
#include <xapian.h>

#include "analysis/folding.h"
#include "analysis/word_breaks.h"
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

bool has_digit(std::string_view term) {
  return std::any_of(term.begin(), term.end(), [](char c) { return c >= '0' && c <= '9'; });
}
bool has_letter(std::string_view term) {
  return std::any_of(term.begin(), term.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

bool hyphenated(std::string_view text, const Token& a, const Token& b) {
  if (a.han || b.han || b.begin <= a.end || text[a.end] == ' ') return false;
  const std::string_view gap = text.substr(a.end, b.begin - a.end);
  std::size_t offset = 0;
  return is_hyphen(next_code_point(gap, offset)) && offset == gap.size();
}

// The words [first, last] as one designation (J-20, DF-21D, COVID-19), or an empty term.
std::string designation(const std::vector<Token>& words, std::size_t first, std::size_t last) {
  constexpr std::size_t most_parts = 3;
  if (last == first || last - first >= most_parts || !has_letter(words[first].term)) return {};
  std::string term;
  for (std::size_t i = first; i <= last; ++i) term += words[i].term;
  return has_digit(term) && term.size() <= max_term_bytes ? term : std::string();
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
      const bool apart =
          (last.han || token.han) && keeps_apart(text.substr(last.end, token.begin - last.end));
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
  std::vector<Token> out;
  out.reserve(words.size() + words.size() / 8);
  for (std::size_t first = 0, last = 0; first < words.size(); first = ++last) {
    while (last + 1 < words.size() && hyphenated(text, words[last], words[last + 1])) ++last;
    if (last == first && words[first].term.find('\'') == std::string::npos) {  // nearly all words
      out.push_back(std::move(words[first]));
      continue;
    }
    Token whole = words[first];
    whole.end = words[last].end;
    std::string joined = designation(words, first, last);
    for (std::size_t i = first; i <= last; ++i) {
      Token& word = words[i];
      std::string variant;
      if (!is_contraction(word.term)) variant = without(word.term, '\'');
      const bool spelt_otherwise = !variant.empty() && variant != word.term;
      Token other = spelt_otherwise ? with_form(word, TokenForm::variant, std::move(variant)) : Token();
      whole.position = word.position;
      out.push_back(std::move(word));
      if (spelt_otherwise) out.push_back(std::move(other));
      if (!joined.empty() && (i == first || i == last))
        out.push_back(with_form(whole, TokenForm::joined, joined));
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
