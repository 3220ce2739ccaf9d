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

constexpr std::array<std::string_view, 17> columns_of_hits = {
    "rank",        "score",       "id",          "title", "analysts", "date", "region", "kind",     "passage",
    "attribution", "publication", "source_date", "url",   "file",     "line", "page",   "date_from"};

constexpr std::array<std::string_view, 17> columns_of_sources = {
    "rank",        "id",      "title",       "analysts",     "file",
    "line",        "number",  "authors",     "source_title", "translated_title",
    "publication", "via",     "source_date", "url",          "accessed",
    "note",        "passages"};

// Returns the best passage other than the title, which has a column of its own.
const MatchedPassage* shown_passage(const Hit& hit) {
  const auto found = std::find_if(hit.passages.begin(), hit.passages.end(),
                                  [](const auto& passage) { return passage.kind != PassageKind::title; });
  if (found != hit.passages.end()) return &*found;
  return hit.passages.empty() ? nullptr : &hit.passages.front();
}

std::string joined(const std::vector<std::string>& names) {
  return fmt::format("{}", fmt::join(names, "; "));
}

std::string number_or_blank(int number) { return number > 0 ? std::to_string(number) : std::string(); }

// Returns the row of a hit, or of one of its passages.
std::string passage_row(const Hit& hit, const MatchedPassage* shown) {
  const Commentary& commentary = hit.commentary;
  const MatchedPassage none;
  const MatchedPassage& passage = shown == nullptr ? none : *shown;
  const Citation unknown;
  const Citation& citation =
      passage.citation ? commentary.citations[static_cast<std::size_t>(*passage.citation)] : unknown;
  const std::string kind = shown == nullptr ? std::string() : std::string(name(passage.kind));
  std::string out = fmt::format("{},{:.4f}", hit.rank, hit.score);
  for (const std::string& cell :
       {hit.id, commentary.title, joined(commentary.analysts), effective_date(commentary), commentary.region,
        kind, passage.snippet.text, passage.attribution, citation.publication, citation.date, citation.url,
        commentary.file})
    out += "," + csv_field(cell);
  return out + fmt::format(",{},{},{}\r\n", shown == nullptr ? commentary.line : passage.line,
                           number_or_blank(shown == nullptr ? commentary.page : passage.page),
                           date_origin(commentary));
}

// Returns the kinds of passages in which a source speaks, or which cite it.
std::string passages_of(const Commentary& commentary, int number) {
  std::vector<std::string> out;
  for (const Passage& passage : commentary.passages) {
    const bool cites = std::ranges::find(passage.cites, number) != passage.cites.end();
    const std::string kind(name(passage.kind));
    if ((cites || passage.citation == number) && std::ranges::find(out, kind) == out.end())
      out.push_back(kind);
  }
  return joined(out);
}

std::string source_row(const Hit& hit, int number) {
  const Commentary& commentary = hit.commentary;
  const Citation& citation = commentary.citations[static_cast<std::size_t>(number)];
  std::string out = std::to_string(hit.rank);
  for (const std::string& cell : {hit.id, commentary.title, joined(commentary.analysts), commentary.file})
    out += "," + csv_field(cell);
  out += fmt::format(",{},{}", number_or_blank(citation.line), number + 1);
  for (const std::string& cell : {joined(citation.authors), citation.title, citation.translated_title,
                                  citation.publication, citation.via, citation.date, citation.url,
                                  citation.accessed, citation.note, passages_of(commentary, number)})
    out += "," + csv_field(cell);
  return out + "\r\n";
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
                                          .whole_passages = true,
                                          .document = false,
                                          .tells_suggestion = false};
  using WithoutCommentary::WithoutCommentary;

  HitNeeds needs() const override {
    HitNeeds out{.hits = !counts_values(asked()),
                 .whole_passages = output().whole_passages,
                 .most_passages = output().passages};
    switch (output().rows) {
      case TableRows::hits: break;
      case TableRows::passages: out.most_passages = 0; break;
      case TableRows::sources: out.passages = false; break;
    }
    return out;
  }

  std::string begin(const Answer&) override { return several() ? "" : header(false); }

  std::string hit(const Answer& answer, const Hit& hit) override {
    const std::string before = several() ? csv_field(name()) + "," + csv_field(answer.query) + "," : "";
    std::string out;
    switch (output().rows) {
      case TableRows::hits: return before + passage_row(hit, shown_passage(hit));
      case TableRows::passages:
        for (const MatchedPassage& passage : hit.passages) out += before + passage_row(hit, &passage);
        break;
      case TableRows::sources:
        for (int i = 0; i < static_cast<int>(hit.commentary.citations.size()); ++i)
          out += before + source_row(hit, i);
    }
    return out;
  }

  std::string end(const Answer&) override { return {}; }

  // The timeline's field is year or month.
  std::string counts(const Answer& answer) override {
    std::string out = mark() + "field,value,count\r\n";
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
  std::string mark() const { return output().byte_order_mark ? "\xEF\xBB\xBF" : ""; }

  std::string header(bool named) const {
    const std::string columns = output().rows == TableRows::sources
                                    ? fmt::format("{}", fmt::join(columns_of_sources, ","))
                                    : fmt::format("{}", fmt::join(columns_of_hits, ","));
    return fmt::format("{}{}{}\r\n", mark(), named ? "name,query," : "", columns);
  }
};

}  // namespace

OutputFormat csv_format() {
  return row<CsvRenderer>("csv", "a table for spreadsheets: a row per hit, or as --rows says");
}

}  // namespace osint
