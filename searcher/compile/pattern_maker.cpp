// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/compile/pattern_maker.h"

#include <algorithm>
#include <fmt/format.h>
#include <optional>
#include <utility>

#include "base/ascii.h"
#include "base/utf8.h"
#include "schema/addresses.h"
#include "searcher/compile/pattern_query.h"
#include "searcher/query/query_failure.h"
#include "searcher/vocabulary/word_patterns.h"

namespace osint {
namespace {

// The byte of a hyphen that a word would have to hold, or npos. In a set, [a-z], it means a range, in a group a flag: (?-i).
std::size_t literal_hyphen(std::string_view pattern) {
  bool in_set = false;
  bool in_flags = false;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    const char c = pattern[i];
    if (c == '\\' && i + 1 < pattern.size() && pattern[i + 1] != '-') {
      ++i;
    } else if (c == '-' && !in_set && !in_flags) {
      return i;
    }
    if (c == '[') in_set = true;
    if (c == ']') in_set = false;
    if (c == '?' && i > 0 && pattern[i - 1] == '(') in_flags = true;
    if (c == ')' || c == ':') in_flags = false;
  }
  return std::string_view::npos;
}

}  // namespace

bool PatternMaker::in_address() const {
  return field_ != nullptr && (field_->kind == FieldKind::address || field_->kind == FieldKind::path);
}

std::string PatternMaker::as_indexed(const std::string& written) const {
  return in_address() ? address_words(written) : written;
}

void PatternMaker::fail_empty() const {
  fail(offset_, "nothing to search for here: no letter or digit (leave it out)");
}

Pattern PatternMaker::word(const TermSequence& sequence) const {
  Pattern out = exact_pattern(sequence);
  if (!sequence.stemmable || compilation_.options.exact) return out;
  for (std::vector<std::string>& step : out.steps) {
    if (step.size() > 1) continue;  // a designation and its plural
    const std::string term = step.front();
    step =
        family_of(compilation_.database, compilation_.analyzer, term, compilation_.options.families_complete);
    add_expansion(expansions_.families, term, step);
  }
  return out;
}

Spellings PatternMaker::word(const SequenceSpellings& sequences) const {
  Spellings out;
  for (const TermSequence& sequence : sequences) out.push_back(word(sequence));
  return out;
}

// An address as people paste it stands for all spellings of its page.
std::vector<std::string> PatternMaker::texts_of(const std::string& written) const {
  const bool pasted = field_ != nullptr && field_->kind == FieldKind::address &&
                      (written.find("://") != std::string::npos || ascii_lower(written).starts_with("www."));
  if (!pasted) return {as_indexed(written)};
  std::vector<std::string> out = page_spellings(written);
  for (std::string& page : out) page = address_words(page);
  return out;
}

Spellings PatternMaker::spellings(const std::string& written) const {
  Spellings out;
  bool too_long = false;
  for (const std::string& text : texts_of(written)) {
    SequenceSpellings sequences = phrase_sequences(compilation_.analyzer, text);
    const bool fits = sequences.empty() || sequences.front().steps.size() <= query_limit::phrase_words;
    too_long = too_long || !fits;
    if (!fits) continue;
    if (in_address() && sequences.size() > 1) sequences.resize(1);  // all its words are indexed by themselves
    for (const TermSequence& sequence : sequences) out.push_back(exact_pattern(sequence));
  }
  if (out.empty() && too_long)
    fail(offset_, fmt::format("a phrase of more than {} words", query_limit::phrase_words));
  if (out.empty()) fail_empty();
  return out;
}

Pattern PatternMaker::expanded(const TermSequence& sequence, const WildcardNode& wildcard) const {
  if (sequence.steps.size() == 1 && !has_wildcard(sequence.steps.front().front()) && is_text(field_)) {
    return word(sequence);
  }
  Pattern pattern = exact_pattern(sequence);
  for (std::vector<std::string>& step : pattern.steps) {
    const std::string term = step.front();
    if (!has_wildcard(term)) continue;
    if (code_points(literal_start(term)) < query_limit::literal_start) {
      fail(offset_ + std::min(wildcard.text.find_first_of("*?"), wildcard.text.size()),
           fmt::format("a wildcard needs at least {} letters or digits of its word before it (a Chinese "
                       "character is a word: leave the wildcard out there)",
                       query_limit::literal_start));
    }
    step = compilation_.expansion.wildcard(term, prefix(), offset_);
    add_expansion(expansions_.patterns, pattern.steps.size() == 1 ? wildcard.text : term, step);
  }
  return pattern;
}

Pattern PatternMaker::fuzzy(const FuzzyNode& fuzzy) const {
  const std::vector<SequenceSpellings> sequences = word_sequences(compilation_.analyzer, fuzzy.text);
  const std::optional<std::string> one =
      sequences.size() == 1 ? single_term(sequences.front()) : std::nullopt;
  if (!one) fail(offset_, "~ takes one word of letters and digits");
  const std::string& word = *one;
  const std::size_t letters = code_points(word);
  if (letters < query_limit::fuzzy_letters) {
    fail(offset_, fmt::format("a fuzzy word has at least {} letters", query_limit::fuzzy_letters));
  }
  constexpr std::size_t short_word = 5;
  const unsigned edits = fuzzy.edits != 0 ? fuzzy.edits : letters <= short_word ? 1 : 2;
  return noted({fuzzy}, compilation_.expansion.fuzzy(word, edits, prefix(), offset_));
}

Pattern PatternMaker::regex(const RegexNode& regex) const {
  if (const std::size_t hyphen = literal_hyphen(regex.text); hyphen != std::string_view::npos) {
    fail(offset_ + 1 + hyphen,
         "no indexed word holds a hyphen: leave it out (J-20 is the word j20: /j\\d+/)");
  }
  return noted({regex}, compilation_.expansion.regex(regex.text, prefix(), offset_));
}

Pattern PatternMaker::noted(const Node& node, std::vector<std::string> words) const {
  add_expansion(expansions_.patterns, print(node), words);
  return {{std::move(words)}, {0}};
}

Spellings PatternMaker::operand(const Node& node) const {
  const PatternMaker inner(compilation_, field_, node.offset, expansions_);
  return visit_operand([&](const auto& kind) { return inner.operand(kind); }, node);
}

Spellings PatternMaker::operand(const WordNode& word) const {
  if (!is_text(field_)) return spellings(word.text);
  const std::vector<SequenceSpellings> words = word_sequences(compilation_.analyzer, word.text);
  return words.size() == 1 ? this->word(words.front()) : spellings(word.text);
}

Spellings PatternMaker::operand(const WildcardNode& wildcard) const {
  const auto phrase = wildcard_phrase(compilation_.analyzer, wildcard.text, in_address());
  if (phrase.empty()) fail_empty();
  return {expanded(phrase.front(), wildcard)};
}

Spellings PatternMaker::operand(const EitherNode& either) const {
  Spellings out;
  for (const Node& child : either.children) {
    for (Pattern& pattern : operand(child)) out.push_back(std::move(pattern));
  }
  if (out.size() > query_limit::alternatives) {
    fail(offset_, fmt::format("more than {} alternatives beside NEAR or ADJ", query_limit::alternatives));
  }
  return out;
}

}  // namespace osint
