// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/compilation.h"

#include <fmt/format.h>

#include "searcher/document_filter.h"
#include "searcher/pattern_query.h"
#include "searcher/query_failure.h"
#include "searcher/ranking.h"

namespace osint {
namespace {

std::optional<CitationPart> citation_part(const Field& field) {
  if (field.prefix == prefix::author) return CitationPart::author;
  if (field.prefix == prefix::headline) return CitationPart::title;
  if (field.prefix == prefix::publication) return CitationPart::publication;
  if (field.prefix == prefix::url || field.prefix == prefix::site) return CitationPart::url;
  return std::nullopt;
}

}  // namespace

bool is_text(const Field* field) {
  return field == nullptr || field->kind == FieldKind::words || field->kind == FieldKind::passages;
}

Xapian::Query pattern_query(Compilation& compilation, Pattern pattern, const Field* field, bool rewarded) {
  using Query = Xapian::Query;
  Matcher matcher;
  matcher.weight = weight_of(compilation.database, pattern);
  const bool in_kind = field != nullptr && field->kind == FieldKind::passages;
  if (in_kind) matcher.kind = passage_kind(field->name);
  if (field != nullptr && field->prefix == prefix::title) matcher.kind = PassageKind::title;
  if (field != nullptr) matcher.part = citation_part(*field);
  const bool apart = in_kind && compilation.of_every_hit && compilation.database.size() == 1;
  Query query =
      in_kind && !apart ? words_query(pattern) : terms_query(pattern, field == nullptr ? "" : field->prefix);
  if (field == nullptr && rewarded) {
    compilation.bonuses.push_back(
        Query(Query::OP_SCALE_WEIGHT, terms_query(pattern, prefix::title), ranking::title_factor));
    if (pattern.steps.size() == 1) compilation.words.push_back(pattern.steps.front());
  }
  if (apart) {
    compilation.conditions.push_back({pattern, *matcher.kind});
  } else if (in_kind) {
    auto* filter = new PassageKindFilter(pattern, *matcher.kind);
    query = Query(Query::OP_FILTER, query, Query(filter->release()));
  }
  const bool in_passages = field == nullptr || matcher.kind || matcher.part;
  matcher.pattern = std::move(pattern);
  if (in_passages) compilation.matchers.push_back(std::move(matcher));
  return query;
}

std::vector<TermSequence> spellings(const Compilation& compilation, const Node& node, std::string_view text) {
  std::vector<TermSequence> out = phrase_sequences(compilation.analyzer, text);
  if (out.empty()) fail(node.offset, "nothing to search for here: no letter or digit");
  if (out.front().terms.size() > query_limit::phrase_words) {
    fail(node.offset, fmt::format("a phrase of more than {} words", query_limit::phrase_words));
  }
  return out;
}

}  // namespace osint
