// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/pdf/right_to_left.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <unicode/uchar.h>
#include <utility>

#include "base/utf8.h"

namespace osint {

namespace {

bool is_right_to_left(char32_t c) {
  if (c < 0x590) return false;
  const UCharDirection direction = u_charDirection(static_cast<UChar32>(c));
  return direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC;
}

bool has_right_to_left(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (is_right_to_left(next_code_point(text, at))) return true;
  }
  return false;
}

bool is_digit(char32_t c) { return u_isdigit(static_cast<UChar32>(c)) != 0; }

// Letters in reverse, numbers as they are.
std::u32string reversed(const std::u32string& letters) {
  std::u32string out(letters.rbegin(), letters.rend());
  for (auto begin = out.begin(); begin != out.end();) {
    begin = std::find_if(begin, out.end(), is_digit);
    const auto end = std::find_if_not(begin, out.end(), is_digit);
    std::reverse(begin, end);
    begin = end;
  }
  return out;
}

struct Parts {
  std::string before;   // punctuation, of the text around
  std::u32string core;  // from the first letter of the script to the last
  std::string after;
};

std::string utf8(const std::u32string& letters) {
  std::string out;
  for (const char32_t c : letters) append_utf8(out, c);
  return out;
}

Parts parts_of(std::string_view text, bool first, bool last) {
  std::u32string letters;
  for (std::size_t at = 0; at < text.size();) letters += next_code_point(text, at);
  const auto begin = first ? std::ranges::find_if(letters, is_right_to_left) : letters.begin();
  auto end = letters.end();
  while (last && end != begin && !is_right_to_left(*(end - 1))) --end;
  return {utf8({letters.begin(), begin}), {begin, end}, utf8({end, letters.end()})};
}

// The punctuation at the ends of a run belongs to the text around it, unless the run is the whole line.
void turn(std::vector<PdfWord>& words, std::size_t begin, std::size_t end) {
  const bool whole = begin == 0 && end == words.size();
  std::vector<std::string> cores;
  std::string before;
  std::string after;
  for (std::size_t i = begin; i < end; ++i) {
    Parts parts = parts_of(words[i].text, !whole && i == begin, !whole && i + 1 == end);
    before += parts.before;
    after += parts.after;
    cores.push_back(utf8(reversed(parts.core)));
  }
  for (std::size_t i = begin; i < end; ++i) words[i].text = std::move(cores[end - 1 - i]);
  words[begin].text.insert(0, before);
  words[end - 1].text += after;
}

}  // namespace

void put_in_reading_order(std::vector<PdfWord>& words) {
  for (std::size_t begin = 0; begin < words.size(); ++begin) {
    if (!has_right_to_left(words[begin].text)) continue;
    std::size_t end = begin + 1;
    while (end < words.size() && has_right_to_left(words[end].text)) ++end;
    turn(words, begin, end);
    begin = end;
  }
}

}  // namespace osint
