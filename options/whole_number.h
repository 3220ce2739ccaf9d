// SPDX-License-Identifier: GPL-2.0-or-later
// A check for options that count: digits alone, where the parser would take -1 for the largest number and 010 for 8.
#pragma once

#include <CLI/CLI.hpp>

namespace osint {

// 0 to 999999999.
CLI::Validator whole_number();

}  // namespace osint
