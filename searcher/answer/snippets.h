// SPDX-License-Identifier: GPL-2.0-or-later
// The part of a passage that shows what matched.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "searcher/match/passage_matches.h"

namespace osint {

struct Snippet {
  std::string text;  // with an ellipsis where the passage goes on
  std::vector<std::pair<std::size_t, std::size_t>>
      highlights;         // [start, end) in code points of text, apart and in order
  std::size_t place = 0;  // the byte of the passage where the first highlight begins; 0 without one
};

// At most about `length` code points, around the place where the most different matches stand together.
Snippet make_snippet(const std::string& text, const std::vector<Span>& spans, std::size_t length);

}  // namespace osint
