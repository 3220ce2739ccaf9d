// SPDX-License-Identifier: GPL-2.0-or-later
// Answers as JSON, format version 1: one object, or a line for each hit.
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/json_text.h"
#include "base/utf8.h"
#include "base/version.h"
#include "schema/commentary.h"
#include "searcher/answer/hit_builder.h"
#include "searcher/output/formats.h"
#include "searcher/saved/saved_list.h"

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
  if (!citation.translated_title.empty()) out["translated_title"] = citation.translated_title;
  if (!citation.via.empty()) out["via"] = citation.via;
  if (!citation.note.empty()) out["note"] = citation.note;
  if (!citation.accessed.empty()) out["accessed"] = citation.accessed;
  return out;
}

// Returns the byte at which a code point of the text begins.
std::size_t byte_of(const std::string& text, std::size_t point) {
  std::size_t at = 0;
  for (; point > 0 && at < text.size(); --point) next_code_point(text, at);
  return at;
}

// Adds the first match and what stands around it, for programs that do not count code points.
void add_parts(json& out, const Snippet& snippet) {
  if (snippet.highlights.empty()) return;
  const auto [first, last] = snippet.highlights.front();
  const std::size_t begin = byte_of(snippet.text, first);
  const std::size_t end = byte_of(snippet.text, last);
  out["before"] = snippet.text.substr(0, begin);
  out["match"] = snippet.text.substr(begin, end - begin);
  out["after"] = snippet.text.substr(end);
}

json passage_json(const MatchedPassage& passage, bool whole) {
  json out = {{"kind", name(passage.kind)},
              {"line", passage.line},
              {whole ? "text" : "snippet", passage.snippet.text},
              {"highlights", passage.snippet.highlights}};
  if (!whole) add_parts(out, passage.snippet);
  if (passage.page > 0) out["page"] = passage.page;
  if (passage.citation) out["citation"] = *passage.citation;
  if (!passage.cites.empty()) out["cites"] = passage.cites;
  out["attribution"] = passage.kind == PassageKind::other ? json(nullptr) : json(passage.attribution);
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

// Explains the query as a whole.
json query_json(const Answer& answer) {
  return {{"tree", answer.tree},
          {"compiled", answer.compiled},
          {"expansions", expansions_json(answer.expansions, answer.other_forms)},
          {"families", expansions_json(answer.families)}};
}

json commentary_json(const std::string& id, const Commentary& commentary,
                     const std::vector<MatchedPassage>& passages, bool whole) {
  json shown = json::array();
  for (const MatchedPassage& passage : passages) shown.push_back(passage_json(passage, whole));
  json citations = json::array();
  for (const Citation& citation : commentary.citations) citations.push_back(citation_json(citation));
  json out = {{"id", id},
              {"title", commentary.title},
              {"analysts", commentary.analysts},
              {"date", text_or_null(effective_date(commentary))},
              {"date_from", text_or_null(std::string(date_origin(commentary)))},
              {"region", commentary.region},
              {"file", commentary.file},
              {"line", commentary.line},
              {"passages", std::move(shown)},
              {"citations", std::move(citations)}};
  if (commentary.page > 0) out["page"] = commentary.page;
  if (!commentary.url.empty()) out["url"] = commentary.url;
  const double confidence = rounded_confidence(commentary);
  if (confidence < 1) out["confidence"] = confidence;
  return out;
}

json copies_json(const std::vector<Copy>& copies) {
  json out = json::array();
  for (const Copy& copy : copies) out.push_back({{"id", copy.id}, {"file", copy.file}});
  return out;
}

json hit_json(const Hit& hit, bool whole_passages, bool explain) {
  json out = {{"rank", hit.rank}, {"score", hit.score}};
  out.update(commentary_json(hit.id, hit.commentary, hit.passages, whole_passages));
  if (!hit.copies.empty()) out["also_in"] = copies_json(hit.copies);
  if (explain) out["explain"] = explanation_json(hit.explanation);
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

// Returns the members of an object as text, without the braces.
std::string inner(const json& object) {
  const std::string line = json_line(object);
  return line.substr(1, line.size() - std::string_view("{}\n").size());
}

HitNeeds json_needs(const OutputOptions& output) {
  return {.whole_passages = output.whole_passages, .copies = true, .most_passages = output.passages};
}

// Returns a commentary in one line, as a hit is written but without rank and score, and with all its
// passages.
std::string commentary_line(const Commentary& commentary) {
  json line = {{"version", json_format_version}};
  line.update(commentary_json(commentary.id, commentary, whole_passages(commentary, {}), true));
  return json_line(line);
}

// Writes one object. Hits are written as they come, so that an export of a whole database need not fit into
// memory.
class JsonRenderer final : public Renderer {
 public:
  static constexpr FormatTraits traits = {.for_people = false,
                                          .sources = false,
                                          .queries = false,
                                          .explains = true,
                                          .whole_passages = true,
                                          .document = true,
                                          .tells_suggestion = true};
  using Renderer::Renderer;

  HitNeeds needs() const override { return json_needs(output()); }

  std::string begin(const Answer& answer) override {
    any_ = false;
    json before = {{"version", json_format_version}};
    if (!name().empty()) before["name"] = name();
    before.update({{"query", answer.query},
                   {"interpreted", answer.interpreted},
                   {"total", answer.total},
                   {"total_is_exact", answer.total_is_exact},
                   {"relaxed", answer.relaxed},
                   {"did_you_mean", text_or_null(answer.did_you_mean)},
                   {"expansions", expansions_json(answer.expansions, answer.other_forms)}});
    return fmt::format(R"({{{},"hits":[)", inner(before));
  }

  std::string hit(const Answer&, const Hit& hit) override {
    std::string line = json_line(hit_json(hit, output().whole_passages, asked().explain));
    line.pop_back();
    return (std::exchange(any_, true) ? "," : "") + line;
  }

  std::string end(const Answer& answer) override {
    json after = json::object();
    if (asked().seen != nullptr) after["new"] = true;
    if (asked().similar) after["similar"] = *asked().similar;
    add_counts(after, answer);
    if (asked().explain) after["explain"] = query_json(answer);
    const std::string members = inner(after);
    return fmt::format("]{}{}}}{}", members.empty() ? "" : ",", members, several() ? "" : "\n");
  }

  std::string counts(const Answer& answer) override { return begin(answer) + end(answer); }

  std::string commentary(const Commentary& commentary) override { return commentary_line(commentary); }

  std::string saved(const std::vector<ListedQuery>& queries) override { return saved_json(queries); }

  AnswerFrame frame() const override {
    return {.before = fmt::format(R"({{"version":{},"queries":[)", json_format_version),
            .between = ",",
            .after = "]}\n"};
  }

 private:
  bool any_ = false;  // a hit stands before the next one
};

// Writes a line for each hit, with the query and with its name in a file of queries or the name under which
// it is saved.
class JsonLinesRenderer final : public WithoutCounts<WithoutSaved<Renderer>> {
 public:
  static constexpr FormatTraits traits = {.for_people = false,
                                          .sources = false,
                                          .queries = true,
                                          .explains = true,
                                          .whole_passages = true,
                                          .document = false,
                                          .tells_suggestion = false};
  using WithoutCounts::WithoutCounts;

  HitNeeds needs() const override { return json_needs(output()); }
  std::string begin(const Answer&) override { return {}; }
  std::string hit(const Answer& answer, const Hit& hit) override {
    json line = {{"version", json_format_version}};
    if (!name().empty()) line["name"] = name();
    line["query"] = answer.query;
    line.update(hit_json(hit, output().whole_passages, asked().explain));
    if (asked().explain) line["explain"].update(query_json(answer));
    return json_line(line);
  }
  std::string end(const Answer&) override { return {}; }
  std::string commentary(const Commentary& commentary) override { return commentary_line(commentary); }
};

}  // namespace

OutputFormat json_format() { return row<JsonRenderer>("json", "one object"); }

OutputFormat json_lines_format() { return row<JsonLinesRenderer>("jsonl", "a line of JSON per hit"); }

}  // namespace osint
