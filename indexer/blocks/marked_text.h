// SPDX-License-Identifier: GPL-2.0-or-later
// Text with the parts that its file sets off, the form in which readers return text.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace osint {

// A stretch of text, [begin, end), that its file emphasises or links.
struct Markup {
  enum class Kind { emphasis, link };
  Kind kind = Kind::emphasis;
  std::size_t begin = 0;  // in bytes
  std::size_t end = 0;
  std::string destination;  // the address of a link, as written
  bool strong = false;      // the emphasis is bold
};

// The text of one block. `markup` is ordered by `begin`, with outer marks before inner ones.
struct MarkedText {
  std::string text;
  std::vector<Markup> markup;
  int line = 0;  // where the text begins in its file, 1-based
};

// Returns [begin, end) of the text, with the marks cut to it. Offsets beyond the text are moved to its end.
MarkedText slice(const MarkedText& text, std::size_t begin, std::size_t end = std::string::npos);

// Returns the text inside the parentheses that enclose all of it, or the text itself if none do.
MarkedText without_parentheses(const MarkedText& text);

// Returns the parts between the offsets in `cuts`. These must be ascending; the first must be 0 and the last
// the size of the text.
std::vector<MarkedText> divided(const MarkedText& text, const std::vector<std::size_t>& cuts);

}  // namespace osint
