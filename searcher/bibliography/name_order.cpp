// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/bibliography/name_order.h"

#include <algorithm>
#include <vector>

#include "analysis/folding.h"
#include "analysis/names/family_names.h"
#include "analysis/names/sorted_lines.h"
#include "base/ascii.h"
#include "base/utf8.h"

namespace osint {
namespace {

using Words = std::span<const std::string_view>;

bool is_plain_ascii(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return static_cast<signed char>(c) > 0; });
}

// ơ, ư and the letters with two marks, which no other language writes.
bool has_vietnamese_letter(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = next_code_point(text, i);
    if ((c >= 0x1EA0 && c <= 0x1EF9) || c == 0x1A1 || c == 0x1B0 || c == 0x1A0 || c == 0x1AF) return true;
  }
  return false;
}

bool is_known(std::string_view language, std::string_view part, std::string_view word) {
  return is_known_name(language, part, folded_name(word));
}

bool is_vietnamese(Words words) {
  const std::string_view family = words.front();
  if (!is_known("vi", "family", family) || is_known("vi", "sole", words.back())) return false;
  for (std::size_t i = 1; i < words.size(); ++i) {
    const bool given = is_known("vi", "given", words[i]);
    const bool middle = i + 1 < words.size() && is_known("vi", "middle", words[i]);
    if (!given && !middle && !has_vietnamese_letter(words[i])) return false;
  }
  const bool marked = !is_plain_ascii(family) && is_known_name("vi", "family", family);
  return words.size() > 2 || marked || is_known("vi", "sole", family) || has_vietnamese_letter(words.back());
}

// "Jaein", "Myungbak": exactly two syllables.
bool is_korean_given(std::string_view word) {
  const std::string given = folded_name(word);
  if (is_known_name("ko", "given", given)) return false;  // Young is one syllable, not two
  for (std::size_t cut = 2; cut + 2 <= given.size(); ++cut) {
    if (is_known_name("ko", "given", std::string_view(given).substr(0, cut)) &&
        is_known_name("ko", "given", std::string_view(given).substr(cut)))
      return true;
  }
  return false;
}

bool is_korean(Words words) {
  if (!is_known("ko", "family", words.front())) return false;
  if (words.size() == 2) return is_korean_given(words[1]);
  const auto is_syllable = [](std::string_view word) { return is_known("ko", "given", word); };
  if (words.size() != 3 || !is_syllable(words[1]) || !is_syllable(words[2])) return false;
  return !is_syllable(words[0]) || !is_known("ko", "family", words[2]);  // or it may be turned: Sung Min Yoon
}

bool is_of(std::string_view language, Words words) {
  const bool family = is_known(language, "family", words[0]) || is_known_name(language, "marked", words[0]);
  if (words.size() > 3 || !family) return false;
  return std::all_of(words.begin() + 1, words.end(),
                     [&](std::string_view word) { return is_known(language, "given", word); });
}

// ---- Hangul, kana, Han
// --------------------------------------------------------------------------------------

bool is_hangul(char32_t c) { return c >= 0xAC00 && c <= 0xD7A3; }
bool is_hiragana(char32_t c) { return c >= 0x3041 && c <= 0x309F; }
bool is_kana(char32_t c) { return is_hiragana(c) || (c >= 0x30A1 && c <= 0x30FF && c != 0x30FB); }

template <class Is>
bool all_are(std::string_view text, Is is) {
  for (std::size_t i = 0; i < text.size();) {
    if (!is(next_code_point(text, i))) return false;
  }
  return !text.empty();
}

// The bytes of the first so many characters.
std::size_t bytes_of(std::string_view text, std::size_t characters) {
  std::size_t at = 0;
  for (; characters > 0 && at < text.size(); --characters) next_code_point(text, at);
  return at;
}

FamilyAndGiven cut(std::string_view name, std::size_t at) {
  return {std::string(name.substr(0, at)), std::string(name.substr(at))};
}

// Last syllables of offices, agencies and media, many of which begin as families do.
bool ends_as_office(std::string_view name) {
  constexpr std::string_view endings = "부처청원사실국회당군팀단위소보지대장관레도자측인시씨";
  return endings.find(name.substr(name.size() - std::string_view("부").size())) != std::string_view::npos;
}

FamilyAndGiven split_hangul(std::string_view name) {
  if (code_points(name) != 3 || ends_as_office(name)) return {};
  const std::size_t one = bytes_of(name, 1);
  const std::size_t two = bytes_of(name, 2);
  if (is_known_name("ko", "family", name.substr(0, two))) return cut(name, two);
  return is_known_name("ko", "family", name.substr(0, one)) ? cut(name, one) : FamilyAndGiven{};
}

// What follows the family name in the names of firms and in what officials are called: 前田建設, 岸田首相.
bool is_no_given_name(std::string_view word) {
  constexpr std::string_view words =
      " 建設 工業 新聞 銀行 商事 電機 製作所 重工 化学 通信 放送 産業 鉄道 製薬 製鋼 商店 書店 首相 外相 "
      "防衛相 市長 知事 大臣 議員 政権 内閣 総理 会長 社長 記者 氏 ";
  return words.find(" " + std::string(word) + " ") != std::string_view::npos;
}

// The longest known family name that leaves a given name of kana, or of two or three characters.
FamilyAndGiven split_japanese(std::string_view name) {
  const std::size_t length = code_points(name);
  for (std::size_t family = std::min<std::size_t>(3, length); family >= 2; --family) {
    const std::size_t at = bytes_of(name, family);
    const std::string_view given = name.substr(at);
    if (given.empty() || is_no_given_name(given) || !is_known_name("ja", "family", name.substr(0, at)))
      continue;
    const std::size_t rest = length - family;
    if (all_are(given, is_kana) ? rest <= 5 : rest <= 3) return cut(name, at);
  }
  return {};
}

FamilyAndGiven split_at_blank(std::string_view family, std::string_view given) {
  const bool hangul = all_are(family, is_hangul) && all_are(given, is_hangul) &&
                      is_known_name("ko", "family", family) && code_points(given) <= 2;
  const bool japanese = all_are(family, is_han) && is_known_name("ja", "family", family) &&
                        code_points(given) <= 5 && (all_are(given, is_han) || all_are(given, is_kana));
  const bool hiragana = all_are(family, is_hiragana) && all_are(given, is_hiragana) &&
                        code_points(family) <= 5 && code_points(given) <= 5;
  if (hangul || japanese || hiragana) return {std::string(family), std::string(given)};
  return {};
}

}  // namespace

bool begins_with_family(std::span<const std::string_view> words) {
  const bool may_be = words.size() >= 2 && words.size() <= 4;
  return may_be && (is_vietnamese(words) || is_korean(words) || is_of("hu", words) || is_of("ja", words));
}

FamilyAndGiven split_east_asian(std::string_view name) {
  for (const std::string_view blank : {" ", "\u3000"}) {
    const std::size_t at = name.find(blank);
    if (at != std::string_view::npos)
      return split_at_blank(name.substr(0, at), name.substr(at + blank.size()));
  }
  if (all_are(name, is_hangul)) return split_hangul(name);
  if (all_are(name, [](char32_t c) { return is_han(c) || is_kana(c); })) return split_japanese(name);
  return {};
}

bool needs_no_blank(std::string_view name) {
  std::size_t at = 0;
  if (name.empty()) return false;
  const char32_t c = next_code_point(name, at);
  return is_han(c) || is_kana(c) || is_hangul(c);
}

}  // namespace osint
