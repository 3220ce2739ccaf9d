// SPDX-License-Identifier: GPL-2.0-or-later
// What parts of a query stand for in the index.
#pragma once

#include <string>
#include <vector>

namespace osint {

struct Expansion {
  std::string from;             // as written in the query
  std::vector<std::string> to;  // words in ascending order, or forms of a name, the most usual first
};

// Adds the words in `to` to the expansion of `from`, which is created if needed, and sorts them.
void add_expansion(std::vector<Expansion>& expansions, const std::string& from,
                   const std::vector<std::string>& to);

}  // namespace osint
