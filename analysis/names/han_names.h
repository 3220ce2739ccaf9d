// SPDX-License-Identifier: GPL-2.0-or-later
// Finds how a name in Chinese characters may be read. Characters are folded (simplified), one string each.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "analysis/names/tables.h"

namespace osint {

inline constexpr std::size_t longest_person_name = 4;  // characters
inline constexpr std::size_t longest_place_name = 5;

// One way to read a name. `surname` is the number of syllables that belong to the surname, and 0 if the name
// is a place or another word. `pinyin` is set for a romanised name that is spelt in Pinyin.
struct NameReading {
  Syllables syllables;
  std::size_t surname = 0;
  bool pinyin = false;

  bool operator==(const NameReading&) const = default;
};

// Returns the readings of a whole name. Readings as a person come first: a surname of one or two characters,
// then one to three more. Two to five characters are also read as a place. Returns at most 16 readings, and
// none if a character has no reading.
std::vector<NameReading> han_readings(std::span<const std::string> characters);

// Returns the distinct readings as a person alone, as joined syllables ("xijinping"). The index stores a
// name_key() (schema/fields.h) for each.
std::vector<std::string> person_keys(std::span<const std::string> characters);
std::string joined(const Syllables& syllables);

}  // namespace osint
