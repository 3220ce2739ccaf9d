// SPDX-License-Identifier: GPL-2.0-or-later
// The exception by which parts of the compiler report an error in a query. compile_query() catches it and
// returns its error; a filter may also throw it from a match.
#pragma once

#include <string>
#include <utility>

#include "searcher/query/query_error.h"

namespace osint {

struct QueryFailure {
  QueryError error;
};

// `offset` is the byte of the query that the error points to.
[[noreturn]] inline void fail(std::size_t offset, std::string message) {
  throw QueryFailure{{std::move(message), offset}};
}

}  // namespace osint
