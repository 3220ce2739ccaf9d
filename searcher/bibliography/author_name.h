// SPDX-License-Identifier: GPL-2.0-or-later
// The name of an author as a source line writes it -> its parts, as bibliographies want them.
#pragma once

#include <string>

namespace osint {

struct AuthorName {
  std::string family;         // with its particles: "van der Berg"; empty where `literal` is the whole name
  std::string given;          // "Yuchen 吳語宸" where both scripts are known
  std::string suffix;         // "Jr.", "III"
  std::string literal;        // an institution, a single name, or what cannot be taken apart
  bool family_first = false;  // is never turned round: Zhao Lei, 赵磊
  bool operator==(const AuthorName&) const = default;
};

// The text is printable and in one line. The rules, the first that fits:
//   an institution by its words (Ministry, Agency, of; 社, 报, 部) and a single word are literal;
//   "Zhao, Lei" has its family name before the comma;
//   characters: the family name is what the table of surnames has, of one or two characters;
//   a first or last word all in capitals is the family name (Lei ZHAO);
//   romanised Chinese and other East Asian names: it leads where it is a surname (Zhao Lei) or a hyphened given
//   name follows (Han Do-yun), else it comes last (Jinping Xi);
//   else the last word, with the particles before it (van, de, bin).
AuthorName author_name(const std::string& text);

}  // namespace osint
