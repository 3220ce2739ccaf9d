// SPDX-License-Identifier: GPL-2.0-or-later
// Xapian trusts what it reads: of a damaged database it may read beyond its memory, or for ever. The program then ends with
// a message and exit status 2 instead of a signal; so it does where there is no memory left.
#pragma once

#include <string_view>

namespace osint {

// From now on the process ends so where it crashes or is given no memory. `program` and `database`, which must be printable,
// are for the message.
void explain_crashes(std::string_view program, std::string_view database);

// The same when it takes so many seconds of processor time more than it has taken so far. 0: no longer.
void limit_processor_time(int seconds);

// As if neither had been called: for a child whose parent does the explaining.
void forget_crash_words();

}  // namespace osint
