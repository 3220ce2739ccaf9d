// SPDX-License-Identifier: GPL-2.0-or-later
// Encodings that a name stands for (GB18030, Big5, windows-1251, Shift_JIS ...), by ICU's converters.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace osint {

// What bytes that are no UTF-8 were taken for.
struct Decoded {
  std::string text;
  std::size_t repairs = 0;       // ill-formed sequences, each now U+FFFD
  std::size_t first_repair = 0;  // offset in text

  // More than a tenth of what is not ASCII is ill-formed, and that by more than an accident.
  bool is_evidently_wrong() const;
};

// Whether text can be read by that name: one that ICU knows, and in which ASCII is itself.
bool is_known_encoding(const std::string& name);

// The same, or UTF-16 or UTF-32.
bool is_readable_encoding(const std::string& name);

// `name` must be readable. As the WHATWG Encoding Standard has it, GB2312 means its successor GB18030, ISO-8859-1
// windows-1252 and so on: that is what texts so labelled hold.
Decoded decoded_by_name(std::string_view bytes, const std::string& name);

// What ill-formed UTF-8 may be, for a hint: the name of an encoding, or nothing.
std::optional<std::string> guessed_encoding(std::string_view bytes);

// UTF-16 or UTF-32 without a byte order mark, of a text that is mostly ASCII: its name.
std::optional<std::string> wide_encoding(std::string_view bytes);

// How a text without a mark does as UTF-8.
struct Utf8Census {
  std::size_t well_formed = 0;  // sequences of several bytes
  std::size_t ill_formed = 0;
  std::size_t single_letters = 0;    // of the ill-formed: as if a Latin letter with an accent
  std::size_t first_ill_formed = 0;  // offset

  // More than a tenth of what is not ASCII is ill-formed.
  bool is_mostly_something_else() const { return ill_formed * 10 > ill_formed + well_formed; }
  // And that by more than an accident: a text in another encoding, however short.
  bool is_evidently_something_else() const;
};

Utf8Census utf8_census(std::string_view bytes);

}  // namespace osint
