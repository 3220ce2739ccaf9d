// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/output/json_renderer.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/json_text.h"
#include "base/version.h"
#include "schema/commentary.h"
#include "searcher/answer/hit_builder.h"

namespace osint {
namespace {

using json = nlohmann::ordered_json;

json text_or_null(const std::string& text) { return text.empty() ? json(nullptr) : json(text); }

json expansions_json(const std::vector<Expansion>& expansions, const std::vector<Expansion>& more = {}) {
  json out = json::array();
  for (const auto* list : {&expansions, &more}) {
    for (const Expansion& expansion : *list) out.push_back({{"from", expansion.from}, {"to", expansion.to}});
  }
  return out;
}

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

json explanation_json(const HitExplanation& explanation) {
  json terms = json::array();
  for (const MatchedTerm& term : explanation.terms) {
    terms.push_back({{"term", term.term}, {"occurrences", term.occurrences}});
  }
  json parts = json::array();
  for (const ScorePart& part : explanation.parts) {
    parts.push_back({{"in", part.in}, {"words", part.words}, {"weight", part.weight}});
  }
  json where = json::array();
  for (const WordCount& one : explanation.where) {
    where.push_back({{"words", one.words}, {"kind", name(one.kind)}, {"times", one.times}});
  }
  return {{"terms", std::move(terms)}, {"score", std::move(parts)}, {"where", std::move(where)}};
}

// What is to be explained of the whole query.
json query_json(const Answer& answer) {
  return {{"tree", answer.tree},
          {"compiled", answer.compiled},
          {"expansions", expansions_json(answer.expansions, answer.other_forms)},
          {"families", expansions_json(answer.families)}};
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
  if (options.explain) out["explain"] = explanation_json(hit.explanation);
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

// The members of an object, as they stand in its text.
std::string inner(const json& object) {
  const std::string line = json_line(object);
  return line.substr(1, line.size() - std::string_view("{}\n").size());
}

}  // namespace

JsonEnvelope render_json_envelope(const Answer& answer, const SearchOptions& options,
                                  const std::string& name) {
  json before = {{"version", json_format_version}};
  if (!name.empty()) before["name"] = name;
  before.update({{"query", answer.query},
                 {"interpreted", answer.interpreted},
                 {"total", answer.total},
                 {"total_is_exact", answer.total_is_exact},
                 {"relaxed", answer.relaxed},
                 {"did_you_mean", text_or_null(answer.did_you_mean)},
                 {"expansions", expansions_json(answer.expansions, answer.other_forms)}});
  json after = json::object();
  if (options.seen != nullptr) after["new"] = true;
  if (options.similar) after["similar"] = *options.similar;
  add_counts(after, answer);
  if (options.explain) after["explain"] = query_json(answer);
  const std::string members = inner(after);
  return {fmt::format(R"({{{},"hits":[)", inner(before)),
          fmt::format("]{}{}}}", members.empty() ? "" : ",", members)};
}

std::string render_json_hit(const Hit& hit, const SearchOptions& options) {
  std::string line = json_line(hit_json(hit, options));
  line.pop_back();
  return line;
}

JsonEnvelope render_json_queries() {
  return {fmt::format(R"({{"version":{},"queries":[)", json_format_version), "]}"};
}

std::string render_json(const Commentary& commentary) {
  return json_line(commentary_json(commentary.id, commentary, whole_passages(commentary, {}), "text"));
}

std::string render_jsonl(const Hit& hit, const Answer& answer, const std::string& name,
                         const SearchOptions& options) {
  json line = json::object();
  if (!name.empty()) line["name"] = name;
  line["query"] = answer.query;
  line.update(hit_json(hit, options));
  if (options.explain) line["explain"].update(query_json(answer));
  return json_line(line);
}

}  // namespace osint
