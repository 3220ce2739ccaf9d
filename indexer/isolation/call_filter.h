// SPDX-License-Identifier: GPL-2.0-or-later
// Restricts the system calls of a process that parses untrusted bytes, with seccomp.
#pragma once

namespace osint {

// From now on every system call outside a fixed list fails with EPERM: the process can use no socket, start
// no program, process or thread, and map no executable memory. If `may_open` is true, the process can still
// open files for reading; otherwise it can open none. Returns false, and changes nothing, if the kernel has
// no seccomp filter.
bool filter_calls(bool may_open);

}  // namespace osint
