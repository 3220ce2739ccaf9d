// SPDX-License-Identifier: GPL-2.0-or-later
#include "options/one_of.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <utility>

namespace osint {

CLI::Validator one_of(std::vector<std::string> values) {
  const std::string description = fmt::format("{{{}}}", fmt::join(values, ","));
  const auto check = [values = std::move(values)](std::string& value) {
    if (std::ranges::find(values, value) != values.end()) return std::string();
    return fmt::format("\"{}\" is none of {}", value, fmt::join(values, ", "));
  };
  return {check, description};
}

}  // namespace osint
