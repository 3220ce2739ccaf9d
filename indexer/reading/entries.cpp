// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/reading/entries.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/ascii.h"

namespace osint {
namespace {

bool stands_alone(const Commentary& part) {
  return !part.title.empty() && (!part.analysts.empty() || !part.citations.empty() || !is_doubtful(part));
}

void keep_title_as_text(Commentary& commentary) {
  if (commentary.title.empty()) return;
  commentary.passages.insert(commentary.passages.begin(),
                             Passage{PassageKind::other, std::exchange(commentary.title, {}), commentary.line,
                                     std::nullopt, commentary.page});
}

template <class T>
void append(std::vector<T>& to, std::vector<T>& from) {
  to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

void join(Commentary& first, Commentary next) {
  keep_title_as_text(next);
  const auto shift = static_cast<int>(first.citations.size());
  for (Passage& passage : next.passages) {
    if (passage.citation) *passage.citation += shift;
    for (int& cited : passage.cites) cited += shift;
  }
  for (const std::string& analyst : next.analysts) {
    if (std::ranges::find(first.analysts, analyst) == first.analysts.end()) first.analysts.push_back(analyst);
  }
  if (first.date.empty()) first.date = next.date;
  append(first.passages, next.passages);
  append(first.citations, next.citations);
  append(first.warnings, next.warnings);
  append(first.dropped, next.dropped);
  first.confidence = std::min(first.confidence, next.confidence);
}

}  // namespace

void settle_entry(StructureReading& reading, const Document& entry) {
  std::vector<Commentary>& parts = reading.commentaries;
  if (std::ranges::count_if(parts, stands_alone) > 1) return;
  if (parts.empty()) {
    if (entry.front.title.empty()) return;
    parts.emplace_back();
    parts.front().line = entry.line;
    parts.front().dropped = entry.content.dropped;
    reading.regions.assign(1, "");
    return;
  }
  for (std::size_t i = 1; i < parts.size(); ++i) join(parts.front(), std::move(parts[i]));
  parts.resize(1);
  reading.regions.resize(1);
  Commentary& only = parts.front();
  if (!entry.front.title.empty() && ascii_lower(only.title) != ascii_lower(entry.front.title))
    keep_title_as_text(only);
}

}  // namespace osint
