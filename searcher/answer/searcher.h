// SPDX-License-Identifier: GPL-2.0-or-later
// A question -> the ranked, attributed answer.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>
#include <xapian.h>

#include "analysis/analyzer.h"
#include "base/result.h"
#include "database/open_database.h"
#include "schema/commentary.h"
#include "searcher/answer/answer.h"
#include "searcher/answer/hit_needs.h"
#include "searcher/query/query_error.h"

namespace osint {

struct CompiledQuery;   // compile/compiled_query.h
struct CompileOptions;  // compile/compiled_query.h
struct Node;            // query/query_tree.h
struct RankedHits;      // ranked_hits.h
struct QueryOptions;    // query_options.h

using SearchError = std::variant<QueryError, Error>;

class Searcher {
 public:
  // See OpenDatabase::open().
  static Result<Searcher> open(const std::vector<std::string>& paths);

  // See OpenDatabase::warnings().
  const std::vector<std::string>& warnings() const { return database_.warnings(); }

  // The hits go to the sink, or, without one, into the answer. ErrorKind::not_found where QueryOptions::similar names no
  // commentary.
  tl::expected<Answer, SearchError> search(const std::string& query, const QueryOptions& options,
                                           const HitNeeds& needs = {}, const HitSink* sink = nullptr);

  // The commentary of that id; ErrorKind::not_found where there is none: the message names ids like it.
  tl::expected<Commentary, SearchError> commentary(const std::string& id);

 private:
  explicit Searcher(OpenDatabase database) : database_(std::move(database)) {}

  struct ParsedQuery;
  struct Ranked;

  static QueryResult<ParsedQuery> parsed(const std::string& text, const QueryOptions& options);
  tl::expected<CompiledQuery, SearchError> compiled(const std::optional<Node>& tree,
                                                    const QueryOptions& options, Answer& answer) const;
  tl::expected<Answer, SearchError> attempt(ParsedQuery query, const QueryOptions& options,
                                            const HitNeeds& needs, const HitSink* sink);
  void rank(Ranked& ranked, const std::optional<Node>& tree, const QueryOptions& options,
            const HitNeeds& needs, Answer& answer) const;
  void rank_by_pairs(Ranked& ranked, const QueryOptions& options, HitNeeds needs) const;
  void rank_by_most_words(Ranked& ranked, const QueryOptions& options, const HitNeeds& needs,
                          Answer& answer) const;
  std::optional<CompiledQuery> loosened(const Node& tree, const QueryOptions& options) const;
  CompileOptions compile_options(const QueryOptions& options) const;
  void count_values(Answer& answer, const Ranked& ranked, const QueryOptions& options) const;
  std::string suggested(const Node& tree, const Answer& answer, const QueryOptions& options);

  OpenDatabase database_;
  Analyzer analyzer_;
};

}  // namespace osint
