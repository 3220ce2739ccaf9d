// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/decoding/encodings.h"

#include <algorithm>
#include <array>
#include <memory>
#include <stdexcept>
#include <unicode/ucnv.h>
#include <unicode/ucnv_cb.h>
#include <unicode/ucsdet.h>
#include <utility>

#include "base/ascii.h"
#include "base/utf8.h"

namespace osint {
namespace {

using Converter = std::unique_ptr<UConverter, decltype(&ucnv_close)>;
using Detector = std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)>;

std::string lower(std::string_view name) {
  std::string out = ascii_lower(name);
  std::ranges::replace(out, '_', '-');
  return out;
}

// The encoding that texts with a label really have, as the Encoding Standard has found.
std::string superset(const std::string& name) {
  static constexpr std::array<std::pair<std::string_view, const char*>, 16> supersets{{
      {"gb2312", "GB18030"},
      {"gbk", "GB18030"},
      {"cp936", "GB18030"},
      {"windows-936", "GB18030"},
      {"euc-cn", "GB18030"},
      {"big5", "Big5-HKSCS"},
      {"iso-8859-1", "windows-1252"},
      {"latin1", "windows-1252"},
      {"iso8859-1", "windows-1252"},
      {"iso-8859-9", "windows-1254"},
      {"l1", "windows-1252"},
      {"latin-1", "windows-1252"},
      {"euc-kr", "windows-949"},
      {"ks-c-5601-1987", "windows-949"},
      {"shift-jis", "windows-31j"},
      {"tis-620", "windows-874"},
  }};
  const std::string key = lower(name);
  const auto found = std::ranges::find(supersets, key, &std::pair<std::string_view, const char*>::first);
  return found == supersets.end() ? name : found->second;
}

Converter opened(const std::string& name) {
  UErrorCode status = U_ZERO_ERROR;
  Converter converter(ucnv_open(superset(name).c_str(), &status), ucnv_close);
  return U_SUCCESS(status) ? std::move(converter) : Converter(nullptr, ucnv_close);
}

// Replaces ill-formed sequences always by U+FFFD, which ICU itself does not do for single bytes.
void U_CALLCONV repair(const void*, UConverterToUnicodeArgs* arguments, const char*, std::int32_t,
                       UConverterCallbackReason reason, UErrorCode* status) {
  if (reason > UCNV_IRREGULAR) return;
  const UChar replacement = 0xFFFD;
  *status = U_ZERO_ERROR;
  ucnv_cbToUWriteUChars(arguments, &replacement, 1, 0, status);
}

// The surrogates of a pair may come in two pieces of output.
class Utf8Appender {
 public:
  explicit Utf8Appender(std::string& out) : out_(out) {}
  void append(char16_t unit) {
    const bool low = unit >= 0xDC00 && unit <= 0xDFFF;
    if (high_ != 0 && low) {
      append_utf8(out_, 0x10000 + ((static_cast<char32_t>(high_) - 0xD800) << 10) + (unit - 0xDC00));
      high_ = 0;
      return;
    }
    finish();
    if (unit >= 0xD800 && unit <= 0xDBFF) {
      high_ = unit;
    } else {
      append_utf8(out_, low ? replacement_character : char32_t{unit});
    }
  }
  void finish() {
    if (high_ != 0) append_utf8(out_, replacement_character);
    high_ = 0;
  }

 private:
  std::string& out_;
  char16_t high_ = 0;
};

Decoded converted(std::string_view bytes, UConverter* converter) {
  Decoded out;
  UErrorCode status = U_ZERO_ERROR;
  ucnv_setToUCallBack(converter, repair, nullptr, nullptr, nullptr, &status);
  std::array<UChar, 4096> units{};
  Utf8Appender appender(out.text);
  const char* from = bytes.data();
  const char* const end = from + bytes.size();
  do {
    UChar* to = units.data();
    status = U_ZERO_ERROR;
    ucnv_toUnicode(converter, &to, units.data() + units.size(), &from, end, nullptr, 1, &status);
    for (const UChar* unit = units.data(); unit < to; ++unit) {
      if (*unit == 0xFFFD && out.repairs++ == 0) out.first_repair = out.text.size();
      appender.append(*unit);
    }
  } while (status == U_BUFFER_OVERFLOW_ERROR);
  appender.finish();
  if (U_FAILURE(status)) throw std::runtime_error(std::string("ICU converter: ") + u_errorName(status));
  return out;
}

bool decodes_without_fault(std::string_view bytes, const std::string& name) {
  return is_known_encoding(name) && decoded_by_name(bytes, name).repairs <= 1;  // the sample may be cut
}

constexpr std::size_t accident = 10;  // ill-formed sequences: five Chinese characters

bool is_high(char c) { return static_cast<unsigned char>(c) >= 0x80; }

// Accents stand between letters of ASCII; characters of two bytes stand together.
bool has_characters_of_two_bytes(std::string_view bytes) {
  std::size_t high = 0;
  std::size_t together = 0;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    if (!is_high(bytes[i])) continue;
    ++high;
    together += (i > 0 && is_high(bytes[i - 1])) || (i + 1 < bytes.size() && is_high(bytes[i + 1]));
  }
  return together * 10 > high * 6;
}

// Returns the text around the first bytes beyond ASCII. A detector needs no more.
std::string_view sample(std::string_view bytes) {
  const auto first = std::ranges::find_if(bytes, is_high);
  return bytes.substr(static_cast<std::size_t>(first - bytes.begin()), 64 << 10);
}

}  // namespace

bool is_known_encoding(const std::string& name) {
  const Converter converter = name.empty() ? Converter(nullptr, ucnv_close) : opened(name);
  if (!converter) return false;
  constexpr std::string_view ascii = "<?xml version=\"1.0\"?> Abcxyz 0189,./:;#* +AGE- ~{!!~}";  // UTF-7, HZ
  return converted(ascii, converter.get()).text == ascii;
}

bool is_readable_encoding(const std::string& name) {
  if (is_known_encoding(name)) return true;
  const std::string key = lower(name);
  const Converter converter =
      key.starts_with("utf-16") || key.starts_with("utf-32") ? opened(name) : Converter(nullptr, ucnv_close);
  return converter != nullptr;
}

std::optional<std::string> wide_encoding(std::string_view bytes) {
  if (bytes.size() < 8 || bytes.find('\0') == std::string_view::npos) return std::nullopt;
  std::array<std::size_t, 4> nuls{};  // by offset modulo 4
  for (std::size_t i = 0; i < bytes.size(); ++i) nuls[i % nuls.size()] += bytes[i] == '\0' ? 1 : 0;
  // Nine of ten characters have a NUL in each of their upper bytes, and none in the lowest.
  const auto has = [&](std::size_t i) { return nuls[i] * 40 > bytes.size() * 9; };
  const auto lacks = [&](std::size_t i) { return nuls[i] * 400 < bytes.size(); };
  if (lacks(0) && has(1) && has(2) && has(3)) return "UTF-32LE";
  if (has(0) && has(1) && has(2) && lacks(3)) return "UTF-32BE";
  if (lacks(0) && has(1) && lacks(2) && has(3)) return "UTF-16LE";
  if (has(0) && lacks(1) && has(2) && lacks(3)) return "UTF-16BE";
  return std::nullopt;
}

Decoded decoded_by_name(std::string_view bytes, const std::string& name) {
  const Converter converter = opened(name);
  if (!converter) throw std::runtime_error("no such encoding: " + name);
  return converted(bytes, converter.get());
}

std::optional<std::string> guessed_encoding(std::string_view bytes) {
  const std::string_view text = sample(bytes);
  const bool wide = has_characters_of_two_bytes(text);
  UErrorCode status = U_ZERO_ERROR;
  const Detector detector(ucsdet_open(&status), ucsdet_close);
  ucsdet_setText(detector.get(), text.data(), static_cast<std::int32_t>(text.size()), &status);
  std::int32_t count = 0;
  const UCharsetMatch** matches = ucsdet_detectAll(detector.get(), &count, &status);
  if (U_FAILURE(status)) return std::nullopt;
  for (std::int32_t i = 0; i < count; ++i) {
    const std::string name = ucsdet_getName(matches[i], &status);
    if (name.starts_with("UTF-") || name.starts_with("IBM4")) continue;
    const bool latin = name == "ISO-8859-1" || name == "ISO-8859-2" || name == "ISO-8859-9";
    if (wide && latin) continue;  // short Chinese is taken for Latin
    if (decodes_without_fault(text, name)) return name;
  }
  for (const char* name : {"GB18030", "Big5"}) {
    if (wide && decodes_without_fault(text, name)) return name;
  }
  if (wide || text.empty()) return std::nullopt;
  return "windows-1252";
}

bool Decoded::is_evidently_wrong() const {
  if (repairs < accident) return false;
  std::size_t not_ascii = 0;
  for (std::size_t i = 0; i < text.size();) not_ascii += next_code_point(text, i) >= 0x80 ? 1 : 0;
  return repairs * 10 > not_ascii;
}

bool Utf8Census::is_evidently_something_else() const {
  if (!is_mostly_something_else()) return false;
  return ill_formed >= accident || (single_letters >= 2 && single_letters * 2 > ill_formed);
}

Utf8Census utf8_census(std::string_view bytes) {
  Utf8Census census;
  for (std::size_t i = 0; i < bytes.size();) {
    if (!is_high(bytes[i])) {
      ++i;
      continue;
    }
    const std::size_t begin = i;
    bool valid = true;
    next_code_point(bytes, i, &valid);
    if (valid) {
      ++census.well_formed;
      continue;
    }
    if (census.ill_formed++ == 0) census.first_ill_formed = begin;
    const auto byte = static_cast<unsigned char>(bytes[begin]);
    const bool accented = (byte >= 0xC4 && byte <= 0xFC) || (byte >= 0x91 && byte <= 0x97);
    const bool alone = i == begin + 1 && (i == bytes.size() || !is_high(bytes[i]));
    const bool beside_letter =
        (begin > 0 && is_ascii_letter(bytes[begin - 1])) || (i < bytes.size() && is_ascii_letter(bytes[i]));
    if (accented && alone && beside_letter) ++census.single_letters;
  }
  return census;
}

}  // namespace osint
