// SPDX-License-Identifier: GPL-2.0-or-later
// Recognises the smallest parts of a query: words, "phrases", /regular expressions/ and the operators NEAR
// and ADJ. All text is valid UTF-8.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "searcher/query/query_error.h"
#include "searcher/query/query_tree.h"

namespace osint {

bool is_query_blank(char32_t c);
bool is_query_quote(char32_t c);  // " “ ” „ ‟ ＂

// Returns the text from `at` up to a blank, a quote or a parenthesis.
std::string_view query_word(std::string_view text, std::size_t at);

// Returns true if a word that begins with a slash is a path, as "/data/issues/a.md" is, and not a regular
// expression: it has slashes within it that no backslash precedes.
bool is_path_word(std::string_view word);

// The distance of NEAR and ADJ if the query gives none.
inline constexpr unsigned default_near_words = 10;

// Returns whether a word is NEAR, ADJ, or begins with NEAR/ or ADJ/.
bool is_near_operator(std::string_view word);
// Parses such a word. `offset` is its place in the query. Fails if the distance is not from 1 to
// query_limit::near_words.
QueryResult<NearLink> near_link(std::string_view word, std::size_t offset);

// Each function parses what begins at `at` and moves `at` past it. The text at `at` must be a word, a quote
// or a slash, respectively.
QueryResult<Node> scan_word(std::string_view text, std::size_t& at);
QueryResult<Node> scan_phrase(std::string_view text, std::size_t& at);
QueryResult<Node> scan_regex(std::string_view text, std::size_t& at);

}  // namespace osint
