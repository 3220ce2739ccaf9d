// SPDX-License-Identifier: GPL-2.0-or-later
// Adapts a program to the resource limits (ulimit) under which it was started: it uses what they allow and
// reports where they stop it.
#pragma once

#include <cstddef>
#include <functional>
#include <string_view>

namespace osint {

// The stack with which the deepest recursions of the programs are tested, and the usual limit.
inline constexpr std::size_t whole_stack = std::size_t{8} << 20;  // bytes

// Turns a write beyond the limit of file sizes into an error (EFBIG) instead of a fatal signal. Ensures that
// SIGXCPU arrives before the processor time is used up. Raises the soft limits of open files (to 4096) and of
// the stack (to whole_stack) where the hard limits allow it, and gives new threads a whole stack. Call this
// first in main(), before any thread starts.
void prepare_limits();

// Calls `program` on a stack of at least whole_stack bytes and returns its result. It runs on a thread of its
// own if the caller's stack is limited to less; its exceptions reach the caller. If that thread cannot be
// started, prints a message that begins with `name` and returns `otherwise`.
int on_whole_stack(std::string_view name, int otherwise, const std::function<int()>& program);

}  // namespace osint
