// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/answer/hit_builder.h"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <unordered_map>

#include "base/utf8.h"
#include "schema/commentary.h"
#include "schema/fields.h"
#include "schema/layout.h"
#include "schema/searchable_passages.h"
#include "searcher/answer/record_lookup.h"

namespace osint {
namespace {

MatchedPassage shown(const PassageMatch& match, const Commentary& commentary, std::size_t length) {
  MatchedPassage out;
  out.kind = match.passage.kind;
  out.page = match.passage.page;
  out.citation = match.passage.citation;
  out.cites = match.passage.cites;
  out.attribution = attribution_of(commentary, match.passage);
  const bool as_it_is = match.spans.empty() && match.passage.text.size() <= length;
  out.snippet =
      as_it_is ? Snippet{match.passage.text, {}} : make_snippet(match.passage.text, match.spans, length);
  out.line = line_at(match.passage, out.snippet.place);
  return out;
}

std::string id_of(const RankedHit& hit) {
  return std::string(id_of_key(hit.match.get_document().get_value(slot::newest_first)));
}

}  // namespace

std::string attribution_of(const Commentary& commentary, const Passage& passage) {
  if (passage.citation) return attribution(commentary.citations[static_cast<std::size_t>(*passage.citation)]);
  if (passage.kind == PassageKind::other) return {};
  if (passage.kind == PassageKind::pullquote) return "pull quote, its source not found among the excerpts";
  if (commentary.analysts.empty()) return "the analyst";
  return fmt::format("{} (analyst)", fmt::join(commentary.analysts, ", "));
}

std::vector<MatchedPassage> whole_passages(const Commentary& commentary,
                                           const std::vector<PassageMatch>& matches) {
  std::vector<MatchedPassage> out;
  std::unordered_multimap<std::string_view, const PassageMatch*> by_text;  // there may be ten thousand
  for (const PassageMatch& match : matches) by_text.emplace(match.passage.text, &match);
  for (Passage& passage : searchable_passages(commentary)) {
    const auto [first, last] = by_text.equal_range(passage.text);
    const auto match =
        std::find_if(first, last, [&](const auto& one) { return one.second->passage == passage; });
    PassageMatch whole{std::move(passage), match == last ? std::vector<Span>() : match->second->spans};
    out.push_back(shown(whole, commentary, whole.passage.text.size()));
  }
  return out;
}

HitBuilder::HitBuilder(const OpenDatabase& database, const Analyzer& analyzer, const CompiledQuery& compiled,
                       Xapian::Query query, const QueryOptions& options, const HitNeeds& needs,
                       const std::vector<RankedHit>& hits)
    : database_(database),
      analyzer_(analyzer),
      finder_(compiled.matchers, analyzer),
      query_(std::move(query)),
      options_(options),
      needs_(needs),
      hits_(hits) {}

void HitBuilder::add_passages(Hit& hit) const {
  const Commentary& commentary = hit.commentary;
  hit.title.text = commentary.title;
  const std::vector<PassageMatch> matches = passage_matches(commentary, finder_);
  if (options_.explain) hit.explanation.where = word_counts(matches, analyzer_);
  if (needs_.whole_passages) {
    hit.passages = whole_passages(commentary, matches);
    return;
  }
  for (const PassageMatch& match : matches) {
    const PassageKind kind = match.passage.kind;
    if (kind == PassageKind::title) {
      hit.title = make_snippet(match.passage.text, match.spans, code_points(match.passage.text));
      if (needs_.title_apart) continue;
    }
    if (needs_.most_passages != 0 && hit.passages.size() >= needs_.most_passages) {
      ++hit.more_passages;
      continue;
    }
    // A citation is short and says nothing when cut.
    const bool whole = kind == PassageKind::citation || kind == PassageKind::title;
    hit.passages.push_back(
        shown(match, commentary, std::max(needs_.snippet_length, std::size_t{whole ? 1000U : 0U})));
  }
}

HitExplanation HitBuilder::explanation(std::size_t index) {
  // Each part of the query is asked once for so many hits.
  constexpr std::size_t at_once = 100;
  if (index >= explained_end_) {
    std::vector<ScoredDocument> documents;
    const std::size_t end = std::min(index + at_once, hits_.size());
    for (std::size_t i = index; i < end; ++i) {
      const RankedHit& hit = hits_[i];
      documents.push_back({*hit.match, id_of(hit), hit.match.get_weight(), hit.score});
    }
    explained_ = explain_scores(*database_, query_, documents);
    explained_end_ = end;
  }
  return std::move(explained_[explained_.size() - (explained_end_ - index)]);
}

Result<Hit> HitBuilder::build(std::size_t index) {
  const RankedHit& found = hits_[index];
  Hit hit;
  hit.rank = options_.offset + index + 1;
  hit.score = found.score;
  hit.id = id_of(found);
  if (options_.explain) hit.explanation = explanation(index);
  if (!needs_.records) return hit;
  auto commentary = read_commentary(database_, found.match.get_document());
  if (!commentary) return tl::unexpected<Error>(commentary.error());
  hit.commentary = std::move(*commentary);
  for (const Xapian::MSetIterator& copy : found.copies) {
    auto other = read_commentary(database_, copy.get_document());
    if (!other) return tl::unexpected<Error>(other.error());
    hit.copies.push_back({std::move(other->id), std::move(other->file)});
  }
  if (needs_.passages) add_passages(hit);
  return hit;
}

}  // namespace osint
