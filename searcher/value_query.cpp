// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/value_query.h"

#include "schema/addresses.h"
#include "searcher/date_query.h"
#include "searcher/leaf_query.h"
#include "searcher/pattern_query.h"
#include "searcher/query_failure.h"

namespace osint {
namespace {

using Query = Xapian::Query;

Query host(Compilation& compilation, const Node& node, const Field& field) {
  const bool whole = node.text.find("://") != std::string::npos;
  const std::vector<std::string> hosts = host_and_parents(whole ? node.text : "http://" + node.text);
  if (hosts.empty()) fail(node.offset, "a host is expected here, such as example.org");
  Matcher matcher;
  matcher.host = hosts.front();
  matcher.part = CitationPart::url;
  matcher.weight = 1;
  compilation.matchers.push_back(std::move(matcher));
  return unweighted(Query(std::string(field.prefix) + hosts.front()));
}

Query date(Compilation& compilation, const Node& node) {
  const auto range = parse_date_range(node.text, compilation.options.today);
  if (!range) {
    fail(node.offset,
         "a date is expected here: 2018, 2018-09, 2018-09-10, 2018-01..2018-06, 2018.., 90d.. or none");
  }
  Matcher matcher;
  matcher.dates = *range;
  matcher.part = CitationPart::date;
  compilation.matchers.push_back(std::move(matcher));
  return unweighted(date_query(compilation.database, *range));
}

Query source(Compilation& compilation, const Node& node) {
  std::vector<Query> queries;
  for (const char* name : {"author", "headline", "publication", "url"}) {
    queries.push_back(leaf_query(compilation, node, find_field(name)));
  }
  if (node.text.find('.') != std::string::npos)
    queries.push_back(host(compilation, node, *find_field("site")));
  return any_of(queries);
}

}  // namespace

Query value_query(Compilation& compilation, const Node& node, const Field& field) {
  if (field.kind == FieldKind::group) return source(compilation, node);
  if (field.kind == FieldKind::date) return date(compilation, node);
  if (field.kind == FieldKind::exact) return unweighted(Query(id_term(node.text)));
  if (field.kind == FieldKind::host) return host(compilation, node, field);
  const bool address = field.kind == FieldKind::address || field.kind == FieldKind::path;
  std::vector<Query> queries;
  for (const TermSequence& spelling :
       spellings(compilation, node, address ? address_words(node.text) : node.text)) {
    queries.push_back(pattern_query(compilation, exact_pattern(spelling), &field, false));
  }
  return any_of(queries);
}

}  // namespace osint
