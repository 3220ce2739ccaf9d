// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/answer/searcher.h"

#include <algorithm>
#include <fmt/format.h>
#include <optional>

#include "schema/commentary.h"
#include "schema/fields.h"
#include "schema/layout.h"
#include "searcher/answer/answer.h"
#include "searcher/answer/hit_builder.h"
#include "searcher/answer/other_form_hits.h"
#include "searcher/answer/query_options.h"
#include "searcher/answer/ranked_hits.h"
#include "searcher/answer/record_lookup.h"
#include "searcher/answer/similar.h"
#include "searcher/answer/suggestion.h"
#include "searcher/answer/unseen_hits.h"
#include "searcher/compile/query_compiler.h"
#include "searcher/match/document_filter.h"
#include "searcher/query/query_failure.h"
#include "searcher/query/query_parser.h"
#include "searcher/query/ranking.h"
#include "searcher/words/question.h"
#include "searcher/words/script_borders.h"

namespace osint {
namespace {

// The most words that any one commentary has. Each word weighs 1 here, whatever it consists of.
std::size_t most_words(const Xapian::Database& database, const std::vector<AskedWord>& words) {
  std::vector<Xapian::Query> queries;
  for (const AskedWord& word : words) {
    auto* one = new Xapian::FixedWeightPostingSource(1);
    queries.emplace_back(Xapian::Query::OP_FILTER, Xapian::Query(one->release()), word.query);
  }
  Xapian::Enquire enquire(database);
  enquire.set_weighting_scheme(Xapian::CoordWeight());
  enquire.set_query(Xapian::Query(Xapian::Query::OP_OR, queries.begin(), queries.end()));
  const Xapian::MSet best = enquire.get_mset(0, 1);
  return best.empty() ? 0 : static_cast<std::size_t>(best.begin().get_weight() + 0.5);
}

// What it takes to explain a hit grows with what is asked.
Result<void> check_explained(const Xapian::Query& query, std::size_t hits) {
  std::size_t terms = 0;
  for (auto term = query.get_unique_terms_begin(); term != query.get_unique_terms_end(); ++term) ++terms;
  const std::size_t most = query_limit::explained / std::max(terms, std::size_t{1});
  if (hits <= most) return {};
  return failure(fmt::format("this query stands for {} terms: --explain takes at most {} hits (-n {})", terms,
                             most, most));
}

}  // namespace

// A query as typed and as understood; without a tree where nothing but similar commentaries are asked for.
struct Searcher::ParsedQuery {
  std::string text;
  std::optional<Node> tree;
};

// A compiled query and what it found.
struct Searcher::Ranked {
  CompiledQuery compiled;
  Xapian::Enquire enquire;
  RankedHits found;
  double least_score = 0;  // of a hit
};

QueryResult<Searcher::ParsedQuery> Searcher::parsed(const std::string& text, const QueryOptions& options) {
  if (options.similar && text.empty()) return ParsedQuery{text, std::nullopt};
  auto tree = parse_query(text);
  if (!tree) return tl::unexpected<QueryError>(tree.error());
  return ParsedQuery{text, std::move(*tree)};
}

CompileOptions Searcher::compile_options(const QueryOptions& options) const {
  CompileOptions out;
  out.any = options.any;
  out.exact = options.exact;
  out.synonyms = options.synonyms;
  out.today = today_utc();
  out.families_complete = database_.families_complete();
  return out;
}

// What the query asks, and what makes a commentary similar.
tl::expected<CompiledQuery, SearchError> Searcher::compiled(const std::optional<Node>& tree,
                                                            const QueryOptions& options,
                                                            Answer& answer) const {
  CompiledQuery out;
  if (tree) {
    auto compiled = compile_query(*tree, *database_, analyzer_, compile_options(options));
    if (!compiled) return tl::unexpected<SearchError>(compiled.error());
    answer.interpreted = print(*tree);
    answer.expansions = compiled->expansions.patterns;
    answer.other_forms = compiled->expansions.other_forms;
    answer.other_forms_complete = compiled->other_forms_complete;
    if (options.explain) {
      answer.tree = outline(*tree);
      answer.families = compiled->expansions.families;
    }
    out = std::move(*compiled);
  }
  if (!options.similar) return out;
  const auto model = commentary_of_id(database_, *options.similar);
  if (!model) return tl::unexpected<SearchError>(model.error());
  SimilarQuery similar = similar_query(*model, *database_, analyzer_, database_.families_complete());
  out.query = tree ? Xapian::Query(Xapian::Query::OP_FILTER, similar.query, out.query) : similar.query;
  out.matchers.insert(out.matchers.end(), similar.matchers.begin(), similar.matchers.end());
  out.words.clear();  // a condition is not relaxed
  out.near_words.clear();
  return out;
}

// Of all matches, whatever page of them is shown.
void Searcher::count_values(Answer& answer, const Ranked& ranked, const QueryOptions& options) const {
  const std::vector<Xapian::docid> documents = matching_documents(
      *database_, ranked.enquire.get_query(), ranked.compiled.conditions, ranked.least_score);
  answer.total = documents.size();
  answer.total_is_exact = true;
  for (const Facet* facet : options.facets) {
    answer.facets.push_back(facet_counts(*facet, *database_, documents, analyzer_));
  }
  if (options.timeline) answer.timeline = timeline(*options.timeline, *database_, documents);
}

// Returns the query with each run of Chinese that no commentary has by its pairs of characters, and its words as
// alternatives. Returns nullopt if there is no such run, or if it has to be found as it stands.
std::optional<CompiledQuery> Searcher::loosened(const Node& tree, const QueryOptions& options) const {
  if (options.exact || options.any || options.similar || options.seen != nullptr) return std::nullopt;
  CompileOptions loose = compile_options(options);
  loose.any = true;
  auto compiled = compile_query(tree, *database_, analyzer_, loose);
  if (!compiled || compiled->loosened.empty()) return std::nullopt;
  return std::move(*compiled);
}

// Ranks what matches, or what comes nearest if nothing does.
void Searcher::rank(Ranked& ranked, const std::optional<Node>& tree, const QueryOptions& options,
                    const HitNeeds& needs, Answer& answer) const {
  ranked.enquire.set_query(ranked.compiled.query);
  ranked.found = ranked_hits(ranked.enquire, *database_, ranked.compiled, options, needs);
  if (options.seen != nullptr || ranked.found.matches.get_matches_upper_bound() > 0) return;
  if (auto loose = tree ? loosened(*tree, options) : std::nullopt) {
    ranked.compiled = std::move(*loose);
    answer.expansions = ranked.compiled.expansions.patterns;
    rank_by_pairs(ranked, options, needs);
  } else if (!ranked.compiled.words.empty()) {
    rank_by_most_words(ranked, options, needs, answer);
  }
}

void Searcher::rank_by_pairs(Ranked& ranked, const QueryOptions& options, HitNeeds needs) const {
  const CompiledQuery& compiled = ranked.compiled;
  ranked.least_score =
      ranking::least_part_of_best * best_score(*database_, compiled.query, compiled.conditions);
  ranked.enquire.set_query(compiled.query);
  ranked.enquire.set_cutoff(0, ranked.least_score);
  needs.exact_total = true;  // an estimate would not know the least score
  ranked.found = ranked_hits(ranked.enquire, *database_, compiled, options, needs);
}

void Searcher::rank_by_most_words(Ranked& ranked, const QueryOptions& options, const HitNeeds& needs,
                                  Answer& answer) const {
  const CompiledQuery& compiled = ranked.compiled;
  answer.words = compiled.words.size();
  answer.words_found = most_words(*database_, compiled.words);
  answer.relaxed = answer.words_found > 0;
  if (!answer.relaxed) return;
  Xapian::Query query = compiled.any_word;
  if (answer.words_found > 1) {
    std::vector<std::vector<Pattern>> words;
    for (const AskedWord& word : compiled.words) words.push_back(word.spellings);
    auto* filter = new AtLeastFilter(std::move(words), answer.words_found);
    query = Xapian::Query(Xapian::Query::OP_FILTER, query, Xapian::Query(filter->release()));
  }
  ranked.enquire.set_query(query);
  ranked.found = ranked_hits(ranked.enquire, *database_, compiled, options, needs);
}

tl::expected<Answer, SearchError> Searcher::attempt(ParsedQuery query, const QueryOptions& options,
                                                    const HitNeeds& needs, const HitSink* sink) {
  if (query.tree) drop_sentence_marks(*query.tree, *database_, analyzer_);
  if (query.tree && !options.exact) query.tree = split_at_script_borders(*query.tree, analyzer_);
  Answer answer;
  answer.query = query.text;
  auto compiled = this->compiled(query.tree, options, answer);
  if (!compiled) return tl::unexpected<SearchError>(compiled.error());
  Ranked ranked{std::move(*compiled), Xapian::Enquire(*database_), {}, 0};
  rank(ranked, query.tree, options, needs, answer);
  const Xapian::Enquire& enquire = ranked.enquire;
  RankedHits& found = ranked.found;
  answer.compiled = enquire.get_query().get_description();
  answer.total = found.matches.get_matches_estimated();
  answer.total_is_exact = found.matches.get_matches_lower_bound() == found.matches.get_matches_upper_bound();
  if (options.seen != nullptr) keep_unseen(found, answer, *database_, options, needs);
  answer.shown = found.hits.size();
  answer.last_rank = options.offset + answer.shown;
  answer.loosened = ranked.compiled.loosened;
  answer.relaxed = answer.relaxed || (!answer.loosened.empty() && answer.total > 0);
  if (counts_values(options)) count_values(answer, ranked, options);
  if (!answer.other_forms.empty() && (!answer.relaxed || options.any)) {
    CompileOptions written = compile_options(options);
    written.other_forms = false;
    answer.decided_by_other_forms =
        decided_by_other_forms(*database_, analyzer_, *query.tree, written, found.hits);
  }
  if (options.explain) {
    if (auto few = check_explained(enquire.get_query(), found.hits.size()); !few)
      return tl::unexpected<SearchError>(few.error());
  }
  if (options.suggest && !options.similar && (answer.total == 0 || answer.relaxed))
    answer.did_you_mean = suggested(*query.tree, answer, options);
  HitBuilder builder(database_, analyzer_, ranked.compiled, enquire.get_query(), options, needs, found.hits);
  if (sink != nullptr) sink->begin(answer);
  for (std::size_t i = 0; i < found.hits.size(); ++i) {
    auto hit = builder.build(i);
    if (!hit) return tl::unexpected<SearchError>(hit.error());
    if (sink == nullptr) {
      answer.hits.push_back(std::move(*hit));
    } else if (!sink->take(answer, *hit)) {
      break;
    }
  }
  return answer;
}

std::string Searcher::suggested(const Node& tree, const Answer& answer, const QueryOptions& options) {
  QueryOptions trial;
  trial.any = options.any;
  trial.exact = options.exact;
  trial.limit = 1;
  HitNeeds ids;
  ids.records = false;
  const auto finds_more = [&](const std::string& text) {
    try {
      const auto query = parsed(text, trial);
      if (!query) return false;
      const auto found = attempt(*query, trial, ids, nullptr);
      if (!found || found->total == 0) return false;
      if (!found->relaxed || found->words_found > answer.words_found) return true;
      return found->words_found == answer.words_found && found->total > answer.total;
    } catch (const Xapian::UnimplementedError&) {  // a remote database does not fall back to most words
      return false;
    }
  };
  return suggestion(tree, answer.query, {*database_, analyzer_, options.exact, database_.families_complete()},
                    finds_more);
}

Result<Searcher> Searcher::open(const std::vector<std::string>& paths) {
  return OpenDatabase::open(paths).map([](OpenDatabase database) { return Searcher(std::move(database)); });
}

tl::expected<Answer, SearchError> Searcher::search(const std::string& query, const QueryOptions& options,
                                                   const HitNeeds& needs, const HitSink* sink) {
  const auto understood = parsed(query, options);
  if (!understood) return tl::unexpected<SearchError>(understood.error());
  return database_.retried([&]() -> tl::expected<Answer, SearchError> {
    try {
      return attempt(*understood, options, needs, sink);
    } catch (const QueryFailure& failure) {  // a filter gave up
      return tl::unexpected<SearchError>(failure.error);
    } catch (const Xapian::UnimplementedError&) {
      return tl::unexpected<SearchError>(Error{
          fmt::format("{}: this query cannot be sent to a remote database (commentary:, pullquote:, "
                      "excerpt:, other:, NEAR, ADJ, \"...\"~n, groups of source:, words that no commentary "
                      "has all of, and --sort oldest); search it where it lies",
                      database_.name())});
    }
  });
}

tl::expected<Commentary, SearchError> Searcher::commentary(const std::string& id) {
  return database_.retried([&] { return commentary_of_id(database_, id); });
}

}  // namespace osint
