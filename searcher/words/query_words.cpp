// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/words/query_words.h"

#include <algorithm>

#include "analysis/folding.h"
#include "analysis/joined_forms.h"
#include "base/ascii.h"
#include "base/utf8.h"
#include "schema/addresses.h"
#include "searcher/words/word_units.h"

namespace osint {
namespace {

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

// The singular, if there is one.
const std::string& shortest_term(const WordUnit& unit) {
  return *std::ranges::min_element(unit.terms, {}, [](const std::string& term) { return term.size(); });
}

// Where the digits of a designation begin: 1 in j20. 0 for any other word.
std::size_t digits_of_designation(const WordUnit& unit) {
  const std::string& term = shortest_term(unit);
  const auto digit = std::find_if(term.begin(), term.end(), is_ascii_digit);
  return unit.han || digit == term.end() ? 0 : static_cast<std::size_t>(digit - term.begin());
}

bool is_ampersand(std::string_view gap) { return gap == "&" || gap == " & "; }

// Marks that keep the parts of one address or name together.
bool binds(std::string_view gap) {
  if (is_ampersand(gap)) return true;
  std::size_t offset = 0;
  char32_t c = 0;
  while (offset < gap.size() && is_invisible(c = next_code_point(gap, offset))) c = 0;
  if (c == 0) return true;
  return offset == gap.size() && (c == U'.' || c == U'@' || c == U'_' || c == U':' || is_apostrophe(c));
}

// Returns a unit that no text has, at a position at least one after `before`; the next unit keeps its distance.
WordUnit inserted_after(const WordUnit& before, std::uint32_t position, std::string term) {
  return {before.end, before.end, position, position - 1, false, {std::move(term)}};
}

TermSequence sequence(const WordUnits& units, bool stemmable) {
  TermSequence out;
  out.stemmable = stemmable;
  std::uint32_t offset = 0;
  for (std::size_t i = 0; i < units.size(); ++i) {
    if (i > 0) offset += units[i].first - units[i - 1].last;
    out.steps.push_back(units[i].terms);
    out.offsets.push_back(offset);
  }
  return out;
}

// Returns the words with each designation in two parts: j20 as `j 20`.
WordUnits parted(const WordUnits& words) {
  WordUnits out;
  for (const WordUnit& word : words) {
    out.push_back(word);
    const std::size_t digits = digits_of_designation(word);
    if (digits == 0) continue;
    const std::string term = shortest_term(word);
    out.back().terms = {term.substr(0, digits)};
    out.push_back(inserted_after(out.back(), word.last + 1, term.substr(digits)));
  }
  return out;
}

// Returns the words with `and` for each ampersand between them: R and D for R&D.
WordUnits with_and(const WordUnits& words, std::string_view text) {
  WordUnits out;
  for (const WordUnit& word : words) {
    if (!out.empty() && is_ampersand(text.substr(out.back().end, word.begin - out.back().end)))
      out.push_back(inserted_after(out.back(), word.first, "and"));
    out.push_back(word);
  }
  return out;
}

// Adds a spelling unless it is there.
void add_spelling(SequenceSpellings& spellings, TermSequence spelling) {
  const auto same = std::ranges::find(spellings, spelling.steps, &TermSequence::steps);
  if (same == spellings.end()) spellings.push_back(std::move(spelling));
}

// Returns all spellings of some words. `joined`: the forms of the whole text.
SequenceSpellings spellings(const WordUnits& words, const WordUnits& joined, bool stemmable) {
  WordUnits own;
  std::copy_if(joined.begin(), joined.end(), std::back_inserter(own), [&](const WordUnit& form) {
    return form.begin >= words.front().begin && form.end <= words.back().end;
  });
  std::vector<WordUnits> readings = readings_of(words, own);
  readings.insert(readings.begin(), words);
  SequenceSpellings out;
  for (const WordUnits& reading : readings) add_spelling(out, sequence(reading, stemmable));
  for (const WordUnits& reading : readings) add_spelling(out, sequence(parted(reading), stemmable));
  return out;
}

// How a word stays together with the one before it.
enum class Bond : std::uint8_t { none, hyphen, other };

Bond bond(const WordUnit& a, const WordUnit& b, const WordUnits& joined, std::string_view text) {
  const std::string_view gap = text.substr(a.end, b.begin - a.end);
  if (!a.han && !b.han && is_hyphen_alone(gap)) return Bond::hyphen;
  if (is_blank(gap) && !gap.empty()) return Bond::none;
  const bool one = std::any_of(joined.begin(), joined.end(), [&](const WordUnit& form) {
    return form.begin <= a.begin && form.end >= b.end;
  });
  if (one) return is_dash_alone(gap) ? Bond::hyphen : Bond::other;
  const bool designation = a.han && is_ascii_digit(b.terms.front().front()) && b.first == a.last + 1;
  return designation || binds(gap) ? Bond::other : Bond::none;
}

// The words of a text with wildcards, and that text with other letters in their place.
struct WildcardWords {
  std::string text;
  WordUnits units;
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
  const WordUnits words = words_of(tokens);
  const std::vector<WordUnits> readings = readings_of(words, joined_of(tokens));
  out.units = readings.empty() ? words : readings.front();
  for (WordUnit& unit : out.units) {
    for (std::string& term : unit.terms) term = replaced(replaced(term, letters.any, "*"), letters.one, "?");
  }
  return out;
}

}  // namespace

std::vector<SequenceSpellings> word_sequences(const Analyzer& analyzer, std::string_view text) {
  const std::vector<Token> tokens = analyzer.tokens(text);
  const WordUnits words = words_of(tokens);
  const WordUnits joined = joined_of(tokens);
  std::vector<SequenceSpellings> out;
  for (std::size_t from = 0, to = 0; from < words.size(); from = to) {
    bool stemmable = true;
    for (to = from + 1; to < words.size(); ++to) {
      const Bond to_next = bond(words[to - 1], words[to], joined, text);
      if (to_next == Bond::none) break;
      stemmable = stemmable && to_next == Bond::hyphen;
    }
    const auto begin = words.begin() + static_cast<std::ptrdiff_t>(from);
    const auto end = words.begin() + static_cast<std::ptrdiff_t>(to);
    const WordUnits own(begin, end);
    out.push_back(spellings(own, joined, stemmable));
    add_spelling(out.back(), sequence(with_and(own, text), false));
  }
  return out;
}

std::vector<SequenceSpellings> separate_words(const Analyzer& analyzer, std::string_view text) {
  std::vector<SequenceSpellings> out;
  for (SequenceSpellings& word : word_sequences(analyzer, text)) {
    if (word.size() > 1 || !word.front().stemmable) {
      out.push_back(std::move(word));
      continue;
    }
    for (const std::vector<std::string>& step : word.front().steps) out.push_back({{{step}, {0}, true}});
  }
  return out;
}

std::vector<TermSequence> wildcard_sequences(const Analyzer& analyzer, std::string_view text, bool address) {
  const WildcardWords words = wildcard_words(analyzer, text, address);
  std::vector<TermSequence> out;
  for (std::size_t from = 0, to = 0; from < words.units.size(); from = to) {
    for (to = from + 1; to < words.units.size(); ++to) {
      const WordUnit& last = words.units[to - 1];
      if (!binds(std::string_view(words.text).substr(last.end, words.units[to].begin - last.end))) break;
    }
    const auto begin = words.units.begin() + static_cast<std::ptrdiff_t>(from);
    const auto end = words.units.begin() + static_cast<std::ptrdiff_t>(to);
    out.push_back(sequence(WordUnits(begin, end), to == from + 1));
  }
  return out;
}

std::vector<TermSequence> wildcard_phrase(const Analyzer& analyzer, std::string_view text, bool address) {
  const WildcardWords words = wildcard_words(analyzer, text, address);
  if (words.units.empty()) return {};
  return {sequence(words.units, false)};
}

SequenceSpellings phrase_sequences(const Analyzer& analyzer, std::string_view text) {
  const std::vector<Token> tokens = analyzer.tokens(text);
  const WordUnits words = words_of(tokens);
  return words.empty() ? SequenceSpellings() : spellings(words, joined_of(tokens), false);
}

bool is_han_run(const TermSequence& sequence) {
  constexpr std::size_t shortest = 2;  // characters
  return sequence.steps.size() >= shortest &&
         std::all_of(sequence.steps.begin(), sequence.steps.end(),
                     [](const std::vector<std::string>& step) { return is_han_character(step.front()); });
}

std::optional<std::string> single_term(const SequenceSpellings& word) {
  const auto one = std::find_if(word.begin(), word.end(),
                                [](const TermSequence& spelling) { return spelling.steps.size() == 1; });
  return one == word.end() ? std::nullopt : std::optional(one->steps.front().front());
}

bool is_stopword(const SequenceSpellings& word) {
  const std::vector<std::vector<std::string>>& steps = word.front().steps;
  return steps.size() == 1 && is_stopword(steps.front().front());
}

}  // namespace osint
