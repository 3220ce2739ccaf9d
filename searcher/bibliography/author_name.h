// SPDX-License-Identifier: GPL-2.0-or-later
// Splits the name of an author into the parts that bibliographies need.
#pragma once

#include <string>
#include <string_view>

namespace osint {

// A name in parts, or `literal` alone.
struct AuthorName {
  std::string family;  // with its particles: "van der Berg"
  std::string given;
  std::string suffix;         // "Jr.", "III"
  std::string characters;     // the whole name in Chinese, of a name that the source gives in both scripts
  std::string literal;        // an institution, a single name, or text that cannot be split
  bool family_first = false;  // the family name always comes first: Zhao Lei, 赵磊
  bool operator==(const AuthorName&) const = default;
};

// `text` is printable and in one line. The first of these rules that fits decides:
// - An institution, recognised by its words (Ministry, Agency, of; 社, 报, 部), and a single word are
//   literal.
// - In "Zhao, Lei" the family name stands before the comma.
// - In Chinese characters, the first one or two are the family name if the table of surnames has them.
// - In Hangul, and in Japanese names in characters or kana, a known family name comes first (name_order.h).
// - A first or last word in capitals is the family name (Lei ZHAO).
// - In Vietnamese, Korean, Hungarian and Japanese names, the family name comes first where both the first
//   word and the others are known as what they are (Nguyen Van Anh, Orbán Viktor; name_order.h).
// - In romanised Chinese and other East Asian names, the family name comes first if it is a surname (Zhao
//   Lei) or if a hyphenated given name follows (Han Do-yun); otherwise it comes last (Jinping Xi).
// - In all other names it is the last word with the particles before it (van, de, bin).
AuthorName author_name(const std::string& text);

// Returns true if the text is Chinese characters alone, at least one.
bool is_all_han(std::string_view text);

// Returns the given name, and the name in Chinese after it if both are known: "Yuchen 吳語宸".
std::string given_and_characters(const AuthorName& name);

}  // namespace osint
