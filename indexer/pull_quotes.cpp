// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/pull_quotes.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <string>
#include <string_view>
#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <vector>

#include "analysis/utf8.h"

namespace osint {

namespace {

// Scripts whose words no blank separates.
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

std::vector<std::string> words(std::string_view text) {
  std::vector<std::string> out;
  std::string word;
  const auto finish = [&] {
    if (!word.empty()) out.push_back(std::move(word));
    word.clear();
  };
  for (std::size_t offset = 0; offset < text.size();) {
    const auto c = static_cast<UChar32>(next_code_point(text, offset));
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
  return out;
}

// Sorted, without repetitions. By value, not by hash: a collision would attribute words wrongly.
std::vector<std::string> trigrams(std::string_view text) {
  const std::vector<std::string> all = words(text);
  std::vector<std::string> out;
  for (std::size_t i = 2; i < all.size(); ++i) out.push_back(all[i - 2] + ' ' + all[i - 1] + ' ' + all[i]);
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

std::size_t common(const std::vector<std::string>& left, const std::vector<std::string>& right) {
  std::size_t count = 0;
  for (auto l = left.begin(), r = right.begin(); l != left.end() && r != right.end();) {
    const int order = l->compare(*r);
    count += order == 0;
    if (order <= 0) ++l;
    if (order >= 0) ++r;
  }
  return count;
}

struct Candidate {
  const Passage* passage;
  std::vector<std::string> trigrams;
};

std::optional<int> source_of(const Passage& quote, const std::vector<Candidate>& candidates) {
  const std::vector<std::string> quoted = trigrams(quote.text);
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
  const bool enough = static_cast<double>(best_excerpt) >= pull_quote_threshold * static_cast<double>(quoted.size());
  return best_excerpt > 0 && enough && best_excerpt >= best_own ? citation : std::nullopt;
}

}  // namespace

void trace_pull_quotes(Commentary& commentary) {
  const auto is_quote = [](const Passage& passage) { return passage.kind == PassageKind::pullquote; };
  if (std::none_of(commentary.passages.begin(), commentary.passages.end(), is_quote)) return;
  std::vector<Candidate> candidates;
  for (const Passage& passage : commentary.passages) {
    if (!is_quote(passage)) candidates.push_back({&passage, trigrams(passage.text)});
  }
  for (Passage& passage : commentary.passages) {
    if (is_quote(passage)) passage.citation = source_of(passage, candidates);
  }
}

}  // namespace osint
