// SPDX-License-Identifier: GPL-2.0-or-later
// Tests that cannot do their work on this machine.
#pragma once

#include <string>

namespace osint::test {

// Ends the test case, or its section, and prints "SKIP: why", which tests/tally lists. If all test cases that a program
// runs were skipped, it ends with `skipped_status`.
[[noreturn]] void skip(const std::string& why);

constexpr int skipped_status = 4;  // as Catch2 3 has it

}  // namespace osint::test
