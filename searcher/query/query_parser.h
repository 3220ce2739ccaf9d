// SPDX-License-Identifier: GPL-2.0-or-later
// Parses queries by recursive descent. README.md in the parent folder has the grammar.
#pragma once

#include <string_view>

#include "searcher/query/query_error.h"
#include "searcher/query/query_tree.h"

namespace osint {

// Accepts any bytes. Fails, with the place of the error, if `text` is not valid UTF-8, does not follow the
// grammar or exceeds a limit of query_error.h. Never ignores a part of the text.
QueryResult<Node> parse_query(std::string_view text);

}  // namespace osint
