// SPDX-License-Identifier: GPL-2.0-or-later
// A question -> the ranked, attributed answer.
#pragma once

#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>
#include <xapian.h>

#include "analysis/analyzer.h"
#include "base/result.h"
#include "database/reader_snapshot.h"
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
  // See open_databases().
  static Result<Searcher> open(std::vector<std::string> paths);

  // See version_warning(): one for each database that has any, as they were last opened.
  const std::vector<std::string>& warnings() const { return warnings_; }

  // The hits go to the sink, or, without one, into the answer. ErrorKind::not_found where QueryOptions::similar names no
  // commentary.
  tl::expected<Answer, SearchError> search(const std::string& query, const QueryOptions& options,
                                           const HitNeeds& needs = {}, const HitSink* sink = nullptr);

  // The commentary of that id; ErrorKind::not_found where there is none: the message names ids like it.
  tl::expected<Commentary, SearchError> commentary(const std::string& id);

 private:
  explicit Searcher(std::vector<std::string> paths)
      : paths_(std::move(paths)),
        where_(paths_.size() == 1 ? paths_.front() : "the databases"),
        snapshot_(paths_) {}

  struct ParsedQuery;

  static QueryResult<ParsedQuery> parsed(const std::string& text, const QueryOptions& options);
  tl::expected<CompiledQuery, SearchError> compiled(const std::optional<Node>& tree,
                                                    const QueryOptions& options, Answer& answer) const;
  tl::expected<Answer, SearchError> attempt(const ParsedQuery& query, const QueryOptions& options,
                                            const HitNeeds& needs, const HitSink* sink);
  RankedHits ranked(Xapian::Enquire& enquire, const CompiledQuery& compiled, const QueryOptions& options,
                    const HitNeeds& needs, Answer& answer) const;
  CompileOptions compile_options(const QueryOptions& options) const;
  void count_values(Answer& answer, const Xapian::Query& query, const CompiledQuery& compiled,
                    const QueryOptions& options) const;
  template <class Action>
  std::invoke_result_t<Action> retried(Action action);
  std::string suggested(const Node& tree, const Answer& answer, const QueryOptions& options);
  Result<void> reopen();

  std::vector<std::string> paths_;
  std::string where_;  // names them in messages
  ReaderSnapshot snapshot_;
  Xapian::Database database_;
  bool families_complete_ = true;
  std::vector<std::string> warnings_;
  Analyzer analyzer_;
};

}  // namespace osint
