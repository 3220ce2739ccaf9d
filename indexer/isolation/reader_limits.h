// SPDX-License-Identifier: GPL-2.0-or-later
// The limits of a process that reads documents. The process and the program that starts it both enforce them.
#pragma once

#include <cstddef>
#include <cstdint>

namespace osint {

inline constexpr int most_file_seconds = 30;  // processor time, and by default wall-clock time, for one file
inline constexpr std::uint64_t most_reader_memory =
    512ULL << 20;  // bytes of address space, including programs and libraries
inline constexpr std::size_t most_answer_bytes = std::size_t{64}
                                                 << 20;  // of the encoded documents of one file
// The bytes that these documents take in memory.
inline constexpr std::size_t most_answer_memory = std::size_t{192} << 20;

// The exit status of the process when it runs out of memory. The program that started it turns this into a
// message.
inline constexpr int no_memory_status = 4;

}  // namespace osint
