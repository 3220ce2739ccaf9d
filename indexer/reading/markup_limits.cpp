// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/reading/markup_limits.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace osint {
namespace {

using Signs = std::array<bool, 256>;

Signs signs_of(std::string_view characters) {
  Signs signs{};
  for (const char c : characters) signs[static_cast<unsigned char>(c)] = true;
  return signs;
}

bool is_one_of(const Signs& signs, char c) { return signs[static_cast<unsigned char>(c)]; }

// Whatever may become a node of its own in a tree: no fewer than there will be.
std::size_t markdown_signs(std::string_view text) {
  static const Signs always = signs_of("\n\r*_[]<>&`\\!");
  static const Signs beside_others = signs_of("\"'.-");  // between letters they are part of the text
  static const Signs bullets = signs_of("-+");
  static const Signs after_numbers = signs_of(".)");
  std::size_t count = 0;
  bool after_sign = true;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool before_blank = i + 1 == text.size() || text[i + 1] == ' ' || text[i + 1] == '\t';
    const bool after_digit = i > 0 && text[i - 1] >= '0' && text[i - 1] <= '9';
    const bool of_list = is_one_of(bullets, text[i]) || (is_one_of(after_numbers, text[i]) && after_digit);
    after_sign = is_one_of(always, text[i]) || (is_one_of(beside_others, text[i]) && after_sign);
    count += static_cast<std::size_t>(after_sign || (of_list && before_blank));
  }
  return count;
}

std::size_t xml_signs(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count(text, '<') + std::ranges::count(text, '='));
}

Result<void> check_signs(std::string_view text, std::size_t (*signs)(std::string_view)) {
  // Nearly no file is long enough to have too many.
  if (text.size() <= max_markup_signs || signs(text) <= max_markup_signs) return {};
  return failure(fmt::format("has more than {} signs of markup and line breaks; split it", max_markup_signs));
}

std::size_t images(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = text.find("!["); at != std::string_view::npos; at = text.find("![", at + 2)) ++count;
  return count;
}

// The end of a list's marker at `at` ("-", "12."), or `at` where there is none.
std::size_t marker_end(std::string_view line, std::size_t at) {
  constexpr std::size_t most_digits = 9;
  std::size_t end = at;
  while (end < line.size() && end - at < most_digits && line[end] >= '0' && line[end] <= '9') ++end;
  const std::string_view closing = end == at ? "-+*" : ".)";
  if (end >= line.size() || closing.find(line[end]) == std::string_view::npos) return at;
  ++end;
  return end == line.size() || line[end] == ' ' || line[end] == '\t' ? end : at;
}

// Whether a line may begin a list deeper than allowed: by its markers, or by its indentation, of which a level takes two
// columns at least.
bool nests_too_deep(std::string_view line) {
  constexpr std::size_t columns_of_tab = 4;
  std::size_t columns = 0;
  std::size_t markers = 0;
  for (std::size_t at = 0; at < line.size();) {
    if (line[at] == ' ' || line[at] == '\t' || line[at] == '>') {
      columns += line[at] == '\t' ? columns_of_tab : 1;
      ++at;
      continue;
    }
    const std::size_t end = marker_end(line, at);
    if (end == at) break;
    columns += end - at;
    at = end;
    ++markers;
    if (markers > max_list_depth || columns > 2 * max_list_depth + 1) return true;
  }
  return false;
}

}  // namespace

Result<void> check_markdown(std::string_view text) {
  if (auto checked = check_signs(text, markdown_signs); !checked) return checked;
  if (images(text) > max_images) return failure(fmt::format("has more than {} images; split it", max_images));
  int number = 1;
  for (std::size_t at = 0; at < text.size(); ++number) {
    const std::size_t end = std::min(text.find_first_of("\r\n", at), text.size());
    if (nests_too_deep(text.substr(at, end - at)))
      return failure(fmt::format("has lists more than {} deep within each other", max_list_depth), number);
    at = end + (text.substr(end, 2) == "\r\n" ? 2 : 1);
  }
  return {};
}

Result<void> check_xml(std::string_view text) { return check_signs(text, xml_signs); }

}  // namespace osint
