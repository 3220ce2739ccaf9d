// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/compile/query_words.h"

#include <algorithm>

#include "analysis/folding.h"
#include "base/utf8.h"
#include "schema/addresses.h"

namespace osint {
namespace {

struct Unit {
  std::uint32_t begin;
  std::uint32_t end;
  std::uint32_t first;  // positions
  std::uint32_t last;
  bool han;
  std::string term;
};

// Letters that no text in question has: they stand for * and ? while the analyzer finds the words. Vai
// syllables make words with any letters and digits, and folding leaves them alone.
struct StandIns {
  std::string any;
  std::string one;
};

StandIns stand_ins(std::string_view text) {
  std::vector<std::string> out;
  for (char32_t c = 0xA500; out.size() < 2; ++c) {
    std::string letter;
    append_utf8(letter, c);
    if (text.find(letter) == std::string_view::npos) out.push_back(letter);
  }
  return {out[0], out[1]};
}

std::string replaced(std::string_view text, std::string_view from, std::string_view to) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const bool here = text.substr(at).starts_with(from);
    out += here ? to : text.substr(at, 1);
    at += here ? from.size() : 1;
  }
  return out;
}

// The words of a text; a spelling without apostrophe stands for the word, for it is indexed with every
// spelling. `designations` takes J-20 as the one term j20 in place of its parts.
std::vector<Unit> units(const std::vector<Token>& tokens, bool designations) {
  std::vector<Unit> out;
  for (const Token& token : tokens) {
    switch (token.form) {
      case TokenForm::word:
        if (!out.empty() && designations && token.begin < out.back().end) {
          out.back().last = token.position;
          break;
        }
        out.push_back({token.begin, token.end, token.position, token.position, token.han, token.term});
        break;
      case TokenForm::variant: out.back().term = token.term; break;
      case TokenForm::joined:
        if (!designations) break;
        out.back().term = token.term;
        out.back().end = token.end;
        out.back().last = token.position;
        break;
    }
  }
  return out;
}

// Marks that keep the parts of one address or name together.
bool binds(std::string_view gap) {
  std::size_t offset = 0;
  char32_t c = 0;
  while (offset < gap.size() && is_invisible(c = next_code_point(gap, offset))) c = 0;
  if (c == 0) return true;
  return offset == gap.size() && (c == U'.' || c == U'@' || c == U'_' || c == U':' || is_apostrophe(c));
}

TermSequence sequence(const std::vector<Unit>& units, std::size_t from, std::size_t to) {
  TermSequence out;
  std::uint32_t offset = 0;
  for (std::size_t i = from; i < to; ++i) {
    if (i > from) offset += units[i].first - units[i - 1].last;
    out.terms.push_back(units[i].term);
    out.offsets.push_back(offset);
  }
  return out;
}

// Words that marks keep together, as one sequence each.
std::vector<TermSequence> bound_sequences(const std::vector<Unit>& words, std::string_view text) {
  std::vector<TermSequence> out;
  for (std::size_t from = 0, to = 0; from < words.size(); from = to) {
    for (to = from + 1; to < words.size(); ++to) {
      if (!binds(text.substr(words[to - 1].end, words[to].begin - words[to - 1].end))) break;
    }
    out.push_back(sequence(words, from, to));
    out.back().stemmable = to == from + 1;
  }
  return out;
}

// The words of a text with wildcards, and that text with other letters in their place.
struct WildcardWords {
  std::string text;
  std::vector<Unit> units;
};

WildcardWords wildcard_words(const Analyzer& analyzer, std::string_view text, bool address) {
  const StandIns letters = stand_ins(text);
  WildcardWords out;
  out.text = replaced(replaced(text, "*", letters.any), "?", letters.one);
  if (address) out.text = address_words(out.text);
  std::vector<Token> tokens = analyzer.tokens(out.text);
  // A pattern is compared with the words as they are written: with the apostrophe that it has.
  const auto holds_stand_in = [&](const Token& token) {
    return token.term.find(letters.any) != std::string::npos ||
           token.term.find(letters.one) != std::string::npos;
  };
  std::erase_if(
      tokens, [&](const Token& token) { return token.form == TokenForm::variant && holds_stand_in(token); });
  out.units = units(tokens, true);
  for (Unit& unit : out.units) unit.term = replaced(replaced(unit.term, letters.any, "*"), letters.one, "?");
  return out;
}

}  // namespace

std::vector<TermSequence> word_sequences(const Analyzer& analyzer, std::string_view text) {
  return bound_sequences(units(analyzer.tokens(text), true), text);
}

std::vector<TermSequence> wildcard_sequences(const Analyzer& analyzer, std::string_view text, bool address) {
  const WildcardWords words = wildcard_words(analyzer, text, address);
  return bound_sequences(words.units, words.text);
}

std::vector<TermSequence> wildcard_phrase(const Analyzer& analyzer, std::string_view text, bool address) {
  const WildcardWords words = wildcard_words(analyzer, text, address);
  if (words.units.empty()) return {};
  return {sequence(words.units, 0, words.units.size())};
}

std::vector<TermSequence> phrase_sequences(const Analyzer& analyzer, std::string_view text) {
  const std::vector<Token> tokens = analyzer.tokens(text);
  const std::vector<Unit> apart = units(tokens, false);
  if (apart.empty()) return {};
  std::vector<TermSequence> out = {sequence(apart, 0, apart.size())};
  const std::vector<Unit> together = units(tokens, true);
  if (together.size() != apart.size()) out.push_back(sequence(together, 0, together.size()));
  return out;
}

bool is_long_han_run(const TermSequence& sequence) {
  constexpr std::size_t longest_term = 4;  // characters
  return sequence.terms.size() > longest_term &&
         std::all_of(sequence.terms.begin(), sequence.terms.end(), is_han_character);
}

}  // namespace osint
