// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/answer/unseen_hits.h"

#include <algorithm>
#include <numeric>

#include "schema/fields.h"
#include "schema/layout.h"
#include "searcher/answer/slot_values.h"

namespace osint {
namespace {

// In the order of the hits. Slots are read in the order of documents, which is many times faster.
std::vector<SeenCommentary> commentaries_of(const std::vector<RankedHit>& hits,
                                            const Xapian::Database& database) {
  std::vector<std::size_t> by_document(hits.size());
  std::iota(by_document.begin(), by_document.end(), std::size_t{0});
  std::sort(by_document.begin(), by_document.end(),
            [&](std::size_t a, std::size_t b) { return *hits[a].match < *hits[b].match; });
  std::vector<Xapian::docid> documents;
  for (const std::size_t i : by_document) documents.push_back(*hits[i].match);
  std::vector<std::string> digests;
  each_value(database, slot::digest, documents, [&](const std::string& value) { digests.push_back(value); });
  if (digests.size() != documents.size()) throw Xapian::DatabaseCorruptError("a commentary has no digest");
  std::vector<SeenCommentary> out(hits.size());
  std::size_t next = 0;
  each_value(database, slot::newest_first, documents, [&](const std::string& value) {
    out[by_document[next]] = seen_commentary(digests.at(next), id_of_key(value));
    ++next;
  });
  return out;
}

}  // namespace

void keep_unseen(RankedHits& found, Answer& answer, const Xapian::Database& database,
                 const QueryOptions& options, const HitNeeds& needs) {
  const std::vector<SeenCommentary> matches = commentaries_of(found.hits, database);
  std::vector<std::size_t> shown = options.seen->news(matches);
  answer.total = shown.size();
  answer.total_is_exact = true;
  shown.erase(shown.begin(),
              shown.begin() + static_cast<std::ptrdiff_t>(std::min(options.offset, shown.size())));
  if (!needs.hits) shown.clear();
  if (options.limit != 0 && shown.size() > options.limit) shown.resize(options.limit);
  std::vector<RankedHit> hits;
  for (const std::size_t i : shown) hits.push_back(found.hits[i]);
  found.hits = std::move(hits);
  answer.seen = options.seen->after(matches, shown);
}

}  // namespace osint
