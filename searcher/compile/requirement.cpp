// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/compile/requirement.h"

#include <algorithm>
#include <fmt/format.h>

#include "base/ascii.h"
#include "searcher/compile/pattern_maker.h"
#include "searcher/compile/pattern_query.h"
#include "searcher/compile/word_groups.h"
#include "searcher/query/query_failure.h"
#include "searcher/words/query_words.h"

namespace osint {
namespace {

// IT and WHO in a query that is not all in capitals.
bool is_name(const Compilation& compilation, const WordNode& word) {
  const std::string& text = word.text;
  return compilation.capitals_tell && text.size() > 1 &&
         std::all_of(text.begin(), text.end(), is_ascii_upper);
}

// All of what a text or a chain asks for.
class RequirementReader {
 public:
  RequirementReader(Compilation& compilation, const Field* field, std::size_t offset, Expansions& expansions)
      : compilation_(compilation),
        field_(field),
        offset_(offset),
        expansions_(expansions),
        make_(compilation, field, offset, expansions) {}

  std::vector<Requirement> operator()(const WordNode& word) const {
    if (!is_text(field_)) return {single(make_.operand(word))};
    const bool name = is_name(compilation_, word);
    std::vector<Requirement> out;
    for (const SequenceSpellings& sequences : words_of(word.text)) {
      out.push_back(single(make_.word(sequences)));
      out.back().stopword = !name && is_stopword(sequences);
      out.back().han_run = is_han_run(sequences.front());
      out.back().compound = sequences.size() == 1 && sequences.front().stemmable;
      out.back().rewarded = true;
    }
    if (out.empty()) make_.fail_empty();
    return out;
  }
  std::vector<Requirement> operator()(const WildcardNode& wildcard) const {
    if (!is_text(field_)) return {single(make_.operand(wildcard))};
    std::vector<Requirement> out;
    for (const TermSequence& sequence : wildcard_sequences(compilation_.analyzer, wildcard.text, false)) {
      out.push_back(single({make_.expanded(sequence, wildcard)}));
      out.back().rewarded = true;
    }
    if (out.empty()) make_.fail_empty();
    return out;
  }
  std::vector<Requirement> operator()(const FuzzyNode& fuzzy) const {
    return {rewarded(make_.operand(fuzzy))};
  }
  std::vector<Requirement> operator()(const RegexNode& regex) const {
    return {rewarded(make_.operand(regex))};
  }
  std::vector<Requirement> operator()(const PhraseNode& phrase) const {
    return {phrase.window == 0 ? single(make_.operand(phrase)) : window(phrase)};
  }
  std::vector<Requirement> operator()(const NearNode& near) const {
    Requirement chain;
    chain.offset = offset_;
    chain.proximity.links = near.links;
    for (const Node& child : near.operands) {
      Spellings& spellings = chain.proximity.operands.emplace_back(make_.operand(child));
      if (as<WordNode>(child) != nullptr)
        add_other_forms(compilation_, child, field_, spellings, expansions_);
    }
    return {std::move(chain)};
  }

 private:
  // With --any, hyphenated words are alternatives, too.
  std::vector<SequenceSpellings> words_of(const std::string& text) const {
    return compilation_.options.any ? separate_words(compilation_.analyzer, text)
                                    : word_sequences(compilation_.analyzer, text);
  }

  Requirement single(Spellings alternatives) const {
    Requirement out;
    out.proximity.operands.push_back(std::move(alternatives));
    out.offset = offset_;
    return out;
  }

  Requirement rewarded(Spellings alternatives) const {
    Requirement out = single(std::move(alternatives));
    out.rewarded = true;
    return out;
  }

  // "military civilian"~5
  Requirement window(const PhraseNode& phrase) const {
    Requirement out;
    out.offset = offset_;
    out.proximity.window = phrase.window;
    for (const SequenceSpellings& sequences :
         separate_words(compilation_.analyzer, make_.as_indexed(phrase.text))) {
      Spellings& operand = out.proximity.operands.emplace_back();
      for (const TermSequence& sequence : sequences) operand.push_back(exact_pattern(sequence));
    }
    if (out.proximity.operands.size() < 2) {
      fail(offset_, "a distance (~) needs at least two words between the quotes");
    }
    if (out.proximity.operands.size() > query_limit::near_operands) {
      fail(offset_,
           fmt::format("more than {} words between quotes with a distance (~)", query_limit::near_operands));
    }
    return out;
  }

  Compilation& compilation_;
  const Field* field_;
  std::size_t offset_;
  Expansions& expansions_;
  PatternMaker make_;
};

}  // namespace

Requirements requirements(Compilation& compilation, const Node& node, const Field* field) {
  Requirements out;
  const RequirementReader reader(compilation, field, node.offset, out.expansions);
  out.all = visit_looked_for(reader, node);
  return out;
}

void add_other_forms(Compilation& compilation, const Node& word, const Field* field,
                     std::vector<Pattern>& spellings, Expansions& expansions) {
  if (!has_other_forms(compilation, field)) return;
  for (const WordGroup& group : word_groups(compilation, {&word, 1})) {
    for (const OtherForm& form : group.forms) spellings.push_back(form_pattern(form));
    if (!group.forms.empty()) expansions.add({{}, {}, {expansion_of(group)}});
  }
}

Requirement name_requirement(Compilation& compilation, const std::string& phrase, std::size_t offset,
                             const Field* field) {
  Expansions none;
  Requirement out;
  out.proximity.operands.push_back(PatternMaker(compilation, field, offset, none).spellings(phrase));
  out.offset = offset;
  out.rewarded = true;
  return out;
}

bool is_stopwords(const Compilation& compilation, const WordNode& word) {
  if (is_name(compilation, word)) return false;
  const std::vector<SequenceSpellings> sequences = word_sequences(compilation.analyzer, word.text);
  return std::all_of(sequences.begin(), sequences.end(),
                     [](const SequenceSpellings& sequence) { return is_stopword(sequence); });
}

}  // namespace osint
