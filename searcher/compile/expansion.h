// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <vector>

namespace osint {

// What something of the query stands for in the index.
struct Expansion {
  std::string from;             // as written
  std::vector<std::string> to;  // words in ascending order; forms of names, the most usual first
};

// Adds to the expansion of the same text where there is one.
void add_expansion(std::vector<Expansion>& expansions, const std::string& from,
                   const std::vector<std::string>& to);

}  // namespace osint
