// SPDX-License-Identifier: GPL-2.0-or-later
#include "schema/layout.h"

#include <algorithm>

#include "schema/dates/date_span.h"

namespace osint {
namespace {

constexpr std::size_t date_bytes = 8;

}  // namespace

// Differences as base-128 varints, least significant group first.
std::string encode_passage_starts(const PassageStarts& starts) {
  std::string out;
  std::uint32_t last = 0;
  for (const std::uint32_t start : starts) {
    std::uint32_t rest = start - last;
    for (; rest >= 0x80; rest >>= 7) out += static_cast<char>((rest & 0x7F) | 0x80);
    out += static_cast<char>(rest);
    last = start;
  }
  return out;
}

std::optional<PassageStarts> decode_passage_starts(std::string_view value) {
  PassageStarts starts{};
  std::uint32_t last = 0;
  std::size_t at = 0;
  for (std::uint32_t& start : starts) {
    std::uint32_t difference = 0;
    for (unsigned shift = 0;; shift += 7) {
      if (at == value.size() || shift > 28) return std::nullopt;
      const auto byte = static_cast<unsigned char>(value[at++]);
      difference |= static_cast<std::uint32_t>(byte & 0x7F) << shift;
      if ((byte & 0x80) == 0) break;
    }
    last += difference;
    start = last;
  }
  return starts;
}

std::string newest_first_key(std::string_view date, std::string_view id) {
  std::string digits;
  for (const char c : latest_iso_date(date)) {
    if (c >= '0' && c <= '9') digits += c;
  }
  // Nine's complement: a later date sorts first, and a more precise one before the year alone.
  digits.resize(date_bytes, '0');
  for (char& c : digits) c = static_cast<char>('9' - (c - '0'));
  return digits.append(id);
}

std::string_view id_of_key(std::string_view key) { return key.substr(std::min(key.size(), date_bytes)); }

std::string date_of_key(std::string_view key) {
  std::string digits(key.substr(0, date_bytes));
  for (char& c : digits) c = static_cast<char>('9' - (c - '0'));
  if (digits.size() < date_bytes || digits.starts_with("0000")) return {};
  std::string out = digits.substr(0, 4);
  if (digits.compare(4, 2, "00") != 0) out += "-" + digits.substr(4, 2);
  if (digits.compare(6, 2, "00") != 0) out += "-" + digits.substr(6, 2);
  return out;
}

}  // namespace osint
