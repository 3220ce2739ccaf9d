// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/text_file.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <fmt/format.h>
#include <optional>

#include "analysis/utf8.h"

namespace osint {

namespace {

enum class Encoding { utf8, utf16le, utf16be, utf32le, utf32be, latin1 };

struct Signature {
  std::string_view bytes;
  Encoding encoding;
};

using namespace std::string_view_literals;

// The marks of UTF-32 first: the one of UTF-16LE is the beginning of the one of UTF-32LE.
constexpr std::array byte_order_marks{
    Signature{"\xFF\xFE\0\0"sv, Encoding::utf32le}, Signature{"\0\0\xFE\xFF"sv, Encoding::utf32be},
    Signature{"\xFF\xFE"sv, Encoding::utf16le},     Signature{"\xFE\xFF"sv, Encoding::utf16be},
    Signature{"\xEF\xBB\xBF"sv, Encoding::utf8},
};

// XML 1.0, appendix F: how "<" looks without a mark.
constexpr std::array xml_beginnings{
    Signature{"<\0\0\0"sv, Encoding::utf32le},
    Signature{"\0\0\0<"sv, Encoding::utf32be},
    Signature{"<\0"sv, Encoding::utf16le},
    Signature{"\0<"sv, Encoding::utf16be},
};

// windows-1252, 0x80..0x9F; where it has no character, the control character of ISO-8859-1.
constexpr std::array<char32_t, 32> windows_1252{
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

struct Decoded {
  std::string text;
  std::size_t repairs = 0;
  std::size_t first_repair = 0;  // offset in text

  void repair() {
    if (repairs++ == 0) first_repair = text.size();
    append_utf8(text, replacement_character);
  }
};

bool is_surrogate(char32_t unit) { return unit >= 0xD800 && unit <= 0xDFFF; }

// The code unit of `width` bytes at `offset`.
char32_t unit_at(std::string_view bytes, std::size_t offset, std::size_t width, bool big_endian) {
  char32_t unit = 0;
  for (std::size_t i = 0; i < width; ++i) {
    const std::size_t at = offset + (big_endian ? i : width - 1 - i);
    unit = (unit << 8) | static_cast<unsigned char>(bytes[at]);
  }
  return unit;
}

Decoded decoded_units(std::string_view bytes, std::size_t width, bool big_endian) {
  Decoded out;
  out.text.reserve(bytes.size());
  std::size_t offset = 0;
  while (offset + width <= bytes.size()) {
    const char32_t unit = unit_at(bytes, offset, width, big_endian);
    offset += width;
    if (width == 2 && unit >= 0xD800 && unit <= 0xDBFF && offset + width <= bytes.size()) {
      const char32_t low = unit_at(bytes, offset, width, big_endian);
      if (low >= 0xDC00 && low <= 0xDFFF) {
        offset += width;
        append_utf8(out.text, 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00));
        continue;
      }
    }
    if (is_surrogate(unit) || unit > 0x10FFFF) {
      out.repair();
    } else {
      append_utf8(out.text, unit);
    }
  }
  if (offset < bytes.size()) out.repair();
  return out;
}

Decoded decoded_latin1(std::string_view bytes) {
  Decoded out;
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    append_utf8(out.text, byte >= 0x80 && byte <= 0x9F ? windows_1252[byte - 0x80] : char32_t{byte});
  }
  return out;
}

Decoded decoded_utf8(std::string_view bytes) {
  Decoded out;
  out.text = repaired_utf8(bytes, &out.repairs);
  if (out.repairs > 0) {
    bool valid = true;
    for (std::size_t offset = 0; offset < bytes.size() && valid;) {
      out.first_repair = offset;
      next_code_point(bytes, offset, &valid);
    }
  }
  return out;
}

Decoded decoded(std::string_view bytes, Encoding encoding) {
  switch (encoding) {
    case Encoding::utf16le: return decoded_units(bytes, 2, false);
    case Encoding::utf16be: return decoded_units(bytes, 2, true);
    case Encoding::utf32le: return decoded_units(bytes, 4, false);
    case Encoding::utf32be: return decoded_units(bytes, 4, true);
    case Encoding::latin1: return decoded_latin1(bytes);
    case Encoding::utf8: break;
  }
  return decoded_utf8(bytes);
}

int line_of(std::string_view text, std::size_t offset) { return LineIndex(text.substr(0, offset + 1)).line(offset); }

bool is_control(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (byte < 0x20 && !(byte >= '\t' && byte <= '\r')) || byte == 0x7F;
}

// Each run of NULs (the hole a lost disk block leaves) is repaired as one ill-formed sequence; CommonMark
// 2.3 asks for U+FFFD too.
void replace_nul(Decoded& decoded) {
  const std::size_t first = decoded.text.find('\0');
  if (first == std::string::npos) return;
  if (decoded.repairs == 0 || first < decoded.first_repair) decoded.first_repair = first;
  std::string out;
  char last = ' ';
  for (const char c : decoded.text) {
    if (c != '\0') {
      out += c;
    } else if (last != '\0') {
      append_utf8(out, replacement_character);
      ++decoded.repairs;
    }
    last = c;
  }
  decoded.text = std::move(out);
}

Result<TextFile> checked(Decoded decoded) {
  const std::size_t repairs_before = decoded.repairs;
  replace_nul(decoded);
  const std::string& text = decoded.text;
  const std::size_t controls = static_cast<std::size_t>(std::count_if(text.begin(), text.end(), is_control)) +
                               (decoded.repairs - repairs_before);
  if (controls * 10 > code_points(text)) {
    return failure("looks like a binary file: it is full of control characters", 1);
  }
  TextFile out;
  if (decoded.repairs > 0) {
    out.warnings.push_back({line_of(text, decoded.first_repair),
                            fmt::format("{} ill-formed byte sequence{} or NUL replaced by U+FFFD", decoded.repairs,
                                        decoded.repairs == 1 ? "" : "s")});
  }
  out.text = std::move(decoded.text);
  return out;
}

std::optional<Signature> signature(std::string_view bytes, const auto& table) {
  for (const Signature& candidate : table) {
    if (bytes.starts_with(candidate.bytes)) return candidate;
  }
  return std::nullopt;
}

// The encoding an XML declaration names; empty where there is none.
std::string_view declared_encoding(std::string_view bytes) {
  if (!bytes.starts_with("<?xml")) return {};
  const std::string_view declaration = bytes.substr(0, bytes.find("?>"));
  std::size_t at = declaration.find("encoding");
  if (at == std::string_view::npos) return {};
  at = declaration.find_first_not_of(" \t\r\n=", at + std::string_view("encoding").size());
  if (at == std::string_view::npos || (declaration[at] != '"' && declaration[at] != '\'')) return {};
  const std::size_t end = declaration.find(declaration[at], at + 1);
  if (end == std::string_view::npos) return {};
  return declaration.substr(at + 1, end - at - 1);
}

// "ISO_8859-1" -> "iso88591": registries and people spell these names in many ways.
std::string bare_name(std::string_view encoding) {
  std::string bare;
  for (const char c : encoding) {
    if (c >= 'A' && c <= 'Z') bare += static_cast<char>(c - 'A' + 'a');
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) bare += c;
  }
  return bare;
}

// Of a text whose first bytes are ASCII: one that claims to be UTF-16 here cannot be.
std::optional<Encoding> named_encoding(std::string_view name) {
  const std::string bare = bare_name(name);
  if (bare == "iso88591" || bare == "latin1" || bare == "l1") return Encoding::latin1;
  if (bare == "ascii" || bare == "usascii" || bare == "utf8") return Encoding::utf8;
  if (bare.starts_with("utf16") || bare.starts_with("utf32")) return Encoding::utf8;
  return name.empty() ? std::optional(Encoding::utf8) : std::nullopt;
}

}  // namespace

Result<TextFile> decode_text(std::string_view bytes) {
  if (const auto mark = signature(bytes, byte_order_marks)) {
    return checked(decoded(bytes.substr(mark->bytes.size()), mark->encoding));
  }
  return checked(decoded(bytes, Encoding::utf8));
}

Result<TextFile> decode_xml_text(std::string_view bytes) {
  if (signature(bytes, byte_order_marks)) return decode_text(bytes);
  if (const auto beginning = signature(bytes, xml_beginnings)) return checked(decoded(bytes, beginning->encoding));
  const std::string_view name = declared_encoding(bytes);
  const auto encoding = named_encoding(name);
  if (!encoding) {
    return failure(fmt::format("cannot read the encoding \"{}\"; save the file as UTF-8",
                               collapsed_whitespace(repaired_utf8(name))),
                   1);
  }
  return checked(decoded(bytes, *encoding));
}

LineIndex::LineIndex(std::string_view text) : starts_{0} {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool lone_return = text[i] == '\r' && (i + 1 == text.size() || text[i + 1] != '\n');
    if (text[i] == '\n' || lone_return) starts_.push_back(i + 1);
  }
}

int LineIndex::line(std::size_t offset) const {
  return static_cast<int>(std::upper_bound(starts_.begin(), starts_.end(), offset) - starts_.begin());
}

std::size_t LineIndex::line_start(int line) const { return starts_[static_cast<std::size_t>(line) - 1]; }

}  // namespace osint
