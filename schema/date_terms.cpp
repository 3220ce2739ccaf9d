// SPDX-License-Identifier: GPL-2.0-or-later
#include "schema/date_terms.h"

#include <algorithm>
#include <fmt/format.h>

#include "base/ascii.h"
#include "schema/dates/date_span.h"
#include "schema/fields.h"

namespace osint {

std::vector<std::string> date_terms(const std::string& text) {
  const auto span = parse_date_span(text);
  if (!span) return {};
  const PartialDate& date = span->first;
  if (span->is_range() || date.season != 0)
    return {fmt::format("{}{:08}{:08}", prefix::date_span, first_day(*span), last_day(*span))};
  const std::string digits = iso_text(date);
  std::vector<std::string> out = {std::string(prefix::year) + digits.substr(0, 4)};
  if (date.month != 0) out.push_back(std::string(prefix::month) + digits.substr(0, 4) + digits.substr(5, 2));
  if (date.day != 0) {
    out.push_back(std::string(prefix::day) + digits.substr(0, 4) + digits.substr(5, 2) + digits.substr(8, 2));
  }
  return out;
}

std::optional<PartialDate> date_of_digits(std::string_view digits) {
  std::string iso(digits.substr(0, 4));
  for (std::size_t at = 4; at < digits.size(); at += 2) iso.append("-").append(digits.substr(at, 2));
  return parse_iso_date(iso);
}

std::optional<Days> days_of_digits(std::string_view digits) {
  constexpr std::size_t day = 8;
  if (digits.size() != 2 * day || !std::ranges::all_of(digits, is_ascii_digit)) return std::nullopt;
  const auto number = [](std::string_view text) {
    int out = 0;
    for (const char c : text) out = out * 10 + (c - '0');
    return out;
  };
  return Days{number(digits.substr(0, day)), number(digits.substr(day))};
}

}  // namespace osint
