// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/query_scanner.h"

#include <algorithm>
#include <fmt/format.h>
#include <unicode/uchar.h>

#include "base/ascii.h"
#include "base/utf8.h"

namespace osint {
namespace {

bool ends_word(char32_t c) { return is_query_blank(c) || is_query_quote(c) || c == U'(' || c == U')'; }

bool all_digits(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// Returns nullopt if the text is not a number from 1 to `most`.
std::optional<unsigned> number(std::string_view digits, unsigned most) {
  if (digits.empty() || !all_digits(digits)) return std::nullopt;
  unsigned value = 0;
  for (const char c : digits) value = std::min(value * 10 + static_cast<unsigned>(c - '0'), most + 1);
  return value >= 1 && value <= most ? std::optional(value) : std::nullopt;
}

// `at` is the byte after a closing quote.
QueryResult<unsigned> phrase_distance(std::string_view text, std::size_t& at) {
  if (at >= text.size() || text[at] != '~') return 0U;
  const std::string_view suffix = query_word(text, at);
  const auto distance = number(suffix.substr(1), query_limit::near_words);
  if (!distance) {
    return query_error(
        at, fmt::format("a number of words from 1 to {} is expected after ~, as in \"military civilian\"~5",
                        query_limit::near_words));
  }
  at += suffix.size();
  return *distance;
}

}  // namespace

bool is_query_blank(char32_t c) { return u_isUWhiteSpace(static_cast<UChar32>(c)) != 0; }

bool is_query_quote(char32_t c) {
  return c == U'"' || c == 0x201C || c == 0x201D || c == 0x201E || c == 0x201F || c == 0xFF02;
}

std::string_view query_word(std::string_view text, std::size_t at) {
  std::size_t end = at;
  for (std::size_t next = at; next < text.size(); end = next) {
    if (ends_word(next_code_point(text, next))) break;
  }
  return text.substr(at, end - at);
}

bool is_path_word(std::string_view word) {
  if (!word.starts_with('/')) return false;
  std::size_t slash = word.find('/', 1);
  while (slash != std::string_view::npos && word[slash - 1] == '\\') slash = word.find('/', slash + 1);
  return slash != std::string_view::npos && slash + 1 < word.size();
}

bool is_near_operator(std::string_view word) {
  return word == "NEAR" || word == "ADJ" || word.starts_with("NEAR/") || word.starts_with("ADJ/");
}

QueryResult<NearLink> near_link(std::string_view word, std::size_t offset) {
  NearLink link{word.starts_with("ADJ"), default_near_words};
  const std::size_t slash = word.find('/');
  if (slash == std::string_view::npos) return link;
  const auto within = number(word.substr(slash + 1), query_limit::near_words);
  if (!within) {
    return query_error(offset + slash + 1, fmt::format("a number of words from 1 to {} is expected after {}",
                                                       query_limit::near_words, word.substr(0, slash + 1)));
  }
  link.within = *within;
  return link;
}

namespace {

// Whether a word is a few letters: part of an abbreviation such as R & D.
bool is_short(std::string_view word) {
  constexpr std::size_t longest = 3;
  return !word.empty() && word.size() <= longest && word != "OR" && word != "AND" && word != "NOT" &&
         word != "ADJ" && std::ranges::all_of(word, is_ascii_letter);
}

std::size_t after_blanks(std::string_view text, std::size_t at) {
  for (std::size_t next = at; next < text.size(); at = next) {
    if (!is_query_blank(next_code_point(text, next))) break;
  }
  return at;
}

// Returns what an ampersand joins to the word [begin, at), as in R & D, and moves `at` behind it. Between longer
// words an ampersand means nothing.
std::optional<std::string> joined_pair(std::string_view text, std::size_t begin, std::size_t& at) {
  const std::string_view first = text.substr(begin, at - begin);
  const std::size_t ampersand = after_blanks(text, at);
  if (!is_short(first) || ampersand == at || query_word(text, ampersand) != "&") return std::nullopt;
  const std::size_t second_begin = after_blanks(text, ampersand + 1);
  const std::string_view second = query_word(text, second_begin);
  if (!is_short(second)) return std::nullopt;
  at = second_begin + second.size();
  return fmt::format("{} & {}", first, second);
}

}  // namespace

QueryResult<Node> scan_word(std::string_view text, std::size_t& at) {
  const std::size_t begin = at;
  const std::string_view word = query_word(text, at);
  at += word.size();
  if (auto pair = joined_pair(text, begin, at)) return Node{WordNode{*std::move(pair)}, begin};
  if (word == "*") return Node{AllNode(), begin};
  if (word.find("://") != std::string_view::npos) return Node{WordNode{std::string(word)}, begin};
  const std::size_t wildcard = word.find_first_of("*?");
  const std::size_t tilde = word.rfind('~');
  if (tilde == std::string_view::npos || !all_digits(word.substr(tilde + 1))) {
    if (wildcard == std::string_view::npos) return Node{WordNode{std::string(word)}, begin};
    return Node{WildcardNode{std::string(word)}, begin};
  }
  if (tilde == 0) return query_error(begin, "~ needs a word before it, as in Mianyng~");
  if (wildcard != std::string_view::npos) {
    return query_error(begin + tilde, "a word has wildcards (* ?) or is fuzzy (~), not both");
  }
  FuzzyNode fuzzy{std::string(word.substr(0, tilde))};
  if (tilde + 1 == word.size()) return Node{std::move(fuzzy), begin};
  const auto distance = number(word.substr(tilde + 1), query_limit::edits);
  if (!distance) {
    return query_error(
        begin + tilde,
        fmt::format("a fuzzy word is written ~, ~1 or ~{}: so many letters may differ", query_limit::edits));
  }
  fuzzy.edits = *distance;
  return Node{std::move(fuzzy), begin};
}

QueryResult<Node> scan_phrase(std::string_view text, std::size_t& at) {
  const std::size_t opening = at;
  next_code_point(text, at);
  for (const std::size_t begin = at; at < text.size();) {
    const std::size_t end = at;
    if (!is_query_quote(next_code_point(text, at))) continue;
    const auto window = phrase_distance(text, at);
    if (!window) return tl::unexpected<QueryError>(window.error());
    return Node{PhraseNode{std::string(text.substr(begin, end - begin)), *window}, opening};
  }
  return query_error(opening, "missing closing quote");
}

QueryResult<Node> scan_regex(std::string_view text, std::size_t& at) {
  const std::size_t opening = at;
  for (std::size_t next = ++at; next < text.size(); at = next) {
    const char32_t c = next_code_point(text, next);
    if (is_query_blank(c)) break;
    if (c == U'\\' && next < text.size()) next_code_point(text, next);
    if (c != U'/') continue;
    RegexNode regex{std::string(text.substr(opening + 1, at - opening - 1))};
    if (regex.text.empty())
      return query_error(opening, "nothing between the slashes of a regular expression");
    at = next;
    const bool ended = at >= text.size() || text[at] == ')' || is_query_blank(next_code_point(text, next));
    if (ended) return Node{std::move(regex), opening};
    return query_error(
        at,
        "a regular expression ends at its second slash: write \\/ for one within it, and a path in quotes");
  }
  return query_error(opening,
                     "missing closing slash of a regular expression (without blanks; a path goes in quotes)");
}

}  // namespace osint
