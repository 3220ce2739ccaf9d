// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

namespace osint {

// Exit statuses of osint-search.
enum ExitStatus { hits = 0, no_hits = 1, failed = 2 };

// Of several queries: a failure outweighs all else, and a hit outweighs none.
inline int combined(int status, int other) {
  if (status == failed || other == failed) return failed;
  return status == hits || other == hits ? hits : no_hits;
}

}  // namespace osint
