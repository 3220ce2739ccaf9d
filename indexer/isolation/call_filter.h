// SPDX-License-Identifier: GPL-2.0-or-later
// The calls of the system that a process may make which parses bytes and answers.
#pragma once

namespace osint {

// From now on every call that is not on the list fails with EPERM: sockets, programs, processes, threads, and whatever a later
// kernel brings. Memory that can be executed is out of reach, too. `may_open`: files may be opened to read; else no file is
// opened. False where the kernel has no such filter; then nothing has changed.
bool filter_calls(bool may_open);

}  // namespace osint
