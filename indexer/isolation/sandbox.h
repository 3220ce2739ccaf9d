// SPDX-License-Identifier: GPL-2.0-or-later
// Takes from this process what parsing bytes does not need: files, network, other programs and processes,
// unbounded memory. Nothing gives these back, and processes forked from this one inherit the restrictions.
#pragma once

#include <string>

namespace osint {

// Tests switch one protection off, as on a kernel that lacks it, and check that the others hold.
struct SandboxChoice {
  bool landlock = true;
  bool call_filter = true;
};

struct Sandbox {
  int landlock = 0;            // the Landlock ABI version in force; 0 if none
  bool filters_calls = false;  // a seccomp filter is in force
  bool memory_limited =
      false;  // to most_reader_memory; false under a sanitizer, which needs terabytes of address space
};

// Call this early in main(), from the only thread. It closes all descriptors but the first three. From then
// on the process dumps no core, writes no file, starts no process, and has no capabilities nor a way to gain
// any. Landlock and seccomp add their restrictions where the kernel has them. With Landlock the process can
// still read the tables of poppler-data, which text in Chinese and Japanese PDF files needs; with seccomp but
// without Landlock it opens no file at all.
Sandbox enter_sandbox(const SandboxChoice& choice);

// For a process that only forks copies, each of which enters the sandbox. It applies the same restrictions
// but for seccomp and the limit on processes.
void enter_outer_sandbox(const SandboxChoice& choice);

// Allows about `seconds` more of processor time, after which SIGXCPU ends the process. Call it for each file.
void allow_processor_time(int seconds);

}  // namespace osint
