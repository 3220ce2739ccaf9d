// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/compile/requirement.h"

#include <algorithm>
#include <fmt/format.h>

#include "base/ascii.h"
#include "base/utf8.h"
#include "schema/addresses.h"
#include "searcher/compile/pattern_query.h"
#include "searcher/compile/query_words.h"
#include "searcher/compile/word_groups.h"
#include "searcher/compile/word_patterns.h"
#include "searcher/query/query_failure.h"

namespace osint {
namespace {

using Spellings = std::vector<Pattern>;

[[noreturn]] void fail_empty(const Node& node) {
  fail(node.offset, "nothing to search for here: no letter or digit (leave it out)");
}

bool is_address(const Field* field) {
  return field != nullptr && (field->kind == FieldKind::address || field->kind == FieldKind::path);
}

// IT and WHO in a query that is not all in capitals.
bool is_name(const Compilation& compilation, const Node& word) {
  const std::string& text = word.text;
  return compilation.capitals_tell && text.size() > 1 &&
         std::all_of(text.begin(), text.end(), is_ascii_upper);
}

Pattern word_pattern(std::vector<std::string> terms) { return {{std::move(terms)}, {0}}; }

// Turns what a leaf says into patterns of one field.
class Reader {
 public:
  Reader(Compilation& compilation, const Field* field)
      : compilation_(compilation), field_(field), prefix_(field == nullptr ? "" : field->prefix) {}

  // As one word or phrase that stands somewhere: what NEAR links.
  Spellings operand(const Node& node) {
    switch (node.kind) {
      case NodeKind::word: {
        const auto words =
            is_text(field_) ? word_sequences(compilation_.analyzer, node.text) : std::vector<TermSequence>();
        return words.size() == 1 ? Spellings{word(words.front())} : spellings(node);
      }
      case NodeKind::phrase: return spellings(node);
      case NodeKind::wildcard: {
        const auto phrase = wildcard_phrase(compilation_.analyzer, node.text, is_address(field_));
        if (phrase.empty()) fail_empty(node);
        return {expanded(phrase.front(), node)};
      }
      case NodeKind::fuzzy: return {fuzzy(node)};
      case NodeKind::regex: return {regex(node)};
      default: break;
    }
    Spellings out;
    for (const Node& child : node.children) {
      for (Pattern& pattern : operand(child)) out.push_back(std::move(pattern));
    }
    if (out.size() > query_limit::alternatives) {
      fail(node.offset,
           fmt::format("more than {} alternatives beside NEAR or ADJ", query_limit::alternatives));
    }
    return out;
  }

  Pattern word(const TermSequence& sequence) const {
    if (!sequence.stemmable || compilation_.options.exact) return exact_pattern(sequence);
    const std::string& term = sequence.terms.front();
    Pattern family = compilation_.options.families_complete
                         ? family_pattern(compilation_.database, compilation_.analyzer, term)
                         : scanned_family_pattern(compilation_.database, compilation_.analyzer, term);
    add_expansion(compilation_.families, term, family.steps.front());
    return family;
  }

  Spellings spellings(const Node& node) const {
    const std::string text = is_address(field_) ? address_words(node.text) : node.text;
    const std::vector<TermSequence> sequences = phrase_sequences(compilation_.analyzer, text);
    if (sequences.empty()) fail_empty(node);
    if (sequences.front().terms.size() > query_limit::phrase_words) {
      fail(node.offset, fmt::format("a phrase of more than {} words", query_limit::phrase_words));
    }
    Spellings out;
    for (const TermSequence& sequence : sequences) out.push_back(exact_pattern(sequence));
    return out;
  }

  // A word or several, some of them with wildcards.
  Pattern expanded(const TermSequence& sequence, const Node& node) {
    if (sequence.terms.size() == 1 && !has_wildcard(sequence.terms.front()) && is_text(field_)) {
      return word(sequence);
    }
    Pattern pattern = exact_pattern(sequence);
    for (std::vector<std::string>& step : pattern.steps) {
      const std::string term = step.front();
      if (!has_wildcard(term)) continue;
      if (code_points(literal_start(term)) < query_limit::literal_start) {
        fail(node.offset + std::min(node.text.find_first_of("*?"), node.text.size()),
             fmt::format("a wildcard needs at least {} letters or digits of its word before it (a Chinese "
                         "character is a word: leave the wildcard out there)",
                         query_limit::literal_start));
      }
      step = compilation_.expansion.wildcard(term, prefix_, node.offset);
      add_expansion(compilation_.patterns, pattern.steps.size() == 1 ? node.text : term, step);
    }
    return pattern;
  }

  Pattern fuzzy(const Node& node) {
    const std::vector<TermSequence> sequences = word_sequences(compilation_.analyzer, node.text);
    if (sequences.size() != 1 || sequences.front().terms.size() != 1) {
      fail(node.offset, "~ takes one word of letters and digits");
    }
    const std::string& word = sequences.front().terms.front();
    const std::size_t letters = code_points(word);
    if (letters < query_limit::fuzzy_letters) {
      fail(node.offset, fmt::format("a fuzzy word has at least {} letters", query_limit::fuzzy_letters));
    }
    constexpr std::size_t short_word = 5;
    const unsigned edits = node.distance != 0 ? node.distance : letters <= short_word ? 1 : 2;
    return noted(node, compilation_.expansion.fuzzy(word, edits, prefix_, node.offset));
  }

  Pattern regex(const Node& node) {
    return noted(node, compilation_.expansion.regex(node.text, prefix_, node.offset));
  }

 private:
  Pattern noted(const Node& node, std::vector<std::string> words) {
    add_expansion(compilation_.patterns, print(node), words);
    return word_pattern(std::move(words));
  }

  Compilation& compilation_;
  const Field* field_;
  std::string_view prefix_;
};

Requirement single(Spellings alternatives, const Node& node) {
  Requirement out;
  out.proximity.operands.push_back(std::move(alternatives));
  out.offset = node.offset;
  return out;
}

// "military civilian"~5
Requirement window(const Compilation& compilation, const Node& phrase, const Field* field) {
  const std::string text = is_address(field) ? address_words(phrase.text) : phrase.text;
  Requirement out;
  out.offset = phrase.offset;
  out.proximity.window = phrase.distance;
  for (const TermSequence& sequence : word_sequences(compilation.analyzer, text)) {
    out.proximity.operands.push_back({exact_pattern(sequence)});
  }
  if (out.proximity.operands.size() < 2) {
    fail(phrase.offset, "a distance (~) needs at least two words between the quotes");
  }
  if (out.proximity.operands.size() > query_limit::near_operands) {
    fail(phrase.offset,
         fmt::format("more than {} words between quotes with a distance (~)", query_limit::near_operands));
  }
  return out;
}

std::vector<Requirement> words(Reader& reader, const Compilation& compilation, const Node& node) {
  const bool name = is_name(compilation, node);
  std::vector<Requirement> out;
  for (const TermSequence& sequence : word_sequences(compilation.analyzer, node.text)) {
    out.push_back(single({reader.word(sequence)}, node));
    out.back().stopword = !name && sequence.terms.size() == 1 && is_stopword(sequence.terms.front());
    out.back().long_han_run = is_long_han_run(sequence);
    out.back().rewarded = true;
  }
  if (out.empty()) fail_empty(node);
  return out;
}

std::vector<Requirement> wildcards(Reader& reader, const Compilation& compilation, const Node& node) {
  std::vector<Requirement> out;
  for (const TermSequence& sequence : wildcard_sequences(compilation.analyzer, node.text, false)) {
    out.push_back(single({reader.expanded(sequence, node)}, node));
    out.back().rewarded = true;
  }
  if (out.empty()) fail_empty(node);
  return out;
}

}  // namespace

std::vector<Requirement> requirements(Compilation& compilation, const Node& node, const Field* field) {
  Reader reader(compilation, field);
  if (node.kind == NodeKind::near) {
    Requirement chain;
    chain.offset = node.offset;
    chain.proximity.links = node.links;
    for (const Node& child : node.children) {
      std::vector<Pattern>& spellings = chain.proximity.operands.emplace_back(reader.operand(child));
      if (child.kind == NodeKind::word) add_other_forms(compilation, child, field, spellings);
    }
    return {std::move(chain)};
  }
  if (node.kind == NodeKind::phrase && node.distance != 0) return {window(compilation, node, field)};
  if (node.kind == NodeKind::word && is_text(field)) return words(reader, compilation, node);
  if (node.kind == NodeKind::wildcard && is_text(field)) return wildcards(reader, compilation, node);
  Requirement out = single(reader.operand(node), node);
  out.rewarded = node.kind == NodeKind::fuzzy || node.kind == NodeKind::regex;
  return {std::move(out)};
}

void add_other_forms(Compilation& compilation, const Node& word, const Field* field,
                     std::vector<Pattern>& spellings) {
  if (!has_other_forms(compilation, field)) return;
  for (const WordGroup& group : word_groups(compilation, {&word, 1})) {
    for (const OtherForm& form : group.forms) spellings.push_back(form_pattern(form));
  }
}

Requirement name_requirement(Compilation& compilation, const Node& phrase, const Field* field) {
  Requirement out = single(Reader(compilation, field).spellings(phrase), phrase);
  out.rewarded = true;
  return out;
}

bool is_stopwords(const Compilation& compilation, const Node& word) {
  if (is_name(compilation, word)) return false;
  const std::vector<TermSequence> sequences = word_sequences(compilation.analyzer, word.text);
  return std::all_of(sequences.begin(), sequences.end(), [](const TermSequence& sequence) {
    return sequence.terms.size() == 1 && is_stopword(sequence.terms.front());
  });
}

}  // namespace osint
