// SPDX-License-Identifier: GPL-2.0-or-later
// What the process that reads documents may use. Both it and the program that starts it hold to these.
#pragma once

#include <cstddef>
#include <cstdint>

namespace osint {

inline constexpr int most_file_seconds = 30;  // to read one file
inline constexpr std::uint64_t most_reader_memory =
    512ULL << 20;  // bytes of address space, programs and libraries among them
inline constexpr std::size_t most_answer_bytes = std::size_t{64}
                                                 << 20;  // of the documents of one file, encoded
inline constexpr std::size_t most_answer_memory = std::size_t{192} << 20;  // bytes that they take in memory

// How the process ends where memory is used up: the program that started it explains it.
inline constexpr int no_memory_status = 4;

}  // namespace osint
