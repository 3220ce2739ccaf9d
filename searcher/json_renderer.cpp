// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/json_renderer.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "analysis/printable.h"
#include "analysis/utf8.h"

namespace osint {
namespace {

using json = nlohmann::ordered_json;

json text_or_null(const std::string& text) { return text.empty() ? json(nullptr) : json(text); }

json citation_json(const Citation& citation) {
  json out = {{"authors", citation.authors},
              {"title", citation.title},
              {"publication", citation.publication},
              {"date", text_or_null(citation.date)},
              {"url", citation.url}};
  if (!citation.note.empty()) out["note"] = citation.note;
  return out;
}

json passage_json(const MatchedPassage& passage, const char* text) {
  json out = {{"kind", name(passage.kind)},
              {"line", passage.line},
              {text, passage.snippet.text},
              {"highlights", passage.snippet.highlights}};
  if (passage.citation) out["citation"] = *passage.citation;
  out["attribution"] = passage.attribution;
  return out;
}

json commentary_json(const std::string& id, const Commentary& commentary,
                     const std::vector<MatchedPassage>& passages, const char* text) {
  json shown = json::array();
  for (const MatchedPassage& passage : passages) shown.push_back(passage_json(passage, text));
  json citations = json::array();
  for (const Citation& citation : commentary.citations) citations.push_back(citation_json(citation));
  return {{"id", id},
          {"title", commentary.title},
          {"analysts", commentary.analysts},
          {"date", text_or_null(effective_date(commentary))},
          {"file", commentary.file},
          {"line", commentary.line},
          {"passages", std::move(shown)},
          {"citations", std::move(citations)}};
}

json hit_json(const Hit& hit, const SearchOptions& options) {
  json out = {{"rank", hit.rank}, {"score", hit.score}};
  out.update(commentary_json(hit.id, hit.commentary, hit.passages, options.full ? "text" : "snippet"));
  if (options.explain) {
    json terms = json::array();
    for (const MatchedTerm& term : hit.terms)
      terms.push_back({{"term", term.term}, {"occurrences", term.occurrences}});
    out["explain"] = {{"terms", std::move(terms)}};
  }
  return out;
}

json counts_json(const std::vector<Count>& counts, const char* value) {
  json out = json::array();
  for (const Count& count : counts) out.push_back({{value, count.value}, {"count", count.count}});
  return out;
}

void add_counts(json& out, const Answer& answer) {
  if (!answer.facets.empty()) {
    json facets = json::object();
    for (const FacetCounts& facet : answer.facets) facets[facet.field] = counts_json(facet.counts, "value");
    out["facets"] = std::move(facets);
  }
  if (!answer.timeline) return;
  out["timeline"] = counts_json(answer.timeline->periods, "period");
  out["undated"] = answer.timeline->undated;
  if (answer.timeline->unit == TimelineUnit::month) out["month_unknown"] = answer.timeline->without_month;
}

// JSON text in which whatever a terminal would act on is escaped; the value stays the same.
std::string dumped(const json& value) {
  const std::string raw = value.dump(-1, ' ', false, json::error_handler_t::replace);
  std::string out;
  out.reserve(raw.size());
  for (std::size_t i = 0; i < raw.size();) {
    if (raw[i] >= ' ' && raw[i] <= '~') {  // most of it
      out += raw[i++];
      continue;
    }
    const char32_t c = next_code_point(raw, i);
    if (is_printable(c)) {
      append_utf8(out, c);
    } else if (c < 0x10000) {
      out += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
    } else {
      const unsigned rest = static_cast<unsigned>(c) - 0x10000;
      out += fmt::format("\\u{:04x}\\u{:04x}", 0xD800 + (rest >> 10), 0xDC00 + (rest & 0x3FF));
    }
  }
  return out + "\n";
}

}  // namespace

std::string render_json(const Answer& answer, const SearchOptions& options) {
  json hits = json::array();
  for (const Hit& hit : answer.hits) hits.push_back(hit_json(hit, options));
  json out = {{"version", 1},
              {"query", answer.query},
              {"interpreted", answer.interpreted},
              {"total", answer.total},
              {"total_is_exact", answer.total_is_exact},
              {"relaxed", answer.relaxed},
              {"did_you_mean", nullptr},
              {"expansions", json::array()},
              {"hits", std::move(hits)}};
  if (options.similar) out["similar"] = *options.similar;
  add_counts(out, answer);
  if (options.explain) out["explain"] = {{"compiled", answer.compiled}};
  return dumped(out);
}

std::string render_json(const Commentary& commentary) {
  return dumped(commentary_json(commentary.id, commentary, whole_passages(commentary, {}), "text"));
}

std::string render_jsonl(const Hit& hit, const std::string& query, const std::string& name,
                         const SearchOptions& options) {
  json line = json::object();
  if (!name.empty()) line["name"] = name;
  line["query"] = query;
  line.update(hit_json(hit, options));
  return dumped(line);
}

}  // namespace osint
