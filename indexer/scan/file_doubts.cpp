// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/scan/file_doubts.h"

#include <algorithm>
#include <fmt/format.h>

#include "base/number_text.h"
#include "schema/commentary.h"

namespace osint {
namespace {

FileDoubts doubts_of(const Commentary& commentary) {
  FileDoubts out;
  out.counts.no_title = commentary.title.empty() ? 1 : 0;
  out.counts.no_source = commentary.citations.empty() ? 1 : 0;
  out.counts.no_speaker =
      static_cast<std::uint64_t>(std::ranges::count(commentary.passages, PassageKind::other, &Passage::kind));
  if (!is_doubtful(commentary)) return out;
  out.counts.doubtful = 1;
  out.line = commentary.line;
  out.confidence = rounded_confidence(commentary);
  return out;
}

}  // namespace

DoubtCounts& DoubtCounts::operator+=(const DoubtCounts& more) {
  no_title += more.no_title;
  no_source += more.no_source;
  no_speaker += more.no_speaker;
  doubtful += more.doubtful;
  return *this;
}

FileDoubts& FileDoubts::operator+=(const FileDoubts& more) {
  counts += more.counts;
  if (more.confidence < confidence) {
    line = more.line;
    confidence = more.confidence;
  }
  return *this;
}

FileDoubts doubts_of(std::span<const Commentary> commentaries) {
  FileDoubts out;
  for (const Commentary& commentary : commentaries) out += doubts_of(commentary);
  return out;
}

std::string text(const DoubtCounts& counts) {
  std::string out;
  const auto add = [&](std::uint64_t number, const std::string& words) {
    if (number > 0) out += fmt::format("{}{}", out.empty() ? "" : ", ", words);
  };
  add(counts.no_title, grouped(counts.no_title) + " without a title");
  add(counts.no_source, grouped(counts.no_source) + " without a source");
  add(counts.no_speaker, counted(counts.no_speaker, "passage", "passages") + " without a speaker");
  add(counts.doubtful, counted(counts.doubtful, "doubtful commentary", "doubtful commentaries"));
  return out;
}

}  // namespace osint
