// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/citations/citation_draft.h"

#include <algorithm>
#include <fmt/format.h>

#include "base/utf8.h"
#include "indexer/citations/citation_words.h"

namespace osint {

CitationDraft::CitationDraft(const MarkedText& source)
    : text_(source.text), markup_(source.markup), taken_(source.text.size(), false) {
  citation.line = source.line;
}

void CitationDraft::take(Range range) {
  for (std::size_t i = range.begin; i < range.end; ++i) taken_[i] = true;
}

bool CitationDraft::is_free(Range range) const {
  for (std::size_t i = range.begin; i < range.end; ++i) {
    if (taken_[i]) return false;
  }
  return true;
}

std::vector<Range> CitationDraft::pieces(Range range) const {
  std::vector<Range> out;
  for (std::size_t i = range.begin; i < range.end;) {
    std::size_t end = i;
    while (end < range.end && !taken_[end]) ++end;
    const Range piece = trimmed(text_, {i, end});
    if (!piece.empty() && says_something(at(piece))) out.push_back(piece);
    i = std::max(end, i + 1);
  }
  return out;
}

bool CitationDraft::is_whole(const Markup& mark) const {
  return !says_something(text_.substr(0, mark.begin)) && !says_something(text_.substr(mark.end));
}

void CitationDraft::warn(std::string message) { warnings_.push_back({citation.line, std::move(message)}); }

void CitationDraft::finish() {
  for (const Range piece : pieces({0, text_.size()})) {
    const std::string words = trimmed_text(text_, piece);
    if (is_filler_word(words)) continue;
    const bool numbered = begins_numbered(words);
    std::string_view inner = words;
    if (inner.starts_with('[') || inner.starts_with('(')) inner.remove_prefix(1);
    if (begins_trailer(inner) && !numbered) {
      const Range bracket = bracket_at(words, 0, words.size());
      note(bracket.end == words.size() ? words.substr(1, words.size() - 2) : words);
    } else {
      leave(words);
    }
  }
  const std::string left = fmt::format("{}", fmt::join(left_, "; "));
  if (!left.empty()) {
    warn("not understood in a Source line: " + left);
    notes_.push_back(left);
  }
  if (citation.publication.empty()) warn("a Source line without a publication");
  citation.note = fmt::format("{}", fmt::join(notes_, "; "));
}

}  // namespace osint
