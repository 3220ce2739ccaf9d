// SPDX-License-Identifier: GPL-2.0-or-later
// A message on the socket between the program and the process that reads documents: its size in eight bytes, the lowest first,
// then its bytes. The answer to who asks the original for a copy is such eight bytes alone: the number of the process, or an errno.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace osint {

using FrameHead = std::array<char, sizeof(std::uint64_t)>;

inline FrameHead frame_head(std::uint64_t size) {
  FrameHead out{};
  for (std::size_t i = 0; i < out.size(); ++i) out[i] = static_cast<char>((size >> (8 * i)) & 0xFFU);
  return out;
}

inline std::uint64_t frame_size(const FrameHead& head) {
  std::uint64_t out = 0;
  for (std::size_t i = head.size(); i-- > 0;) out = out << 8U | static_cast<unsigned char>(head[i]);
  return out;
}

// Added to an errno.
inline constexpr std::uint64_t no_copy = 1ULL << 32U;

}  // namespace osint
