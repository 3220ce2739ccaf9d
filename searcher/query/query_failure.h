// SPDX-License-Identifier: GPL-2.0-or-later
// How the parts of the compiler give up: thrown where the place is known, caught by compile_query().
#pragma once

#include <string>
#include <utility>

#include "searcher/query/query_error.h"

namespace osint {

struct QueryFailure {
  QueryError error;
};

// `offset`: byte of the query.
[[noreturn]] inline void fail(std::size_t offset, std::string message) {
  throw QueryFailure{{std::move(message), offset}};
}

}  // namespace osint
