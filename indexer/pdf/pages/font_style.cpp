// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/pdf/pages/font_style.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/ascii.h"

namespace osint {

namespace {

bool has_any(std::string_view name, const auto& parts) {
  return std::ranges::any_of(
      parts, [&](std::string_view part) { return name.find(part) != std::string_view::npos; });
}

bool is_one_of_names(std::string_view name, const auto& names) {
  return std::ranges::find(names, name) != names.end();
}

bool starts_with_one(std::string_view name, const auto& starts) {
  return std::ranges::any_of(starts, [&](std::string_view start) { return name.starts_with(start); });
}

// "abcdef+helvetica" -> "helvetica": the tag of a font of which the file holds a part.
std::string_view without_tag(std::string_view name) {
  constexpr std::size_t tag = 6;
  return name.size() > tag && name[tag] == '+' ? name.substr(tag + 1) : name;
}

}  // namespace

FontStyle font_style(std::string_view full_name) {
  constexpr std::array<std::string_view, 4> bold_parts{"bold", "black", "heavy", "demi"};
  constexpr std::array<std::string_view, 5> bold_ends{"b", "bd", "bi", "bdit", "bdi"};
  constexpr std::array<std::string_view, 4> bold_families{"cmbx", "cmssbx", "sfbx", "sfsx"};
  constexpr std::array<std::string_view, 4> italic_parts{"italic", "oblique", "slanted", "kursiv"};
  constexpr std::array<std::string_view, 6> italic_ends{"i", "bi", "bdi", "ita", "ital", "obl"};
  constexpr std::array<std::string_view, 6> italic_families{"cmti",  "cmsl", "cmbxti",
                                                            "cmssi", "sfti", "sfsl"};
  const std::string lower = ascii_lower(full_name.substr(0, 200));
  const std::string_view name = without_tag(lower);
  const std::size_t dash = name.find_last_of("-,_ ");
  const std::string_view end = dash == std::string_view::npos ? std::string_view() : name.substr(dash + 1);
  FontStyle out;
  out.bold =
      has_any(name, bold_parts) || is_one_of_names(end, bold_ends) || starts_with_one(name, bold_families);
  out.italic = has_any(name, italic_parts) || is_one_of_names(end, italic_ends) || end.ends_with("it") ||
               starts_with_one(name, italic_families);
  return out;
}

}  // namespace osint
