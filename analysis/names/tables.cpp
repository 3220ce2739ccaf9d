// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/names/tables.h"

#include <algorithm>
#include <cstdint>
#include <iterator>

#include "analysis/names/sorted_lines.h"
#include "base/utf8.h"

namespace osint {
namespace {

constexpr char syllables_bytes[] = {
#include "syllables.inc"
};
constexpr char spellings_bytes[] = {
#include "spellings.inc"
};
constexpr char surnames_bytes[] = {
#include "surnames.inc"
};
constexpr char surnames_by_reading_bytes[] = {
#include "surname_readings.inc"
};
constexpr char places_by_han_bytes[] = {
#include "places_by_han.inc"
};
constexpr char places_by_pinyin_bytes[] = {
#include "places_by_pinyin.inc"
};
constexpr char place_characters_bytes[] = {
#include "place_characters.inc"
};
constexpr char dialect_bytes[] = {
#include "dialects.inc"
};
constexpr char dialect_spelling_bytes[] = {
#include "dialect_spellings.inc"
};
constexpr char aliases_bytes[] = {
#include "aliases.inc"
};
constexpr char systems_bytes[] = {
#include "systems.inc"
};
constexpr char english_words_bytes[] = {
#include "english_words.inc"
};
constexpr char function_characters_bytes[] = {
#include "function_characters.inc"
};

template <std::size_t size>
constexpr SortedLines lines(const char (&bytes)[size]) {
  return SortedLines(std::string_view(bytes, size));
}

constexpr std::string_view syllable_list[] = {
#include "syllable_list.inc"
};

struct Readings {
  std::uint32_t character;
  std::uint16_t syllables[4];  // index + 1 into syllable_list, 0 after the last
};

constexpr Readings readings[] = {
#include "readings.inc"
};

std::string_view first(const std::vector<std::string_view>& values) {
  return values.empty() ? std::string_view() : values.front();
}

// A column of a value; columns are separated by tabs.
std::string_view column(std::string_view value, int number) {
  for (; number > 0; --number) {
    const std::size_t tab = value.find('\t');
    if (tab == std::string_view::npos) return {};
    value.remove_prefix(tab + 1);
  }
  return value.substr(0, value.find('\t'));
}

}  // namespace

Syllables readings_of(std::string_view character) {
  std::size_t end = 0;
  const char32_t code = character.empty() ? 0 : next_code_point(character, end);
  if (end != character.size()) return {};
  const auto* found = std::lower_bound(std::begin(readings), std::end(readings), code,
                                       [](const Readings& row, char32_t c) { return row.character < c; });
  Syllables out;
  if (found == std::end(readings) || found->character != code) return out;
  for (const std::uint16_t syllable : found->syllables) {
    if (syllable != 0) out.push_back(syllable_list[syllable - 1]);
  }
  return out;
}

std::vector<Syllables> surname_readings(std::string_view surname) {
  std::vector<Syllables> out;
  for (const std::string_view reading : parts(first(lines(surnames_bytes).values(surname)), ',')) {
    out.push_back(parts(reading, ' '));
  }
  return out;
}

std::vector<std::string_view> surnames_read_as(std::string_view reading) {
  return lines(surnames_by_reading_bytes).values(reading);
}

std::vector<std::string> characters_read_as(std::string_view syllable) {
  std::vector<std::string> out;
  const auto* found = std::lower_bound(std::begin(syllable_list), std::end(syllable_list), syllable);
  if (found == std::end(syllable_list) || *found != syllable) return out;
  const auto wanted = static_cast<std::uint16_t>(found - std::begin(syllable_list) + 1);
  for (const Readings& row : readings) {
    if (std::find(std::begin(row.syllables), std::end(row.syllables), wanted) == std::end(row.syllables))
      continue;
    append_utf8(out.emplace_back(), row.character);
  }
  return out;
}

std::optional<std::string_view> place_name(std::string_view han) {
  const auto names = lines(places_by_han_bytes).values(han);
  return names.empty() ? std::nullopt : std::optional(names.front());
}

std::vector<std::string_view> places_named(std::string_view pinyin) {
  return lines(places_by_pinyin_bytes).values(pinyin);
}

bool is_place_character(std::string_view character) {
  return lines(place_characters_bytes).contains(character);
}

std::vector<std::string_view> wade_giles(std::string_view syllable) {
  return parts(column(first(lines(syllables_bytes).values(syllable)), 0), ',');
}

std::vector<std::string_view> other_spellings(std::string_view syllable) {
  return parts(column(first(lines(syllables_bytes).values(syllable)), 1), ',');
}

std::vector<SpeltSyllable> spelt_as(std::string_view spelling) {
  std::vector<SpeltSyllable> out;
  for (const std::string_view value : lines(spellings_bytes).values(spelling)) {
    out.push_back({static_cast<SpellingClass>(value.front()), value.substr(2)});
  }
  return out;
}

std::vector<std::string_view> dialect_spellings(std::string_view character, Dialect dialect) {
  return parts(column(first(lines(dialect_bytes).values(character)), static_cast<int>(dialect)), ',');
}

std::vector<std::string_view> characters_spelt(std::string_view spelling, Dialect dialect) {
  const std::string key = std::to_string(static_cast<int>(dialect)) + ":" + std::string(spelling);
  return parts(first(lines(dialect_spelling_bytes).values(key)), ',');
}

std::vector<std::string_view> alias_group(std::string_view form) {
  return parts(first(lines(aliases_bytes).values(form)), '\t');
}

std::vector<std::vector<std::string_view>> alias_groups_read_as(const Syllables& syllables) {
  std::vector<std::vector<std::string_view>> out;
  lines(aliases_bytes).for_each([&](std::string_view form, std::string_view group) {
    const bool han = static_cast<signed char>(form.front()) < 0;
    if (!han) return;
    const auto characters = parts(form, ' ');
    if (characters.size() != syllables.size()) return;
    for (std::size_t i = 0; i < syllables.size(); ++i) {
      const Syllables own = readings_of(characters[i]);
      if (std::find(own.begin(), own.end(), syllables[i]) == own.end()) return;
    }
    out.push_back(parts(group, '\t'));
  });
  return out;
}

std::vector<SystemName> system_family(std::string_view pattern) {
  std::vector<SystemName> out;
  const auto columns = parts(first(lines(systems_bytes).values(pattern)), '\t');
  for (std::size_t i = 0; i + 1 < columns.size(); i += 2) out.push_back({columns[i], columns[i + 1]});
  return out;
}

bool is_english_word(std::string_view word) { return lines(english_words_bytes).contains(word); }

bool is_function_character(std::string_view character) {
  return lines(function_characters_bytes).contains(character);
}

}  // namespace osint
