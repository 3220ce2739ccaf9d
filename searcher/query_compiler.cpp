// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query_compiler.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <set>

#include "schema/addresses.h"
#include "schema/fields.h"
#include "searcher/date_query.h"
#include "searcher/document_filter.h"
#include "searcher/query_words.h"
#include "searcher/ranking.h"

namespace osint {
namespace {

using Query = Xapian::Query;

Query any_of(const std::vector<Query>& queries) {
  return Query(Query::OP_OR, queries.begin(), queries.end());
}
Query all_of(const std::vector<Query>& queries) {
  return Query(Query::OP_AND, queries.begin(), queries.end());
}
Query unweighted(const Query& query) { return Query(Query::OP_SCALE_WEIGHT, query, 0); }

struct QueryFailure {
  QueryError error;
};

[[noreturn]] void fail(std::size_t offset, std::string message) {
  throw QueryFailure{{std::move(message), offset}};
}

// A tree's bare word, taken apart.
struct Leaf {
  TermSequence sequence;
  bool stopword = false;
};

std::optional<CitationPart> citation_part(const Field& field) {
  if (field.prefix == prefix::author) return CitationPart::author;
  if (field.prefix == prefix::headline) return CitationPart::title;
  if (field.prefix == prefix::publication) return CitationPart::publication;
  if (field.prefix == prefix::url || field.prefix == prefix::site) return CitationPart::url;
  return std::nullopt;
}

class Compiler {
 public:
  Compiler(const Xapian::Database& database, const Analyzer& analyzer, const CompileOptions& options)
      : database_(database), analyzer_(analyzer), options_(options) {}

  CompiledQuery compile(const Node& tree) {
    CompiledQuery out;
    Query query = node(tree, nullptr);
    note_bare_words(tree, out);
    out.query = with_bonus(std::move(query));
    out.matchers = std::move(matchers_);
    return out;
  }

 private:
  Query node(const Node& node, const Field* field) {
    switch (node.kind) {
      case NodeKind::all:
        if (field != nullptr)
          fail(node.offset, fmt::format("{}: needs a word, a \"phrase\" or a (group)", field->name));
        return unweighted(Query::MatchAll);
      case NodeKind::word: return word(node, field);
      case NodeKind::phrase: return phrase(node, field);
      case NodeKind::field:
        if (field != nullptr) fail(node.offset, fmt::format("a field within {}:", field->name));
        return this->node(node.children.front(), find_field(node.text));
      case NodeKind::both: return both(node, field);
      case NodeKind::either: return either(node, field);
      case NodeKind::negation:
        return Query(Query::OP_AND_NOT, unweighted(Query::MatchAll), negated(node, field));
      case NodeKind::required: return this->node(node.children.front(), field);
    }
    return {};
  }

  Query either(const Node& node, const Field* field) {
    std::vector<Query> queries;
    for (const Node& child : node.children) queries.push_back(this->node(child, field));
    return any_of(queries);
  }

  // What a negation excludes; nothing in it is looked for in passages or rewarded.
  Query negated(const Node& node, const Field* field) {
    const std::size_t matchers = matchers_.size();
    const std::size_t bonuses = bonuses_.size();
    Query query = this->node(node.children.front(), field);
    matchers_.resize(matchers);
    bonuses_.resize(bonuses);
    return query;
  }

  // Words, phrases and groups that belong together. Stopwords go where anything else is left.
  Query both(const Node& node, const Field* field) {
    const bool alternatives = options_.any && !node.strict;
    const bool content = has_content(node, field);
    std::vector<Query> required;
    std::vector<Query> optional;
    std::vector<Query> excluded;
    for (const Node& child : node.children) {
      if (child.kind == NodeKind::negation) {
        excluded.push_back(negated(child, field));
      } else if (child.kind == NodeKind::word && text_field(field)) {
        for (const Leaf& leaf : leaves_of(child)) {
          if (leaf.stopword && content) continue;
          (alternatives ? optional : required).push_back(leaf_query(leaf, field));
        }
      } else {
        const bool alternative =
            alternatives && (child.kind == NodeKind::phrase || child.kind == NodeKind::word);
        (alternative ? optional : required).push_back(this->node(child, field));
      }
    }
    Query query = required.empty()   ? optional.empty() ? unweighted(Query::MatchAll) : any_of(optional)
                    : optional.empty() ? all_of(required)
                                     : Query(Query::OP_AND_MAYBE, all_of(required), any_of(optional));
    return excluded.empty() ? query : Query(Query::OP_AND_NOT, query, any_of(excluded));
  }

  static bool text_field(const Field* field) {
    return field == nullptr || field->kind == FieldKind::words || field->kind == FieldKind::passages;
  }

  bool has_content(const Node& both, const Field* field) {
    return std::any_of(both.children.begin(), both.children.end(), [&](const Node& child) {
      if (child.kind == NodeKind::negation) return false;
      if (child.kind != NodeKind::word || !text_field(field)) return true;
      const std::vector<Leaf> leaves = leaves_of(child);
      return std::any_of(leaves.begin(), leaves.end(), [](const Leaf& leaf) { return !leaf.stopword; });
    });
  }

  std::vector<Leaf> leaves_of(const Node& word) const {
    reject_unsupported(word);
    std::vector<Leaf> out;
    for (TermSequence& sequence : word_sequences(analyzer_, word.text)) {
      const bool stopword = sequence.terms.size() == 1 && is_stopword(sequence.terms.front());
      out.push_back({std::move(sequence), stopword});
    }
    if (out.empty()) fail(word.offset, "nothing to search for here: no letter or digit (leave it out)");
    return out;
  }

  // Forms of the query language that this version does not answer are refused, not taken as words.
  static void reject_unsupported(const Node& word) {
    const std::string& text = word.text;
    if (text.starts_with("NEAR/") || text.starts_with("ADJ/"))
      fail(word.offset, "NEAR and ADJ are not supported yet");
    if (text.size() > 2 && text.front() == '/' && text.back() == '/') {
      fail(word.offset, "regular expressions are not supported yet");
    }
    const std::size_t tilde = text.rfind('~');
    if (tilde != std::string::npos &&
        (tilde + 1 == text.size() || text.find_first_not_of("0123456789", tilde + 1) == std::string::npos)) {
      fail(word.offset + tilde, "fuzzy words and distances (~) are not supported yet");
    }
    const std::size_t wildcard = text.find_first_of("*?");
    if (wildcard != std::string::npos && text.find("://") == std::string::npos) {
      fail(word.offset + wildcard, "wildcards are not supported yet");
    }
  }

  Query word(const Node& node, const Field* field) {
    if (field == nullptr && (node.text.starts_with("http://") || node.text.starts_with("https://"))) {
      field = find_field("url");
    }
    if (!text_field(field)) return value(node, *field);
    std::vector<Query> queries;
    for (const Leaf& leaf : leaves_of(node)) queries.push_back(leaf_query(leaf, field));
    return all_of(queries);
  }

  Query phrase(const Node& node, const Field* field) {
    if (!text_field(field)) return value(node, *field);
    std::vector<Query> queries;
    for (const TermSequence& spelling : spellings(node, node.text)) {
      queries.push_back(pattern_query(exact_pattern(spelling), field, false));
    }
    return any_of(queries);
  }

  std::vector<TermSequence> spellings(const Node& node, std::string_view text) const {
    std::vector<TermSequence> out = phrase_sequences(analyzer_, text);
    if (out.empty()) fail(node.offset, "nothing to search for here: no letter or digit");
    if (out.front().terms.size() > query_limit::phrase_words) {
      fail(node.offset, fmt::format("a phrase of more than {} words", query_limit::phrase_words));
    }
    return out;
  }

  // Fields whose values are not running text.
  Query value(const Node& node, const Field& field) {
    if (field.kind == FieldKind::group) return source(node);
    if (field.kind == FieldKind::date) return date(node);
    if (field.kind == FieldKind::exact) return unweighted(Query(id_term(node.text)));
    if (field.kind == FieldKind::host) return host(node, field);
    const bool address = field.kind == FieldKind::address || field.kind == FieldKind::path;
    std::vector<Query> queries;
    for (const TermSequence& spelling : spellings(node, address ? address_words(node.text) : node.text)) {
      queries.push_back(pattern_query(exact_pattern(spelling), &field, false));
    }
    return any_of(queries);
  }

  Query source(const Node& node) {
    std::vector<Query> queries;
    for (const char* name : {"author", "headline", "publication", "url"}) {
      const Field* field = find_field(name);
      queries.push_back(node.kind == NodeKind::phrase ? phrase(node, field) : word(node, field));
    }
    if (node.text.find('.') != std::string::npos) queries.push_back(host(node, *find_field("site")));
    return any_of(queries);
  }

  Query host(const Node& node, const Field& field) {
    const bool whole = node.text.find("://") != std::string::npos;
    const std::vector<std::string> hosts = host_and_parents(whole ? node.text : "http://" + node.text);
    if (hosts.empty()) fail(node.offset, "a host is expected here, such as example.org");
    Matcher matcher;
    matcher.host = hosts.front();
    matcher.part = CitationPart::url;
    matcher.weight = 1;
    matchers_.push_back(std::move(matcher));
    return unweighted(Query(std::string(field.prefix) + hosts.front()));
  }

  Query date(const Node& node) {
    const auto range = parse_date_range(node.text, options_.today);
    if (!range) {
      fail(node.offset,
           "a date is expected here: 2018, 2018-09, 2018-09-10, 2018-01..2018-06, 2018.., 90d.. or none");
    }
    Matcher matcher;
    matcher.dates = *range;
    matcher.part = CitationPart::date;
    matchers_.push_back(std::move(matcher));
    return unweighted(date_query(database_, *range));
  }

  Query leaf_query(const Leaf& leaf, const Field* field) {
    const bool family = leaf.sequence.stemmable && !options_.exact;
    Pattern pattern = family ? family_pattern(leaf.sequence.terms.front()) : exact_pattern(leaf.sequence);
    return pattern_query(std::move(pattern), field, true);
  }

  static Pattern exact_pattern(const TermSequence& sequence) {
    Pattern pattern;
    for (const std::string& term : sequence.terms) pattern.steps.push_back({term});
    pattern.offsets = sequence.offsets;
    return pattern;
  }

  // The indexed words that share the word's stem, and the word itself.
  Pattern family_pattern(const std::string& word) const {
    std::set<std::string> family = {word};
    const std::string stem = analyzer_.stem(word);
    if (stem != word && database_.term_exists(stem) && analyzer_.stem(stem) == stem) family.insert(stem);
    for (auto member = database_.synonyms_begin(stem); member != database_.synonyms_end(stem); ++member) {
      if (database_.term_exists(*member)) family.insert(*member);
    }
    return {{{family.begin(), family.end()}}, {0}};
  }

  // The pattern in a field (nullptr: anywhere); `rewarded` adds to the rank of titles that hold it.
  Query pattern_query(Pattern pattern, const Field* field, bool rewarded) {
    Matcher matcher;
    matcher.weight = weight_of(pattern);
    if (field != nullptr && field->kind == FieldKind::passages) matcher.kind = passage_kind(field->name);
    if (field != nullptr && field->prefix == prefix::title) matcher.kind = PassageKind::title;
    if (field != nullptr) matcher.part = citation_part(*field);
    const std::string_view term_prefix = field == nullptr ? "" : field->prefix;
    Query query = terms_query(pattern, term_prefix);
    if (field == nullptr && rewarded) {
      bonuses_.push_back(
          Query(Query::OP_SCALE_WEIGHT, terms_query(pattern, prefix::title), ranking::title_factor));
    }
    if (field != nullptr && field->kind == FieldKind::passages) {
      auto* filter = new PassageKindFilter(pattern, *matcher.kind);
      query = Query(Query::OP_FILTER, query, Query(filter->release()));
    }
    const bool in_passages = field == nullptr || matcher.kind || matcher.part;
    matcher.pattern = std::move(pattern);
    if (in_passages) matchers_.push_back(std::move(matcher));
    return query;
  }

  static Query terms_query(const Pattern& pattern, std::string_view term_prefix) {
    std::vector<Query> steps;
    for (const std::vector<std::string>& terms : pattern.steps) {
      std::vector<Query> members;
      for (const std::string& term : terms) members.emplace_back(std::string(term_prefix) + term);
      steps.push_back(members.size() == 1 ? members.front()
                                          : Query(Query::OP_SYNONYM, members.begin(), members.end()));
    }
    if (steps.size() == 1) return steps.front();
    return Query(Query::OP_PHRASE, steps.begin(), steps.end(), pattern.offsets.back() + 1);
  }

  double weight_of(const Pattern& pattern) const {
    const double documents = database_.get_doccount();
    double weight = 0;
    for (const std::vector<std::string>& terms : pattern.steps) {
      double frequency = 0;
      for (const std::string& term : terms) frequency += database_.get_termfreq(term);
      weight += std::log1p(documents / std::max(1.0, frequency));
    }
    return weight;
  }

  Query with_bonus(Query query) const {
    return bonuses_.empty() ? query : Query(Query::OP_AND_MAYBE, query, any_of(bonuses_));
  }

  // Fills words and any_word when the tree is bare words alone, at least two of them.
  void note_bare_words(const Node& tree, CompiledQuery& out) const {
    if (tree.kind != NodeKind::both && tree.kind != NodeKind::word) return;
    const bool bare =
        !tree.strict && std::all_of(tree.children.begin(), tree.children.end(),
                                    [](const Node& child) { return child.kind == NodeKind::word; });
    if (!bare || options_.any || matchers_.size() < 2) return;
    std::vector<Query> queries = bonuses_;
    for (const Matcher& matcher : matchers_) {
      if (matcher.part || matcher.kind) return;  // an address is no bare word
      out.words.push_back(matcher.pattern);
      queries.push_back(terms_query(matcher.pattern, ""));
    }
    out.any_word = any_of(queries);
  }

  const Xapian::Database& database_;
  const Analyzer& analyzer_;
  const CompileOptions& options_;
  std::vector<Matcher> matchers_;
  std::vector<Query> bonuses_;
};

}  // namespace

QueryResult<CompiledQuery> compile_query(const Node& tree, const Xapian::Database& database,
                                         const Analyzer& analyzer, const CompileOptions& options) {
  try {
    return Compiler(database, analyzer, options).compile(tree);
  } catch (const QueryFailure& failure) {
    return tl::unexpected<QueryError>(failure.error);
  }
}

}  // namespace osint
