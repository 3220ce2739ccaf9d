// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/end_marker.h"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "base/ascii.h"
#include "base/utf8.h"
#include "indexer/blocks/text_range.h"
#include "indexer/citations/author_names.h"
#include "indexer/structure/byline.h"
#include "indexer/structure/label_words.h"

namespace osint {

namespace {

constexpr std::size_t longest_tail = 200;

bool is_filling(char c) { return c == ' ' || c == '\n' || c == '*' || c == '_'; }
bool is_letter(char c) { return is_ascii_letter(c) || static_cast<unsigned char>(c) >= 0x80; }
constexpr std::string_view closing_of(char open) { return open == '(' ? ")" : "]"; }

// Returns true for a few capitalised words with nothing but the punctuation of names between them.
bool are_signed_names(std::string_view text) {
  if (text.size() > 120) return false;
  std::string plain(text);
  std::replace_if(
      plain.begin(), plain.end(),
      [](char c) { return std::string_view(",;.&/-:").find(c) != std::string_view::npos; }, ' ');
  const LeadingWords words = leading_words(plain, 0, 14);
  if (words.lower.empty() || words.lower.size() == 14 ||
      skip_filling(plain, words.ends.back()) < plain.size())
    return false;
  return std::all_of(words.written.begin(), words.written.end(), [](const std::string& word) {
    constexpr std::string_view particles = " and by with de la van von der den del di da al el bin ";
    return !is_ascii_lower(word[0]) || particles.find(' ' + word + ' ') != std::string_view::npos;
  });
}

// Returns the names within brackets. A line may end between a first and a last name.
std::vector<std::string> names_within(std::string_view brackets) {
  return analyst_names(collapsed_whitespace(brackets));
}

// Reads every bracket of names from `at`: "(Ashgrove) (Fell)". Moves `at` behind the last one.
std::vector<std::string> bracketed_names(std::string_view text, std::size_t& at) {
  std::vector<std::string> out;
  for (;;) {
    const std::size_t open = skip_filling(text, at);
    if (open >= text.size() || (text[open] != '(' && text[open] != '[')) return out;
    const std::size_t length = text.substr(open, longest_tail).find(closing_of(text[open]));
    if (length == std::string_view::npos) {
      const std::string_view rest = text.substr(open + 1);
      if (!out.empty() || !are_signed_names(rest)) return out;
      at = text.size();  // the closing bracket is missing
      return analyst_names(rest);
    }
    const std::string_view inner = text.substr(open + 1, length - 1);
    if (!out.empty() && !are_signed_names(inner)) return out;
    std::vector<std::string> names = names_within(inner);
    if (names.empty() && !is_blank(inner)) return out;  // what it says is not lost
    std::move(names.begin(), names.end(), std::back_inserter(out));
    at = open + length + 1;
  }
}

bool has_letters(std::string_view text) { return std::any_of(text.begin(), text.end(), is_ascii_letter); }

// Reads what follows the words of the marker: names in brackets, names after a dash, bare names to the end of
// the line, or nothing. Sets `marker.end`. Returns false if it is prose.
bool read_tail(std::string_view text, bool bracketed, bool certain, EndMarker& marker) {
  std::size_t at = skip_filling(text, marker.end);
  if (bracketed && at < text.size() && (text[at] == ')' || text[at] == ']')) {
    // "(End OE Watch Commentary) (Ashgrove)"
    marker.end = at + 1;
    marker.analysts = bracketed_names(text, marker.end);
    return true;
  }
  std::size_t after = at;
  marker.analysts = bracketed_names(text, after);
  if (after > at) {
    marker.end = after;
    return true;
  }
  const bool line_ended = text.substr(marker.end, at - marker.end).find('\n') != std::string_view::npos;
  std::string_view rest = text.substr(at, line_ended && !bracketed ? 0 : longest_tail);
  std::size_t line = rest.find_first_of(bracketed ? ")]" : "\n");
  // Behind a colon or a dash at the line's end, the names stand on the next line.
  if (!bracketed && line != std::string_view::npos && !has_letters(rest.substr(0, line)) && rest[0] != '\n')
    line = rest.find('\n', line + 1);
  rest = rest.substr(0, line);
  const std::size_t stop = at + rest.size();
  std::size_t first = 0;
  for (std::size_t i = 0; i < rest.size();) {
    const char32_t c = next_code_point(rest, i);
    if (!is_one_of(c, U" .:-*_–—,\n")) break;
    first = i;
  }
  rest = rest.substr(first);
  if (!is_blank(rest) && !are_signed_names(rest)) return certain;
  if (!is_blank(rest)) marker.analysts = bracketed ? names_within(rest) : analyst_names(rest);
  marker.end = std::min(stop + (bracketed ? 1 : 0), text.size());
  return certain || bracketed || !marker.analysts.empty();
}

std::optional<EndMarker> end_marker_at(const MarkedText& marked, std::size_t at) {
  const std::string_view text = marked.text;
  const LeadingWords words = leading_words(text, at, 7);
  if (words.lower.size() < 2 || words.lower[0] != "end") return std::nullopt;
  const auto last = std::find_if(words.lower.begin() + 1, words.lower.end(), is_commentary_word);
  if (last == words.lower.end()) return std::nullopt;
  auto index = static_cast<std::size_t>(last - words.lower.begin());
  if (index + 1 < words.lower.size() && is_commentary_word(words.lower[index + 1]))
    ++index;  // "OE Insight Commentary"
  const std::size_t first = words.lower[1] == "of" ? 2 : 1;
  const LabelPrefix prefix = label_prefix(words, std::min(first, index), index);
  if (prefix == LabelPrefix::other) return std::nullopt;
  EndMarker marker{at, words.ends[index], {}};
  std::size_t before = at;
  while (before > 0 && is_filling(text[before - 1])) --before;
  const bool bracketed = before > 0 && (text[before - 1] == '(' || text[before - 1] == '[');
  const bool capitals = is_ascii_upper(text[at]) && is_ascii_upper(words.written[index][0]);
  const bool certain = prefix == LabelPrefix::usual || (capitals && words.lower[index] == "commentary");
  if (!capitals && words.lower[index] != "commentary" && !certain) return std::nullopt;
  if (!read_tail(text, bracketed, certain, marker)) return std::nullopt;
  marker.begin = bracketed ? before - 1 : before;
  while (marker.begin > 0 && is_filling(text[marker.begin - 1])) --marker.begin;
  while (marker.end < text.size() &&
         (is_filling(text[marker.end]) ||
          std::string_view(".)]/").find(text[marker.end]) != std::string_view::npos)) {
    ++marker.end;
  }
  return marker;
}

}  // namespace

std::optional<EndMarker> find_end_marker(const MarkedText& text) {
  const std::string_view all = text.text;
  for (std::size_t i = all.size(); i-- > 0;) {
    const bool word_begins = (all[i] | 0x20) == 'e' && (i == 0 || !is_letter(all[i - 1]));
    if (!word_begins || i + 3 > all.size() || (all[i + 1] | 0x20) != 'n' || (all[i + 2] | 0x20) != 'd')
      continue;
    if (const auto marker = end_marker_at(text, i)) return marker;
  }
  return std::nullopt;
}

namespace {

// "... since spring. Commentary by Dora Ashgrove"
std::optional<EndMarker> closing_byline(std::string_view all, std::size_t end) {
  constexpr std::size_t longest = 100;
  const std::size_t from = end > longest ? end - longest : 0;
  const std::string lower = ascii_lower(all.substr(from, end - from));
  std::size_t at = lower.rfind("commentary by ");
  if (at == std::string::npos) return std::nullopt;
  const std::size_t sentence = lower.find_last_of(".!?\n", at);
  at = sentence == std::string::npos ? 0 : sentence + 1;
  const auto byline = byline_of(all.substr(from + at, end - from - at));
  if (!byline || !byline->closing) return std::nullopt;
  return EndMarker{from + at, all.size(), byline->names};
}

}  // namespace

std::optional<EndMarker> find_signature(const MarkedText& text) {
  const std::string_view all = text.text;
  std::size_t end = all.size();
  while (end > 0 && (is_filling(all[end - 1]) || all[end - 1] == '.')) --end;
  if (end < 3) return std::nullopt;
  if (all[end - 1] != ')' && all[end - 1] != ']') return closing_byline(all, end);
  const char open = all[end - 1] == ')' ? '(' : '[';
  const std::size_t begin = all.rfind(open, end - 1);
  if (begin == std::string_view::npos || end - begin > longest_tail) return std::nullopt;
  const std::string_view inner = all.substr(begin + 1, end - begin - 2);
  if (!are_signed_names(inner) || !may_be_person_names(inner)) return std::nullopt;
  std::size_t before = begin;
  while (before > 0 && is_filling(all[before - 1])) --before;
  const bool after_sentence =
      before == 0 || std::string_view(".!?").find(all[before - 1]) != std::string_view::npos;
  if (!after_sentence) return std::nullopt;
  return EndMarker{before, all.size(), names_within(inner)};
}

}  // namespace osint
