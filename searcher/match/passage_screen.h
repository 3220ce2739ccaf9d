// SPDX-License-Identifier: GPL-2.0-or-later
// Whether a passage may hold a pattern, told from its bytes: spares analysing those that cannot.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "searcher/match/matcher.h"

namespace osint {

class PassageScreen {
 public:
  explicit PassageScreen(const std::vector<Matcher>& matchers);

  // False only where the analyzer would find no pattern of the matchers in the text.
  bool may_match(std::string_view text) const;

 private:
  std::vector<std::vector<std::string>> needles_;  // of each pattern, one per step: letters each match has
};

}  // namespace osint
