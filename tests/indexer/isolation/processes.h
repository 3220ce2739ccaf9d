// SPDX-License-Identifier: GPL-2.0-or-later
// Whether processes are there.
#pragma once

#include <chrono>
#include <csignal>
#include <sys/types.h>
#include <thread>

namespace osint::test {

inline bool is_gone(pid_t process) { return kill(process, 0) != 0; }

// A few seconds at most.
inline bool goes(pid_t process) {
  for (int i = 0; i < 500 && !is_gone(process); ++i)
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  return is_gone(process);
}

}  // namespace osint::test
