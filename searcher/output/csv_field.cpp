// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/output/csv_field.h"

#include <array>
#include <string_view>

#include "base/printable.h"
#include "base/utf8.h"

namespace osint {
namespace {

// Returns where the text begins after blanks and invisible characters, which a spreadsheet may skip.
std::size_t unseen_beginning(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t begin = i;
    const char32_t c = next_code_point(text, i);
    const bool line_or_tab = c == U'\t' || c == U'\r' || c == U'\n';  // formulas themselves
    const bool unseen =
        c == 0xAD || (c >= 0x200B && c <= 0x200D) || c == 0x2060 || c == replacement_character;
    if (line_or_tab || !(unseen || is_whitespace(c))) return begin;
  }
  return text.size();
}

// Returns whether a spreadsheet would take the text for a formula. East Asian ones also accept full-width
// signs.
bool is_formula(std::string_view text) {
  static constexpr std::array<std::string_view, 11> beginnings = {"=",  "+",  "-",  "@",  "\t", "\r",
                                                                  "\n", "＝", "＋", "－", "＠"};
  text = text.substr(unseen_beginning(text));
  for (const std::string_view beginning : beginnings) {
    if (text.starts_with(beginning)) return true;
  }
  return false;
}

}  // namespace

std::string csv_field(const std::string& text) {
  std::string field = printable(text);
  if (is_formula(text) || is_formula(field)) field.insert(0, "'");
  const bool blank_end = !field.empty() && (field.front() == ' ' || field.back() == ' ');
  // Some spreadsheets split cells at semicolons.
  if (!blank_end && field.find_first_of(",;\"\r\n") == std::string::npos) return field;
  std::string out = "\"";
  for (const char c : field) out.append(c == '"' ? 2 : 1, c);
  return out + "\"";
}

}  // namespace osint
