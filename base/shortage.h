// SPDX-License-Identifier: GPL-2.0-or-later
// Recognises failures that a resource limit (ulimit) or a missing permission of this process causes, rather
// than the database.
#pragma once

#include <string>
#include <string_view>

namespace osint {

// Returns the system's message for an errno, in the wording that Xapian passes on.
std::string errno_text(int error);

// Returns whether an errno reports a shortage: too many open files, no memory, no more processes or threads,
// a file larger than allowed, a missing permission, or a read-only file system.
bool is_shortage(int error);

// Describes the limit that an errno points to, its value and how to raise it: "this process may open 7 files:
// raise that with ulimit -n". Returns "" if no such limit is set.
std::string limit_words(int error);

// Returns errno_text(), followed by limit_words() in parentheses if there are any.
std::string shortage_words(int error);

// Returns the errno of the shortage whose message `text` contains, or 0. Xapian reports errors of the system
// as text.
int shortage_in(std::string_view text);

// Returns whether the address space or the data segment is limited. If neither is, an allocation that fails
// was asked for by mistake.
bool memory_is_limited();

}  // namespace osint
