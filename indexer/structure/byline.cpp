// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/byline.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/utf8.h"
#include "indexer/citations/author_names.h"
#include "indexer/dates/source_date.h"

namespace osint {

namespace {

constexpr std::size_t longest_line = 200;
constexpr std::string_view edges = " .,;:|-*_()[]/";

std::string trimmed(std::string_view text) {
  std::string out = collapsed_whitespace(text);
  for (;;) {
    const std::size_t first = out.find_first_not_of(edges);
    if (first == std::string::npos) return {};
    out = out.substr(first, out.find_last_not_of(edges) + 1 - first);
    bool changed = false;
    for (const std::string_view mark : {"–", "—", "•", "·", "│"}) {
      if (out.starts_with(mark)) out.erase(0, mark.size()), changed = true;
      if (out.ends_with(mark)) out.resize(out.size() - mark.size()), changed = true;
    }
    if (!changed) return out;
  }
}

// Takes the date out of a line, and the words that lead to it.
std::string without_date(const std::string& line, std::string& date) {
  for (const FoundDate& found : find_dates(line)) {
    if (found.problem != DateProblem::none) continue;
    date = edtf_text(found.span());
    std::string before = trimmed(std::string_view(line).substr(0, found.begin));
    const std::string after = trimmed(std::string_view(line).substr(found.end));
    for (const std::string_view word : {"on", "posted", "published", "updated", "date"}) {
      const std::string low = ascii_lower(before);
      if (low == word)
        before.clear();
      else if (low.ends_with(" " + std::string(word)))
        before = trimmed(before.substr(0, low.size() - word.size()));
    }
    return trimmed(before + (before.empty() || after.empty() ? "" : ", ") + after);
  }
  return line;
}

// Removes a trailing "OE Watch Commentary", "OE Watch", "FMSO". Sets `labelled` where it names a commentary.
bool take_affiliation(std::string& line, bool& labelled) {
  constexpr std::array<std::string_view, 5> tails{"oe watch commentary", "oe watch", "oew commentary",
                                                  "commentary", "fmso"};
  const std::string low = ascii_lower(line);
  for (const std::string_view tail : tails) {
    if (!low.ends_with(tail) || low.size() == tail.size()) continue;
    std::string rest = line.substr(0, line.size() - tail.size());
    const std::string cut = trimmed(rest);
    const std::size_t gap = rest.find_last_not_of(' ');
    const bool separated =
        gap != std::string::npos && (std::string_view(",;|(/-").find(rest[gap]) != std::string_view::npos ||
                                     static_cast<unsigned char>(rest[gap]) >= 0x80);
    if (!separated || cut.empty()) return false;
    line = cut;
    labelled = tail.ends_with("commentary");
    return true;
  }
  return false;
}

// "Col. (Ret.) Tomas Fell": the bracket ends no name.
void drop_retirement(std::string& line) {
  for (const std::string_view bracket : {" (ret.)", " (ret)", " (retd.)", " (retd)", " (retired)"}) {
    for (std::size_t at = ascii_lower(line).find(bracket); at != std::string::npos;
         at = ascii_lower(line).find(bracket))
      line.erase(at, bracket.size());
  }
}

bool take_lead(std::string& line, bool& closing) {
  const std::string low = ascii_lower(line);
  for (const std::string_view lead :
       {"by ", "by: ", "by:", "written by ", "prepared by ", "authored by ",
        "author: ", "analyst: ", "posted by ", "published by ", "commentary by ", "oe watch commentary by ",
        "analysis by ", "commentary by: ", "oe watch commentary by: "}) {
    if (!low.starts_with(lead)) continue;
    closing = lead.find("commentary") != std::string_view::npos || lead.starts_with("analysis");
    line = trimmed(std::string_view(line).substr(lead.size()));
    return true;
  }
  return false;
}

}  // namespace

std::optional<Byline> byline_of(std::string_view text) {
  if (text.empty() || text.size() > longest_line) return std::nullopt;
  Byline out;
  const std::string whole = collapsed_whitespace(text);
  out.closing = whole.starts_with("– ") || whole.starts_with("— ") || whole.starts_with("-- ");
  const bool signs = out.closing;
  std::string line = trimmed(text);
  const bool written_by = take_lead(line, out.closing);
  if (!written_by && !signs && line.find(" | ") == std::string::npos &&
      ascii_lower(line).find("by ") == std::string::npos &&
      ascii_lower(line).find("watch") == std::string::npos &&
      ascii_lower(line).find("commentary") == std::string::npos &&
      ascii_lower(line).find("fmso") == std::string::npos)
    return std::nullopt;
  line = without_date(line, out.date);
  const bool dated_by = !written_by && !out.date.empty() && take_lead(line, out.closing);
  drop_retirement(line);
  const std::size_t bracket = line.find(" (");
  if (written_by && bracket != std::string::npos) line = trimmed(line.substr(0, bracket));
  const bool affiliated = take_affiliation(line, out.labelled);
  out.labelled = out.labelled || out.closing;
  const std::size_t bar = line.find(" | ");
  const bool barred = !out.date.empty() && line.find(' ') != std::string::npos;
  if (barred && bar != std::string::npos) line = trimmed(line.substr(0, bar));
  const bool two_words = line.find(' ') != std::string::npos;
  if (!written_by && !dated_by && !affiliated &&
      !((signs || (barred && bar != std::string::npos)) && two_words))
    return std::nullopt;
  if (!may_be_person_names(line)) return std::nullopt;
  out.names = analyst_names(line);
  return out;
}

}  // namespace osint
