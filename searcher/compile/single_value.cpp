// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/compile/single_value.h"

#include <fmt/format.h>
#include <utility>
#include <variant>

#include "base/ascii.h"
#include "base/utf8.h"
#include "schema/addresses.h"
#include "searcher/compile/date_query.h"
#include "searcher/compile/pattern_query.h"
#include "searcher/query/query_failure.h"
#include "searcher/vocabulary/word_patterns.h"

namespace osint {
namespace {

std::vector<std::string> with_prefix(std::string_view prefix, const std::vector<std::string>& values) {
  std::vector<std::string> out;
  for (const std::string& value : values) out.push_back(std::string(prefix).append(value));
  return out;
}

// Of a word or phrase: one value as it is written. `quote`: the bytes before its text.
struct Written {
  std::string text;
  std::size_t quote = 0;
};

// Of a pattern: all values that it stands for.
struct Expanded {
  std::vector<std::string> values;
};

using Asked = std::variant<Written, Expanded>;

class Asking {
 public:
  Asking(Compilation& compilation, const Node& node, const Field& field)
      : compilation_(compilation), node_(node), field_(field) {}

  Asked operator()(const WordNode& word) const { return Written{word.text, 0}; }
  Asked operator()(const PhraseNode& phrase) const {
    if (phrase.window != 0) refuse_nearness();
    return Written{phrase.text, 1};
  }
  Asked operator()(const WildcardNode& wildcard) const {
    refuse_pattern();
    const std::string text = folded(wildcard.text);
    if (code_points(literal_start(text)) < query_limit::literal_start) {
      fail(node_.offset,
           fmt::format("a wildcard needs at least {} characters before it", query_limit::literal_start));
    }
    return Expanded{compilation_.expansion.wildcard(text, field_.prefix, node_.offset)};
  }
  Asked operator()(const FuzzyNode& fuzzy) const {
    refuse_pattern();
    const std::string text = folded(fuzzy.text);
    if (code_points(text) < query_limit::fuzzy_letters) {
      fail(node_.offset, fmt::format("a fuzzy word has at least {} letters", query_limit::fuzzy_letters));
    }
    const unsigned edits = fuzzy.edits != 0 ? fuzzy.edits : query_limit::edits;
    return Expanded{compilation_.expansion.fuzzy(text, edits, field_.prefix, node_.offset)};
  }
  Asked operator()(const RegexNode& regex) const {
    refuse_pattern();
    return Expanded{compilation_.expansion.regex(regex.text, field_.prefix, node_.offset)};
  }
  Asked operator()(const NearNode&) const { refuse_nearness(); }

 private:
  // Hosts are indexed in small letters, ids as they are.
  std::string folded(const std::string& text) const {
    return field_.kind == FieldKind::host ? ascii_lower(text) : text;
  }
  void refuse_pattern() const {
    if (field_.kind == FieldKind::date)
      fail(node_.offset, fmt::format("date: takes no patterns; {}", date_forms));
  }
  [[noreturn]] void refuse_nearness() const {
    fail(node_.offset,
         fmt::format("{}: has single values, not words that could stand near each other", field_.name));
  }

  Compilation& compilation_;
  const Node& node_;
  const Field& field_;
};

std::vector<std::string> host(const Written& written, const Node& node) {
  const bool whole = written.text.find("://") != std::string::npos;
  std::vector<std::string> hosts = host_and_parents(whole ? written.text : "http://" + written.text);
  if (hosts.empty()) fail(node.offset, "a host is expected here, such as example.org");
  hosts.resize(1);
  return hosts;
}

SingleValue of_hosts(std::vector<std::string> hosts, const Field& field) {
  SingleValue out;
  out.terms = with_prefix(field.prefix, hosts);
  out.matcher.emplace();
  out.matcher->hosts = std::move(hosts);
  out.matcher->part = CitationPart::url;
  out.matcher->weight = 1;
  return out;
}

SingleValue of_date(const Compilation& compilation, const Written& written, const Node& node) {
  const auto range = parse_date_range(written.text, compilation.options.today);
  if (!range) fail(node.offset + written.quote + range.error().offset, range.error().message);
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
  Asked asked = visit_looked_for(Asking(compilation, node, field), node);
  const bool is_host = field.kind == FieldKind::host;
  if (const auto* written = std::get_if<Written>(&asked)) {
    if (field.kind == FieldKind::date) return of_date(compilation, *written, node);
    if (is_host) return of_hosts(host(*written, node), field);
    return {{id_term(written->text)}, std::nullopt, false, {}};
  }
  std::vector<std::string> values = std::move(std::get<Expanded>(asked).values);
  Expansions expansions;
  add_expansion(expansions.patterns, print(node), values);
  SingleValue out;
  if (is_host) {
    out = of_hosts(std::move(values), field);
  } else {
    out.terms = with_prefix(field.prefix, values);
  }
  out.expansions = std::move(expansions);
  return out;
}

QueryPlan single_value_plan(Compilation& compilation, const Node& node, const Field& field) {
  SingleValue value = single_value(compilation, node, field);
  QueryPlan out;
  if (value.matcher) out.matchers.push_back(std::move(*value.matcher));
  const std::vector<Xapian::Query> queries(value.terms.begin(), value.terms.end());
  out.query = unweighted(any_of(queries));
  out.expansions = std::move(value.expansions);
  return out;
}

}  // namespace osint
