// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/citations/author_names.h"

#include <algorithm>

#include "base/utf8.h"
#include "indexer/blocks/text_range.h"
#include "indexer/citations/citation_words.h"
#include "indexer/citations/institution_names.h"

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

// Returns true if a text can be a name: few words, none of them common. `strict` is for places where any
// words may stand, because no title follows.
bool may_be_name(std::string_view name, bool strict) {
  if (name.starts_with('@') && name.size() > 2 && name.find(' ') == std::string_view::npos) return true;
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

// The words of a text, each without punctuation around it.
std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  for (std::size_t i = 0; i < text.size();) {
    std::size_t end = i;
    while (end < text.size() &&
           (is_word_byte(text[end]) || (end > i && (text[end] == '-' || text[end] == '\''))))
      ++end;
    if (end > i) words.push_back(text.substr(i, end - i));
    i = std::max(end, i + 1);
  }
  return words;
}

// "By ", "By: ", "Written by ", "From " taken from the beginning.
std::string_view without_by(std::string_view text) {
  const auto skip = [&] { text.remove_prefix(std::min(text.find_first_not_of(" :\n*_"), text.size())); };
  skip();
  for (const std::string_view lead : {"written by", "by", "from"}) {
    if (!ascii_lower(text.substr(0, lead.size())).starts_with(lead)) continue;
    if (text.size() > lead.size() && is_word_byte(text[lead.size()])) continue;
    text.remove_prefix(lead.size());
    skip();
    break;
  }
  return text;
}

// For `split`: what stands between the names of a byline.
std::size_t byline_separator_at(std::string_view text, std::size_t at) {
  if (const std::size_t comma = comma_at(text, at)) return comma;
  if (std::string_view("/&|\n").find(text[at]) != std::string_view::npos) return 1;
  for (const std::string_view dash : {"–", "—", " - "}) {
    if (text.substr(at).starts_with(dash)) return dash.size();
  }
  if (at == 0 || is_word_byte(text[at - 1])) return 0;
  for (const std::string_view word : {"and", "with"}) {
    const bool ends =
        at + word.size() < text.size() && (text[at + word.size()] == ' ' || text[at + word.size()] == '\n');
    if (ends && ascii_lower(text.substr(at, word.size())) == word) return word.size() + 1;
  }
  return 0;
}

bool is_suffix(std::string_view name) {
  return name == "Jr." || name == "Sr." || name == "Jr" || name == "Sr" || name == "II" || name == "III";
}

// "Zhao Lei and others"
bool stands_for_others(std::string_view name) {
  const std::string lower = ascii_lower(name);
  return lower == "others" || lower == "colleagues" || lower == "et al." || lower == "et al";
}

bool is_initial(std::string_view name) {
  return is_ascii_upper(name[0]) && (name.size() == 1 || (name.size() == 2 && name[1] == '.'));
}

// Without a bracket that names an office: "Dora Ashgrove (FMSO)".
std::string without_office(std::string name) {
  if (name.starts_with('(') && name.ends_with(')')) name = name.substr(1, name.size() - 2);
  const std::size_t open = name.rfind('(');
  if (open == std::string::npos || open == 0 || !name.ends_with(')')) return name;
  const std::string_view inner = std::string_view(name).substr(open + 1, name.size() - open - 2);
  const bool acronym = inner.size() <= 8 && std::all_of(inner.begin(), inner.end(), is_ascii_upper);
  if (!acronym && !is_affiliation(inner)) return name;
  name.resize(name.find_last_not_of(' ', open - 1) + 1);
  return name;
}

// Returns true if the words of a name are written as names are: with capitals, except for particles.
bool is_written_as_name(std::string_view name) {
  const auto words = words_of(name);
  bool capital = false;
  for (const std::string_view word : words) {
    const bool other_script = static_cast<unsigned char>(word[0]) >= 0x80;
    if (!is_ascii_upper(word[0]) && !other_script && !is_name_particle(word)) return false;
    capital = capital || is_ascii_upper(word[0]) || other_script;
  }
  return capital && words.size() <= 6 && !has_digit(name);
}

}  // namespace

bool is_affiliation(std::string_view name) {
  const auto words = words_of(name);
  return std::any_of(words.begin(), words.end(),
                     [](std::string_view word) { return is_affiliation_word(ascii_lower(word)); });
}

std::vector<std::string> analyst_names(std::string_view text) {
  text = without_by(text);
  std::string plain(text);
  std::erase_if(plain, [](char c) { return c == '*' || c == '_'; });
  if (plain.starts_with('(') && plain.ends_with(')')) plain = plain.substr(1, plain.size() - 2);
  std::vector<std::string> names;
  bool inverted = false;  // the last name is "Surname, Given" already
  for (const Range part : split(plain, {0, plain.size()}, byline_separator_at)) {
    const std::string name = without_office(trimmed_text(plain, part));
    if (name.empty()) continue;
    const bool after_comma = !names.empty() && part.begin > 0 && plain[part.begin - 1] == ',';
    const bool given = after_comma && !inverted && name.find(' ') == std::string::npos &&
                       names.back().find(' ') == std::string::npos &&
                       (is_given_name(ascii_lower(name)) || is_initial(name));
    if (given || (after_comma && is_suffix(name))) {
      names.back() += ", " + name;
      inverted = true;
    } else if (!is_affiliation(name) && is_written_as_name(name) && name != "PhD" && name != "Ph.D.") {
      names.push_back(name);
      inverted = false;
    }
  }
  return names;
}

bool may_be_person_names(std::string_view text) {
  constexpr std::size_t longest = 200;
  if (text.size() > longest) return false;
  const std::string plain = collapsed_whitespace(without_by(text));
  std::size_t persons = 0;
  for (const Range part : split(plain, {0, plain.size()}, byline_separator_at)) {
    const std::string name = without_office(trimmed_text(plain, part));
    if (name.empty()) continue;
    if (is_affiliation(name)) {
      if (persons == 0) return false;
      continue;
    }
    const auto words = words_of(name);
    if (!is_written_as_name(name) || words.size() > 5) return false;
    if (std::any_of(words.begin(), words.end(),
                    [](std::string_view word) { return is_word_after_by(ascii_lower(word)); })) {
      return false;
    }
    ++persons;
  }
  return persons > 0;
}

std::vector<std::string> split_names(std::string_view text) {
  text = without_by(text);
  std::vector<std::string> names;
  std::size_t begin = 0;  // of the last name
  for (const Range part : split(text, {0, text.size()}, name_separator_at)) {
    const std::string name = trimmed_text(text, part);
    if (name.empty()) continue;
    const char separator = part.begin == 0 ? ' ' : text[part.begin - 1];
    const bool inverted = names.size() == 1 && is_one_latin_word(names[0]) && is_one_latin_word(name);
    if (!names.empty() && separator == ',' && (is_suffix(name) || inverted || is_company_form(name))) {
      names.back() += ", " + name;
    } else if (!names.empty() && separator != ';' &&
               (stands_for_others(name) || continues_institution(names.back(), name))) {
      names.back() = trimmed_text(text, {begin, part.end});
    } else {
      names.push_back(name);
      begin = part.begin;
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
