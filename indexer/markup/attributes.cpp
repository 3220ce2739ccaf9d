// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/markup/attributes.h"

#include "base/ascii.h"

namespace osint {
namespace {

bool is_blank_or_break(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

// One attribute at `at`: ".class", "#id", "key=value", "=html", "-". Returns its end, or `at`.
std::size_t attribute_end(std::string_view text, std::size_t at) {
  std::size_t end = at;
  if (text[at] == '.' || text[at] == '#' || text[at] == '=') {
    for (++end; end < text.size() && is_attribute_name(text[end]); ++end) {
    }
    return end == at + 1 ? at : end;
  }
  if (text[at] == '-') return at + 1;
  while (end < text.size() && is_attribute_name(text[end])) ++end;
  if (end == at || end == text.size() || text[end] != '=') return at;
  ++end;
  if (end < text.size() && (text[end] == '"' || text[end] == '\'')) {
    const std::size_t close = text.find(text[end], end + 1);
    return close == std::string_view::npos ? at : close + 1;
  }
  const std::size_t value = end;
  while (end < text.size() && is_attribute_name(text[end])) ++end;
  return end == value ? at : end;
}

}  // namespace

bool is_attribute_name(char c) {
  return is_ascii_letter(c) || is_ascii_digit(c) || c == '-' || c == '_' || c == ':' || c == '.' ||
         c == '%' || static_cast<unsigned char>(c) >= 0x80;
}

std::size_t attributes_length(std::string_view text) {
  constexpr std::size_t longest = 400;
  text = text.substr(0, longest);
  if (!text.starts_with('{')) return 0;
  std::size_t at = 1;
  bool any = false;
  while (at < text.size()) {
    if (text[at] == '}') return any ? at + 1 : 0;
    if (is_blank_or_break(text[at])) {
      ++at;
      continue;
    }
    const std::size_t end = attribute_end(text, at);
    if (end == at) return 0;
    any = true;
    at = end;
  }
  return 0;
}

}  // namespace osint
