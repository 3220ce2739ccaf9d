// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/compile/single_value.h"

#include <algorithm>
#include <fmt/format.h>

#include "base/ascii.h"
#include "base/utf8.h"
#include "schema/addresses.h"
#include "searcher/compile/date_query.h"
#include "searcher/compile/pattern_query.h"
#include "searcher/compile/word_patterns.h"
#include "searcher/query/query_failure.h"

namespace osint {
namespace {

// The values that a pattern stands for; `text` is its text as the values are written.
std::vector<std::string> expanded(Compilation& compilation, const Node& node, const std::string& text,
                                  const Field& field) {
  if (node.kind == NodeKind::regex) return compilation.expansion.regex(node.text, field.prefix, node.offset);
  if (node.kind == NodeKind::fuzzy) {
    if (code_points(text) < query_limit::fuzzy_letters) {
      fail(node.offset, fmt::format("a fuzzy word has at least {} letters", query_limit::fuzzy_letters));
    }
    const unsigned edits = node.distance != 0 ? node.distance : query_limit::edits;
    return compilation.expansion.fuzzy(text, edits, field.prefix, node.offset);
  }
  if (code_points(literal_start(text)) < query_limit::literal_start) {
    fail(node.offset,
         fmt::format("a wildcard needs at least {} characters before it", query_limit::literal_start));
  }
  return compilation.expansion.wildcard(text, field.prefix, node.offset);
}

std::vector<std::string> values(Compilation& compilation, const Node& node, const std::string& text,
                                const Field& field) {
  std::vector<std::string> out = expanded(compilation, node, text, field);
  add_expansion(compilation.patterns, print(node), out);
  return out;
}

bool is_pattern(const Node& node) {
  return node.kind == NodeKind::regex || node.kind == NodeKind::fuzzy || node.kind == NodeKind::wildcard;
}

std::vector<std::string> with_prefix(std::string_view prefix, const std::vector<std::string>& values) {
  std::vector<std::string> out;
  for (const std::string& value : values) out.push_back(std::string(prefix).append(value));
  return out;
}

SingleValue host(Compilation& compilation, const Node& node, const Field& field) {
  std::vector<std::string> hosts;
  if (is_pattern(node)) {
    hosts = values(compilation, node, ascii_lower(node.text), field);
  } else {
    const bool whole = node.text.find("://") != std::string::npos;
    hosts = host_and_parents(whole ? node.text : "http://" + node.text);
    if (hosts.empty()) fail(node.offset, "a host is expected here, such as example.org");
    hosts.resize(1);
  }
  SingleValue out;
  out.terms = with_prefix(field.prefix, hosts);
  out.matcher.emplace();
  out.matcher->hosts = std::move(hosts);
  out.matcher->part = CitationPart::url;
  out.matcher->weight = 1;
  return out;
}

SingleValue date(Compilation& compilation, const Node& node) {
  if (is_pattern(node)) {
    fail(node.offset, fmt::format("date: takes no patterns; {}", date_forms));
  }
  const auto range = parse_date_range(node.text, compilation.options.today);
  if (!range) {
    const std::size_t quote = node.kind == NodeKind::phrase ? 1 : 0;
    fail(node.offset + quote + range.error().offset, range.error().message);
  }
  SingleValue out;
  out.terms = date_terms(compilation.database, *range);
  out.undated = range->undated;
  out.matcher.emplace();
  out.matcher->dates = *range;
  out.matcher->part = CitationPart::date;
  return out;
}

}  // namespace

SingleValue single_value(Compilation& compilation, const Node& node, const Field& field) {
  if (node.kind == NodeKind::near || (node.kind == NodeKind::phrase && node.distance != 0)) {
    fail(node.offset,
         fmt::format("{}: has single values, not words that could stand near each other", field.name));
  }
  if (field.kind == FieldKind::date) return date(compilation, node);
  if (field.kind == FieldKind::host) return host(compilation, node, field);
  if (is_pattern(node)) {
    return {with_prefix(field.prefix, values(compilation, node, node.text, field)), std::nullopt, false};
  }
  return {{id_term(node.text)}, std::nullopt, false};
}

Xapian::Query single_value_query(Compilation& compilation, const Node& node, const Field& field) {
  SingleValue value = single_value(compilation, node, field);
  if (value.matcher) compilation.matchers.push_back(std::move(*value.matcher));
  std::vector<Xapian::Query> queries(value.terms.begin(), value.terms.end());
  return unweighted(any_of(queries));
}

}  // namespace osint
