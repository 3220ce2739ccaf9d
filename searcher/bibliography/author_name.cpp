// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/bibliography/author_name.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "analysis/folding.h"
#include "analysis/names/latin_names.h"
#include "analysis/names/sorted_lines.h"
#include "analysis/names/tables.h"
#include "base/ascii.h"
#include "base/utf8.h"
#include "searcher/bibliography/name_order.h"

namespace osint {
namespace {

using Words = std::vector<std::string_view>;

// Words that people's names do not hold.
// clang-format off
constexpr std::array<std::string_view, 61> institution_words = {
    "academy", "administration", "agency", "and", "army", "assembly", "association", "authority", "board",
    "bureau", "center", "centre", "command", "commission", "committee", "company", "corporation",
    "correspondent", "council", "daily", "department", "desk", "directorate", "editor", "editorial",
    "editors", "embassy", "federation", "for", "force", "foundation", "government", "group", "headquarters",
    "inc", "institute", "institution", "ltd", "media", "military", "ministry", "navy", "net", "network",
    "news", "newspaper", "of", "office", "online", "organization", "party", "press", "reporter", "reporters",
    "service", "society", "staff", "team", "the", "times", "university"};
// clang-format on

constexpr std::array<std::string_view, 26> institution_endings = {
    "社", "报", "報", "部", "局", "院", "会", "會", "网", "網", "台", "臺", "室",
    "厅", "廳", "署", "处", "處", "校", "学", "學", "组", "組", "团", "團", "员"};

// What belongs to the family name that follows it, small or with a capital.
constexpr std::array<std::string_view, 24> particles = {
    "abu", "al",  "bin", "bint", "da",  "dal", "das", "de",   "del", "della", "den", "der",
    "di",  "dos", "du",  "el",   "ibn", "la",  "le",  "ould", "ter", "van",   "von", "zu"};
constexpr std::array<std::string_view, 6> suffixes = {"II", "III", "IV", "Jr", "Jr.", "Sr."};
// Given names of English that the tables of surnames know as well.
constexpr std::array<std::string_view, 3> english_given = {"ann", "ben", "dan"};
// Last words of two that could be two syllables of a given name in some dialect: Lee Simon, Le Monde.
constexpr std::array<std::string_view, 9> no_syllables = {"dora", "hanna", "hugo",   "jason", "monde",
                                                          "sara", "simon", "taylor", "young"};

constexpr std::size_t most_words = 6;

template <class List>
bool one_of(const List& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

bool has_han(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    if (is_han(next_code_point(text, i))) return true;
  }
  return false;
}

Words words_of(std::string_view text) { return parts(text, ' '); }

std::string joined(const Words& words, std::size_t begin, std::size_t end) {
  std::string out;
  for (std::size_t i = begin; i < end; ++i) out.append(i == begin ? "" : " ").append(words[i]);
  return out;
}

bool is_institution(const Words& words) {
  if (words.size() > most_words) return true;
  for (const std::string_view word : words) {
    std::string plain = folded(word);
    std::erase_if(plain, [](char c) { return c == '.' || c == ','; });
    if (one_of(institution_words, plain)) return true;
    if (std::any_of(word.begin(), word.end(),
                    [](char c) { return (c >= '0' && c <= '9') || c == '/' || c == '@'; }))
      return true;
  }
  return false;
}

AuthorName literal(std::string_view text) { return {"", "", "", "", std::string(text), false}; }
AuthorName parted(std::string_view family, std::string_view given, bool family_first = false) {
  return {std::string(family), std::string(given), "", "", "", family_first};
}

AuthorName han_author(const std::string& text) {
  std::vector<std::string> characters;  // as written
  std::vector<std::string> simplified;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t begin = i;
    const char32_t c = next_code_point(text, i);
    if (!is_han(c)) return literal(text);
    characters.push_back(text.substr(begin, i - begin));
    simplified.push_back(folded_han(c));
  }
  if (characters.size() < 2 || characters.size() > 4 || one_of(institution_endings, characters.back()))
    return literal(text);
  std::size_t surname = 0;
  if (characters.size() > 2 && !surname_readings(simplified[0] + simplified[1]).empty()) {
    surname = 2;
  } else if (characters.size() < 4 && !surname_readings(simplified[0]).empty()) {
    surname = 1;
  }
  if (surname == 0) return literal(text);
  AuthorName out = parted("", "", true);
  for (std::size_t i = 0; i < characters.size(); ++i) (i < surname ? out.family : out.given) += characters[i];
  return out;
}

// A Chinese name, else a Japanese or Korean one.
AuthorName character_author(const std::string& text) {
  AuthorName out = han_author(text);
  const bool institution = std::ranges::any_of(
      institution_endings, [&](std::string_view ending) { return text.ends_with(ending); });
  if (!out.family.empty() || institution) return out;
  const FamilyAndGiven split = split_east_asian(text);
  return split.family.empty() ? out : parted(split.family, split.given, true);
}

WordPieces pieces_of(std::string_view word) {
  WordPieces out;
  std::string piece;
  for (std::size_t i = 0; i < word.size();) {
    const char32_t c = next_code_point(word, i);
    if (!is_hyphen(c)) {
      append_utf8(piece, c);
      continue;
    }
    out.push_back(folded(piece));
    piece.clear();
  }
  out.push_back(folded(piece));
  return out;
}

bool is_surname(std::string_view word) {
  const std::string folded_word = folded(word);
  if (one_of(english_given, folded_word)) return false;
  const auto spelt = spelt_as(folded_word);
  return std::any_of(spelt.begin(), spelt.end(),
                     [](const SpeltSyllable& one) { return !surnames_read_as(one.syllable).empty(); });
}

// Do-yun, Po-han: given names of two syllables as East Asia writes them, the second small.
bool is_hyphened_given(std::string_view word) {
  const std::size_t hyphen = word.find('-');
  return hyphen != std::string_view::npos && hyphen + 1 < word.size() && is_ascii_upper(word.front()) &&
         is_ascii_lower(word[hyphen + 1]) && word.find('-', hyphen + 1) == std::string_view::npos;
}

AuthorName family_first(const Words& words) {
  return parted(words.front(), joined(words, 1, words.size()), true);
}
AuthorName family_last(const Words& words) {
  return parted(words.back(), joined(words, 0, words.size() - 1));
}

// Empty where the words are no such name.
AuthorName east_asian(const Words& words) {
  if (words.size() > 3) return {};
  if (words.size() == 2 && is_hyphened_given(words[1])) return family_first(words);
  if (words.size() == 2 && is_hyphened_given(words[0])) return family_last(words);
  if (words.size() == 2 && one_of(no_syllables, folded(words[1]))) return {};
  std::vector<WordPieces> pieces;
  for (const std::string_view word : words) pieces.push_back(pieces_of(word));
  if (one_of(english_given, pieces.front().front()) || latin_name(pieces, true).empty()) return {};
  if (is_surname(words.front())) return family_first(words);
  return is_surname(words.back()) ? family_last(words) : AuthorName{};
}

bool is_all_capitals(std::string_view word) {
  return word.size() > 1 &&
         std::all_of(word.begin(), word.end(), [](char c) { return is_ascii_upper(c) || c == '-'; });
}

// ZHAO Lei, Lei ZHAO; empty where capitals tell nothing.
AuthorName by_capitals(const Words& words) {
  const bool first = is_all_capitals(words.front());
  const bool last = is_all_capitals(words.back());
  if (first == last) return {};
  return first ? family_first(words) : family_last(words);
}

AuthorName western(const Words& words) {
  const std::size_t last = words.size() - 1;
  std::size_t family = last;
  while (family > 1 && one_of(particles, folded(words[family - 1]))) --family;
  return parted(joined(words, family, words.size()), joined(words, 0, family));
}

AuthorName plain_name(const std::string& text) {
  if (has_han(text) || needs_no_blank(text)) return character_author(text);
  Words words = words_of(text);
  std::erase_if(words, [](std::string_view word) { return word.empty(); });
  if (words.size() < 2 || is_institution(words) || is_ascii_lower(words.front().front()))
    return literal(text);
  std::string suffix;
  if (words.size() > 2 && one_of(suffixes, words.back())) {
    suffix = words.back();
    words.pop_back();
    if (words[words.size() - 1].ends_with(',')) words.back().remove_suffix(1);
  }
  AuthorName out = by_capitals(words);
  if (out.family.empty() && begins_with_family(words)) out = family_first(words);
  if (out.family.empty()) out = east_asian(words);
  if (out.family.empty()) out = western(words);
  out.suffix = suffix;
  return out;
}

// "Zhao, Lei", "Okafor, Chidi, Jr."; empty where commas mean something else.
AuthorName turned(const std::string& text) {
  std::vector<std::string> fields;
  for (const std::string_view part : parts(text, ',')) fields.push_back(collapsed_whitespace(part));
  if (fields.size() < 2 || fields.size() > 3 ||
      std::any_of(fields.begin(), fields.end(), [](const auto& f) { return f.empty(); }))
    return {};
  if (fields.size() == 2 && one_of(suffixes, fields[1])) return {};
  if (is_institution(words_of(text))) return {};
  if (fields.size() == 3 && !one_of(suffixes, fields[2])) return {};
  AuthorName out = parted(fields[0], fields[1]);
  if (fields.size() == 3) out.suffix = fields[2];
  return out;
}

// The name in Latin letters; empty if it is none.
AuthorName in_two_scripts(const std::string& latin, const std::string& characters) {
  AuthorName out = plain_name(latin);
  if (!out.literal.empty()) return {};
  out.characters = characters;
  return out;
}

// "Wu Yuchen (吳語宸)", "陈思远 (Chen Siyuan)", "Chen Siyuan 陈思远"
AuthorName in_two_scripts(const std::string& text) {
  const bool bracketed = text.ends_with(')');
  const std::string plain = bracketed ? text.substr(0, text.size() - 1) : text;
  for (std::size_t blank = plain.find(' '); blank != std::string::npos; blank = plain.find(' ', blank + 1)) {
    const bool opens = plain.substr(blank + 1).starts_with('(');
    const std::string first = plain.substr(0, blank);
    const std::string second = plain.substr(blank + (opens ? 2 : 1));
    if (opens != bracketed || (first + second).find_first_of("()") != std::string::npos) continue;
    if (is_all_han(first) && !has_han(second)) return in_two_scripts(second, first);
    if (is_all_han(second) && !has_han(first)) return in_two_scripts(first, second);
  }
  return {};
}

}  // namespace

AuthorName author_name(const std::string& text) {
  const std::string name = collapsed_whitespace(text);
  if (AuthorName both = in_two_scripts(name); !both.family.empty()) return both;
  if (name.find_first_of("()[]{}\"<>;:|\\") != std::string::npos) return literal(name);
  if (name.find(',') != std::string::npos) {
    if (AuthorName out = turned(name); !out.family.empty()) return out;
  }
  return plain_name(name);
}

bool is_all_han(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    if (!is_han(next_code_point(text, i))) return false;
  }
  return !text.empty();
}

std::string given_and_characters(const AuthorName& name) {
  return name.characters.empty() ? name.given : name.given + " " + name.characters;
}

}  // namespace osint
