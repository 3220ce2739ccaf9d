// SPDX-License-Identifier: GPL-2.0-or-later
#include "base/number_text.h"

#include <array>
#include <cmath>
#include <fmt/format.h>

namespace osint {

std::string grouped(std::uint64_t number) {
  std::string out = std::to_string(number);
  for (std::size_t at = out.size(); at > 3;) out.insert(at -= 3, ",");
  return out;
}

std::string counted(std::uint64_t number, std::string_view singular, std::string_view plural) {
  return fmt::format("{} {}", grouped(number), number == 1 ? singular : plural);
}

std::string size_text(std::uint64_t bytes) {
  constexpr std::array units = {"KiB", "MiB", "GiB", "TiB"};
  if (bytes < 1024) return counted(bytes, "byte", "bytes");
  double size = static_cast<double>(bytes) / 1024;
  std::size_t unit = 0;
  // A size that would round to 1024.0 becomes 1.0 of the next unit.
  for (; size >= 1023.95 && unit + 1 < units.size(); ++unit) size /= 1024;
  return fmt::format("{:.1f} {}", size, units[unit]);
}

std::string duration_text(double seconds) {
  if (seconds < 59.95) return fmt::format("{:.1f} s", seconds);
  const auto whole = static_cast<std::uint64_t>(std::llround(seconds));
  if (whole < 3600) return fmt::format("{} min {} s", whole / 60, whole % 60);
  return fmt::format("{} h {} min", whole / 3600, whole % 3600 / 60);
}

std::string clock_text(std::uint64_t seconds) {
  const std::uint64_t minutes = seconds / 60;
  if (minutes < 60) return fmt::format("{}:{:02}", minutes, seconds % 60);
  return fmt::format("{}:{:02}:{:02}", minutes / 60, minutes % 60, seconds % 60);
}

std::string age_text(std::int64_t seconds) {
  struct Unit {
    std::int64_t seconds;
    const char* one;
    const char* many;
  };
  constexpr std::array<Unit, 5> units = {{{365 * 86'400, "year", "years"},
                                          {30 * 86'400, "month", "months"},
                                          {86'400, "day", "days"},
                                          {3600, "hour", "hours"},
                                          {60, "minute", "minutes"}}};
  for (const Unit& unit : units) {
    if (seconds < unit.seconds) continue;
    return counted(static_cast<std::uint64_t>(seconds / unit.seconds), unit.one, unit.many) + " ago";
  }
  return seconds < 0 ? "in the future" : "just now";
}

}  // namespace osint
