// SPDX-License-Identifier: GPL-2.0-or-later
#include "options/whole_number.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <charconv>
#include <fmt/format.h>
#include <string>
#include <string_view>

namespace osint {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string shown(const std::string& value) { return value.substr(0, 40); }

}  // namespace

CLI::Validator whole_number() {
  constexpr unsigned most = 999'999'999;
  return whole_number(0, most);
}

CLI::Validator whole_number(unsigned least, unsigned most) {
  const auto check = [least, most](std::string& value) {
    constexpr std::size_t most_digits = 9;
    unsigned number = 0;
    const bool digits = !value.empty() && value.size() <= most_digits && std::ranges::all_of(value, is_digit);
    if (digits) std::from_chars(value.data(), value.data() + value.size(), number);
    if (!digits || number < least || number > most)
      return fmt::format("\"{}\" is no whole number from {} to {}", shown(value), least, most);
    value.erase(0, std::min(value.find_first_not_of('0'), value.size() - 1));
    return std::string();
  };
  return {check, ""};
}

CLI::Validator decimal_number(double most) {
  const auto check = [most](std::string& value) {
    constexpr std::size_t most_digits = 20;
    const bool digits = std::ranges::any_of(value, is_digit) && std::ranges::count(value, '.') <= 1 &&
                        std::ranges::all_of(value, [](char c) { return is_digit(c) || c == '.'; });
    double number = 0;
    if (digits && value.size() <= most_digits) {
      std::from_chars(value.data(), value.data() + value.size(), number);
      if (number <= most) return std::string();
    }
    return fmt::format("\"{}\" is no number from 0 to {:.0f}", shown(value), most);
  };
  return {check, ""};
}

bool is_truth(std::string_view value) {
  constexpr std::array<std::string_view, 10> known = {"true", "false",  "on",      "off", "yes",
                                                      "no",   "enable", "disable", "1",   "0"};
  const std::string lower = CLI::detail::to_lower(std::string(value));
  return std::ranges::find(known, lower) != known.end();
}

std::string wrong_flag_value(const CLI::App& app, int count, const char* const* arguments) {
  for (int i = 1; i < count; ++i) {
    const std::string_view argument = arguments[i];
    if (argument == "--") break;
    const std::size_t equals = argument.find('=');
    if (!argument.starts_with("--") || equals == std::string_view::npos) continue;
    const CLI::Option* option = app.get_option_no_throw(std::string(argument.substr(0, equals)));
    const std::string value(argument.substr(equals + 1));
    if (option != nullptr && option->get_expected_max() == 0 && !is_truth(value))
      return fmt::format("{}: \"{}\" is neither true nor false", argument.substr(0, equals), shown(value));
  }
  return {};
}

}  // namespace osint
