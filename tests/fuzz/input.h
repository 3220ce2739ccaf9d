// SPDX-License-Identifier: GPL-2.0-or-later
// The bytes of the fuzzer as what targets take.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/utf8.h"

namespace osint::fuzz {

inline std::string_view bytes_of(const std::uint8_t* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

// For what is promised UTF-8.
inline std::string text_of(const std::uint8_t* data, std::size_t size) {
  return repaired_utf8(bytes_of(data, size));
}

}  // namespace osint::fuzz
