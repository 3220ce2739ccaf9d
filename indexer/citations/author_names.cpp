// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/citations/author_names.h"

#include <algorithm>

#include "indexer/citations/text_range.h"

namespace osint {

namespace {

std::size_t name_separator_at(std::string_view text, std::size_t at) {
  if (const std::size_t comma = comma_at(text, at)) return comma;
  if (text[at] == '&') return 1;
  const bool after_blank = at > 0 && !is_word_byte(text[at - 1]);
  return after_blank && at + 4 <= text.size() && ascii_lower(text.substr(at, 4)) == "and " ? 4 : 0;
}

bool is_one_latin_word(std::string_view name) {
  return !name.empty() && is_ascii_upper(name[0]) && name.find(' ') == std::string_view::npos;
}

// Whether a text can be a name: few words, none of them a common one. `strict`: where no title follows,
// any words might stand there.
bool may_be_name(std::string_view name, bool strict) {
  if (name.empty() || has_digit(name)) return false;
  std::size_t words = 0;
  bool capitals = false;
  for (std::size_t i = 0; i < name.size();) {
    std::size_t end = std::min(name.find(' ', i), name.size());
    const std::string_view word = name.substr(i, end - i);
    const bool common =
        word.size() > (strict ? 0 : 3) && std::all_of(word.begin(), word.end(), is_ascii_lower);
    if (common) return false;
    capitals = capitals || std::any_of(word.begin(), word.end(), [](char c) {
                 return is_ascii_upper(c) || static_cast<unsigned char>(c) >= 0x80;
               });
    ++words;
    i = end + 1;
  }
  return capitals && words <= (strict ? 3U : 8U) && (!strict || words >= 2);
}

}  // namespace

std::vector<std::string> split_names(std::string_view text) {
  if (ascii_lower(text.substr(0, 3)) == "by ") text.remove_prefix(3);
  std::vector<std::string> names;
  for (const Range part : split(text, {0, text.size()}, name_separator_at)) {
    std::string name = trimmed_text(text, part);
    const bool suffix =
        name == "Jr." || name == "Sr." || name == "Jr" || name == "Sr" || name == "II" || name == "III";
    const bool inverted = names.size() == 1 && is_one_latin_word(names[0]) && is_one_latin_word(name);
    if (name.empty()) continue;
    if (!names.empty() && (suffix || inverted) && text[part.begin - 1] == ',') {
      names.back() += ", " + name;
    } else {
      names.push_back(std::move(name));
    }
  }
  return names;
}

bool are_names(std::string_view text, bool strict) {
  const std::vector<std::string> names = split_names(text);
  const auto plausible = [&](const std::string& name) { return may_be_name(name, strict); };
  return !names.empty() && std::all_of(names.begin(), names.end(), plausible);
}

}  // namespace osint
