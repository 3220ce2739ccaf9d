// SPDX-License-Identifier: GPL-2.0-or-later
// Finds gutters: strips of a page that its lines leave blank, so that columns may stand on both sides.
#pragma once

#include <cstddef>
#include <span>
#include <utility>
#include <vector>

#include "indexer/plain_text/text_line.h"

namespace osint {

inline constexpr int narrowest_strip = 2;  // in columns

// A range of columns on the page, [begin, end).
struct Strip {
  int begin = 0;
  int end = 0;
  int width() const { return end - begin; }
};

// A strip that is blank in all lines from `first` to `last`. Both of these lines have text on both sides of
// it.
struct Gutter {
  Strip strip;
  std::size_t first = 0;
  std::size_t last = 0;
  std::size_t both = 0;  // the number of lines with text on both sides
};

// Where the text of a line stands relative to a strip. `across` means that it covers the strip.
enum class Side { blank, left, right, both, across };

// Returns the strips between the words of a line that are at least `narrowest` columns wide.
std::vector<Strip> strips(const TextLine& line, int narrowest = narrowest_strip);

// Returns where the line stands relative to `strip`, and narrows `strip` to what the line leaves blank.
// `line_strips` are the strips of the line.
Side side_of(const TextLine& line, const std::vector<Strip>& line_strips, Strip& strip);

// Returns the gutters of a page. Gutters may share lines.
std::vector<Gutter> gutters_of(std::span<const TextLine> lines);

// Returns the parts of a line on the two sides of a strip; either may be blank.
std::pair<TextLine, TextLine> halves(const TextLine& line, const Strip& strip);

}  // namespace osint
