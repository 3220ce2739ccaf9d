// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/compile/query_compiler.h"

#include <algorithm>
#include <fmt/format.h>
#include <optional>
#include <utility>

#include "base/ascii.h"
#include "schema/fields.h"
#include "searcher/compile/compilation.h"
#include "searcher/compile/compiled_query.h"
#include "searcher/compile/pattern_query.h"
#include "searcher/compile/requirement.h"
#include "searcher/compile/requirement_query.h"
#include "searcher/compile/single_value.h"
#include "searcher/compile/source_query.h"
#include "searcher/compile/word_groups.h"
#include "searcher/query/query_failure.h"

namespace osint {
namespace {

using Query = Xapian::Query;

bool has_small_letter(const Node& tree) {
  const bool here =
      tree.kind == NodeKind::word && std::any_of(tree.text.begin(), tree.text.end(), is_ascii_lower);
  return here || std::any_of(tree.children.begin(), tree.children.end(), has_small_letter);
}

bool is_address(const Node& word) {
  return word.text.starts_with("http://") || word.text.starts_with("https://");
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

class Compiler {
 public:
  Compiler(const Xapian::Database& database, const Analyzer& analyzer, const CompileOptions& options)
      : compilation_(database, analyzer, options) {}

  CompiledQuery compile(const Node& tree) {
    CompiledQuery out;
    compilation_.capitals_tell = has_small_letter(tree);
    Query query = node(tree, nullptr);
    note_bare_words(tree, out);
    out.query = with_bonus(query);
    out.matchers = distinct(std::move(compilation_.matchers));
    out.conditions = std::move(compilation_.conditions);
    out.near_words = std::move(compilation_.words);
    out.patterns = std::move(compilation_.patterns);
    out.families = std::move(compilation_.families);
    out.other_forms = std::move(compilation_.other_forms);
    out.other_forms_complete = !compilation_.finder.incomplete();
    return out;
  }

 private:
  Query node(const Node& node, const Field* field) {
    switch (node.kind) {
      case NodeKind::all:
        if (field != nullptr)
          fail(node.offset, fmt::format("{}: needs a word, a \"phrase\" or a (group)", field->name));
        return unweighted(Query::MatchAll);
      case NodeKind::field: return this->field(node, field);
      case NodeKind::both: return both(node, field);
      case NodeKind::either: return either(node, field);
      case NodeKind::negation:
        return Query(Query::OP_AND_NOT, unweighted(Query::MatchAll), negated(node, field));
      case NodeKind::required: return required(node, field);
      case NodeKind::word:
        if (has_other_forms(compilation_, field) && !is_address(node)) {
          std::vector<Query> queries;
          words({&node, 1}, field, {false, false}, queries);
          return all_of(queries);
        }
        return leaf(node, field);
      default: return leaf(node, field);
    }
  }

  Query field(const Node& node, const Field* outer) {
    if (outer != nullptr) {
      fail(node.offset,
           fmt::format("a field within {}: (only source:( ) holds others: those of citations and date:)",
                       outer->name));
    }
    const Field* field = find_field(node.text);
    const Node& child = node.children.front();
    return field->kind == FieldKind::group ? source_query(compilation_, child) : this->node(child, field);
  }

  // A word, phrase, pattern or chain of them.
  Query leaf(const Node& node, const Field* field) {
    if (field == nullptr && node.kind == NodeKind::word && is_address(node)) field = find_field("url");
    if (field != nullptr && has_single_values(*field)) return single_value_query(compilation_, node, *field);
    std::vector<Query> queries;
    for (const Requirement& requirement : requirements(compilation_, node, field)) {
      queries.push_back(requirement_query(compilation_, requirement, field));
    }
    return all_of(queries);
  }

  Query required(const Node& node, const Field* field) {
    const bool before = std::exchange(compilation_.strict, true);
    Query query = this->node(node.children.front(), field);
    compilation_.strict = before;
    return query;
  }

  Query either(const Node& node, const Field* field) {
    const Alternatives alternatives(compilation_);
    std::vector<Query> queries;
    for (const Node& child : node.children) queries.push_back(this->node(child, field));
    return any_of(queries);
  }

  // What a negation excludes; nothing in it is looked for in passages or rewarded.
  Query negated(const Node& node, const Field* field) {
    const Alternatives excluded(compilation_);
    const std::size_t matchers = compilation_.matchers.size();
    const std::size_t words = compilation_.words.size();
    const std::size_t bonuses = compilation_.bonuses.size();
    Query query = this->node(node.children.front(), field);
    compilation_.matchers.resize(matchers);
    compilation_.bonuses.resize(bonuses);
    compilation_.words.resize(words);
    return query;
  }

  // How words belong together.
  struct Together {
    bool alternatives;  // each counts by itself
    bool content;       // some are more than stopwords, which then go
  };

  // What words next to each other ask for, names among them in any of their forms.
  void words(std::span<const Node> words, const Field* field, Together how, std::vector<Query>& out) {
    if (!has_other_forms(compilation_, field)) {
      for (const Node& word : words) this->word(word, field, how.content, out);
      return;
    }
    for (const WordGroup& group : word_groups(compilation_, words)) this->group(group, field, how, out);
  }

  // As it is written, or in another form.
  void group(const WordGroup& group, const Field* field, Together how, std::vector<Query>& out) {
    std::optional<Alternatives> scope;
    if (!group.forms.empty()) scope.emplace(compilation_);
    std::vector<Query> written;
    if (group.name) {
      written.push_back(name(group, field));
    } else {
      for (const Node& word : group.words) this->word(word, field, how.content, written);
    }
    if (group.forms.empty() || how.alternatives) {
      out.insert(out.end(), written.begin(), written.end());
      if (!group.forms.empty()) out.push_back(other_forms_query(compilation_, group.forms, field));
      return;
    }
    out.push_back(any_of({all_of(written), other_forms_query(compilation_, group.forms, field)}));
  }

  // As it is written: its words next to each other, not stemmed.
  Query name(const WordGroup& group, const Field* field) {
    Node phrase;
    phrase.kind = NodeKind::phrase;
    phrase.offset = group.words.front().offset;
    for (const Node& word : group.words) phrase.text.append(phrase.text.empty() ? "" : " ").append(word.text);
    if (!is_text(field)) return leaf(phrase, field);
    return requirement_query(compilation_, name_requirement(compilation_, phrase, field), field);
  }

  void word(const Node& word, const Field* field, bool content, std::vector<Query>& out) {
    if (!is_text(field)) return out.push_back(leaf(word, field));
    for (const Requirement& requirement : requirements(compilation_, word, field)) {
      if (requirement.stopword && content) continue;
      out.push_back(requirement_query(compilation_, requirement, field));
    }
  }

  // Words, phrases and groups that belong together.
  Query both(const Node& node, const Field* field) {
    const bool alternatives = compilation_.options.any && !node.strict;
    std::optional<Alternatives> scope;
    if (alternatives) scope.emplace(compilation_);
    const bool content = has_content(node, field);
    const bool before = std::exchange(compilation_.strict, node.strict);
    std::vector<Query> required;
    std::vector<Query> optional;
    std::vector<Query> excluded;
    const std::span<const Node> children(node.children);
    for (std::size_t i = 0; i < children.size(); ++i) {
      const Node& child = children[i];
      if (child.kind == NodeKind::negation) {
        excluded.push_back(negated(child, field));
      } else if (child.kind == NodeKind::word && (is_text(field) || has_other_forms(compilation_, field))) {
        std::size_t end = i + 1;
        while (!node.strict && end < children.size() && children[end].kind == NodeKind::word) ++end;
        words(children.subspan(i, end - i), field, {alternatives, content},
              alternatives ? optional : required);
        i = end - 1;
      } else {
        (alternatives && is_leaf(child) ? optional : required).push_back(this->node(child, field));
      }
    }
    compilation_.strict = before;
    Query query = required.empty()   ? optional.empty() ? unweighted(Query::MatchAll) : any_of(optional)
                    : optional.empty() ? all_of(required)
                                     : Query(Query::OP_AND_MAYBE, all_of(required), any_of(optional));
    return excluded.empty() ? query : Query(Query::OP_AND_NOT, query, any_of(excluded));
  }

  bool has_content(const Node& both, const Field* field) const {
    return std::any_of(both.children.begin(), both.children.end(), [&](const Node& child) {
      if (child.kind == NodeKind::negation) return false;
      if (child.kind != NodeKind::word || !is_text(field)) return true;
      return !is_stopwords(compilation_, child);
    });
  }

  Query with_bonus(const Query& query) const {
    return compilation_.bonuses.empty() ? query
                                        : Query(Query::OP_AND_MAYBE, query, any_of(compilation_.bonuses));
  }

  // Fills words and any_word when the tree is bare words alone, at least two of them.
  void note_bare_words(const Node& tree, CompiledQuery& out) const {
    if (tree.kind != NodeKind::both && tree.kind != NodeKind::word) return;
    const bool bare =
        !tree.strict && std::all_of(tree.children.begin(), tree.children.end(),
                                    [](const Node& child) { return child.kind == NodeKind::word; });
    if (!bare || compilation_.options.any || compilation_.matchers.size() < 2) return;
    std::vector<Query> queries = compilation_.bonuses;
    for (const Matcher& matcher : compilation_.matchers) {
      if (matcher.part || matcher.kind) return;  // an address is no bare word
      if (!matcher.other_form) out.words.push_back(matcher.pattern);
      queries.push_back(phrase_query(matcher.pattern, ""));
    }
    out.any_word = any_of(queries);
  }

  Compilation compilation_;
};

}  // namespace

namespace {

// Of all words and wildcards of a query: what grows with its length alone.
void check_parts(const Node& node, const Analyzer& analyzer, std::size_t& parts) {
  if (node.kind == NodeKind::word || node.kind == NodeKind::wildcard)
    parts += analyzer.tokens(node.text).size();
  if (parts > query_limit::parts) {
    fail(node.offset, fmt::format("words of more than {} parts and Chinese characters", query_limit::parts));
  }
  for (const Node& child : node.children) check_parts(child, analyzer, parts);
}

}  // namespace

QueryResult<CompiledQuery> compile_query(const Node& tree, const Xapian::Database& database,
                                         const Analyzer& analyzer, const CompileOptions& options) {
  try {
    std::size_t parts = 0;
    check_parts(tree, analyzer, parts);
    return Compiler(database, analyzer, options).compile(tree);
  } catch (const QueryFailure& failure) {
    return tl::unexpected<QueryError>(failure.error);
  }
}

}  // namespace osint
