// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/names/han_names.h"

#include <algorithm>

namespace osint {
namespace {

constexpr std::size_t most_readings = 16;
using Characters = std::span<const std::string>;

// Returns each of the readings followed by each reading of the character.
std::vector<Syllables> extended(const std::vector<Syllables>& readings, const std::string& character) {
  std::vector<Syllables> out;
  const Syllables own = readings_of(character);
  for (const Syllables& before : readings) {
    for (const std::string_view syllable : own) {
      if (out.size() == most_readings) return out;
      out.push_back(before);
      out.back().push_back(syllable);
    }
  }
  return out;
}

std::vector<Syllables> extended(std::vector<Syllables> readings, Characters characters) {
  for (const std::string& character : characters) readings = extended(readings, character);
  return readings;
}

bool may_be_name(Characters characters) {
  return std::none_of(characters.begin(), characters.end(),
                      [](const std::string& character) { return is_function_character(character); });
}

void add_persons(Characters characters, std::size_t surname, std::vector<NameReading>& out) {
  constexpr std::size_t longest_given = 3;
  if (characters.size() <= surname || characters.size() > longest_person_name) return;
  if (characters.size() - surname > longest_given) return;
  std::string name;
  for (const std::string& character : characters.first(surname)) name += character;
  for (Syllables& reading : extended(surname_readings(name), characters.subspan(surname))) {
    const std::size_t syllables = reading.size() - (characters.size() - surname);
    out.push_back({std::move(reading), syllables, false});
  }
}

std::vector<NameReading> persons(Characters characters) {
  std::vector<NameReading> out;
  if (!may_be_name(characters)) return out;
  add_persons(characters, 2, out);
  add_persons(characters, 1, out);
  return out;
}

}  // namespace

std::vector<NameReading> han_readings(Characters characters) {
  std::vector<NameReading> out = persons(characters);
  if (characters.size() >= 2 && characters.size() <= longest_place_name) {
    for (Syllables& reading : extended({Syllables()}, characters))
      out.push_back({std::move(reading), 0, false});
  }
  if (out.size() > most_readings) out.resize(most_readings);
  return out;
}

std::string joined(const Syllables& syllables) {
  std::string out;
  for (const std::string_view syllable : syllables) out += syllable;
  return out;
}

std::vector<std::string> person_keys(Characters characters) {
  std::vector<std::string> out;
  for (const NameReading& reading : persons(characters)) {
    std::string key = joined(reading.syllables);
    if (std::find(out.begin(), out.end(), key) == out.end()) out.push_back(std::move(key));
  }
  return out;
}

}  // namespace osint
