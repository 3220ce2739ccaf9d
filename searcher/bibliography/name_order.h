// SPDX-License-Identifier: GPL-2.0-or-later
// Tells where the family name comes first in names that are not Chinese: Vietnamese, Korean, Hungarian and
// Japanese ones, by the table of well-known names (analysis/names/family_names.tsv). A name that is not
// certain is not told.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace osint {

// Returns whether a name in Latin letters begins with its family name. `words` are at least two, and not all
// capitals:
// - Vietnamese (Nguyen Van Anh, Tô Lâm): a known family name, then words of Vietnamese given names; of two
//   words, the first is written with its marks or is no given name and no word elsewhere.
// - Korean (Kim Jong Un, Moon Jaein): a known family name, then two syllables of Korean given names.
// - Hungarian (Orbán Viktor) and Japanese (Kishida Fumio): a known family name, then a known given name.
bool begins_with_family(std::span<const std::string_view> words);

struct FamilyAndGiven {
  std::string family;
  std::string given;
};

// Splits a name in Hangul, or a Japanese one in Han characters or kana. Both parts are empty where the name
// is not told:
// - Hangul: one word of three syllables that begins with a known family name and does not end as offices do
//   (국방부), or a known family name and the given name after a blank.
// - Han characters and kana: a known family name before kana or two or three more characters (岸田文雄,
//   高市さなえ), or before a blank; and two words of hiragana. A Chinese name of the same characters is for
//   the caller to exclude.
FamilyAndGiven split_east_asian(std::string_view name);

// Returns whether no blank stands between the parts of a name in this script: Han characters, kana, Hangul.
bool needs_no_blank(std::string_view name);

}  // namespace osint
