// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/leaf_query.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "searcher/han_runs.h"
#include "searcher/pattern_query.h"
#include "searcher/query_failure.h"
#include "searcher/value_query.h"

namespace osint {
namespace {

using Query = Xapian::Query;

// Forms of the query language that this version does not answer are refused, not taken as words.
void reject_unsupported(const Node& word) {
  const std::string& text = word.text;
  if (text.starts_with("NEAR/") || text.starts_with("ADJ/"))
    fail(word.offset, "NEAR and ADJ are not supported yet");
  if (text.size() > 2 && text.front() == '/' && text.back() == '/') {
    fail(word.offset, "regular expressions are not supported yet");
  }
  const std::size_t tilde = text.rfind('~');
  if (tilde != std::string::npos &&
      (tilde + 1 == text.size() || text.find_first_not_of("0123456789", tilde + 1) == std::string::npos)) {
    fail(word.offset + tilde, "fuzzy words and distances (~) are not supported yet");
  }
  const std::size_t wildcard = text.find_first_of("*?");
  if (wildcard != std::string::npos && text.find("://") == std::string::npos) {
    fail(word.offset + wildcard, "wildcards are not supported yet");
  }
}

bool is_capitals(std::string_view text) {
  return text.size() > 1 &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

Query word(Compilation& compilation, const Node& node, const Field* field) {
  if (field == nullptr && (node.text.starts_with("http://") || node.text.starts_with("https://"))) {
    field = find_field("url");
  }
  if (!is_text(field)) return value_query(compilation, node, *field);
  std::vector<Query> queries;
  for (const Leaf& leaf : leaves_of(compilation, node)) {
    queries.push_back(leaf_query(compilation, leaf, field));
  }
  return all_of(queries);
}

Query phrase(Compilation& compilation, const Node& node, const Field* field) {
  if (!is_text(field)) return value_query(compilation, node, *field);
  std::vector<Query> queries;
  const std::vector<TermSequence> alternatives = spellings(compilation, node, node.text);
  std::optional<Alternatives> scope;
  if (alternatives.size() > 1) scope.emplace(compilation);
  for (const TermSequence& spelling : alternatives) {
    queries.push_back(pattern_query(compilation, exact_pattern(spelling), field, false));
  }
  return any_of(queries);
}

}  // namespace

std::vector<Leaf> leaves_of(const Compilation& compilation, const Node& word) {
  reject_unsupported(word);
  const bool name = compilation.capitals_tell && is_capitals(word.text);
  std::vector<Leaf> out;
  for (TermSequence& sequence : word_sequences(compilation.analyzer, word.text)) {
    const bool stopword = !name && sequence.terms.size() == 1 && is_stopword(sequence.terms.front());
    out.push_back({std::move(sequence), stopword});
  }
  if (out.empty()) fail(word.offset, "nothing to search for here: no letter or digit (leave it out)");
  return out;
}

Query leaf_query(Compilation& compilation, const Leaf& leaf, const Field* field) {
  if (compilation.options.any && !compilation.strict && is_long_han_run(leaf.sequence)) {
    return han_pairs_query(compilation, leaf.sequence, field);
  }
  const bool family = leaf.sequence.stemmable && !compilation.options.exact;
  Pattern pattern =
      family ? family_pattern(compilation.database, compilation.analyzer, leaf.sequence.terms.front())
             : exact_pattern(leaf.sequence);
  return pattern_query(compilation, std::move(pattern), field, true);
}

Query leaf_query(Compilation& compilation, const Node& node, const Field* field) {
  return node.kind == NodeKind::phrase ? phrase(compilation, node, field) : word(compilation, node, field);
}

}  // namespace osint
