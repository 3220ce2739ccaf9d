// SPDX-License-Identifier: GPL-2.0-or-later
// Names in Chinese characters: how they may be read. Characters are folded (simplified), one string each.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "analysis/names/tables.h"

namespace osint {

inline constexpr std::size_t longest_person_name = 4;  // characters
inline constexpr std::size_t longest_place_name = 5;

struct NameReading {
  Syllables syllables;
  std::size_t surname = 0;  // how many of them are the surname's; 0: a place or another word
  bool pinyin = false;      // of a romanised name: it is spelt in Pinyin

  bool operator==(const NameReading&) const = default;
};

// The readings of a whole name, persons first: where a surname leads (one or two characters, one to three after
// it), and of two to five characters as a place. At most 16; none where a character has no reading or none of a name.
std::vector<NameReading> han_readings(std::span<const std::string> characters);

// As a person alone: what the index keeps a key for. The joined syllables ("xijinping").
std::vector<std::string> person_keys(std::span<const std::string> characters);
std::string joined(const Syllables& syllables);

}  // namespace osint
