// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/compile/source_query.h"

#include <fmt/format.h>

#include "searcher/compile/pattern_query.h"
#include "searcher/compile/requirement.h"
#include "searcher/compile/requirement_query.h"
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

// A condition and the documents that may meet it.
struct Part {
  CitationCondition condition;
  Query candidates;
  bool exact = false;  // every candidate meets it
};

class SourceCompiler {
 public:
  explicit SourceCompiler(Compilation& compilation) : compilation_(compilation) {}

  Query compile(const Node& tree) {
    Part part = this->part(tree, nullptr);
    auto condition = std::make_shared<const CitationCondition>(std::move(part.condition));
    for (Matcher& matcher : matchers_) {
      if (!part.exact) matcher.condition = condition;
      if (!part.exact || !matcher.silent) compilation_.matchers.push_back(std::move(matcher));
    }
    if (part.exact) return part.candidates;
    auto* filter = new CitationFilter(std::move(condition), {compilation_.limit, tree.offset});
    return Query(Query::OP_FILTER, part.candidates, Query(filter->release()));
  }

 private:
  // `field`: nullptr for any of them.
  Part part(const Node& node, const Field* field) {
    switch (node.kind) {
      case NodeKind::all: fail(node.offset, "source: needs a word, a \"phrase\" or a (group)");
      case NodeKind::field: {
        const Field* inner = find_field(node.text);
        if (field != nullptr || !allowed(*inner)) fail(node.offset, holds_what);
        return part(node.children.front(), inner);
      }
      case NodeKind::both: return both(node, field);
      case NodeKind::either: {
        std::vector<Part> parts;
        for (const Node& child : node.children) parts.push_back(part(child, field));
        return any(std::move(parts));
      }
      case NodeKind::required: return part(node.children.front(), field);
      case NodeKind::negation: return negated(part(node.children.front(), field));
      default: return field == nullptr ? anywhere(node) : in_field(node, *field);
    }
  }

  static bool allowed(const Field& field) {
    return field.name == "author" || field.name == "headline" || field.name == "publication" ||
           field.kind == FieldKind::host || field.kind == FieldKind::address || field.kind == FieldKind::date;
  }

  Part anywhere(const Node& node) {
    std::vector<Part> parts;
    for (const char* name : {"author", "headline", "publication", "url"}) {
      parts.push_back(in_field(node, *find_field(name)));
    }
    const bool value = node.kind != NodeKind::near && (node.kind != NodeKind::phrase || node.distance == 0);
    if (value && node.kind != NodeKind::regex && node.text.find('.') != std::string::npos) {
      parts.push_back(in_field(node, *find_field("site")));
    }
    return any(std::move(parts));
  }

  Part in_field(const Node& node, const Field& field) {
    if (has_single_values(field)) return value(node, field);
    std::vector<Part> parts;
    std::vector<Requirement> asked = requirements(compilation_, node, &field);
    if (node.kind == NodeKind::word && asked.size() == 1) {
      add_other_forms(compilation_, node, &field, asked.front().proximity.operands.front());
    }
    for (const Requirement& requirement : asked) {
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
    return all(std::move(parts));
  }

  static bool is_word(const Proximity& proximity) {
    if (proximity.operands.size() != 1) return false;
    for (const Pattern& pattern : proximity.operands.front()) {
      if (pattern.steps.size() != 1) return false;
    }
    return true;
  }

  Part value(const Node& node, const Field& field) {
    SingleValue value = single_value(compilation_, node, field);
    if (value.undated) {  // of this citation: no date at all
      value.terms = date_terms_of_all();
      value.matcher->dates = DateRange{};
    }
    Part leaf;
    leaf.condition.terms = value.terms;
    std::vector<Query> queries(value.terms.begin(), value.terms.end());
    leaf.candidates = unweighted(any_of(queries));
    // The date may be the commentary's own.
    leaf.exact = field.kind != FieldKind::date;
    Part part = numbered(std::move(leaf), std::move(*value.matcher));
    return value.undated ? negated(std::move(part)) : part;
  }

  std::vector<std::string> date_terms_of_all() const {
    const std::string years(prefix::year);
    return {compilation_.database.allterms_begin(years), compilation_.database.allterms_end(years)};
  }

  Part numbered(Part leaf, Matcher matcher) {
    leaf.condition.leaf = leaves_;
    matcher.leaf = leaves_++;
    matchers_.push_back(std::move(matcher));
    return leaf;
  }

  // Words, phrases and groups that belong together; with --any, words are alternatives.
  Part both(const Node& node, const Field* field) {
    const bool alternatives = compilation_.options.any && !node.strict;
    std::vector<Part> required;
    std::vector<Part> optional;
    for (const Node& child : node.children) {
      (alternatives && is_leaf(child) ? optional : required).push_back(part(child, field));
    }
    if (!required.empty()) return all(std::move(required));
    return any(std::move(optional));
  }

  static Part combined(Kind kind, std::vector<Part> parts) {
    if (parts.size() == 1) return std::move(parts.front());
    Part out;
    out.condition.kind = kind;
    out.exact = kind == Kind::either;
    std::vector<Query> queries;
    for (Part& part : parts) {
      out.exact = out.exact && part.exact;
      out.condition.children.push_back(std::move(part.condition));
      queries.push_back(part.candidates);
    }
    out.candidates = kind == Kind::both ? all_of(queries) : any_of(queries);
    return out;
  }
  static Part all(std::vector<Part> parts) { return combined(Kind::both, std::move(parts)); }
  static Part any(std::vector<Part> parts) { return combined(Kind::either, std::move(parts)); }

  // Any citation may be one that does not meet the rest. Nothing of it is shown in passages.
  Part negated(Part part) {
    for (const CitationCondition* leaf : leaves(part.condition)) {
      if (leaf == nullptr) continue;
      for (Matcher& matcher : matchers_) matcher.silent = matcher.silent || matcher.leaf == leaf->leaf;
    }
    Part out;
    out.condition.kind = Kind::negation;
    out.condition.children.push_back(std::move(part.condition));
    out.candidates = unweighted(Query(std::string(prefix::citation)));
    return out;
  }

  Compilation& compilation_;
  std::vector<Matcher> matchers_;
  std::size_t leaves_ = 0;
};

}  // namespace

Query source_query(Compilation& compilation, const Node& node) {
  return SourceCompiler(compilation).compile(node);
}

}  // namespace osint
