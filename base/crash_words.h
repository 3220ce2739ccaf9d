// SPDX-License-Identifier: GPL-2.0-or-later
// Xapian trusts what it reads: of a damaged database it may read beyond its memory, or for ever. The program then ends with
// a message and exit status 2 instead of a signal; so it does where there is no memory left, or no processor time (ulimit -t).
#pragma once

#include <string_view>

namespace osint {

// From now on the program ends so where it is given no memory, with exit status `status`; the message names the limit. To be
// called early in main(). `program` must be printable, and so must `note`: what else to say, or nothing.
void explain_no_memory(std::string_view program, int status, std::string_view note = {});

// The same where it crashes (exit status 2) or has used up its processor time (the status given above). `program` and
// `database`, which must be printable, are for the message.
void explain_crashes(std::string_view program, std::string_view database);

// The same when it takes so many seconds of processor time more than it has taken so far. 0: no longer.
void limit_processor_time(int seconds);

// The end of a child whose parent does the explaining.
struct ChildEnds {
  int no_memory;  // exit status where a limit of memory is to blame
  int too_greedy;  // exit status where more memory was asked for than `most_bytes`, at one time or without such a limit
  unsigned long most_bytes;
};

// For such a child: as if none of the above had been called, but for memory.
void leave_explaining(const ChildEnds& ends);

}  // namespace osint
