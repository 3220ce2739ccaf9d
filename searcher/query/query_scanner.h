// SPDX-License-Identifier: GPL-2.0-or-later
// The smallest parts of a query text: where words end, words, "phrases" and /regular expressions/.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "searcher/query/query_error.h"
#include "searcher/query/query_tree.h"

namespace osint {

bool is_query_blank(char32_t c);
bool is_query_quote(char32_t c);  // " “ ” „ ‟ ＂

// The text from `at` up to a blank, a quote or a parenthesis.
std::string_view query_word(std::string_view text, std::size_t at);

// n of NEAR and ADJ where none is given.
inline constexpr unsigned default_near_words = 10;

// Whether a word is written as NEAR, NEAR/..., ADJ or ADJ/...
bool is_near_operator(std::string_view word);
// "NEAR/5" -> its link; `offset`: where the word stands in the query.
QueryResult<NearLink> near_link(std::string_view word, std::size_t offset);

// Each takes what begins at `at` and moves past it.
QueryResult<Node> scan_word(std::string_view text, std::size_t& at);
QueryResult<Node> scan_phrase(std::string_view text, std::size_t& at);
QueryResult<Node> scan_regex(std::string_view text, std::size_t& at);

}  // namespace osint
