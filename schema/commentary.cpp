// SPDX-License-Identifier: GPL-2.0-or-later
#include "schema/commentary.h"

#include <algorithm>
#include <array>

#include "schema/citation_text.h"

namespace osint {
namespace {

constexpr std::array<std::string_view, passage_kinds> kind_names = {"title", "commentary", "pullquote",
                                                                    "excerpt", "citation"};

}  // namespace

std::string_view name(PassageKind kind) { return kind_names[static_cast<std::size_t>(kind)]; }

std::optional<PassageKind> passage_kind(std::string_view name) {
  const auto found = std::find(kind_names.begin(), kind_names.end(), name);
  if (found == kind_names.end()) return std::nullopt;
  return static_cast<PassageKind>(found - kind_names.begin());
}

std::string effective_date(const Commentary& commentary) {
  if (!commentary.date.empty()) return commentary.date;
  std::string latest;
  for (const Citation& citation : commentary.citations) latest = std::max(latest, citation.date);
  return latest;
}

std::vector<Passage> searchable_passages(const Commentary& commentary) {
  std::vector<Passage> passages;
  passages.reserve(1 + commentary.passages.size() + commentary.citations.size());
  if (!commentary.title.empty()) {
    passages.push_back({PassageKind::title, commentary.title, commentary.line, std::nullopt});
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
