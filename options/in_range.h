// SPDX-License-Identifier: GPL-2.0-or-later
// A check for options that take a number from one to another, both included. That of CLI11 words its message in another
// way from release to release.
#pragma once

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <string>

namespace osint {

// `description` is what help adds to the type of the option.
template <typename T>
CLI::Validator in_range(T low, T high, std::string description = "") {
  const auto check = [low, high](std::string& value) {
    T number{};
    if (CLI::detail::lexical_cast(value, number) && number >= low && number <= high) return std::string();
    return fmt::format("Value {} not in range {} to {}", value, low, high);
  };
  return {check, std::move(description)};
}

}  // namespace osint
