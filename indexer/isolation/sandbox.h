// SPDX-License-Identifier: GPL-2.0-or-later
// Takes from this process what it does not need to parse bytes: files, network, other programs and processes, endless memory.
// Nothing gives it back, and copies of the process (fork) have no more than it has.
#pragma once

#include <string>

namespace osint {

// Tests leave out what some kernels lack, to see that the rest holds.
struct SandboxChoice {
  bool landlock = true;
  bool call_filter = true;
};

struct Sandbox {
  int landlock = 0;            // the version of Landlock in force, 0: none
  bool filters_calls = false;  // of the system
  bool memory_limited =
      false;  // to most_reader_memory; not where a sanitizer needs terabytes of address space
};

// To be called early in main() by the only thread. All descriptors but the first three are closed. From then on this holds:
// no core is dumped, no file is written, no process begun; special rights are gone, and so is the way to gain any; what Landlock and seccomp take away
// is taken where the kernel has them. With Landlock the tables of poppler-data may still be read, which text in Chinese and
// Japanese PDF files needs; without Landlock no file is opened at all.
Sandbox enter_sandbox(const SandboxChoice& choice);

// For a process that will only be copied, and whose copies will each enter the sandbox: takes away the same, but for the way to begin
// processes and whatever else the filter of calls would take.
void enter_outer_sandbox(const SandboxChoice& choice);

// Lets the process use `seconds` more of processor time; SIGXCPU ends it then. To be called for each file.
void allow_processor_time(int seconds);

}  // namespace osint
