// SPDX-License-Identifier: GPL-2.0-or-later
// Query text -> tree, by recursive descent over the grammar in README.md. What cannot be understood is
// an error with its place; nothing is dropped.
#pragma once

#include <string_view>

#include "searcher/query/query_error.h"
#include "searcher/query/query_tree.h"

namespace osint {

QueryResult<Node> parse_query(std::string_view text);

}  // namespace osint
