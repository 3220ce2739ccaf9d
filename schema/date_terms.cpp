// SPDX-License-Identifier: GPL-2.0-or-later
#include "schema/date_terms.h"

#include "schema/fields.h"

namespace osint {

std::vector<std::string> date_terms(const std::string& text) {
  const auto date = parse_iso_date(text);
  if (!date) return {};
  const std::string digits = iso_text(*date);
  std::vector<std::string> out = {std::string(prefix::year) + digits.substr(0, 4)};
  if (date->month != 0) out.push_back(std::string(prefix::month) + digits.substr(0, 4) + digits.substr(5, 2));
  if (date->day != 0) {
    out.push_back(std::string(prefix::day) + digits.substr(0, 4) + digits.substr(5, 2) + digits.substr(8, 2));
  }
  return out;
}

std::optional<PartialDate> date_of_digits(std::string_view digits) {
  std::string iso(digits.substr(0, 4));
  for (std::size_t at = 4; at < digits.size(); at += 2) iso.append("-").append(digits.substr(at, 2));
  return parse_iso_date(iso);
}

}  // namespace osint
