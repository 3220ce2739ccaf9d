// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/citations/citation_words.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "indexer/citations/text_range.h"

namespace osint {

namespace {

// Words that only lead to the part that follows.
constexpr std::array<std::string_view, 20> fillers{"available online at",
                                                   "available at",
                                                   "available from",
                                                   "published in",
                                                   "published by",
                                                   "retrieved from",
                                                   "accessed at",
                                                   "url",
                                                   "link",
                                                   "via",
                                                   "in",
                                                   "from",
                                                   "at",
                                                   "on",
                                                   "and",
                                                   "by",
                                                   "see",
                                                   "the",
                                                   "date",
                                                   "dated"};
constexpr std::array<std::string_view, 7> weekdays{"monday", "tuesday",  "wednesday", "thursday",
                                                   "friday", "saturday", "sunday"};

}  // namespace

bool is_filler_word(std::string_view words) {
  const std::string word = ascii_lower(words);
  const auto is = [&](std::string_view filler) { return word == filler; };
  return std::any_of(fillers.begin(), fillers.end(), is) || std::any_of(weekdays.begin(), weekdays.end(), is);
}

std::size_t address_end(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size()) {
    std::size_t next = end;
    const char32_t c = next_code_point(text, next);
    if (is_one_of(c, U" \n\t<>\"“”„«»「」『』《》，。、；：（）\u3000")) break;
    end = next;
  }
  const auto count = [&](char c) {
    return std::count(text.begin() + static_cast<std::ptrdiff_t>(at),
                      text.begin() + static_cast<std::ptrdiff_t>(end), c);
  };
  auto closing = count(')') - count('(');
  auto bracket = count(']') - count('[');
  for (; end > at; --end) {
    const char c = text[end - 1];
    const bool unpaired = (c == ')' && closing-- > 0) || (c == ']' && bracket-- > 0);
    if (!unpaired && std::string_view(".,;:!?'*\\").find(c) == std::string_view::npos) break;
  }
  return end;
}

std::string without_backslashes(std::string_view text) {
  std::string out(text);
  std::erase(out, '\\');
  return out;
}

bool looks_like_address(std::string_view text) {
  return text.starts_with("www.") || text.find("://") != std::string_view::npos;
}

}  // namespace osint
