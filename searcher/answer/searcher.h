// SPDX-License-Identifier: GPL-2.0-or-later
// A question -> the ranked, attributed answer.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <type_traits>
#include <variant>
#include <vector>
#include <xapian.h>

#include "analysis/analyzer.h"
#include "base/result.h"
#include "database/reader_snapshot.h"
#include "schema/commentary.h"
#include "searcher/answer/explanation.h"
#include "searcher/answer/facet_counts.h"
#include "searcher/answer/seen.h"
#include "searcher/answer/snippets.h"
#include "searcher/answer/timeline.h"
#include "searcher/compile/query_compiler.h"
#include "searcher/names/synonyms.h"

namespace osint {

enum class Order { relevance, date, oldest };

struct SearchOptions {
  std::size_t limit = 10;  // 0: all
  std::size_t offset = 0;
  Order order = Order::relevance;
  bool any = false;
  bool exact = false;
  bool count_all = false;  // an exact total, whatever it costs
  bool hits = true;        // false: the total alone
  bool records = true;     // read the commentaries and their passages; ids and scores alone otherwise
  bool explain = false;
  bool suggest = false;              // Answer::did_you_mean
  std::size_t passages = 2;          // per hit; 0: all
  bool passages_wanted = true;       // look for what matched where
  bool title_apart = false;          // Hit::title alone shows what matched there; it is none of the passages
  std::size_t snippet_length = 300;  // code points
  bool full = false;                 // every passage of a hit, whole, in the order of the commentary
  std::optional<std::string>
      similar;                       // commentaries like this one (an id); the query, if any, is a condition
  std::vector<const Facet*> facets;  // what to count the matches by
  std::optional<TimelineUnit> timeline;
  // Leaves out what was seen; the total is then exact, and nothing falls back to most words: what somebody waits for is
  // what the query asks.
  const Seen* seen = nullptr;
  const Synonyms* synonyms = nullptr;  // the user's; none where there is no file of them
};

struct MatchedPassage {
  PassageKind kind = PassageKind::commentary;
  int line = 0;
  std::optional<int> citation;
  std::string attribution;  // who said it, in one line
  Snippet snippet;
};

struct Hit {
  std::size_t rank = 0;  // from 1
  double score = 0;
  std::string id;
  Commentary commentary;  // empty without SearchOptions::records
  std::vector<MatchedPassage> passages;
  Snippet title;               // the whole title with what matched in it
  HitExplanation explanation;  // with SearchOptions::explain
};

struct Answer {
  std::string query;
  std::string interpreted;  // the tree, printed
  std::string compiled;     // Xapian's description, for --explain
  std::size_t total = 0;
  bool total_is_exact = true;
  std::string tree;  // its outline, and the families of its words, for --explain
  std::vector<Expansion> families;
  std::vector<Expansion> expansions;   // of wildcards, fuzzy words and regular expressions
  std::vector<Expansion> other_forms;  // of names and terms
  bool other_forms_complete = true;
  bool decided_by_other_forms = false;  // a hit is one for them alone
  bool relaxed = false;                 // no commentary has all words: those with most
  std::size_t words = 0;                // of a relaxed query
  std::size_t words_found = 0;          // that the hits have at least
  std::vector<Hit> hits;
  std::vector<FacetCounts> facets;
  std::optional<Timeline> timeline;
  std::optional<Seen> seen;  // SearchOptions::seen once the hits have been shown
  std::string did_you_mean;  // a query that finds more, where this one found less than asked for; else empty
};

// Whether the answer counts matches by their values; its total is then exact.
inline bool counts_values(const SearchOptions& options) {
  return !options.facets.empty() || options.timeline.has_value();
}

// Takes the hits one after the other, in place of Answer::hits.
struct HitSink {
  std::function<void()>
      begin;  // before the first; also where a writer has overtaken the search: all is handed over anew
  std::function<bool(const Answer&, const Hit&)> take;  // false: no more are wanted
};

using SearchError = std::variant<QueryError, Error>;

class Searcher {
 public:
  // See open_databases().
  static Result<Searcher> open(std::vector<std::string> paths);

  // See version_warning(): one for each database that has any, as they were last opened.
  const std::vector<std::string>& warnings() const { return warnings_; }

  // ErrorKind::not_found where SearchOptions::similar names no commentary.
  tl::expected<Answer, SearchError> search(const std::string& query, const SearchOptions& options,
                                           const HitSink* sink = nullptr);

  // The commentary of that id; ErrorKind::not_found where there is none: the message names ids like it.
  tl::expected<Commentary, SearchError> commentary(const std::string& id);

 private:
  explicit Searcher(std::vector<std::string> paths)
      : paths_(std::move(paths)),
        where_(paths_.size() == 1 ? paths_.front() : "the databases"),
        places_(paths_) {}

  tl::expected<CompiledQuery, SearchError> compiled(const std::string& query, const SearchOptions& options,
                                                    Answer& answer) const;
  tl::expected<Answer, SearchError> attempt(const std::string& query, const SearchOptions& options,
                                            const HitSink* sink);
  CompileOptions compile_options(const SearchOptions& options) const;
  void count_values(Answer& answer, const Xapian::Query& query, const CompiledQuery& compiled,
                    const SearchOptions& options) const;
  template <class Action>
  std::invoke_result_t<Action> retried(Action action);
  std::string suggested(const Node& tree, const Answer& answer, const SearchOptions& options);
  Result<void> reopen();

  std::vector<std::string> paths_;
  std::string where_;  // names them in messages
  Places places_;
  Xapian::Database database_;
  bool families_complete_ = true;
  std::vector<std::string> warnings_;
  Analyzer analyzer_;
};

}  // namespace osint
