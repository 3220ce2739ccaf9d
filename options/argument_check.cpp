// SPDX-License-Identifier: GPL-2.0-or-later
#include "options/argument_check.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <fmt/format.h>
#include <string_view>

#include "base/ascii.h"
#include "base/edit_distance.h"

namespace osint {
namespace {

bool takes_value(const CLI::Option& option) {
  return option.get_expected_max() > 0 && option.get_type_size_max() > 0;
}

bool needs_value(const CLI::Option& option) { return takes_value(option) && option.get_expected_min() > 0; }

// Returns the long option nearest to a name without its dashes; empty if none is near.
std::string nearest_option(const CLI::App& app, const std::string& name) {
  constexpr std::size_t longest = 40;
  if (name.size() < 2 || name.size() > longest) return {};
  const int most = name.size() < 5 ? 1 : 2;
  std::string best;
  int least = most + 1;
  for (const CLI::Option* option : app.get_options()) {
    for (const std::string& known : option->get_lnames()) {
      const bool begun = known.starts_with(name) && name.size() > 2;
      const int distance = begun ? 1 : edit_distance(name, known);
      if (distance >= least) continue;
      least = distance;
      best = known;
    }
  }
  return best;
}

std::string unknown_option(const CLI::App& app, const std::string& argument) {
  const std::string name = argument.substr(2, argument.find('=') - 2);
  std::string out = fmt::format("there is no option --{}", name.substr(0, 60));
  const std::string near = nearest_option(app, name);
  return near.empty() ? out : out + fmt::format("; did you mean --{}?", near);
}

// Whether the letters after the first dash are options, the last one possibly with its number: "-vn5".
// `open` is set if the last one needs a value.
bool are_short_options(const CLI::App& app, std::string_view letters, bool& open) {
  for (std::size_t i = 0; i < letters.size(); ++i) {
    const CLI::Option* option = app.get_option_no_throw(std::string{'-', letters[i]});
    if (option == nullptr) return false;
    if (!takes_value(*option)) continue;
    const std::string_view value = letters.substr(i + 1);
    open = value.empty() && needs_value(*option);
    const auto is_number = [](char c) { return is_ascii_digit(c) || c == '.'; };
    const std::string type = option->get_type_name();
    const bool number = type.starts_with("INT") || type.starts_with("UINT") || type.starts_with("FLOAT");
    return value.empty() || !number || std::ranges::all_of(value, is_number);
  }
  return true;
}

}  // namespace

std::string wrong_argument(const CLI::App& app, int count, const char* const* arguments,
                           const DashAdvice& advice) {
  for (int i = 1; i < count; ++i) {
    const std::string argument = arguments[i];
    if (argument == "--") break;
    if (!argument.starts_with('-') || argument == "-") continue;
    bool open = false;  // the next argument is its value
    if (argument.starts_with("--")) {
      const CLI::Option* option = app.get_option_no_throw(argument.substr(0, argument.find('=')));
      if (option == nullptr) return unknown_option(app, argument);
      open = needs_value(*option) && argument.find('=') == std::string::npos;
    } else if (!are_short_options(app, std::string_view(argument).substr(1), open)) {
      return advice(argument);
    }
    if (open && i + 1 < count && arguments[i + 1] != std::string_view("--")) ++i;
  }
  return {};
}

void let_last_option_win(CLI::App& app) {
  for (CLI::Option* option : app.get_options()) {
    if (!option->get_positional() && takes_value(*option) && option->get_expected_max() == 1)
      option->take_last();
  }
}

}  // namespace osint
