// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/decoding/text_file.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <optional>

#include "base/ascii.h"
#include "base/utf8.h"
#include "indexer/decoding/encodings.h"
#include "indexer/decoding/html_encoding.h"

namespace osint {

namespace {

enum class Encoding { utf8, utf16le, utf16be, utf32le, utf32be };

struct Signature {
  std::string_view bytes;
  Encoding encoding;
};

using namespace std::string_view_literals;

// The marks of UTF-32 come first, because that of UTF-16LE is the beginning of that of UTF-32LE.
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

void repair(Decoded& out) {
  if (out.repairs++ == 0) out.first_repair = out.text.size();
  append_utf8(out.text, replacement_character);
}

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
      repair(out);
    } else {
      append_utf8(out.text, unit);
    }
  }
  if (offset < bytes.size()) repair(out);
  return out;
}

Decoded decoded_utf8(std::string_view bytes, const Utf8Census& census) {
  Decoded out;
  out.text = census.ill_formed > 0 ? repaired_utf8(bytes) : std::string(bytes);
  out.repairs = census.ill_formed;
  out.first_repair = census.first_ill_formed;  // before it, nothing was replaced
  return out;
}

Decoded decoded(std::string_view bytes, Encoding encoding) {
  switch (encoding) {
    case Encoding::utf16le: return decoded_units(bytes, 2, false);
    case Encoding::utf16be: return decoded_units(bytes, 2, true);
    case Encoding::utf32le: return decoded_units(bytes, 4, false);
    case Encoding::utf32be: return decoded_units(bytes, 4, true);
    case Encoding::utf8: break;
  }
  return decoded_utf8(bytes, utf8_census(bytes));
}

int line_of(std::string_view text, std::size_t offset) {
  return LineIndex(text.substr(0, offset + 1)).line(offset);
}

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

std::string ill_formed_text(std::size_t sequences) {
  return fmt::format("{} ill-formed byte sequence{}", sequences, sequences == 1 ? "" : "s");
}

tl::unexpected<Error> binary() {
  return failure("looks like a binary file: it is full of control characters", 1);
}

Result<TextFile> checked(Decoded decoded) {
  const std::size_t repairs_before = decoded.repairs;
  replace_nul(decoded);
  const std::string& text = decoded.text;
  const std::size_t controls = static_cast<std::size_t>(std::count_if(text.begin(), text.end(), is_control)) +
                               (decoded.repairs - repairs_before);
  if (controls * 10 > code_points(text)) {
    return binary();
  }
  TextFile out;
  if (decoded.repairs > 0) {
    out.warnings.push_back({line_of(text, decoded.first_repair),
                            ill_formed_text(decoded.repairs) + " or NUL replaced by U+FFFD"});
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

// For a text whose first bytes are ASCII. It cannot be UTF-16 or UTF-32, even if it says so.
bool means_utf8(std::string_view name) {
  std::string bare = ascii_lower(name);
  std::erase_if(bare, [](char c) { return c == '-' || c == '_'; });
  return bare == "utf8" || bare == "ascii" || bare == "usascii" || bare.starts_with("utf16") ||
         bare.starts_with("utf32");
}

std::string not_in(std::string_view encoding, std::size_t ill_formed,
                   const std::optional<std::string>& guess) {
  return fmt::format("not {} ({}){}", encoding, ill_formed_text(ill_formed),
                     guess ? ", looks like " + *guess : "");
}

// Explains why a text is not read. `declared` means that the text says that it is UTF-8.
tl::unexpected<Error> not_utf8(std::string_view bytes, const Utf8Census& census, bool declared) {
  const auto guess = guessed_encoding(bytes.substr(census.first_ill_formed));
  const std::string way_out =
      declared ? "correct the declaration, or convert it"
               : fmt::format("convert it to UTF-8, or read it with --encoding {}", guess.value_or("NAME"));
  return failure(fmt::format("{}{}; {}", declared ? "is declared as UTF-8, but " : "is ",
                             not_in("UTF-8", census.ill_formed, guess), way_out),
                 line_of(bytes, census.first_ill_formed));
}

// Decodes a text as the user says; refuses if that is evidently wrong.
Result<TextFile> read_as(const std::string& encoding, std::string_view bytes) {
  Decoded text = decoded_by_name(bytes, encoding);
  if (!text.is_evidently_wrong()) return checked(std::move(text));
  return failure("is " + not_in(encoding, text.repairs, guessed_encoding(bytes)),
                 line_of(text.text, text.first_repair));
}

// Decodes a text without a byte order mark.
Result<TextFile> unmarked(std::string_view bytes, const std::string& encoding, bool declared) {
  const Utf8Census census = utf8_census(bytes);
  const auto wide = wide_encoding(bytes);
  const bool assumed = !declared && (wide || census.is_mostly_something_else());
  Result<TextFile> file;
  if (assumed && !encoding.empty()) {
    file = read_as(encoding, bytes);
  } else if (wide) {
    return failure(
        fmt::format(
            "looks like {0} without a byte order mark; convert it to UTF-8, or read it with --encoding {0}",
            *wide),
        1);
  } else if (census.is_evidently_something_else()) {
    return bytes.find('\0') != std::string_view::npos ? binary() : not_utf8(bytes, census, declared);
  } else {
    file = checked(decoded_utf8(bytes, census));
  }
  if (file) file->assumed = assumed;
  return file;
}

tl::unexpected<Error> unknown_encoding(const std::string& name) {
  return failure(fmt::format("cannot read the encoding \"{}\"; save the file as UTF-8",
                             collapsed_whitespace(repaired_utf8(name)).substr(0, 60)),
                 1);
}

}  // namespace

Result<TextFile> decode_text(std::string_view bytes, const std::string& encoding) {
  if (const auto mark = signature(bytes, byte_order_marks)) {
    return checked(decoded(bytes.substr(mark->bytes.size()), mark->encoding));
  }
  return unmarked(bytes, encoding, false);
}

Result<TextFile> decode_xml_text(std::string_view bytes, const std::string& encoding) {
  if (signature(bytes, byte_order_marks)) return decode_text(bytes);
  if (const auto beginning = signature(bytes, xml_beginnings))
    return checked(decoded(bytes, beginning->encoding));
  const std::string name(declared_encoding(bytes));
  if (name.empty() || means_utf8(name)) return unmarked(bytes, encoding, !name.empty());
  if (!is_known_encoding(name)) return unknown_encoding(name);
  return checked(decoded_by_name(bytes, name));
}

Result<TextFile> decode_html_text(std::string_view bytes, const std::string& encoding) {
  if (signature(bytes, byte_order_marks)) return decode_text(bytes);
  const std::string name = declared_html_encoding(bytes);
  constexpr std::size_t beyond_doubt = 3;  // sequences of several bytes that happen to be UTF-8
  const Utf8Census census = utf8_census(bytes);
  const bool is_utf8 = census.ill_formed == 0 && census.well_formed >= beyond_doubt;
  if (is_utf8 || name.empty() || means_utf8(name))
    return unmarked(bytes, encoding, !name.empty() && encoding.empty());
  if (is_known_encoding(name)) return checked(decoded_by_name(bytes, name));
  if (census.ill_formed == 0 || !encoding.empty()) return unmarked(bytes, encoding, false);
  return unknown_encoding(name);
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
