// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/mail/stated_day.h"

#include <algorithm>
#include <array>
#include <optional>

#include "base/ascii.h"
#include "schema/dates/date.h"

namespace osint {
namespace {

// "Sep", "Sept." and "September", but not "sepia".
int month_of(std::string_view word) {
  constexpr std::array<std::string_view, 12> names{"january",   "february", "march",    "april",
                                                   "may",       "june",     "july",     "august",
                                                   "september", "october",  "november", "december"};
  const std::string lower = ascii_lower(word.substr(0, 10));
  if (lower.size() < 3) return 0;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (names[i].starts_with(lower)) return static_cast<int>(i) + 1;
  }
  return 0;
}

int number_of(std::string_view digits) {
  int out = 0;
  for (const char digit : digits) out = out * 10 + (digit - '0');
  return out;
}

// RFC 5322, 4.3: of two digits, those below 50 are of this century.
int year_of(std::string_view digits) {
  const int year = number_of(digits);
  if (digits.size() > 3) return year;
  if (digits.size() == 3) return 1900 + year;
  return year + (year < 50 ? 2000 : 1900);
}

std::string iso_day(std::string_view text) {
  for (const std::size_t length : {10U, 7U, 4U}) {
    if (text.size() < length) continue;
    if (text.size() > length && (is_ascii_digit(text[length]) || text[length] == '-')) continue;
    if (const auto date = parse_iso_date(text.substr(0, length))) return iso_text(*date);
  }
  return {};
}

// Returns the next run of letters or digits. Skips times ("08:00:00") and zones with a sign.
std::string_view next_word(std::string_view text, std::size_t& at) {
  constexpr std::string_view between = " \t\r\n,-.()/";
  for (;;) {
    at = text.find_first_not_of(between, at);
    if (at == std::string_view::npos) return {};
    const std::size_t end = std::min(text.find_first_of(between, at), text.size());
    const std::string_view word = text.substr(at, end - at);
    at = end;
    if (word.find_first_of(":+") == std::string_view::npos) return word;
  }
}

}  // namespace

std::string stated_day(std::string_view text) {
  text = text.substr(0, 200);
  text = text.substr(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
  if (std::string day = iso_day(text); !day.empty()) return day;
  PartialDate date;
  std::size_t at = 0;
  for (std::string_view word = next_word(text, at); !word.empty() && date.year == 0;
       word = next_word(text, at)) {
    if (std::ranges::all_of(word, is_ascii_digit)) {
      if (word.size() > 4) return {};
      if (date.day == 0 && word.size() < 3) {
        date.day = number_of(word);
      } else if (date.month != 0) {
        date.year = year_of(word);
      } else {
        return {};
      }
    } else if (date.month == 0) {
      date.month = month_of(word);
    }
  }
  const bool whole = date.year != 0 && date.month != 0 && date.day != 0;
  return whole && exists(date) ? iso_text(date) : std::string();
}

}  // namespace osint
