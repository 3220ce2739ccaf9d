// SPDX-License-Identifier: GPL-2.0-or-later
#include "schema/searchable_passages.h"

#include <algorithm>

#include "schema/citation_text.h"
#include "schema/commentary.h"

namespace osint {

std::vector<Passage> searchable_passages(const Commentary& commentary) {
  std::vector<Passage> passages;
  passages.reserve(1 + commentary.passages.size() + commentary.citations.size());
  if (!commentary.title.empty()) {
    passages.push_back(
        {PassageKind::title, commentary.title, commentary.line, std::nullopt, commentary.page});
  }
  passages.insert(passages.end(), commentary.passages.begin(), commentary.passages.end());
  for (std::size_t i = 0; i < commentary.citations.size(); ++i) {
    const Citation& citation = commentary.citations[i];
    passages.push_back(
        {PassageKind::citation, citation_text(citation).text, citation.line, static_cast<int>(i)});
  }
  std::stable_sort(passages.begin(), passages.end(),
                   [](const Passage& a, const Passage& b) { return a.kind < b.kind; });
  return passages;
}

}  // namespace osint
