// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/html/metadata_values.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

#include "base/ascii.h"
#include "base/utf8.h"

namespace osint {

namespace {

constexpr std::array<std::string_view, 12> months{"jan", "feb", "mar", "apr", "may", "jun",
                                                  "jul", "aug", "sep", "oct", "nov", "dec"};

std::vector<std::string_view> pieces(std::string_view text, std::string_view separators) {
  std::vector<std::string_view> out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find_first_of(separators, at), text.size());
    if (end > at) out.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return out;
}

int number(std::string_view digits) {
  if (digits.empty() || digits.size() > 4 || !std::ranges::all_of(digits, is_ascii_digit)) return -1;
  int out = 0;
  for (const char c : digits) out = out * 10 + (c - '0');
  return out;
}

bool is_year(int year) { return year >= 1900 && year <= 2100; }

std::string written(int year, int month, int day) {
  if (!is_year(year)) return {};
  if (month < 1 || month > 12) return fmt::format("{:04}", year);
  if (day < 1 || day > 31) return fmt::format("{:04}-{:02}", year, month);
  return fmt::format("{:04}-{:02}-{:02}", year, month, day);
}

int month_of(std::string_view word) {
  if (word.size() < 3) return 0;
  const std::string lower = ascii_lower(word.substr(0, 3));
  const auto found = std::ranges::find(months, lower);
  return found == months.end() || !std::ranges::all_of(word, is_ascii_letter)
             ? 0
             : static_cast<int>(found - months.begin()) + 1;
}

// "November 5, 2018", "Mon, 05 Nov 2018 10:00:00 GMT"
std::string date_in_words(std::string_view text) {
  int year = 0;
  int month = 0;
  int day = 0;
  for (const std::string_view piece : pieces(text, " ,.")) {
    const int value = number(piece);
    if (piece.size() == 4 && is_year(value) && year == 0) {
      year = value;
    } else if (piece.size() <= 2 && value > 0 && day == 0 && year == 0) {
      day = value;
    } else if (month == 0) {
      month = month_of(piece);
    }
  }
  return month > 0 ? written(year, month, day) : std::string();
}

constexpr std::array<std::string_view, 9> separators{" | ",  " > ", " - ", " – ", " — ",
                                                     " :: ", " » ", " « ", " · "};

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

std::size_t words(std::string_view text) { return pieces(text, " ").size(); }

// Returns the title without `site` and the separator at one of its ends.
std::string_view without(std::string_view title, std::string_view site) {
  for (const std::string_view separator : separators) {
    const std::size_t both = site.size() + separator.size();
    if (site.empty() || title.size() <= both) continue;
    if (title.ends_with(site) && title.substr(title.size() - both, separator.size()) == separator)
      return title.substr(0, title.size() - both);
    if (title.starts_with(site) && title.substr(site.size(), separator.size()) == separator)
      return title.substr(both);
  }
  return title;
}

}  // namespace

std::string iso_date(std::string_view text) {
  const std::string plain = collapsed_whitespace(text.substr(0, 100));
  if (plain.size() == 8 && std::ranges::all_of(plain, is_ascii_digit))
    return written(number(plain.substr(0, 4)), number(plain.substr(4, 2)), number(plain.substr(6)));
  const std::string_view date = std::string_view(plain).substr(0, plain.find_first_of("T "));
  const std::vector<std::string_view> parts = pieces(date, "-/.");
  if (!parts.empty() && parts.front().size() == 4 && is_year(number(parts.front())) && parts.size() <= 3 &&
      std::ranges::all_of(parts, [](std::string_view part) { return number(part) > 0; }))
    return written(number(parts[0]), parts.size() > 1 ? number(parts[1]) : 0,
                   parts.size() > 2 ? number(parts[2]) : 0);
  return date_in_words(plain);
}

std::string author_name(std::string_view text) {
  std::string name = collapsed_whitespace(repaired_utf8(text.substr(0, 200)));
  if (name.find("://") != std::string::npos || name.starts_with("www.")) return {};
  if (ascii_lower(name.substr(0, 3)) == "by ") name.erase(0, 3);
  const std::size_t comma = name.find(',');
  if (comma == std::string::npos || name.find(',', comma + 1) != std::string::npos) return name;
  const std::string_view last = trimmed(std::string_view(name).substr(0, comma));
  const std::string_view first = trimmed(std::string_view(name).substr(comma + 1));
  // "Ann Example, Bob Sample" are two, "Example, Jr." is one.
  if (first.empty() || last.empty() || words(last) > 2 || words(first) > 2 || first.ends_with("r.") ||
      (words(last) == 2 && words(first) == 2))
    return name;
  return std::string(first) + ' ' + std::string(last);
}

std::string title_without_site(const std::string& title, const std::string& site,
                               const std::string& heading) {
  std::string_view rest = without(title, site);
  if (rest.size() < title.size()) return std::string(trimmed(rest));
  if (!heading.empty() && title.size() > heading.size()) {
    const std::size_t at = title.find(heading);
    for (const std::string_view separator : separators) {
      const bool before = at != std::string::npos && at >= separator.size() &&
                          title.compare(at - separator.size(), separator.size(), separator) == 0;
      if (before || (at == 0 && title.compare(heading.size(), separator.size(), separator) == 0))
        return heading;
    }
  }
  constexpr std::size_t longest_site = 5;  // words
  for (const std::string_view bar : {" | ", " :: ", " » "}) {
    const std::size_t at = rest.rfind(bar);
    if (at != std::string_view::npos && at > 0 && words(rest.substr(at + bar.size())) <= longest_site)
      return std::string(trimmed(rest.substr(0, rest.find(bar))));
  }
  return std::string(trimmed(rest));
}

}  // namespace osint
