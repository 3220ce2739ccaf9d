// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/reading/pull_quotes.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unordered_map>
#include <vector>

#include "base/ascii.h"
#include "base/utf8.h"
#include "schema/commentary.h"

namespace osint {

namespace {

// Scripts that have no blanks between words.
bool is_word_by_itself(UChar32 c) {
  UErrorCode status = U_ZERO_ERROR;
  switch (uscript_getScript(c, &status)) {
    case USCRIPT_HAN:
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA:
    case USCRIPT_THAI:
    case USCRIPT_LAO:
    case USCRIPT_KHMER:
    case USCRIPT_MYANMAR: return true;
    default: return false;
  }
}

// Calls take(word) for each word, case folded.
template <class Take>
void for_each_word(std::string_view text, const Take& take) {
  std::string word;
  const auto finish = [&] {
    if (!word.empty()) take(word);
    word.clear();
  };
  for (std::size_t offset = 0; offset < text.size();) {
    const auto c = static_cast<UChar32>(next_code_point(text, offset));
    if (c < 0x80) {  // most of it, without asking ICU
      const auto ascii = static_cast<char>(c);
      if (is_ascii_letter(ascii) || is_ascii_digit(ascii)) {
        word += ascii_lower(ascii);
      } else {
        finish();
      }
      continue;
    }
    if (!u_isalnum(c)) {
      finish();
      continue;
    }
    const bool alone = is_word_by_itself(c);
    if (alone) finish();
    append_utf8(word, static_cast<char32_t>(u_foldCase(c, U_FOLD_CASE_DEFAULT)));
    if (alone) finish();
  }
  finish();
}

// Three words by their numbers. Words are compared by value, because a collision of hashes would attribute
// words wrongly.
using Trigram = std::array<std::uint32_t, 3>;

// The words of the pull quotes, numbered from 1. Only their trigrams are of interest.
class Vocabulary {
 public:
  // Returns sorted trigrams without repetitions, and numbers new words.
  std::vector<Trigram> trigrams_of_quote(std::string_view text) {
    return trigrams(text, [&](const std::string& word) {
      return numbers_.try_emplace(word, static_cast<std::uint32_t>(numbers_.size() + 1)).first->second;
    });
  }

  // The same, but only those made of words known already.
  std::vector<Trigram> trigrams_of_candidate(std::string_view text) const {
    return trigrams(text, [&](const std::string& word) {
      const auto known = numbers_.find(word);
      return known == numbers_.end() ? 0 : known->second;
    });
  }

 private:
  template <class Number>
  static std::vector<Trigram> trigrams(std::string_view text, const Number& number) {
    std::vector<Trigram> out;
    Trigram last = {0, 0, 0};
    for_each_word(text, [&](const std::string& word) {
      last = {last[1], last[2], number(word)};
      if (last[0] != 0 && last[1] != 0 && last[2] != 0) out.push_back(last);
    });
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
  }

  std::unordered_map<std::string, std::uint32_t> numbers_;
};

std::size_t common(const std::vector<Trigram>& left, const std::vector<Trigram>& right) {
  std::size_t count = 0;
  for (auto l = left.begin(), r = right.begin(); l != left.end() && r != right.end();) {
    const bool less = *l < *r;
    const bool greater = *r < *l;
    count += !less && !greater;
    if (!greater) ++l;
    if (!less) ++r;
  }
  return count;
}

struct Candidate {
  const Passage* passage;
  std::vector<Trigram> trigrams;
};

using Quotes = std::vector<std::pair<Passage*, std::vector<Trigram>>>;

// The maximum number of steps to compare all quotes with all candidates. Real texts take a few thousand.
constexpr std::size_t most_comparisons = 200'000'000;

std::size_t comparisons(const Quotes& quotes, const std::vector<Candidate>& candidates) {
  std::size_t in_quotes = 0;
  std::size_t in_candidates = 0;
  for (const auto& quote : quotes) in_quotes += quote.second.size();
  for (const Candidate& candidate : candidates) in_candidates += candidate.trigrams.size() + 1;
  return in_quotes * candidates.size() + in_candidates * quotes.size();
}

std::optional<int> source_of(const std::vector<Trigram>& quoted, const std::vector<Candidate>& candidates) {
  std::size_t best_excerpt = 0;
  std::size_t best_own = 0;
  std::optional<int> citation;
  for (const Candidate& candidate : candidates) {
    const std::size_t count = common(quoted, candidate.trigrams);
    if (candidate.passage->kind == PassageKind::commentary) {
      best_own = std::max(best_own, count);
    } else if (count > best_excerpt) {
      best_excerpt = count;
      citation = candidate.passage->citation;
    }
  }
  const bool enough =
      static_cast<double>(best_excerpt) >= pull_quote_threshold * static_cast<double>(quoted.size());
  return best_excerpt > 0 && enough && best_excerpt >= best_own ? citation : std::nullopt;
}

}  // namespace

void trace_pull_quotes(Commentary& commentary) {
  Vocabulary vocabulary;
  Quotes quotes;
  for (Passage& passage : commentary.passages) {
    if (passage.kind != PassageKind::pullquote) continue;
    quotes.emplace_back(&passage, vocabulary.trigrams_of_quote(passage.text));
  }
  if (quotes.empty()) return;
  std::vector<Candidate> candidates;
  for (const Passage& passage : commentary.passages) {
    if (passage.kind == PassageKind::pullquote) continue;
    candidates.push_back({&passage, vocabulary.trigrams_of_candidate(passage.text)});
  }
  if (comparisons(quotes, candidates) > most_comparisons) {
    commentary.warnings.push_back(
        {commentary.line, "too many pull quotes to say where they were taken from"});
    return;
  }
  for (auto& [quote, quoted] : quotes) {
    if (const auto source = source_of(quoted, candidates)) quote->citation = source;
  }
}

}  // namespace osint
