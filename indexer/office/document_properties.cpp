// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/office/document_properties.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/utf8.h"

namespace osint {
namespace {

bool is_digits(std::string_view text) { return !text.empty() && std::ranges::all_of(text, is_ascii_digit); }

bool is_name_of_file(std::string_view title) {
  constexpr std::array<std::string_view, 11> endings{".doc", ".docx", ".odt",  ".rtf",  ".txt", ".pdf",
                                                     ".md",  ".htm",  ".html", ".epub", ".dot"};
  return std::ranges::any_of(endings, [&](std::string_view ending) { return title.ends_with(ending); });
}

// "document1", "untitled 2", "word document".
bool is_made_up(std::string_view title) {
  while (!title.empty() && (is_ascii_digit(title.back()) || title.back() == ' ')) title.remove_suffix(1);
  constexpr std::array<std::string_view, 10> names{
      "",      "document",      "untitled",     "untitled document", "unbenannt",
      "title", "word document", "presentation", "unknown",           "no title"};
  return std::ranges::find(names, title) != names.end() || title.starts_with("microsoft word - ");
}

}  // namespace

std::string_view trimmed_of_blanks(std::string_view text) {
  const std::size_t begin = std::min(text.find_first_not_of(" \t\r\n"), text.size());
  return text.substr(begin, text.find_last_not_of(" \t\r\n") + 1 - begin);
}

bool is_iso_date(std::string_view text) {
  constexpr std::size_t year = 4;
  constexpr std::size_t month = 7;
  constexpr std::size_t day = 10;
  if (text.size() != year && text.size() != month && text.size() != day) return false;
  if (!is_digits(text.substr(0, year))) return false;
  const auto part = [&](std::size_t at, std::string_view most) {
    const std::string_view digits = text.substr(at + 1, 2);
    return text[at] == '-' && is_digits(digits) && digits >= "01" && digits <= most;
  };
  return (text.size() < month || part(year, "12")) && (text.size() < day || part(month, "31"));
}

std::string iso_date_of(std::string_view text) {
  text = trimmed_of_blanks(text);
  const std::string_view date = text.substr(0, std::min(text.find_first_of("T "), text.size()));
  return is_iso_date(date) ? std::string(date) : std::string();
}

bool is_short_name(std::string_view text) {
  constexpr std::size_t longest = 80;
  constexpr std::ptrdiff_t most_blanks = 5;
  return !text.empty() && text.size() <= longest && std::ranges::none_of(text, is_ascii_digit) &&
         std::ranges::count(text, ' ') <= most_blanks;
}

std::string sensible_title(std::string_view title) {
  constexpr std::size_t longest = 300;
  std::string out = collapsed_whitespace(repaired_utf8(title.substr(0, 2 * longest)));
  const std::string plain = ascii_lower(out);
  if (out.size() > longest || is_made_up(plain) || is_name_of_file(plain)) return {};
  return out;
}

}  // namespace osint
