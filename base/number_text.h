// SPDX-License-Identifier: GPL-2.0-or-later
// Formats numbers, sizes and times for people, in English.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace osint {

// "1,234,567".
std::string grouped(std::uint64_t number);

// `plural` is used for every number but 1: "1 file", "12,000 files".
std::string counted(std::uint64_t number, std::string_view singular, std::string_view plural);

// "512 bytes", "1.5 KiB", "3.2 GiB".
std::string size_text(std::uint64_t bytes);

// "0.3 s", "3 min 5 s", "2 h 10 min".
std::string duration_text(double seconds);

// "0:05" or "1:02:03", as a clock shows it.
std::string clock_text(std::uint64_t seconds);

// `seconds` is the time that has passed: "just now", "3 minutes ago", "2 days ago". A negative one gives "in
// the future".
std::string age_text(std::int64_t seconds);

}  // namespace osint
