// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/citations/agency_line.h"

#include <algorithm>

#include "indexer/citations/quoted_title.h"
#include "indexer/dates/source_date.h"

namespace osint {

namespace {

constexpr std::size_t longest = 250;

// The last word before `end`, and blanks behind it.
Range word_before(std::string_view line, std::size_t end) {
  while (end > 0 && !is_word_byte(line[end - 1])) --end;
  std::size_t begin = end;
  while (begin > 0 && is_word_byte(line[begin - 1])) --begin;
  return {begin, end};
}

std::string_view at(std::string_view line, Range range) {
  return line.substr(range.begin, range.end - range.begin);
}

// "Text of report in English by Example Agency" -> the agency.
Range without_report(std::string_view line, Range name) {
  if (!ascii_lower(at(line, name)).starts_with("text of ")) return name;
  const std::size_t by = at(line, name).find(" by ");
  return by == std::string_view::npos ? Range{} : trimmed(line, {name.begin + by + 4, name.end});
}

// "p 3", "pp A1-2", "1030 gmt", or nothing.
bool is_page_or_time(std::string_view rest) {
  if (!says_something(rest)) return true;
  const std::string low = ascii_lower(rest);
  const std::size_t first = low.find_first_not_of(" ,;.");
  const std::string_view text = std::string_view(low).substr(first);
  const bool page = text.starts_with("p ") || text.starts_with("pp ") || text.starts_with("p. ") ||
                    text.starts_with("pp. ") || text.starts_with("page ") || text.starts_with("pages ");
  return text.size() < 16 && has_digit(text) && (page || text.ends_with("gmt") || text.ends_with("gmt."));
}

bool is_time(std::string_view word) {
  return word.size() == 4 && std::all_of(word.begin(), word.end(), is_ascii_digit);
}

// Behind a number that a monitoring service gives its texts: "EX1408131598 Example Times in Russian 30 Aug 98".
std::size_t behind_number(std::string_view line) {
  constexpr std::size_t shortest = 8;
  const std::size_t end = std::min(line.find(' '), line.size());
  const std::string_view word = line.substr(0, end);
  const bool number = word.size() >= shortest && has_digit(word) && std::ranges::all_of(word, [](char c) {
                        return is_ascii_digit(c) || is_ascii_upper(c);
                      });
  return number ? end : 0;
}

}  // namespace

std::optional<AgencyLine> agency_line(std::string_view line) {
  if (line.size() > longest || line.find(" in ") == std::string_view::npos || !find_quoted(line).empty() ||
      line.find("://") != std::string_view::npos)
    return std::nullopt;
  const auto dates = find_dates(line);
  if (dates.empty() || dates.back().problem != DateProblem::none || dates.back().date.day == 0)
    return std::nullopt;
  const FoundDate& date = dates.back();
  if (!is_page_or_time(line.substr(date.end))) return std::nullopt;
  Range word = word_before(line, date.begin);
  if (const std::string zone = ascii_lower(at(line, word)); zone == "gmt" || zone == "utc") {
    word = word_before(line, word.begin);
    if (!is_time(at(line, word))) return std::nullopt;
    word = word_before(line, word.begin);
  }
  const Range in = word_before(line, word.begin);
  if (word.empty() || !is_ascii_upper(line[word.begin]) || at(line, in) != "in") return std::nullopt;
  const Range head = trimmed(line, {std::min(behind_number(line), in.begin), in.begin});
  if (has_digit(at(line, head)) || at(line, head).find_first_of(":;()[]") != std::string_view::npos ||
      date.is_range())
    return std::nullopt;
  const auto parts = split(line, head, comma_at);
  const Range publication = without_report(line, trimmed(line, parts[0]));
  const bool named = !publication.empty() && (is_ascii_upper(line[publication.begin]) ||
                                              static_cast<unsigned char>(line[publication.begin]) >= 0x80);
  if (!named || parts.size() > 3 || publication.end - publication.begin > 100) return std::nullopt;
  return AgencyLine{
      publication, trimmed(line, {publication.end, date.begin}), {date.begin, date.end}, date.date};
}

}  // namespace osint
