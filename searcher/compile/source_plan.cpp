// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/compile/source_plan.h"

#include <algorithm>
#include <iterator>

#include "searcher/compile/pattern_query.h"
#include "searcher/compile/requirement.h"
#include "searcher/compile/requirement_plan.h"
#include "searcher/compile/single_value.h"
#include "searcher/match/citation_condition.h"
#include "searcher/match/position_filter.h"
#include "searcher/query/query_failure.h"

namespace osint {
namespace {

using Query = Xapian::Query;
using Kind = CitationCondition::Kind;

constexpr const char* holds_what =
    "source:( ) holds author:, headline:, publication:, site:, url: and date:, each of them once deep";

// A condition, the documents that may meet it, and what finds its leaves in a citation.
struct Part {
  CitationCondition condition;
  Query candidates;
  bool exact = false;  // every candidate meets it
  std::vector<Matcher> matchers;
  Expansions expansions;
};

bool is_word(const Proximity& proximity) {
  if (proximity.operands.size() != 1) return false;
  return std::ranges::all_of(proximity.operands.front(),
                             [](const Pattern& pattern) { return pattern.steps.size() == 1; });
}

Part combined(Kind kind, std::vector<Part> parts) {
  if (parts.size() == 1) return std::move(parts.front());
  Part out;
  out.condition.kind = kind;
  out.exact = kind == Kind::either;
  std::vector<Query> queries;
  for (Part& part : parts) {
    out.exact = out.exact && part.exact;
    out.condition.children.push_back(std::move(part.condition));
    queries.push_back(part.candidates);
    std::ranges::move(part.matchers, std::back_inserter(out.matchers));
    out.expansions.add(std::move(part.expansions));
  }
  out.candidates = kind == Kind::both ? all_of(queries) : any_of(queries);
  return out;
}

Part all(std::vector<Part> parts) { return combined(Kind::both, std::move(parts)); }
Part any(std::vector<Part> parts) { return combined(Kind::either, std::move(parts)); }

// Any citation may be one that does not meet the rest. Nothing of it is shown in passages.
Part negated(Part part) {
  Part out;
  out.condition.kind = Kind::negation;
  out.condition.children.push_back(std::move(part.condition));
  out.candidates = unweighted(Query(std::string(prefix::citation)));
  out.matchers = std::move(part.matchers);
  for (Matcher& matcher : out.matchers) matcher.silent = true;
  out.expansions = std::move(part.expansions);
  return out;
}

// Whether a text may be a host without being written as site: one with a dot.
bool may_be_host(const Node& node) {
  const auto* phrase = as<PhraseNode>(node);
  const std::string* text = text_of(node);
  return text != nullptr && as<RegexNode>(node) == nullptr && (phrase == nullptr || phrase->window == 0) &&
         text->find('.') != std::string::npos;
}

// A function for each kind of node. `field`: nullptr for any field of a citation.
class SourceCompiler {
 public:
  explicit SourceCompiler(Compilation& compilation) : compilation_(compilation) {}

  Part part(const Node& node, const Field* field) {
    return std::visit([&](const auto& kind) { return part(node, kind, field); }, node.is);
  }

 private:
  Part part(const Node& node, const AllNode&, const Field*) {
    fail(node.offset, "source: needs a word, a \"phrase\" or a (group)");
  }
  Part part(const Node& node, const FieldNode& inner, const Field* field) {
    if (field != nullptr || !inner.field->part) fail(node.offset, holds_what);
    return part(*inner.value, inner.field);
  }
  Part part(const Node& node, const LookedForNode auto&, const Field* field) {
    return field == nullptr ? anywhere(node) : in_field(node, *field);
  }
  Part part(const Node&, const EitherNode& either, const Field* field) {
    std::vector<Part> parts;
    for (const Node& child : either.children) parts.push_back(part(child, field));
    return any(std::move(parts));
  }
  Part part(const Node&, const RequiredNode& required, const Field* field) {
    return part(*required.child, field);
  }
  Part part(const Node&, const NegationNode& negation, const Field* field) {
    return negated(part(*negation.child, field));
  }
  // Words, phrases and groups that belong together; with --any, words are alternatives.
  Part part(const Node&, const BothNode& both, const Field* field) {
    const bool alternatives = compilation_.options.any && !both.strict;
    std::vector<Part> required;
    std::vector<Part> optional;
    for (const Node& child : both.children) {
      (alternatives && text_of(child) != nullptr ? optional : required).push_back(part(child, field));
    }
    if (!required.empty()) return all(std::move(required));
    return any(std::move(optional));
  }

  Part anywhere(const Node& node) {
    std::vector<Part> parts;
    const bool host = may_be_host(node);
    for (const Field& field : fields()) {
      if (field.part && (!has_single_values(field) || (host && field.kind == FieldKind::host)))
        parts.push_back(in_field(node, field));
    }
    return any(std::move(parts));
  }

  Part in_field(const Node& node, const Field& field) {
    if (has_single_values(field)) return value(node, field);
    std::vector<Part> parts;
    Requirements asked = requirements(compilation_, node, &field);
    if (as<WordNode>(node) != nullptr && asked.all.size() == 1) {
      add_other_forms(compilation_, node, &field, asked.all.front().proximity.operands.front(),
                      asked.expansions);
    }
    for (const Requirement& requirement : asked.all) {
      Part leaf;
      leaf.condition.prefix = field.prefix;
      leaf.condition.proximity = requirement.proximity;
      leaf.candidates = candidates(requirement.proximity, field.prefix);
      leaf.exact = is_word(requirement.proximity);
      Matcher matcher = *matcher_of(&field);
      matcher.proximity = requirement.proximity;
      matcher.weight = weight_of(compilation_.database, requirement.proximity);
      parts.push_back(numbered(std::move(leaf), std::move(matcher)));
    }
    Part out = all(std::move(parts));
    out.expansions.add(std::move(asked.expansions));
    return out;
  }

  Part value(const Node& node, const Field& field) {
    SingleValue value = single_value(compilation_, node, field);
    if (value.undated) {  // of this citation: no date at all
      value.terms = date_terms_of_all();
      value.matcher->dates = DateRange{};
    }
    Part leaf;
    leaf.condition.terms = value.terms;
    const std::vector<Query> queries(value.terms.begin(), value.terms.end());
    leaf.candidates = unweighted(any_of(queries));
    // The date may be the commentary's own.
    leaf.exact = field.kind != FieldKind::date;
    leaf.expansions = std::move(value.expansions);
    Part part = numbered(std::move(leaf), std::move(*value.matcher));
    return value.undated ? negated(std::move(part)) : part;
  }

  std::vector<std::string> date_terms_of_all() const {
    std::vector<std::string> out;
    for (const std::string_view prefix : {prefix::year, prefix::date_span}) {
      const std::string start(prefix);
      out.insert(out.end(), compilation_.database.allterms_begin(start),
                 compilation_.database.allterms_end(start));
    }
    return out;
  }

  Part numbered(Part leaf, Matcher matcher) {
    leaf.condition.leaf = leaves_;
    matcher.leaf = leaves_++;
    leaf.matchers.push_back(std::move(matcher));
    return leaf;
  }

  Compilation& compilation_;
  std::size_t leaves_ = 0;
};

}  // namespace

QueryPlan source_plan(Compilation& compilation, const Node& node) {
  Part part = SourceCompiler(compilation).part(node, nullptr);
  QueryPlan out;
  out.expansions = std::move(part.expansions);
  const auto condition = std::make_shared<const CitationCondition>(std::move(part.condition));
  for (Matcher& matcher : part.matchers) {
    if (!part.exact) matcher.condition = condition;
    if (!part.exact || !matcher.silent) out.matchers.push_back(std::move(matcher));
  }
  out.query = part.candidates;
  if (!part.exact) {
    auto* filter = new CitationFilter(condition, {compilation.limit, node.offset});
    out.query = Query(Query::OP_FILTER, part.candidates, Query(filter->release()));
  }
  return out;
}

}  // namespace osint
