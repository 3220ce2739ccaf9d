// SPDX-License-Identifier: GPL-2.0-or-later
// A block of text, and what its file sets off in it: the form in which readers hand text on.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace osint {

// A stretch of flattened text that its file sets off.
struct Markup {
  enum class Kind { emphasis, link };
  Kind kind = Kind::emphasis;
  std::size_t begin = 0;  // bytes
  std::size_t end = 0;
  std::string destination;  // of a link, as written
  bool strong = false;      // emphasis that is bold
};

// Text of one block; `markup` is ordered by begin, the outer first.
struct MarkedText {
  std::string text;
  std::vector<Markup> markup;
  int line = 0;  // 1-based
};

// [begin, end) of the text; the line follows the line breaks before.
MarkedText slice(const MarkedText& text, std::size_t begin, std::size_t end = std::string::npos);

// The text without the two parentheses that enclose all of it; the text itself if none do.
MarkedText without_parentheses(const MarkedText& text);

// The parts between ascending offsets, of which the first is 0 and the last the text's size.
std::vector<MarkedText> divided(const MarkedText& text, const std::vector<std::size_t>& cuts);

}  // namespace osint
