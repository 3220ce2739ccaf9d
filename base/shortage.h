// SPDX-License-Identifier: GPL-2.0-or-later
// What the system refuses this process because of a limit (ulimit) or a missing right, and not because of the database.
#pragma once

#include <string>
#include <string_view>

namespace osint {

// The message of an errno, as Xapian gives it too.
std::string errno_text(int error);

// Whether an errno tells of such a refusal: too many open files, no memory, no more processes or threads, a file larger
// than allowed, no permission, a read-only file system.
bool is_shortage(int error);

// The limit that an errno is about, its value and how to raise it:
// "this process may open 7 files: raise that with ulimit -n". Empty where no limit is known.
std::string limit_words(int error);

// The message of an errno, with limit_words() in parentheses.
std::string shortage_words(int error);

// The errno of a shortage whose message stands in `text`, 0 where none does. Xapian passes errors on as text.
int shortage_in(std::string_view text);

// Whether a limit of memory is in force: without one, memory that is not to be had was asked for by mistake.
bool memory_is_limited();

}  // namespace osint
