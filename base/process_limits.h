// SPDX-License-Identifier: GPL-2.0-or-later
// How a program meets the limits (ulimit) it is started under: it makes use of what they allow, and where they stop it,
// it says so.
#pragma once

#include <cstddef>
#include <functional>
#include <string_view>

namespace osint {

// The usual limit, and what the deepest recursions of the programs were tried with.
inline constexpr std::size_t whole_stack = std::size_t{8} << 20;  // bytes

// Makes a write beyond the limit of file sizes an error (EFBIG) in place of a signal that ends the program, has SIGXCPU
// come before processor time is used up, raises the soft limits of open files and of the stack as far as that helps, and
// gives threads a whole stack.
// To be called first in main(), by the only thread.
void prepare_limits();

// Returns what `program` returns. It is called on a whole stack: the caller's, or that of a thread where the limit of the stack
// is lower. Where there can be no such thread, prints a message of the program `name` that says so and returns `otherwise`.
int on_whole_stack(std::string_view name, int otherwise, const std::function<int()>& program);

}  // namespace osint
