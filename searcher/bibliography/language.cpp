// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/bibliography/language.h"

#include <algorithm>
#include <array>
#include <set>

#include "analysis/folding.h"
#include "base/ascii.h"
#include "base/utf8.h"
#include "searcher/bibliography/reference.h"

namespace osint {
namespace {

struct Language {
  std::string_view code;
  std::string_view name;
};

constexpr std::array<Language, 41> languages = {{
    {"ar", "Arabic"},     {"az", "Azerbaijani"}, {"be", "Belarusian"}, {"bg", "Bulgarian"},
    {"cs", "Czech"},      {"de", "German"},      {"el", "Greek"},      {"en", "English"},
    {"es", "Spanish"},    {"fa", "Persian"},     {"fa", "Farsi"},      {"fr", "French"},
    {"he", "Hebrew"},     {"hi", "Hindi"},       {"hu", "Hungarian"},  {"hy", "Armenian"},
    {"id", "Indonesian"}, {"it", "Italian"},     {"ja", "Japanese"},   {"ka", "Georgian"},
    {"kk", "Kazakh"},     {"ko", "Korean"},      {"ky", "Kyrgyz"},     {"mn", "Mongolian"},
    {"pl", "Polish"},     {"prs", "Dari"},       {"ps", "Pashto"},     {"pt", "Portuguese"},
    {"ro", "Romanian"},   {"ru", "Russian"},     {"sr", "Serbian"},    {"sw", "Swahili"},
    {"tg", "Tajik"},      {"th", "Thai"},        {"tr", "Turkish"},    {"uk", "Ukrainian"},
    {"ur", "Urdu"},       {"uz", "Uzbek"},       {"vi", "Vietnamese"}, {"zh", "Chinese"},
    {"zh", "Mandarin"},
}};

// "in Russian", which nothing continues: not "in Russian state media", "in Russian and English".
std::string stated_language(const std::string& note) {
  const std::string low = ascii_lower(note);
  for (std::size_t at = low.find("in "); at != std::string::npos; at = low.find("in ", at + 1)) {
    if (at > 0 && is_ascii_letter(low[at - 1])) continue;
    const std::string_view rest = std::string_view(low).substr(at + 3);
    for (const Language& language : languages) {
      if (!rest.starts_with(ascii_lower(language.name))) continue;
      const std::string_view behind = rest.substr(language.name.size());
      const bool ends = behind.empty() ||
                        std::string_view(",.;:)]").find(behind[0]) != std::string_view::npos ||
                        (behind.size() > 1 && behind[0] == ' ' && is_ascii_digit(behind[1]));
      if (ends) return std::string(language.code);
    }
  }
  return {};
}

bool is_cyrillic(char32_t c) { return c >= 0x400 && c < 0x530; }
bool is_greek(char32_t c) { return (c >= 0x370 && c < 0x400) || (c >= 0x1F00 && c < 0x2000); }
bool is_kana(char32_t c) { return c >= 0x3041 && c <= 0x30FF && c != 0x30FB; }
bool is_hangul(char32_t c) { return c >= 0xAC00 && c <= 0xD7A3; }
bool is_other_letter(char32_t c) {
  return c < 0x80 ? is_ascii_letter(static_cast<char>(c)) : c >= 0xC0 && c < 0x2000;
}

struct Scripts {
  int letters = 0;
  int han = 0;
  int kana = 0;
  int hangul = 0;
  int cyrillic = 0;
  int greek = 0;
};

Scripts scripts_of(std::string_view text) {
  Scripts out;
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = next_code_point(text, i);
    int* const count = is_han(c)        ? &out.han
                       : is_kana(c)     ? &out.kana
                       : is_hangul(c)   ? &out.hangul
                       : is_cyrillic(c) ? &out.cyrillic
                       : is_greek(c)    ? &out.greek
                                        : nullptr;
    if (count != nullptr) ++*count;
    if (count != nullptr || is_other_letter(c)) ++out.letters;
  }
  return out;
}

// Letters that tell one language from the others that write Cyrillic. A text with a letter that a language
// lacks is not in it; of Russian, two letters are asked for that Bulgarian and Belarusian lack, and none of
// the doubled vowels of Kyrgyz and Mongolian.
std::string cyrillic_language(std::string_view text) {
  constexpr std::size_t shortest = 8;
  std::set<char32_t> letters;
  std::size_t count = 0;
  bool doubled = false;
  char32_t before = 0;
  for (std::size_t i = 0; i < text.size();) {
    char32_t c = next_code_point(text, i);
    if (c >= 0x410 && c <= 0x42F) c += 0x20;
    if (c >= 0x400 && c <= 0x40F) c += 0x50;
    if (c == 0x490) c = 0x491;
    if (is_cyrillic(c)) {
      letters.insert(c);
      ++count;
    }
    doubled = doubled || (c == before && (c == U'а' || c == U'э' || c == U'у'));
    before = c;
  }
  const auto has = [&](std::u32string_view some) {
    return std::ranges::any_of(some, [&](char32_t c) { return letters.contains(c); });
  };
  const auto only_of = [&](std::u32string_view more) {
    return std::ranges::all_of(letters, [&](char32_t c) {
      return (c >= 0x430 && c <= 0x44F) || more.find(c) != std::u32string_view::npos;
    });
  };
  if (has(U"їєґ")) return only_of(U"їєґі") && !has(U"ыэъ") ? "uk" : "";
  if (has(U"ў")) return only_of(U"ўёі") && !has(U"ищъ") ? "be" : "";
  const bool russian = only_of(U"ё") && has(U"ыэ") && has(U"ищ") && count >= shortest && !doubled;
  return russian ? "ru" : "";
}

std::string language_by_letters(std::string_view text) {
  const Scripts scripts = scripts_of(text);
  const auto most = [&](int count) { return 2 * count > scripts.letters; };
  if (scripts.kana > 0 && most(scripts.han + scripts.kana)) return "ja";
  if (scripts.hangul > 0 && most(scripts.hangul + scripts.han)) return "ko";
  if (most(scripts.han)) return "zh";
  if (most(scripts.greek)) return "el";
  return most(scripts.cyrillic) ? cyrillic_language(text) : "";
}

}  // namespace

std::string source_language(const Reference& reference) {
  std::string out = stated_language(reference.note);
  if (out.empty()) out = language_by_letters(reference.title);
  if (out.empty()) out = language_by_letters(reference.excerpt);
  // Headlines in Japanese may do without kana.
  if (out == "zh" && language_by_letters(reference.publication) == "ja") out = "ja";
  return out;
}

std::string_view language_name(std::string_view code) {
  const auto* const found =
      std::ranges::find_if(languages, [&](const Language& language) { return language.code == code; });
  return found == languages.end() ? std::string_view() : found->name;
}

}  // namespace osint
