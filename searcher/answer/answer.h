// SPDX-License-Identifier: GPL-2.0-or-later
// What a search found: hits with the passages that match, each with who said it.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "schema/commentary.h"
#include "searcher/answer/explanation.h"
#include "searcher/answer/facet_counts.h"
#include "searcher/answer/seen.h"
#include "searcher/answer/snippets.h"
#include "searcher/answer/timeline.h"
#include "searcher/compile/expansion.h"

namespace osint {

struct MatchedPassage {
  PassageKind kind = PassageKind::commentary;
  int line = 0;  // in which the first match shown stands, or else the passage begins
  std::optional<int> citation;
  std::string attribution;  // who said it, in one line; empty for other text
  Snippet snippet;
  int page = 0;  // 0 where the file has no pages
  std::vector<int>
      cites{};  // indices into the commentary's citations: what notes in it cite, whoever said it
};

// Another file with nearly the same text (text_sketch.h).
struct Copy {
  std::string id;
  std::string file;
};

struct Hit {
  std::size_t rank = 0;  // from 1
  double score = 0;
  std::string id;
  Commentary commentary;  // empty without HitNeeds::records
  std::vector<MatchedPassage> passages;
  std::size_t more_passages = 0;  // match, too, and are not among `passages`
  Snippet title;                  // the whole title with what matched in it
  HitExplanation explanation;     // with QueryOptions::explain
  std::vector<Copy> copies;       // with HitNeeds::copies: those that matched too, in their order
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
  // No commentary matches what was asked: the hits are those with most of its words, or with parts of the runs of
  // Chinese in `loosened`, which no commentary has as they stand.
  bool relaxed = false;
  std::size_t words = 0;        // of a query relaxed to most of its words
  std::size_t words_found = 0;  // that the hits have at least
  std::vector<std::string> loosened;
  std::size_t shown = 0;      // the hits of this page
  std::size_t last_rank = 0;  // of its last hit
  std::vector<Hit> hits;      // none where a HitSink takes them
  std::vector<FacetCounts> facets;
  std::optional<Timeline> timeline;
  std::optional<Seen> seen;  // QueryOptions::seen once the hits have been shown
  std::string did_you_mean;  // a query that finds more, where this one found less than asked for; else empty
};

// Takes the hits one after the other, in place of Answer::hits. The answer is complete but for its hits.
struct HitSink {
  // Before the first hit; once more where a writer has overtaken the search: then all is handed over anew.
  std::function<void(const Answer&)> begin;
  std::function<bool(const Answer&, const Hit&)> take;  // false: no more are wanted
};

}  // namespace osint
