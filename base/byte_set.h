// SPDX-License-Identifier: GPL-2.0-or-later
// A set of bytes to search for. std::string_view::find_first_of() goes through its set for each byte of the
// text, which takes many times longer.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace osint {

class ByteSet {
 public:
  explicit constexpr ByteSet(std::string_view bytes) {
    for (const char byte : bytes) contains_[static_cast<unsigned char>(byte)] = true;
  }

  constexpr bool contains(char byte) const { return contains_[static_cast<unsigned char>(byte)]; }

  // Returns the first position at or after `at` whose byte is in the set, or text.size() if there is none.
  constexpr std::size_t find(std::string_view text, std::size_t at) const {
    while (at < text.size() && !contains(text[at])) ++at;
    return at;
  }

 private:
  std::array<bool, 256> contains_{};
};

}  // namespace osint
