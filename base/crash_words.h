// SPDX-License-Identifier: GPL-2.0-or-later
// Ends the program with a message and an exit status, instead of a signal, when it crashes or runs out of
// memory or processor time. Xapian trusts what it reads: a damaged database can make it read beyond its
// memory or loop for ever. The functions change signal handlers and the new handler of the whole process.
#pragma once

#include <string_view>

namespace osint {

// Makes the program end with `status` and a message when an allocation fails or the limit of processor time
// (ulimit -t) is reached. The message names the limit. Call this early in main(). `program` and `note`, an
// optional addition, must be printable.
void explain_no_memory(std::string_view program, int status, std::string_view note = {});

// Makes the program end with exit status 2 and a message when it crashes or exceeds limit_processor_time().
// The message names `program` and `database`, which must be printable, and suggests `osint-index --verify`.
void explain_crashes(std::string_view program, std::string_view database);

// Allows the process `seconds` more of processor time from now on. 0 removes the limit.
void limit_processor_time(int seconds);

// Exit statuses by which a child tells its parent that it ran out of memory.
struct ChildEnds {
  // A limit of memory is in force and leaves less than `most_bytes`.
  int no_memory;
  // An allocation failed although `most_bytes` were still available, or although no limit of memory is in
  // force.
  int too_greedy;
  unsigned long most_bytes;
};

// Undoes the functions above in a child whose parent explains its end. A crash then ends the child by its
// signal, and lack of memory with a status of `ends`.
void leave_explaining(const ChildEnds& ends);

}  // namespace osint
