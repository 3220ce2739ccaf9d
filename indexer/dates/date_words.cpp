// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/dates/date_words.h"

#include <algorithm>
#include <array>
#include <bitset>
#include <cstdint>
#include <string>
#include <unicode/dtfmtsym.h>
#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/smpdtfmt.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unordered_map>

#include "base/ascii.h"
#include "base/utf8.h"
#include "schema/dates/date.h"

namespace osint {

namespace {

constexpr std::size_t longest_word = 32;  // bytes

// Marks that do not distinguish names: those of Arabic, the lengthening stroke, combining accents.
bool is_mark(char32_t c) {
  return (c >= 0x64B && c <= 0x65F) || c == 0x670 || c == 0x640 || (c >= 0x300 && c <= 0x36F) || c == 0x200C;
}

char32_t small(char32_t c) {
  const bool plus_32 =
      (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7) || (c >= 0x410 && c <= 0x42F);
  if (plus_32) return c + 0x20;
  if (c >= 0x400 && c <= 0x40F) return c + 0x50;
  if (c == 0x130) return 'i';
  return c == 0x15E || c == 0x11E ? c + 1 : c;
}

// One form for letters that Arabic and Persian, or careful and careless writers, write differently.
char32_t plain_arabic(char32_t c) {
  switch (c) {
    case 0x622:
    case 0x623:
    case 0x625: return 0x627;  // alef
    case 0x629:
    case 0x6C0: return 0x647;  // heh
    case 0x643: return 0x6A9;  // kaf
    case 0x626:
    case 0x649:
    case 0x64A: return 0x6CC;  // yeh
    default: return c;
  }
}

struct Language {
  const char* locale;
  bool common;  // short names are common beside a year of two digits, and alone with a year
  bool solar;
};

// Names of an earlier row win where a later one calls another month so.
constexpr std::array languages = std::to_array<Language>({{"en", true, false},
                                                          {"ru", true, false},
                                                          {"fr", false, false},
                                                          {"es", false, false},
                                                          {"de", false, false},
                                                          {"it", false, false},
                                                          {"pt", false, false},
                                                          {"uk", false, false},
                                                          {"tr", false, false},
                                                          {"ar", false, false},
                                                          {"ar_SY", false, false},
                                                          {"ar_DZ", false, false},
                                                          {"ar_MA", false, false},
                                                          {"fa@calendar=gregorian", false, false},
                                                          {"fa_AF@calendar=gregorian", false, false},
                                                          {"fa@calendar=persian", false, true},
                                                          {"fa_AF@calendar=persian", false, true}});

struct Spelling {
  const char* word;
  int month;
};

// Spellings that ICU does not give.
constexpr std::array spellings = std::to_array<Spelling>({{"sep", 9},
                                                          {"sept", 9},
                                                          {"setiembre", 9},
                                                          {"jänner", 1},
                                                          {"maerz", 3},
                                                          {"фев", 2},
                                                          {"сен", 9},
                                                          {"ноя", 11},
                                                          {"мар", 3},
                                                          {"июн", 6},
                                                          {"июл", 7},
                                                          {"янв", 1},
                                                          {"апр", 4},
                                                          {"авг", 8},
                                                          {"сент", 9},
                                                          {"окт", 10},
                                                          {"дек", 12},
                                                          {"нояб", 11},
                                                          {"февр", 2}});

constexpr std::array<std::string_view, 5> other_words = {"mars", "mayo", "mart", "mai", "ocak"};

struct SeasonName {
  std::string_view word;
  int season;
};

constexpr std::array seasons = std::to_array<SeasonName>(
    {{"spring", 21},    {"summer", 22}, {"autumn", 23},   {"fall", 23},     {"winter", 24},
     {"printemps", 21}, {"été", 22},    {"automne", 23},  {"hiver", 24},    {"primavera", 21},
     {"verano", 22},    {"otoño", 23},  {"invierno", 24}, {"frühling", 21}, {"frühjahr", 21},
     {"sommer", 22},    {"herbst", 23}, {"весна", 21},    {"лето", 22},     {"осень", 23},
     {"зима", 24},      {"літо", 22},   {"осінь", 23},    {"ilkbahar", 21}, {"sonbahar", 23},
     {"kış", 24},       {"الربیع", 21}, {"ربیع", 21},     {"الصیف", 22},    {"صیف", 22},
     {"الخریف", 23},    {"خریف", 23},   {"الشتاء", 24},   {"شتاء", 24}});

// "août" becomes "aout", and the letter without a dot of Turkish an "i".
std::string without_accents(const std::string& name) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfd = icu::Normalizer2::getNFDInstance(status);
  if (U_FAILURE(status) != 0) return name;
  const icu::UnicodeString divided = nfd->normalize(icu::UnicodeString::fromUTF8(name), status);
  icu::UnicodeString plain;
  for (std::int32_t i = 0; i < divided.length(); i = divided.moveIndex32(i, 1)) {
    const UChar32 c = divided.char32At(i);
    if (u_charType(c) != U_NON_SPACING_MARK) plain.append(c == U'ı' ? UChar32{'i'} : c);
  }
  std::string out;
  plain.toUTF8String(out);
  return out;
}

class Months {
 public:
  Months() {
    for (const Language& language : languages) add(language);
    for (const Spelling& spelling : spellings)
      add(spelling.word, {spelling.month, true, false, false, false});
    for (const std::string_view word : other_words) {
      if (const auto found = names_.find(std::string(word)); found != names_.end())
        found->second.other_word = true;
    }
  }

  const std::unordered_map<std::string, MonthName>& all() const { return names_; }

  std::optional<MonthName> find(std::string_view word) const {
    const auto found = names_.find(std::string(word));
    return found == names_.end() ? std::nullopt : std::optional(found->second);
  }

 private:
  void add(const Language& language) {
    // Symbols by themselves are always Gregorian; a format has those of its calendar.
    UErrorCode status = U_ZERO_ERROR;
    const icu::SimpleDateFormat format("MMMM", icu::Locale(language.locale), status);
    if (U_FAILURE(status) != 0) return;
    using Symbols = icu::DateFormatSymbols;
    const Symbols& symbols = *format.getDateFormatSymbols();
    for (const auto width : {Symbols::WIDE, Symbols::ABBREVIATED}) {
      for (const auto context : {Symbols::FORMAT, Symbols::STANDALONE}) {
        std::int32_t count = 0;
        const icu::UnicodeString* months = symbols.getMonths(count, context, width);
        for (std::int32_t month = 0; month < count && month < 12; ++month) {
          std::string name;
          months[month].toUTF8String(name);
          const bool shortened = width == Symbols::ABBREVIATED;
          add(name, {month + 1, shortened, false, shortened && !language.common, language.solar});
        }
      }
    }
  }

  // Adds the name as it is written and without its accents: "août", "aout".
  void add(const std::string& name, const MonthName& month) {
    const std::string written = words_of(name);
    if (written.size() < 3) return;
    names_.emplace(written, month);
    names_.emplace(words_of(without_accents(name)), month);
  }

  static std::string words_of(const std::string& name) {
    std::string out;
    for (std::size_t at = 0; at < name.size();) {
      const DateWord word = date_word(name, at);
      if (!word.text.empty()) out += (out.empty() ? "" : " ") + word.text;
      at = std::max(word.end, at + 1);
    }
    return out;
  }

  std::unordered_map<std::string, MonthName> names_;
};

const Months& months() {
  static const Months instance;
  return instance;
}

// The first three letters, a-z, of all names.
class Beginnings {
 public:
  explicit Beginnings(const Months& months) {
    for (const auto& [name, month] : months.all()) add(name);
    for (const SeasonName& season : seasons) add(season.word);
  }

  bool may_begin(std::string_view text, std::size_t at) const {
    std::size_t number = 0;
    for (std::size_t i = at; i < at + letters; ++i) {
      if (i >= text.size()) return false;
      if (static_cast<unsigned char>(text[i]) >= 0x80) return true;
      if (!is_ascii_letter(text[i])) return false;
      number = number * alphabet + place(ascii_lower(text[i]));
    }
    return known_[number];
  }

 private:
  static constexpr std::size_t letters = 3;  // no name has fewer
  static constexpr std::size_t alphabet = 26;

  static std::size_t place(char letter) { return static_cast<std::size_t>(letter - 'a'); }

  void add(std::string_view name) {
    if (!std::all_of(name.begin(), name.begin() + letters, is_ascii_lower)) return;
    known_[(place(name[0]) * alphabet + place(name[1])) * alphabet + place(name[2])] = true;
  }

  std::bitset<alphabet * alphabet * alphabet> known_;
};

}  // namespace

bool is_date_letter(char32_t c) {
  return (c < 0x80 && is_ascii_letter(static_cast<char>(c))) ||
         (c >= 0xC0 && c < 0x530 && c != 0xD7 && c != 0xF7 && !is_mark(c)) || (c >= 0x621 && c <= 0x63A) ||
         (c >= 0x641 && c <= 0x64A) || (c >= 0x671 && c <= 0x6D3);
}

DateWord date_word(std::string_view text, std::size_t at) {
  DateWord out;
  out.end = at;
  while (out.end < text.size()) {
    std::size_t next = out.end;
    const char32_t c = next_code_point(text, next);
    const bool mark = !out.text.empty() && is_mark(c);
    if (!mark && !is_date_letter(c)) break;
    if (out.text.empty()) out.capital = small(c) != c;
    if (!mark) append_utf8(out.text, plain_arabic(small(c)));
    out.end = next;
    if (out.text.size() > longest_word) return {{}, at, false};
  }
  return out;
}

std::optional<MonthName> month_named(std::string_view word) { return months().find(word); }

bool may_be_name(std::string_view text, std::size_t at) {
  static const Beginnings beginnings(months());
  return beginnings.may_begin(text, at);
}

std::optional<int> season_named(std::string_view word) {
  for (const SeasonName& season : seasons) {
    if (season.word == word) return season.season;
  }
  return std::nullopt;
}

int digit_value(char32_t c) {
  for (const char32_t zero : {U'0', char32_t{0x660}, char32_t{0x6F0}, char32_t{0xFF10}}) {
    if (c >= zero && c <= zero + 9) return static_cast<int>(c - zero);
  }
  return -1;
}

int chinese_digit(char32_t c) {
  constexpr std::u32string_view numerals = U"〇一二三四五六七八九十";
  if (c == U'零' || c == U'○') return 0;
  const std::size_t at = numerals.find(c);
  return at == std::u32string_view::npos ? -1 : static_cast<int>(at);
}

}  // namespace osint
