// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/scan/file_warnings.h"

#include <algorithm>
#include <fmt/format.h>
#include <numeric>

#include "base/number_text.h"
#include "schema/commentary.h"

namespace osint {
namespace {

struct Words {
  std::string_view name;
  std::string_view message;  // of one warning
  std::string_view counted;  // after a number
};

constexpr std::array<Words, warning_kinds> words = {{
    {"title", "a commentary without a title", "without a title"},
    {"analyst", "a commentary without an analyst: nobody signs it", "without an analyst"},
    {"source", "a commentary without a source", "without a source"},
    {"commentary", "no commentary in this file", "without a commentary"},
    {"other", "", "other"},
}};

const Words& words_of(WarningKind kind) { return words[static_cast<std::size_t>(kind)]; }

FileWarning missing(int line, WarningKind kind) { return {line, kind, std::string(words_of(kind).message)}; }

}  // namespace

std::string_view name(WarningKind kind) { return words_of(kind).name; }

WarningKind warning_kind(std::string_view name) {
  const auto found = std::ranges::find(words, name, &Words::name);
  return found == words.end() ? WarningKind::other : static_cast<WarningKind>(found - words.begin());
}

std::vector<FileWarning> warnings_of(std::span<const Commentary> commentaries) {
  std::vector<FileWarning> out;
  if (commentaries.empty()) out.push_back(missing(0, WarningKind::no_commentary));
  for (const Commentary& commentary : commentaries) {
    if (commentary.title.empty()) out.push_back(missing(commentary.line, WarningKind::no_title));
    if (commentary.analysts.empty()) out.push_back(missing(commentary.line, WarningKind::no_analyst));
    if (commentary.citations.empty()) out.push_back(missing(commentary.line, WarningKind::no_source));
    for (const Warning& warning : commentary.warnings)
      out.push_back({warning.line, WarningKind::other, warning.message});
  }
  std::ranges::stable_sort(out, {}, &FileWarning::line);
  return out;
}

FileWarnings kept(std::vector<FileWarning> warnings) {
  FileWarnings out;
  if (warnings.size() > most_kept_warnings) {
    out.further = warnings.size() - most_kept_warnings;
    warnings.resize(most_kept_warnings);
  }
  out.first = std::move(warnings);
  return out;
}

std::uint64_t number(const WarningCounts& counts) {
  return std::accumulate(counts.begin(), counts.end(), std::uint64_t{0});
}

std::string text(const WarningCounts& counts) {
  std::string out;
  for (std::size_t kind = 0; kind < warning_kinds; ++kind) {
    if (counts[kind] == 0) continue;
    out += fmt::format("{}{} {}", out.empty() ? "" : ", ", grouped(counts[kind]), words[kind].counted);
  }
  return out;
}

}  // namespace osint
