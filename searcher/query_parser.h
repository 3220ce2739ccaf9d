// SPDX-License-Identifier: GPL-2.0-or-later
// Query text -> tree, by recursive descent. What cannot be understood is an error with its place;
// nothing is dropped.
//
//   query    = { item }                       all of them; AND between items says the same strictly
//   item     = unary { "OR" unary }
//   unary    = ("NOT" unary) | ("-" primary) | ("+" primary) | primary
//   primary  = [field ":"] ( "(" query ")" | '"' text '"' | word ) | "*"
#pragma once

#include <string>
#include <string_view>

#include "schema/result.h"
#include "searcher/query_tree.h"

namespace osint {

struct QueryError {
  std::string message;
  std::size_t offset = 0;  // byte of the query
};

template <class T>
using QueryResult = tl::expected<T, QueryError>;

namespace query_limit {
inline constexpr std::size_t bytes = 4096;
inline constexpr std::size_t words = 512;  // words and phrases
inline constexpr int depth = 32;           // groups within groups
inline constexpr std::size_t phrase_words = 32;
}  // namespace query_limit

QueryResult<Node> parse_query(std::string_view text);

// The message for people: the query in one printable line, a caret under the place.
std::string describe(const QueryError& error, std::string_view query);

}  // namespace osint
