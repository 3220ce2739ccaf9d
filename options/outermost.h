// SPDX-License-Identifier: GPL-2.0-or-later
// The last handler of exceptions, around all that a program does.
#pragma once

#include <functional>
#include <string_view>

namespace osint {

// Returns what `program` returns. What it throws was foreseen by nobody, be it Xapian's (whose errors are no std::exception) or of any
// other type: a message of the program `name` on standard error, and 2.
int run_outermost(std::string_view name, const std::function<int()>& program);

}  // namespace osint
