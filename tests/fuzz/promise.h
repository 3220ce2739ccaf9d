// SPDX-License-Identifier: GPL-2.0-or-later
// What a fuzz target holds its subject to beyond not crashing.
#pragma once

#include <cstdio>
#include <cstdlib>

namespace osint::fuzz {

// Ends the program, for the fuzzer to keep the input, where a promise is broken.
inline void promise(bool kept, const char* what) {
  if (kept) return;
  std::fprintf(stderr, "broken: %s\n", what);
  std::abort();
}

}  // namespace osint::fuzz
