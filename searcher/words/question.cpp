// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/words/question.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "searcher/words/query_words.h"

namespace osint {
namespace {

bool is_indexed(const std::string& text, const Xapian::Database& database, const Analyzer& analyzer) {
  const auto exists = [&](const std::string& term) { return database.term_exists(term); };
  const auto known = [&](const std::vector<std::string>& step) { return std::ranges::any_of(step, exists); };
  const std::vector<SequenceSpellings> words = word_sequences(analyzer, text);
  return !words.empty() && std::ranges::all_of(words, [&](const SequenceSpellings& word) {
    return std::ranges::any_of(
        word, [&](const TermSequence& spelling) { return std::ranges::all_of(spelling.steps, known); });
  });
}

}  // namespace

void drop_question_mark(Node& tree, const Xapian::Database& database, const Analyzer& analyzer) {
  auto* both = std::get_if<BothNode>(&tree.is);
  if (both == nullptr || both->strict) return;
  Node& last = both->children.back();
  const auto* wildcard = as<WildcardNode>(last);
  if (wildcard == nullptr) return;
  std::string word = wildcard->text;
  while (word.ends_with('?') || word.ends_with('!')) word.pop_back();
  if (has_wildcard(word) || !is_indexed(word, database, analyzer)) return;
  last.is = WordNode{std::move(word)};
}

}  // namespace osint
