// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/words/question.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>
#include <unicode/uchar.h>
#include <utility>
#include <vector>

#include "analysis/folding.h"
#include "base/utf8.h"
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

bool is_sentence_mark(char32_t c) {
  return std::u32string_view(U".,;:!?…。，、；：！？").find(c) != std::u32string_view::npos;
}

bool is_only_marks(const Node& node) {
  const std::string* text =
      as<WordNode>(node) != nullptr || as<WildcardNode>(node) != nullptr ? text_of(node) : nullptr;
  if (text == nullptr || *text == "*") return false;
  for (std::size_t at = 0; at < text->size();) {
    if (!is_sentence_mark(next_code_point(*text, at))) return false;
  }
  return true;
}

// A wildcard stands for letters of a word: there is none behind a Chinese character or a mark.
bool takes_wildcard(std::string_view word) {
  char32_t last = 0;
  for (std::size_t at = 0; at < word.size();) last = next_code_point(word, at);
  return u_isalnum(static_cast<UChar32>(last)) != 0 && !is_han(last);
}

// `alone`: the query has no other word.
void drop_question_mark(Node& last, bool alone, const Xapian::Database& database, const Analyzer& analyzer) {
  const auto* wildcard = as<WildcardNode>(last);
  if (wildcard == nullptr) return;
  std::string word = wildcard->text;
  while (word.ends_with('?') || word.ends_with('!')) word.pop_back();
  if (has_wildcard(word)) return;
  if (takes_wildcard(word) && (alone || !is_indexed(word, database, analyzer))) return;
  last.is = WordNode{std::move(word)};
}

}  // namespace

void drop_sentence_marks(Node& tree, const Xapian::Database& database, const Analyzer& analyzer) {
  auto* both = std::get_if<BothNode>(&tree.is);
  if (both == nullptr) return drop_question_mark(tree, true, database, analyzer);
  if (both->strict) return;
  std::vector<Node> kept;
  std::ranges::remove_copy_if(both->children, std::back_inserter(kept), is_only_marks);
  if (kept.empty()) return;
  drop_question_mark(kept.back(), kept.size() == 1, database, analyzer);
  Node only = kept.front();
  if (kept.size() == 1) {
    tree = std::move(only);
  } else {
    both->children = std::move(kept);
  }
}

}  // namespace osint
