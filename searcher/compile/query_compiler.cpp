// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/compile/query_compiler.h"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>
#include <span>
#include <utility>

#include "base/ascii.h"
#include "schema/addresses.h"
#include "schema/fields.h"
#include "searcher/compile/compilation.h"
#include "searcher/compile/compiled_query.h"
#include "searcher/compile/pattern_query.h"
#include "searcher/compile/query_plan.h"
#include "searcher/compile/requirement.h"
#include "searcher/compile/requirement_plan.h"
#include "searcher/compile/single_value.h"
#include "searcher/compile/source_plan.h"
#include "searcher/compile/word_groups.h"
#include "searcher/query/query_failure.h"
#include "searcher/words/query_words.h"

namespace osint {
namespace {

using Query = Xapian::Query;

bool has_small_letter(const Node& tree) {
  const auto* word = as<WordNode>(tree);
  const bool here = word != nullptr && std::ranges::any_of(word->text, is_ascii_lower);
  return here || std::ranges::any_of(children(tree), has_small_letter);
}

bool is_address(const WordNode& word) {
  return word.text.starts_with("http://") || word.text.starts_with("https://");
}

bool is_plain_word(const Node& node) {
  const auto* word = as<WordNode>(node);
  return word != nullptr && !is_address(*word);
}

// A word that a query repeats is looked for once, and counts as often as it was said.
std::vector<Matcher> distinct(std::vector<Matcher> matchers) {
  std::vector<Matcher> out;
  std::vector<double> times;
  for (Matcher& matcher : matchers) {
    const auto same = std::find(out.begin(), out.end(), matcher);
    if (same == out.end()) {
      out.push_back(std::move(matcher));
      times.push_back(1);
    } else {
      ++times[static_cast<std::size_t>(same - out.begin())];
    }
  }
  for (std::size_t i = 0; i < out.size(); ++i) out[i].weight *= times[i];
  return out;
}

// A function for each kind of node. What it needs of the nodes around it is in the scope; what it gives to them, in the plan.
class Compiler {
 public:
  explicit Compiler(Compilation& compilation) : compilation_(compilation) {}

  QueryPlan plan(const Node& node, const QueryScope& scope) const {
    return std::visit([&](const auto& kind) { return plan(node, kind, scope); }, node.is);
  }

 private:
  QueryPlan plan(const Node& node, const AllNode&, const QueryScope& scope) const {
    if (scope.field != nullptr)
      fail(node.offset, fmt::format("{}: needs a word, a \"phrase\" or a (group)", scope.field->name));
    return plan_of(unweighted(Query::MatchAll));
  }

  QueryPlan plan(const Node& node, const FieldNode& field, const QueryScope& scope) const {
    if (scope.field != nullptr) {
      fail(node.offset,
           fmt::format("a field within {}: (only source:( ) holds others: those of citations and date:)",
                       scope.field->name));
    }
    if (field.field->kind == FieldKind::group) return source_plan(compilation_, *field.value);
    return plan(*field.value, scope.in(field.field));
  }

  QueryPlan plan(const Node& node, const WordNode& word, const QueryScope& scope) const {
    if (has_other_forms(compilation_, scope.field) && !is_address(word))
      return all_of(words({&node, 1}, scope, {false, false}));
    if (scope.field == nullptr && is_address(word)) return address(node, word, scope);
    return looked_for(node, scope);
  }

  QueryPlan plan(const Node& node, const LookedForNode auto&, const QueryScope& scope) const {
    return looked_for(node, scope);
  }

  QueryPlan plan(const Node&, const RequiredNode& required, const QueryScope& scope) const {
    return plan(*required.child, scope.strictly(true));
  }

  QueryPlan plan(const Node&, const NegationNode& negation, const QueryScope& scope) const {
    QueryPlan out = excluded(plan(*negation.child, scope.as_alternative().strictly(true)));
    out.query = Query(Query::OP_AND_NOT, unweighted(Query::MatchAll), out.query);
    return out;
  }

  QueryPlan plan(const Node&, const EitherNode& either, const QueryScope& scope) const {
    std::vector<QueryPlan> parts;
    for (const Node& child : either.children) parts.push_back(plan(child, scope.as_alternative()));
    return any_of(std::move(parts));
  }

  // Words, phrases and groups that belong together.
  QueryPlan plan(const Node&, const BothNode& both, const QueryScope& outer) const {
    const Together how{compilation_.options.any && !both.strict, has_content(both, outer.field)};
    const QueryScope strict = outer.strictly(both.strict);
    const QueryScope scope = how.alternatives ? strict.as_alternative() : strict;
    const bool grouped = is_text(scope.field) || has_other_forms(compilation_, scope.field);
    QueryPlan out;
    std::vector<Query> required;
    std::vector<Query> optional;
    std::vector<Query> without;
    const std::span<const Node> children(both.children);
    for (std::size_t i = 0; i < children.size(); ++i) {
      const Node& child = children[i];
      if (const auto* negation = as<NegationNode>(child)) {
        without.push_back(out.take(excluded(plan(*negation->child, scope.as_alternative().strictly(true)))));
      } else if (grouped && is_plain_word(child)) {
        std::size_t end = i + 1;
        while (!both.strict && end < children.size() && is_plain_word(children[end])) ++end;
        for (QueryPlan& part : words(children.subspan(i, end - i), scope, how))
          (how.alternatives ? optional : required).push_back(out.take(std::move(part)));
        i = end - 1;
      } else {
        const bool alternative = how.alternatives && (text_of(child) != nullptr);
        (alternative ? optional : required).push_back(out.take(plan(child, scope)));
      }
    }
    out.query = combined(required, optional, without);
    if (scope.field == nullptr) add_run_bonuses(children, out);
    return out;
  }

  // Raises the rank of commentaries that have words which were typed as one as they stand.
  void add_run_bonuses(std::span<const Node> children, QueryPlan& out) const {
    std::string run;
    for (const Node& child : children) {
      const auto* word = as<WordNode>(child);
      const bool touches = word != nullptr && word->touches_next;
      if (word != nullptr && (touches || !run.empty())) run += word->text;
      if (touches || run.empty()) continue;
      for (const TermSequence& sequence : phrase_sequences(compilation_.analyzer, std::exchange(run, {}))) {
        const Pattern pattern = exact_pattern(sequence);
        if (is_plain_phrase(pattern) && pattern.steps.size() <= query_limit::phrase_words)
          out.bonuses.push_back(phrase_query(pattern, ""));
      }
    }
  }

  static Query combined(const std::vector<Query>& required, const std::vector<Query>& optional,
                        const std::vector<Query>& without) {
    Query query = required.empty()   ? optional.empty() ? unweighted(Query::MatchAll) : any_of(optional)
                    : optional.empty() ? all_of(required)
                                     : Query(Query::OP_AND_MAYBE, all_of(required), any_of(optional));
    return without.empty() ? query : Query(Query::OP_AND_NOT, query, any_of(without));
  }

  // A source's address, or one that stands in a text.
  QueryPlan address(const Node& node, const WordNode& word, const QueryScope& scope) const {
    std::vector<QueryPlan> parts;
    parts.push_back(looked_for(node, scope.in(find_field("url")).as_alternative()));
    const Node written{PhraseNode{page_spellings(word.text).front()}, node.offset};
    const auto sequences = phrase_sequences(compilation_.analyzer, *text_of(written));
    if (!sequences.empty() && sequences.front().steps.size() <= query_limit::phrase_words)
      parts.push_back(looked_for(written, scope.as_alternative()));
    return any_of(std::move(parts));
  }

  // A text or a chain of them.
  QueryPlan looked_for(const Node& node, const QueryScope& scope) const {
    if (scope.field != nullptr && has_single_values(*scope.field))
      return single_value_plan(compilation_, node, *scope.field);
    Requirements asked = requirements(compilation_, node, scope.field);
    std::vector<QueryPlan> parts;
    for (const Requirement& requirement : asked.all)
      parts.push_back(requirement_plan(compilation_, requirement, scope));
    QueryPlan out = all_of(std::move(parts));
    out.expansions.add(std::move(asked.expansions));
    return out;
  }

  // How words belong together.
  struct Together {
    bool alternatives;  // each counts by itself
    bool content;       // some are more than stopwords, which then go
  };

  // What words next to each other ask for, names among them in any of their forms.
  std::vector<QueryPlan> words(std::span<const Node> words, const QueryScope& scope, Together how) const {
    std::vector<QueryPlan> out;
    if (has_other_forms(compilation_, scope.field)) {
      for (const WordGroup& group : word_groups(compilation_, words)) this->group(group, scope, how, out);
    } else {
      for (const Node& word : words) this->word(word, scope, how.content, out);
    }
    return out;
  }

  // As it is written, or in another form.
  void group(const WordGroup& group, const QueryScope& outer, Together how,
             std::vector<QueryPlan>& out) const {
    const QueryScope scope = group.forms.empty() ? outer : outer.as_alternative();
    std::vector<QueryPlan> written;
    if (group.name) {
      written.push_back(name(group, scope));
    } else {
      for (const Node& word : group.words) this->word(word, scope, how.content, written);
    }
    if (group.forms.empty()) {
      std::ranges::move(written, std::back_inserter(out));
      return;
    }
    QueryPlan forms = other_forms_plan(compilation_, group.forms, scope.field);
    forms.expansions.other_forms.push_back(expansion_of(group));
    if (how.alternatives) {
      std::ranges::move(written, std::back_inserter(out));
      out.push_back(std::move(forms));
      return;
    }
    std::vector<QueryPlan> either;
    either.push_back(all_of(std::move(written)));
    either.push_back(std::move(forms));
    out.push_back(any_of(std::move(either)));
  }

  // As it is written: its words next to each other, not stemmed.
  QueryPlan name(const WordGroup& group, const QueryScope& scope) const {
    std::string phrase;
    for (const Node& word : group.words) phrase.append(phrase.empty() ? "" : " ").append(*text_of(word));
    const std::size_t offset = group.words.front().offset;
    if (!is_text(scope.field)) return looked_for({PhraseNode{phrase}, offset}, scope);
    return requirement_plan(compilation_, name_requirement(compilation_, phrase, offset, scope.field), scope);
  }

  void word(const Node& word, const QueryScope& scope, bool content, std::vector<QueryPlan>& out) const {
    if (!is_text(scope.field)) return out.push_back(looked_for(word, scope));
    Requirements asked = requirements(compilation_, word, scope.field);
    for (const Requirement& requirement : asked.all) {
      if (requirement.stopword && content) continue;
      out.push_back(requirement_plan(compilation_, requirement, scope));
      out.back().expansions.add(std::exchange(asked.expansions, {}));
    }
  }

  bool has_content(const BothNode& both, const Field* field) const {
    return std::ranges::any_of(both.children, [&](const Node& child) {
      if (as<NegationNode>(child) != nullptr) return false;
      const auto* word = as<WordNode>(child);
      return word == nullptr || !is_text(field) || !is_stopwords(compilation_, *word);
    });
  }

  Compilation& compilation_;
};

bool is_bare(const Node& tree) {
  const auto* both = as<BothNode>(tree);
  if (both == nullptr) return is_plain_word(tree);
  return !both->strict && std::ranges::all_of(both->children, is_plain_word);
}

// Each once.
std::vector<AskedWord> distinct(std::vector<AskedWord> words) {
  std::vector<AskedWord> out;
  for (AskedWord& word : words) {
    if (std::ranges::find(out, word.spellings, &AskedWord::spellings) == out.end())
      out.push_back(std::move(word));
  }
  return out;
}

// Keeps the words, and fills any_word, when the tree is bare words alone, at least two of them.
void note_bare_words(const Node& tree, bool any, CompiledQuery& out) {
  out.words = distinct(std::move(out.words));
  if (any || !is_bare(tree) || out.matchers.size() < 2) return out.words.clear();
  std::vector<Query> queries = out.bonuses;
  for (const AskedWord& word : out.words) queries.push_back(word.query);
  for (const Matcher& matcher : out.matchers) {
    if (matcher.other_form) queries.push_back(phrase_query(matcher.pattern, ""));
  }
  out.any_word = any_of(queries);
}

CompiledQuery compiled(const Node& tree, Compilation& compilation) {
  CompiledQuery out{Compiler(compilation).plan(tree, {}), {}, true};
  note_bare_words(tree, compilation.options.any, out);
  if (!out.bonuses.empty()) out.query = Query(Query::OP_AND_MAYBE, out.query, any_of(out.bonuses));
  out.matchers = distinct(std::move(out.matchers));
  out.other_forms_complete = !compilation.finder.incomplete();
  return out;
}

// Of all words and wildcards of a query: what grows with its length alone.
void check_parts(const Node& node, const Analyzer& analyzer, std::size_t& parts) {
  if (as<WordNode>(node) != nullptr || as<WildcardNode>(node) != nullptr)
    parts += analyzer.tokens(*text_of(node)).size();
  if (parts > query_limit::parts) {
    fail(node.offset, fmt::format("words of more than {} parts and Chinese characters", query_limit::parts));
  }
  for (const Node& child : children(node)) check_parts(child, analyzer, parts);
}

}  // namespace

QueryResult<CompiledQuery> compile_query(const Node& tree, const Xapian::Database& database,
                                         const Analyzer& analyzer, const CompileOptions& options) {
  try {
    std::size_t parts = 0;
    check_parts(tree, analyzer, parts);
    Compilation compilation(database, analyzer, options, has_small_letter(tree));
    return compiled(tree, compilation);
  } catch (const QueryFailure& failure) {
    return tl::unexpected<QueryError>(failure.error);
  }
}

}  // namespace osint
