// SPDX-License-Identifier: GPL-2.0-or-later
// The framing of messages on the socket between the program and a process that reads documents: an 8-byte
// little-endian length, then that many bytes. The answer to a request for a copy of the original process is
// the 8-byte number alone: the copy's process id, or `no_copy` plus an errno.
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

// The offset that marks an errno in the answer to a request for a copy.
inline constexpr std::uint64_t no_copy = 1ULL << 32U;

}  // namespace osint
