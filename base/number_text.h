// SPDX-License-Identifier: GPL-2.0-or-later
// Figures as people read them. Pure.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace osint {

// "1,234,567".
std::string grouped(std::uint64_t number);

// "1 file", "12,000 files".
std::string counted(std::uint64_t number, std::string_view singular, std::string_view plural);

// "512 bytes", "1.5 KiB", "3.2 GiB".
std::string size_text(std::uint64_t bytes);

// "0.3 s", "3 min 5 s", "2 h 10 min".
std::string duration_text(double seconds);

// As on a clock: "0:05", "1:02:03".
std::string clock_text(std::uint64_t seconds);

// "just now", "3 minutes ago", "2 days ago".
std::string age_text(std::int64_t seconds);

}  // namespace osint
