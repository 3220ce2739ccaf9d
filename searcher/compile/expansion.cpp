// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/compile/expansion.h"

#include <algorithm>

namespace osint {

void add_expansion(std::vector<Expansion>& expansions, const std::string& from,
                   const std::vector<std::string>& to) {
  auto same = std::find_if(expansions.begin(), expansions.end(),
                           [&](const Expansion& expansion) { return expansion.from == from; });
  if (same == expansions.end()) same = expansions.insert(same, Expansion{from, {}});
  same->to.insert(same->to.end(), to.begin(), to.end());
  std::sort(same->to.begin(), same->to.end());
  same->to.erase(std::unique(same->to.begin(), same->to.end()), same->to.end());
}

}  // namespace osint
