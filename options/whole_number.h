// SPDX-License-Identifier: GPL-2.0-or-later
// Checks values for which CLI11 is too lenient: it takes -1 for the largest number, 010 for 8, nan for a
// number of seconds, and "1 potato" for true.
#pragma once

#include <string>
#include <string_view>

namespace CLI {
class App;
class Validator;
}  // namespace CLI

namespace osint {

// Accepts 0 to 999999999, or the numbers between two bounds of at most nine digits.
CLI::Validator whole_number();
CLI::Validator whole_number(unsigned least, unsigned most);

// Accepts digits with at most one point among them, from 0 to `most`.
CLI::Validator decimal_number(double most);

// Returns whether a flag may have this value, as in "--exact=false" or in "exact = true" of a configuration
// file.
bool is_truth(std::string_view value);

// Returns what is wrong if an argument gives a flag any other value, or "" if none does. `arguments` are
// those of main().
std::string wrong_flag_value(const CLI::App& app, int count, const char* const* arguments);

}  // namespace osint
