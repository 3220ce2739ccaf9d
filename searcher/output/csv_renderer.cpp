// SPDX-License-Identifier: GPL-2.0-or-later
// Answers as tables of RFC 4180 for spreadsheets: lines end with CR LF, the first one names the columns.
#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "schema/commentary.h"
#include "searcher/output/csv_field.h"
#include "searcher/output/formats.h"

namespace osint {
namespace {

constexpr std::array<std::string_view, 15> column_names = {
    "rank",    "score",       "id",          "title",       "analysts", "date", "region", "kind",
    "passage", "attribution", "publication", "source_date", "url",      "file", "line"};

// Returns the best passage other than the title, which has a column of its own.
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

std::string_view unit_name(TimelineUnit unit) { return unit == TimelineUnit::year ? "year" : "month"; }

void add_csv(std::string& out, std::string_view field, const std::string& value, std::size_t count) {
  out += fmt::format("{},{},{}\r\n", field, csv_field(value), count);
}

class CsvRenderer final : public WithoutCommentary<WithoutSaved<Renderer>> {
 public:
  static constexpr FormatTraits traits = {.for_people = false,
                                          .sources = false,
                                          .queries = true,
                                          .explains = false,
                                          .whole_passages = false,
                                          .document = false,
                                          .tells_suggestion = false};
  using WithoutCommentary::WithoutCommentary;

  HitNeeds needs() const override {
    return {.hits = !counts_values(asked()), .most_passages = output().passages};
  }

  std::string begin(const Answer&) override { return several() ? "" : header(false); }

  // A row: the hit, the passage that matched best, who said it, and the address of its source.
  std::string hit(const Answer& answer, const Hit& hit) override {
    return (several() ? csv_field(name()) + "," + csv_field(answer.query) + "," : "") + row(hit);
  }

  std::string end(const Answer&) override { return {}; }

  // The timeline's field is year or month.
  std::string counts(const Answer& answer) override {
    std::string out = "field,value,count\r\n";
    for (const FacetCounts& facet : answer.facets) {
      for (const Count& row : facet.counts) add_csv(out, facet.field, row.value, row.count);
    }
    if (answer.timeline) {
      const std::string_view unit = unit_name(answer.timeline->unit);
      for (const Count& row : answer.timeline->periods) add_csv(out, unit, row.value, row.count);
      if (answer.timeline->without_month > 0)
        add_csv(out, unit, "month unknown", answer.timeline->without_month);
      if (answer.timeline->undated > 0) add_csv(out, unit, "undated", answer.timeline->undated);
    }
    return out;
  }

  // Rows of several queries begin with the name of the query.
  AnswerFrame frame() const override { return {.before = header(true), .between = "", .after = ""}; }

 private:
  static std::string header(bool named) {
    return fmt::format("{}{}\r\n", named ? "name,query," : "", fmt::join(column_names, ","));
  }
};

}  // namespace

OutputFormat csv_format() { return row<CsvRenderer>("csv", "a table row per hit, for spreadsheets"); }

}  // namespace osint
