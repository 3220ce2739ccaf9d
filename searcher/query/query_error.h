// SPDX-License-Identifier: GPL-2.0-or-later
// What is wrong with a query and where; the limits of queries.
#pragma once

#include <string>
#include <string_view>
#include <tl/expected.hpp>

#include "schema/fields.h"

namespace osint {

struct QueryError {
  std::string message;
  std::size_t offset = 0;  // byte of the query
};

template <class T>
using QueryResult = tl::expected<T, QueryError>;

inline tl::unexpected<QueryError> query_error(std::size_t offset, std::string message) {
  return tl::unexpected<QueryError>(QueryError{std::move(message), offset});
}

// The message for people: the query in one printable line, a caret under the place.
std::string describe(const QueryError& error, std::string_view query);

// Going beyond one is an error that names it.
namespace query_limit {
inline constexpr std::size_t bytes = 4096;
inline constexpr std::size_t words = 512;  // words, patterns and phrases
inline constexpr std::size_t parts =
    1000;                         // of all words together: a-b has two, a Chinese run its characters
inline constexpr int depth = 32;  // groups within groups
inline constexpr std::size_t phrase_words = 32;
inline constexpr std::size_t near_operands = 12;         // of a chain, words of "..."~n
inline constexpr unsigned near_words = passage_gap - 1;  // n of NEAR/n: within one passage whatever n
inline constexpr std::size_t alternatives = 64;          // of one operand of NEAR
inline constexpr std::size_t literal_start = 2;          // characters before the first wildcard
inline constexpr unsigned edits = 2;                     // of a fuzzy word
inline constexpr std::size_t fuzzy_letters = 3;          // that a fuzzy word has at least
inline constexpr std::size_t expansions = 1000;          // words that all patterns of a query stand for
inline constexpr std::size_t other_forms = 256;    // of all names of a query: beyond, no error, but said
inline constexpr std::size_t explained = 300'000;  // terms a query stands for, times the hits to explain
inline constexpr double seconds = 1.5;             // of processor time, for patterns and positions
}  // namespace query_limit

}  // namespace osint
