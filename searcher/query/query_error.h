// SPDX-License-Identifier: GPL-2.0-or-later
// Errors in queries, and the limits of queries.
#pragma once

#include <string>
#include <string_view>
#include <tl/expected.hpp>

#include "schema/fields.h"

namespace osint {

struct QueryError {
  std::string message;
  std::size_t offset = 0;  // byte of the query that the error points to
};

template <class T>
using QueryResult = tl::expected<T, QueryError>;

inline tl::unexpected<QueryError> query_error(std::size_t offset, std::string message) {
  return tl::unexpected<QueryError>(QueryError{std::move(message), offset});
}

// Returns the message for people: "query:COLUMN: MESSAGE", the printable query (or the part around the
// place), and a caret under the place. Has no line feed at its end.
std::string describe(const QueryError& error, std::string_view query);

// Exceeding a limit is an error that names it, unless the limit says otherwise.
namespace query_limit {
inline constexpr std::size_t bytes = 4096;
inline constexpr std::size_t words = 512;  // words, patterns and phrases
// Parts of all words together: a-b has two, and a run of Chinese has its characters.
inline constexpr std::size_t parts = 1000;
inline constexpr int depth = 32;  // nested groups
inline constexpr std::size_t phrase_words = 32;
inline constexpr std::size_t near_operands = 12;  // of a chain, and words of "..."~n
// The largest n of NEAR/n and "..."~n, which keeps them within one passage.
inline constexpr unsigned near_words = passage_gap - 1;
inline constexpr std::size_t alternatives = 64;  // of one operand of NEAR
inline constexpr std::size_t literal_start = 2;  // the least number of characters before a wildcard
inline constexpr unsigned edits = 2;             // of a fuzzy word
inline constexpr std::size_t fuzzy_letters = 3;  // the least number of letters of a fuzzy word
inline constexpr std::size_t expansions = 1000;  // words that all patterns of a query stand for
// Other forms of all names in a query. Exceeding this is no error, but the answer says that there are more.
inline constexpr std::size_t other_forms = 256;
inline constexpr std::size_t explained = 300'000;  // terms that a query stands for, times hits to explain
inline constexpr double seconds = 1.5;             // of processor time, for patterns and positions
}  // namespace query_limit

}  // namespace osint
