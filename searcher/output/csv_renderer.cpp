// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/output/csv_renderer.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/printable.h"
#include "base/utf8.h"
#include "schema/commentary.h"

namespace osint {
namespace {

constexpr std::array<std::string_view, 15> column_names = {
    "rank",    "score",       "id",          "title",       "analysts", "date", "region", "kind",
    "passage", "attribution", "publication", "source_date", "url",      "file", "line"};

// Blanks and what is not seen: a spreadsheet may skip them.
std::size_t unseen_beginning(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t begin = i;
    const char32_t c = next_code_point(text, i);
    const bool line_or_tab = c == U'\t' || c == U'\r' || c == U'\n';  // formulas themselves
    const bool unseen =
        c == 0xAD || (c >= 0x200B && c <= 0x200D) || c == 0x2060 || c == replacement_character;
    if (line_or_tab || !(unseen || is_whitespace(c))) return begin;
  }
  return text.size();
}

// Half and full width: spreadsheets of East Asia calculate both.
bool is_formula(std::string_view text) {
  static constexpr std::array<std::string_view, 11> beginnings = {"=",  "+",  "-",  "@",  "\t", "\r",
                                                                  "\n", "＝", "＋", "－", "＠"};
  text = text.substr(unseen_beginning(text));
  for (const std::string_view beginning : beginnings) {
    if (text.starts_with(beginning)) return true;
  }
  return false;
}

// The best one; the title has a column of its own.
const MatchedPassage* shown_passage(const Hit& hit) {
  const auto found = std::find_if(hit.passages.begin(), hit.passages.end(),
                                  [](const auto& passage) { return passage.kind != PassageKind::title; });
  if (found != hit.passages.end()) return &*found;
  return hit.passages.empty() ? nullptr : &hit.passages.front();
}

std::string row(const Hit& hit) {
  const Commentary& commentary = hit.commentary;
  const MatchedPassage none;
  const MatchedPassage* shown = shown_passage(hit);
  const MatchedPassage& passage = shown == nullptr ? none : *shown;
  const Citation unknown;
  const Citation& citation =
      passage.citation ? commentary.citations[static_cast<std::size_t>(*passage.citation)] : unknown;
  const std::string kind = shown == nullptr ? std::string() : std::string(name(passage.kind));
  const int line = shown == nullptr ? commentary.line : passage.line;
  std::string out = fmt::format("{},{:.4f}", hit.rank, hit.score);
  for (const std::string& cell :
       {hit.id, commentary.title, fmt::format("{}", fmt::join(commentary.analysts, "; ")),
        effective_date(commentary), commentary.region, kind, passage.snippet.text, passage.attribution,
        citation.publication, citation.date, citation.url, commentary.file})
    out += "," + csv_field(cell);
  return out + fmt::format(",{}\r\n", line);
}

}  // namespace

std::string csv_field(const std::string& text) {
  std::string field = printable(text);
  if (is_formula(text) || is_formula(field)) field.insert(0, "'");
  const bool blank_end = !field.empty() && (field.front() == ' ' || field.back() == ' ');
  // Some spreadsheets part cells at semicolons.
  if (!blank_end && field.find_first_of(",;\"\r\n") == std::string::npos) return field;
  std::string out = "\"";
  for (const char c : field) out.append(c == '"' ? 2 : 1, c);
  return out + "\"";
}

std::string csv_header(bool named) {
  return fmt::format("{}{}\r\n", named ? "name,query," : "", fmt::join(column_names, ","));
}

std::string render_csv(const Hit& hit, const Answer& answer, const std::string& name) {
  return (name.empty() ? "" : csv_field(name) + "," + csv_field(answer.query) + ",") + row(hit);
}

}  // namespace osint
