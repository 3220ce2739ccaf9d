// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query_words.h"

#include "analysis/folding.h"
#include "analysis/utf8.h"

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
  if (gap.empty()) return true;
  std::size_t offset = 0;
  const char32_t c = next_code_point(gap, offset);
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

}  // namespace

std::vector<TermSequence> word_sequences(const Analyzer& analyzer, std::string_view text) {
  const std::vector<Unit> words = units(analyzer.tokens(text), true);
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

std::vector<TermSequence> phrase_sequences(const Analyzer& analyzer, std::string_view text) {
  const std::vector<Token> tokens = analyzer.tokens(text);
  const std::vector<Unit> apart = units(tokens, false);
  if (apart.empty()) return {};
  std::vector<TermSequence> out = {sequence(apart, 0, apart.size())};
  const std::vector<Unit> together = units(tokens, true);
  if (together.size() != apart.size()) out.push_back(sequence(together, 0, together.size()));
  return out;
}

}  // namespace osint
