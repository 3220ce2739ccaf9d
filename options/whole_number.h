// SPDX-License-Identifier: GPL-2.0-or-later
// Checks of values that the parser takes too much for: -1 for the largest number, 010 for 8, nan for a number of
// seconds, and "1 potato" for true.
#pragma once

#include <string>
#include <string_view>

namespace CLI {
class App;
class Validator;
}  // namespace CLI

namespace osint {

// 0 to 999999999.
CLI::Validator whole_number();
// Within these bounds, which have at most nine digits.
CLI::Validator whole_number(unsigned least, unsigned most);

// Digits with at most one point among them, from 0 to `most`.
CLI::Validator decimal_number(double most);

// Whether a flag takes the value: "--exact=false", or "exact = true" in a file. The parser would take "1 potato" for true.
bool is_truth(std::string_view value);

// What is wrong where an argument gives a flag another value, empty where none does.
std::string wrong_flag_value(const CLI::App& app, int count, const char* const* arguments);

}  // namespace osint
