// SPDX-License-Identifier: GPL-2.0-or-later
// The outermost handler of exceptions.
#pragma once

#include <functional>
#include <string_view>

namespace osint {

// Returns the result of `program`. An exception is a bug: it becomes a message on standard error that begins
// with `name`, and the result 2. Handles exceptions of any type, because Xapian's do not derive from
// std::exception.
int run_outermost(std::string_view name, const std::function<int()>& program);

}  // namespace osint
