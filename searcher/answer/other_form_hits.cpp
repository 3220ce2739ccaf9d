// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/answer/other_form_hits.h"

#include <algorithm>

#include "schema/fields.h"
#include "schema/layout.h"
#include "searcher/compile/pattern_query.h"
#include "searcher/compile/query_compiler.h"

namespace osint {

bool decided_by_other_forms(const Xapian::Database& database, const Analyzer& analyzer, const Node& tree,
                            const CompileOptions& written, const std::vector<RankedHit>& hits) {
  constexpr std::size_t looked_at = 100;
  const auto compiled = compile_query(tree, database, analyzer, written);
  if (!compiled) return false;
  std::vector<Xapian::Query> ids;
  for (std::size_t i = 0; i < std::min(looked_at, hits.size()); ++i) {
    ids.emplace_back(id_term(id_of_key(hits[i].match.get_document().get_value(slot::newest_first))));
  }
  const Xapian::Query among(Xapian::Query::OP_FILTER, compiled->query, any_of(ids));
  return matching_documents(database, among, compiled->conditions).size() < ids.size();
}

}  // namespace osint
