// SPDX-License-Identifier: GPL-2.0-or-later
// Checks options that have few values. The error lists them, and the completions offer them.
#pragma once

#include <string>
#include <vector>

namespace CLI {
class Validator;
}

namespace osint {

// No value may contain a comma or a brace.
CLI::Validator one_of(std::vector<std::string> values);

}  // namespace osint
