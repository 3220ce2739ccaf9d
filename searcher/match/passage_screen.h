// SPDX-License-Identifier: GPL-2.0-or-later
// Tells from the bytes of a passage whether it can match, which spares analysing most passages that do not.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "searcher/match/matcher.h"

namespace osint {

class PassageScreen {
 public:
  explicit PassageScreen(const std::vector<Matcher>& matchers);

  // Returns false only if the analyzer would find none of the patterns in the text.
  bool may_match(std::string_view text) const;

 private:
  // For each pattern, the letters that each of its steps requires.
  std::vector<std::vector<std::string>> needles_;
};

}  // namespace osint
