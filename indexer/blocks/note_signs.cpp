// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/blocks/note_signs.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "base/ascii.h"
#include "base/byte_set.h"
#include "base/utf8.h"
#include "indexer/blocks/text_range.h"

namespace osint {
namespace {

constexpr std::size_t most_digits = 3;  // four are a year
constexpr std::size_t longest_roman = 6;
constexpr std::size_t longest_name = 24;
constexpr std::size_t longest_list = 40;  // of labels, in bytes
constexpr int most_last_signs = 20;       // at a text's end
constexpr int most_in_range = 20;         // "[3-7]"

bool is_number(std::string_view label) {
  return !label.empty() && label.size() <= most_digits && label.front() != '0' &&
         std::ranges::all_of(label, is_ascii_digit);
}

bool is_roman(std::string_view label) {
  return !label.empty() && label.size() <= longest_roman &&
         label.find_first_not_of("ivx") == std::string_view::npos;
}

// Behind "^", where Markdown allows any word.
bool is_name(std::string_view label) {
  return !label.empty() && label.size() <= longest_name && std::ranges::all_of(label, [](char c) {
    return is_ascii_letter(c) || is_ascii_digit(c) || c == '-' || c == '_' || c == '.' || c == '*';
  });
}

bool is_label(std::string_view label) {
  if (label.starts_with('^')) return is_name(label.substr(1));
  return is_number(label) || is_roman(label);
}

std::string_view without_caret(std::string_view label) {
  return label.substr(label.starts_with('^') ? 1 : 0);
}

int value_of(std::string_view number) {
  int value = 0;
  std::from_chars(number.data(), number.data() + number.size(), value);
  return value;
}

// "3-7" and "3–7"; an empty list where it is no such range.
std::vector<std::string> labels_between(std::string_view part) {
  std::size_t dash = part.find('-');
  std::size_t length = 1;
  if (dash == std::string_view::npos) {
    dash = part.find("–");
    length = std::string_view("–").size();
  }
  if (dash == std::string_view::npos) return {};
  const std::string_view first = without_caret(part.substr(0, dash));
  const std::string_view last = without_caret(part.substr(dash + length));
  if (!is_number(first) || !is_number(last)) return {};
  const int begin = value_of(first);
  const int end = value_of(last);
  if (begin >= end || end - begin > most_in_range) return {};
  std::vector<std::string> out;
  for (int i = begin; i <= end; ++i) out.push_back(std::to_string(i));
  return out;
}

// The labels within brackets; an empty list where there is anything else.
std::vector<std::string> labels_in(std::string_view inner) {
  if (is_label(inner)) return {std::string(without_caret(inner))};
  std::vector<std::string> out;
  for (std::size_t at = 0; at <= inner.size();) {
    const std::size_t end = std::min(inner.find_first_of(",;", at), inner.size());
    std::string_view part = inner.substr(at, end - at);
    // "[1,200]" is a number.
    if (at > 0 && !part.starts_with(' ') && part.size() == 3 && is_number(part)) return {};
    part.remove_prefix(std::min(part.find_first_not_of(' '), part.size()));
    if (is_label(part)) {
      out.emplace_back(without_caret(part));
    } else {
      const std::vector<std::string> range = labels_between(part);
      if (range.empty()) return {};
      out.insert(out.end(), range.begin(), range.end());
    }
    at = end + 1;
  }
  return out;
}

// A superscript digit; nothing for other characters.
std::optional<char> raised_digit(char32_t c) {
  switch (c) {
    case 0xB9: return '1';
    case 0xB2: return '2';
    case 0xB3: return '3';
    case 0x2070: return '0';
    default:
      return c >= 0x2074 && c <= 0x2079 ? std::optional(static_cast<char>('4' + (c - 0x2074))) : std::nullopt;
  }
}

bool may_be_raised(char c) { return c == '\xC2' || c == '\xE2'; }

// Superscript digits that begin at `at`, several numbers with commas between; no labels where there are none.
NoteSign raised_at(std::string_view text, std::size_t at) {
  NoteSign out{at, at, {}, false};
  bool open = false;  // a number has begun
  while (at < text.size()) {
    const bool comma = text[at] == ',';
    std::size_t next = at + (comma ? 1 : 0);
    if (next >= text.size() || !may_be_raised(text[next])) break;
    const auto digit = raised_digit(next_code_point(text, next));
    if (!digit || (comma && !open)) break;
    if (!open || comma) out.labels.emplace_back();
    out.labels.back() += *digit;
    open = true;
    out.end = at = next;
  }
  if (!std::ranges::all_of(out.labels, is_number)) out.labels.clear();
  return out;
}

NoteSign bracketed_at(std::string_view text, std::size_t at) {
  static constexpr ByteSet brackets("[]");
  const std::string_view rest = text.substr(at, longest_list);
  const std::size_t close = brackets.find(rest, 1);
  if (close >= rest.size() || rest[close] == '[' || close == 1) return {};
  const std::string_view inner = rest.substr(1, close - 1);
  const char first = inner.front();
  if (first != '^' && !is_ascii_digit(first) && first != 'i' && first != 'v' && first != 'x') return {};
  return {at, at + close + 1, labels_in(inner), first == '^'};
}

std::size_t next_candidate(std::string_view text, std::size_t at) {
  static constexpr ByteSet candidates("[\xC2\xE2");
  return candidates.find(text, at);
}

// A colon and blanks behind the label's bracket belong to it. A note has text behind them.
NoteStart started(std::string label, std::string_view text, std::size_t end) {
  if (end < text.size() && text[end] == ':') ++end;
  const std::size_t begin = text.find_first_not_of(" \n", end);
  return begin == std::string_view::npos ? NoteStart{} : NoteStart{std::move(label), begin};
}

}  // namespace

std::vector<NoteSign> note_signs(std::string_view text) {
  std::vector<NoteSign> out;
  const std::size_t first = text.find_first_not_of(" \n*_");
  for (std::size_t at = next_candidate(text, 0); at < text.size(); at = next_candidate(text, at)) {
    NoteSign sign = text[at] == '[' ? bracketed_at(text, at) : raised_at(text, at);
    const bool exponent = text[at] != '[' && takes_exponent(text.substr(0, at));
    const std::size_t end = sign.labels.empty() ? at + 1 : sign.end;
    if (!sign.labels.empty() && first < at && !exponent) out.push_back(std::move(sign));
    at = end;
  }
  return out;
}

std::string_view without_last_signs(std::string_view text) {
  constexpr std::size_t far = 3 * longest_list;
  for (int i = 0; i < most_last_signs && !text.empty(); ++i) {
    const std::string_view bare = text.substr(0, text.find_last_not_of(" \n") + 1);
    if (bare.empty() || (bare.back() != ']' && static_cast<unsigned char>(bare.back()) < 0x80)) return text;
    const std::size_t from = bare.size() > far ? bare.size() - far : 0;
    const std::size_t begin = bare.find_first_of("[\xC2\xE2", from);
    if (begin == std::string_view::npos) return text;
    const std::vector<NoteSign> signs = note_signs(bare.substr(from));
    if (signs.empty() || from + signs.back().end != bare.size()) return text;
    text = bare.substr(0, from + signs.back().begin);
  }
  return text;
}

NoteStart note_start(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \n");
  if (first == std::string_view::npos) return {};
  if (text[first] == '[') {
    const NoteSign sign = bracketed_at(text, first);
    return sign.labels.size() == 1 ? started(sign.labels[0], text, sign.end) : NoteStart{};
  }
  if (!may_be_raised(text[first])) return {};
  const NoteSign sign = raised_at(text, first);
  return sign.labels.size() == 1 ? started(sign.labels[0], text, sign.end) : NoteStart{};
}

NoteStart listed_note_start(std::string_view text) {
  NoteStart start = note_start(text);
  if (!start.label.empty()) return start;
  const std::size_t first = text.find_first_not_of(" \n");
  if (first == std::string_view::npos) return {};
  const bool open = text[first] == '(';
  const std::size_t begin = first + (open ? 1 : 0);
  const std::size_t end = text.find_first_of(open ? ")" : ".)", begin);
  if (end == std::string_view::npos || end + 1 >= text.size() || text[end + 1] != ' ') return {};
  const std::string_view label = text.substr(begin, end - begin);
  return is_number(label) || is_roman(label) ? started(std::string(label), text, end + 1) : NoteStart{};
}

bool takes_exponent(std::string_view text) {
  constexpr std::array<std::string_view, 9> units{"m", "km", "cm", "mm", "ft", "mi", "in", "s", "kg"};
  if (text.empty()) return false;
  if (is_ascii_digit(text.back())) return true;
  std::size_t begin = text.size();
  while (begin > 0 && is_ascii_letter(text[begin - 1])) --begin;
  return std::ranges::find(units, text.substr(begin)) != units.end();
}

}  // namespace osint
