// SPDX-License-Identifier: GPL-2.0-or-later
// Decodes text in an encoding that has a name (GB18030, Big5, windows-1251, Shift_JIS and so on), with ICU's
// converters.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace osint {

// The text that bytes in another encoding than UTF-8 were decoded into.
struct Decoded {
  std::string text;
  std::size_t repairs = 0;       // the number of ill-formed sequences, each of which is now U+FFFD
  std::size_t first_repair = 0;  // the byte offset in `text` of the first of them

  // Returns true if more than a tenth of the characters beyond ASCII are ill-formed, and too many of them for
  // an accident.
  bool is_evidently_wrong() const;
};

// Returns true for the name of an encoding that ICU knows and that extends ASCII.
bool is_known_encoding(const std::string& name);

// As is_known_encoding(), but also true for UTF-16 and UTF-32.
bool is_readable_encoding(const std::string& name);

// `name` must satisfy is_readable_encoding(); otherwise the function throws std::runtime_error. Following the
// WHATWG Encoding Standard, GB2312 stands for its successor GB18030, ISO-8859-1 for windows-1252, and so on,
// because that is what texts with these labels contain.
Decoded decoded_by_name(std::string_view bytes, const std::string& name);

// Guesses the encoding of ill-formed UTF-8 and returns its name; nullopt if there is no guess.
std::optional<std::string> guessed_encoding(std::string_view bytes);

// Returns the name of the encoding if the bytes are mostly ASCII text in UTF-16 or UTF-32 without a byte
// order mark; otherwise nullopt.
std::optional<std::string> wide_encoding(std::string_view bytes);

// Statistics on a text without a byte order mark, read as UTF-8.
struct Utf8Census {
  std::size_t well_formed = 0;  // sequences of two or more bytes
  std::size_t ill_formed = 0;
  // Ill-formed sequences that look like an accented Latin letter in another encoding.
  std::size_t single_letters = 0;
  std::size_t first_ill_formed = 0;  // a byte offset

  // Returns true if more than a tenth of the sequences beyond ASCII are ill-formed.
  bool is_mostly_something_else() const { return ill_formed * 10 > ill_formed + well_formed; }
  // Returns true if, in addition, there are too many for an accident: the text is in another encoding,
  // however short it is.
  bool is_evidently_something_else() const;
};

Utf8Census utf8_census(std::string_view bytes);

}  // namespace osint
