// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/markup/fences.h"

#include <algorithm>
#include <string>

namespace osint {

Fences::Place Fences::take(std::string_view content, std::size_t next) {
  const char sign = content.empty() ? '\0' : content.front();
  if (sign != '`' && sign != '~') return length_ > 0 ? Place::inside : Place::outside;
  const std::size_t length = std::min(content.find_first_not_of(sign), content.size());
  if (length_ > 0) {
    if (sign == sign_ && length >= length_ && length == content.size()) length_ = 0;
    return Place::inside;
  }
  constexpr std::size_t shortest = 3;
  if (length < shortest || (sign == '`' && content.find('`', length) != std::string_view::npos))
    return Place::outside;
  if (!is_closed(sign, length, next)) return Place::stray;
  sign_ = sign;
  length_ = length;
  return Place::inside;
}

bool Fences::is_closed(char sign, std::size_t length, std::size_t next) {
  constexpr int most_searches = 8;  // each may go through all of the text
  std::size_t& stray = shortest_stray_[sign == '`' ? 0 : 1];
  if (length >= stray) return false;
  if (searches_ >= most_searches) return true;
  const std::string fence(3, sign);
  for (std::size_t at = text_.find(fence, next); at != std::string_view::npos; at = text_.find(fence, at)) {
    if (closes(at, sign, length)) return true;
    at = std::min(text_.find_first_not_of(sign, at), text_.size());
  }
  ++searches_;
  stray = length;
  return false;
}

// Returns true if the line of the signs at `at` contains nothing else.
bool Fences::closes(std::size_t at, char sign, std::size_t length) const {
  std::size_t begin = at;
  while (begin > 0 && (text_[begin - 1] == ' ' || text_[begin - 1] == '\t' || text_[begin - 1] == '>'))
    --begin;
  if (begin > 0 && text_[begin - 1] != '\n' && text_[begin - 1] != '\r') return false;
  std::size_t end = at;
  while (end < text_.size() && text_[end] == sign) ++end;
  if (end - at < length) return false;
  while (end < text_.size() && (text_[end] == ' ' || text_[end] == '\t')) ++end;
  return end == text_.size() || text_[end] == '\n' || text_[end] == '\r';
}

}  // namespace osint
