// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/vocabulary/term_expansion.h"

#include <fmt/format.h>

#include "base/utf8.h"
#include "searcher/query/query_error.h"
#include "searcher/query/query_failure.h"
#include "searcher/vocabulary/word_patterns.h"
#include "searcher/vocabulary/word_regex.h"

namespace osint {
namespace {

// The least text above all that begin with this one; empty where there is none.
std::string after_all(std::string text) {
  while (!text.empty() && static_cast<unsigned char>(text.back()) == 0xFF) text.pop_back();
  if (!text.empty()) text.back() = static_cast<char>(static_cast<unsigned char>(text.back()) + 1);
  return text;
}

}  // namespace

void TermExpansion::add(std::vector<std::string>& words, std::string_view word, std::size_t offset) {
  if (++expanded_ > query_limit::expansions) {
    fail(offset, fmt::format("the patterns of this query stand for more than {} words: make them narrower",
                             query_limit::expansions));
  }
  words.emplace_back(word);
}

// Calls visit(word) for the words of a field that begin with `start`. Where it returns a text, the words that
// begin with that text are passed over.
template <class Visit>
void TermExpansion::scan(std::string_view prefix, std::string_view start, std::size_t offset, Visit visit) {
  constexpr int steps_before_skipping = 16;  // a skip costs about as many steps
  const std::string from = std::string(prefix).append(start);
  auto term = database_.allterms_begin(from);
  const auto end = database_.allterms_end(from);
  std::string dead;
  int steps = 0;
  while (term != end) {
    limit_.check(offset);
    const std::string text = *term;
    // The terms of fields begin with capitals, which no folded word does.
    if (prefix.empty() && text.front() >= 'A' && text.front() <= 'Z') {
      term.skip_to("[");
      continue;
    }
    if (!dead.empty() && text.starts_with(dead)) {
      if (++steps < steps_before_skipping) {
        ++term;
        continue;
      }
      const std::string next = after_all(dead);
      if (next.empty()) return;
      term.skip_to(next);
      continue;
    }
    dead = visit(std::string_view(text).substr(prefix.size()));
    if (!dead.empty()) dead.insert(0, prefix);
    steps = 0;
    ++term;
  }
}

std::vector<std::string> TermExpansion::wildcard(std::string_view pattern, std::string_view prefix,
                                                 std::size_t offset) {
  std::vector<std::string> words;
  scan(prefix, literal_start(pattern), offset, [&](std::string_view word) {
    if (matches_wildcard(pattern, word)) add(words, word, offset);
    return std::string();
  });
  return words;
}

std::vector<std::string> TermExpansion::fuzzy(std::string_view word, unsigned edits, std::string_view prefix,
                                              std::size_t offset) {
  std::vector<std::string> words;
  FuzzyWord fuzzy(word, edits);
  scan(prefix, "", offset, [&](std::string_view candidate) {
    const FuzzyWord::Verdict verdict = fuzzy.judge(candidate);
    if (verdict.accepted) add(words, candidate, offset);
    return std::string(candidate.substr(0, verdict.dead));
  });
  return words;
}

std::vector<std::pair<std::string, unsigned>> TermExpansion::near(std::string_view word, unsigned edits,
                                                                  std::string_view prefix) {
  std::vector<std::pair<std::string, unsigned>> words;
  FuzzyWord fuzzy(word, edits);
  scan(prefix, "", 0, [&](std::string_view candidate) {
    const FuzzyWord::Verdict verdict = fuzzy.judge(candidate);
    if (verdict.accepted) words.emplace_back(candidate, verdict.edits);
    return std::string(candidate.substr(0, verdict.dead));
  });
  return words;
}

std::vector<std::string> TermExpansion::regex(std::string_view pattern, std::string_view prefix,
                                              std::size_t offset) {
  auto regex = WordRegex::compile(pattern);
  if (!regex) fail(offset, regex.error().message);
  std::vector<std::string> words;
  scan(prefix, regex->literal_start(), offset, [&](std::string_view word) {
    const auto matches = regex->matches(word);
    if (!matches) fail(offset, matches.error().message);
    if (*matches) add(words, word, offset);
    return std::string();
  });
  return words;
}

}  // namespace osint
