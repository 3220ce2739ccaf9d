// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/folding.h"

#include <algorithm>
#include <iterator>
#include <stdexcept>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "base/ascii.h"
#include "base/utf8.h"

namespace osint {
namespace {

struct HanPair {
  std::uint32_t form;
  std::uint32_t character;
};

constexpr HanPair han_pairs[] = {
#include "han_simplified.inc"
};

char32_t simplified(char32_t c) {
  const auto* found = std::lower_bound(std::begin(han_pairs), std::end(han_pairs), c,
                                       [](const HanPair& pair, char32_t value) { return pair.form < value; });
  return found != std::end(han_pairs) && found->form == c ? static_cast<char32_t>(found->character) : c;
}

// Marks whose loss leaves a spelling that people use. Kana voicing marks and the vowel signs of Indic scripts
// are not among them.
bool is_diacritic(UChar32 c) {
  return (c >= 0x300 && c <= 0x36F) || (c >= 0x1DC0 && c <= 0x1DFF) || (c >= 0x591 && c <= 0x5C7) ||
         (c >= 0x64B && c <= 0x65F) || c == 0x670;
}

// Letters with a stroke or ligatures, which have no decomposition.
const char* plain_spelling(UChar32 c) {
  switch (c) {
    case 0xE6: return "ae";
    case 0xF8: return "o";
    case 0x111: return "d";
    case 0x127: return "h";
    case 0x131: return "i";
    case 0x142: return "l";
    case 0x153: return "oe";
    case 0x167: return "t";
    default: return nullptr;
  }
}

// The Arabic letter that keyboards for Persian and Urdu write by a code point of their own, and the letters
// that Arabic itself writes in two ways. Tatweel only stretches a line.
UChar32 arabic_letter(UChar32 c) {
  switch (c) {
    case 0x6A9: return 0x643;  // kaf
    case 0x649:
    case 0x6CC: return 0x64A;  // yeh
    case 0x6BE:
    case 0x6C1:
    case 0x6D5: return 0x647;  // heh
    case 0x640: return 0;
    default: return c;
  }
}

// Decimal digits of all scripts as ASCII.
UChar32 plain_digit(UChar32 c) {
  if (c < 0x80 || u_charType(c) != U_DECIMAL_DIGIT_NUMBER) return c;
  return '0' + u_charDigitValue(c);
}

struct Normalizers {
  const icu::Normalizer2* casefold;
  const icu::Normalizer2* decompose;
  const icu::Normalizer2* compose;
};

const Normalizers& normalizers() {
  static const Normalizers instance = [] {
    UErrorCode status = U_ZERO_ERROR;
    Normalizers n{icu::Normalizer2::getNFKCCasefoldInstance(status), icu::Normalizer2::getNFDInstance(status),
                  icu::Normalizer2::getNFCInstance(status)};
    if (U_FAILURE(status)) throw std::runtime_error(std::string("ICU data: ") + u_errorName(status));
    return n;
  }();
  return instance;
}

icu::UnicodeString without_diacritics(const icu::UnicodeString& text, UErrorCode& status) {
  const icu::UnicodeString decomposed = normalizers().decompose->normalize(text, status);
  icu::UnicodeString out;
  UChar32 base = 0;
  for (std::int32_t i = 0; i < decomposed.length(); i = decomposed.moveIndex32(i, 1)) {
    const UChar32 c = decomposed.char32At(i);
    const bool short_i = base == 0x438 && c == 0x306;  // й is a letter, not an accented и
    if (is_diacritic(c) && !short_i) continue;
    base = c;
    if (const char* plain = plain_spelling(c)) {
      out += icu::UnicodeString::fromUTF8(plain);
    } else if (const UChar32 letter = arabic_letter(plain_digit(c)); letter != 0) {
      out += is_apostrophe(static_cast<char32_t>(letter)) ? UChar32{'\''} : letter;
    }
  }
  return normalizers().compose->normalize(out, status);
}

std::string folded_by_icu(std::string_view word) {
  // Only this many marks on one letter count (UAX #15, Stream-Safe Text Format), because sorting them takes
  // time with the square of their number.
  constexpr int most_marks = 30;
  int marks = 0;
  // Replaces spacing accents that stand for apostrophes, because normalisation would split them into a blank
  // and a mark.
  std::string plain;
  for (std::size_t i = 0; i < word.size();) {
    const char32_t c = next_code_point(word, i);
    marks = u_getCombiningClass(static_cast<UChar32>(c)) == 0 ? 0 : marks + 1;
    if (marks > most_marks) continue;
    append_utf8(plain, is_apostrophe(c) ? U'\'' : c);
  }
  UErrorCode status = U_ZERO_ERROR;
  const icu::UnicodeString folded =
      normalizers().casefold->normalize(icu::UnicodeString::fromUTF8(plain), status);
  const icu::UnicodeString bare = without_diacritics(folded, status);
  if (U_FAILURE(status)) throw std::runtime_error(std::string("ICU normalisation: ") + u_errorName(status));
  std::string out;
  for (std::int32_t i = 0; i < bare.length(); i = bare.moveIndex32(i, 1)) {
    append_utf8(out, simplified(static_cast<char32_t>(bare.char32At(i))));
  }
  return out;
}

}  // namespace

bool is_han(char32_t c) {
  return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || (c >= 0xF900 && c <= 0xFAFF) ||
         (c >= 0x20000 && c <= 0x323AF) || (c >= 0x2E80 && c <= 0x2FD5) || c == 0x3005 || c == 0x3007;
}

bool is_han_character(std::string_view term) {
  std::size_t end = 0;
  return !term.empty() && is_han(next_code_point(term, end)) && end == term.size();
}

bool is_apostrophe(char32_t c) {
  switch (c) {
    case U'\'':
    case U'`':
    case 0xB4:
    case 0x2B9:
    case 0x2BB:
    case 0x2BC:
    case 0x2BD:
    case 0x2BE:
    case 0x2BF:
    case 0x2018:
    case 0x2019:
    case 0x201B:
    case 0x2032:
    case 0xFF07: return true;
    default: return false;
  }
}

bool is_hyphen(char32_t c) { return c == U'-' || c == 0x2010 || c == 0x2011 || c == 0xFF0D; }

bool is_dash(char32_t c) {
  return is_hyphen(c) || (c >= 0x2012 && c <= 0x2015) || c == 0x2212 || c == 0xFE58 || c == 0xFE63;
}

std::string folded_han(char32_t c) {
  std::string out;
  const bool unified = c >= 0x3400 && c <= 0x9FFF;  // NFKC leaves these as they are
  append_utf8(out, unified ? simplified(c) : c);
  return unified ? out : folded_by_icu(out);
}

std::string folded(std::string_view word) {
  const bool ascii =
      std::all_of(word.begin(), word.end(), [](char c) { return static_cast<signed char>(c) >= 0; });
  if (!ascii) return folded_by_icu(word);
  std::string out(word);
  for (char& c : out) {
    c = c == '`' ? '\'' : ascii_lower(c);
  }
  return out;
}

}  // namespace osint
