// SPDX-License-Identifier: GPL-2.0-or-later
#include "options/whole_number.h"

#include <algorithm>
#include <fmt/format.h>
#include <string>

namespace osint {

CLI::Validator whole_number() {
  const auto check = [](std::string& value) {
    constexpr std::size_t most_digits = 9;
    const bool digits = std::ranges::all_of(value, [](char c) { return c >= '0' && c <= '9'; });
    if (value.empty() || value.size() > most_digits || !digits)
      return fmt::format("\"{}\" is no whole number from 0 to 999999999", value.substr(0, 40));
    value.erase(0, std::min(value.find_first_not_of('0'), value.size() - 1));
    return std::string();
  };
  return {check, ""};
}

}  // namespace osint
