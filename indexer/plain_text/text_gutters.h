// SPDX-License-Identifier: GPL-2.0-or-later
// Where the lines of a page leave a strip blank from top to bottom, so that columns may stand on both sides of it.
#pragma once

#include <cstddef>
#include <span>
#include <utility>
#include <vector>

#include "indexer/plain_text/text_line.h"

namespace osint {

inline constexpr int narrowest_strip = 2;  // columns

// A range of columns on the page.
struct Strip {
  int begin = 0;
  int end = 0;
  int width() const { return end - begin; }
};

// A strip that is blank in all lines from `first` to `last`, both of which have text on both sides of it.
struct Gutter {
  Strip strip;
  std::size_t first = 0;
  std::size_t last = 0;
  std::size_t both = 0;  // lines with text on both sides
};

// How a line stands to a strip.
enum class Side { blank, left, right, both, across };

// The blank strips between the words of a line, from `narrowest` columns on.
std::vector<Strip> strips(const TextLine& line, int narrowest = narrowest_strip);

// How the line stands to the strip, which it may make narrower. `line_strips` are those of the line.
Side side_of(const TextLine& line, const std::vector<Strip>& line_strips, Strip& strip);

// The gutters of a page. Several may share lines.
std::vector<Gutter> gutters_of(std::span<const TextLine> lines);

// The parts of a line on both sides of a strip; either may be blank.
std::pair<TextLine, TextLine> halves(const TextLine& line, const Strip& strip);

}  // namespace osint
