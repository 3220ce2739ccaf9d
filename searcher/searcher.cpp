// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/searcher.h"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "analysis/utf8.h"
#include "schema/database.h"
#include "schema/fields.h"
#include "schema/layout.h"
#include "schema/record.h"
#include "searcher/document_filter.h"
#include "searcher/passage_matches.h"
#include "searcher/query_failure.h"
#include "searcher/query_parser.h"
#include "searcher/ranked_hits.h"
#include "searcher/suggestion.h"

namespace osint {
namespace {

constexpr int attempts = 4;  // of a search that a writer overtakes

// The most words that any one commentary has. Xapian counts the matching ones of an OR as its weight here.
std::size_t most_words(const Xapian::Database& database, const std::vector<Pattern>& words) {
  std::vector<Xapian::Query> queries;
  for (const Pattern& word : words) {
    std::vector<Xapian::Query> members;
    for (const std::vector<std::string>& terms : word.steps) {
      for (const std::string& term : terms) members.emplace_back(term);
    }
    const auto op = word.steps.size() == 1 ? Xapian::Query::OP_SYNONYM : Xapian::Query::OP_PHRASE;
    Xapian::Query query(op, members.begin(), members.end(),
                        word.steps.size() == 1 ? 0 : word.offsets.back() + 1);
    // A sequence of n terms weighs n; it counts as one word.
    queries.emplace_back(Xapian::Query::OP_SCALE_WEIGHT, query, 1.0 / static_cast<double>(word.steps.size()));
  }
  Xapian::Enquire enquire(database);
  enquire.set_weighting_scheme(Xapian::CoordWeight());
  enquire.set_query(Xapian::Query(Xapian::Query::OP_OR, queries.begin(), queries.end()));
  const Xapian::MSet best = enquire.get_mset(0, 1);
  return best.empty() ? 0 : static_cast<std::size_t>(best.begin().get_weight() + 0.5);
}

void add_passages(Hit& hit, const std::vector<Matcher>& matchers, const Analyzer& analyzer,
                  const SearchOptions& options) {
  const Commentary& commentary = hit.commentary;
  hit.title.text = commentary.title;
  const std::vector<PassageMatch> matches = passage_matches(commentary, matchers, analyzer);
  if (options.explain) hit.explanation.where = word_counts(matches, analyzer);
  for (const PassageMatch& match : matches) {
    if (match.passage.kind == PassageKind::title) {
      hit.title = make_snippet(match.passage.text, match.spans, code_points(match.passage.text));
      if (options.title_apart) continue;
    }
    if (options.passages != 0 && hit.passages.size() >= options.passages) continue;
    MatchedPassage passage;
    passage.kind = match.passage.kind;
    passage.line = match.passage.line;
    passage.citation = match.passage.citation;
    passage.attribution = attribution_of(commentary, match.passage);
    // A citation is short and says nothing when cut.
    const bool whole = passage.kind == PassageKind::citation || passage.kind == PassageKind::title;
    passage.snippet =
        make_snippet(match.passage.text, match.spans,
                     whole ? std::max(options.snippet_length, std::size_t{1000}) : options.snippet_length);
    hit.passages.push_back(std::move(passage));
  }
}

}  // namespace

std::string attribution_of(const Commentary& commentary, const Passage& passage) {
  if (passage.citation) return attribution(commentary.citations[static_cast<std::size_t>(*passage.citation)]);
  if (passage.kind == PassageKind::pullquote) return "pull quote, its source not found among the excerpts";
  if (commentary.analysts.empty()) return "the analyst";
  return fmt::format("{} (analyst)", fmt::join(commentary.analysts, ", "));
}

tl::expected<Answer, SearchError> Searcher::attempt(const std::string& text, const SearchOptions& options) {
  auto tree = parse_query(text);
  if (!tree) return tl::unexpected<SearchError>(tree.error());
  auto compiled = compile_query(*tree, database_, analyzer_,
                                {options.any, options.exact, today_utc(), families_complete_});
  if (!compiled) return tl::unexpected<SearchError>(compiled.error());
  Answer answer;
  answer.query = text;
  answer.interpreted = print(*tree);
  answer.expansions = compiled->patterns;
  Xapian::Enquire enquire(database_);
  enquire.set_query(compiled->query);
  RankedHits found = ranked_hits(enquire, database_, *compiled, options);
  if (found.matches.get_matches_upper_bound() == 0 && !compiled->words.empty()) {
    answer.words = compiled->words.size();
    answer.words_found = most_words(database_, compiled->words);
    answer.relaxed = answer.words_found > 0;
  }
  if (answer.relaxed) {
    Xapian::Query query = compiled->any_word;
    if (answer.words_found > 1) {
      auto* filter = new AtLeastFilter(compiled->words, answer.words_found);
      query = Xapian::Query(Xapian::Query::OP_FILTER, query, Xapian::Query(filter->release()));
    }
    enquire.set_query(query);
    found = ranked_hits(enquire, database_, *compiled, options);
  }
  answer.compiled = enquire.get_query().get_description();
  answer.total = found.matches.get_matches_estimated();
  answer.total_is_exact = found.matches.get_matches_lower_bound() == found.matches.get_matches_upper_bound();
  std::vector<ScoredDocument> explained;
  for (const auto& [match, score] : found.hits) {
    Hit hit;
    hit.rank = options.offset + answer.hits.size() + 1;
    hit.score = score;
    const Xapian::Document document = match.get_document();
    hit.id = id_of_key(document.get_value(slot::newest_first));
    if (options.records) {
      auto commentary = decode_record(document.get_data());
      if (!commentary) {
        return tl::unexpected<SearchError>(
            Error{fmt::format("{}: {}: {}; index the files anew into another folder (--db)", where_, hit.id,
                              commentary.error().message),
                  0, ErrorKind::failure});
      }
      hit.commentary = std::move(*commentary);
      add_passages(hit, compiled->matchers, analyzer_, options);
    }
    if (options.explain) explained.push_back({*match, hit.id, match.get_weight(), score});
    answer.hits.push_back(std::move(hit));
  }
  if (options.explain) {
    answer.tree = outline(*tree);
    answer.families = compiled->families;
    auto explanations = explain_scores(database_, enquire.get_query(), explained);
    for (std::size_t i = 0; i < answer.hits.size(); ++i) {
      explanations[i].where = std::move(answer.hits[i].explanation.where);
      answer.hits[i].explanation = std::move(explanations[i]);
    }
  }
  if (options.suggest && (answer.total == 0 || answer.relaxed)) {
    answer.did_you_mean = suggested(*tree, answer, options);
  }
  return answer;
}

std::string Searcher::suggested(const Node& tree, const Answer& answer, const SearchOptions& options) {
  SearchOptions trial;
  trial.any = options.any;
  trial.exact = options.exact;
  trial.limit = 1;
  trial.records = false;
  const auto finds_more = [&](const std::string& query) {
    try {
      const auto found = attempt(query, trial);
      if (!found || found->total == 0) return false;
      if (!found->relaxed || found->words_found > answer.words_found) return true;
      return found->words_found == answer.words_found && found->total > answer.total;
    } catch (const Xapian::UnimplementedError&) {  // a remote database does not fall back to most words
      return false;
    }
  };
  return suggestion(tree, answer.query, {database_, analyzer_, options.exact, families_complete_},
                    finds_more);
}

Result<Searcher> Searcher::open(std::vector<std::string> paths) {
  Searcher searcher(std::move(paths));
  auto opened = searcher.reopen();
  // An error may come of a database that another took the place of just then.
  for (int left = attempts; !opened && left > 1 && !searcher.places_.unchanged(); --left) {
    opened = searcher.reopen();
  }
  if (!opened) return tl::unexpected<Error>(opened.error());
  return searcher;
}

Result<void> Searcher::reopen() {
  places_ = Places(paths_);
  auto database = open_databases(paths_, &families_complete_);
  if (!database) return tl::unexpected<Error>(database.error());
  database_ = std::move(*database);
  return {};
}

// A writer may overtake a reader, which then sees one of three exceptions on a sound database, or put another
// database in the place of the one being read: then even an answer is not to be believed.
tl::expected<Answer, SearchError> Searcher::search(const std::string& query, const SearchOptions& options) {
  Error last;
  for (int attempt_number = 0; attempt_number < attempts; ++attempt_number) {
    if (attempt_number > 0) {
      if (auto reopened = reopen(); !reopened) {
        last = reopened.error();
        continue;
      }
    }
    try {
      auto answer = attempt(query, options);
      if (places_.unchanged()) return answer;
      last = {fmt::format("{}: is replaced again and again; try again", where_)};
    } catch (const QueryFailure& failure) {  // a filter gave up
      return tl::unexpected<SearchError>(failure.error);
    } catch (const Xapian::DatabaseModifiedError& error) {
      last = error_of(error, where_);
    } catch (const Xapian::DocNotFoundError& error) {
      last = error_of(error, where_);
    } catch (const Xapian::DatabaseCorruptError& error) {
      last = error_of(error, where_);
    } catch (const Xapian::UnimplementedError&) {
      return tl::unexpected<SearchError>(
          Error{fmt::format("{}: this query cannot be sent to a remote database (commentary:, pullquote:, "
                            "excerpt:, NEAR, ADJ, \"...\"~n, groups of source:, and words that no commentary "
                            "has all of); search it where it lies",
                            where_)});
    } catch (const Xapian::Error& error) {
      last = error_of(error, where_);
      if (places_.unchanged()) break;
    }
  }
  return tl::unexpected<SearchError>(last);
}

}  // namespace osint
