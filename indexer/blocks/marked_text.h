// SPDX-License-Identifier: GPL-2.0-or-later
// Text with the parts that its file sets off, the form in which readers return text.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace osint {

struct LineBegin;  // schema/commentary.h

// A stretch of text, [begin, end), that its file emphasises or links.
struct Markup {
  enum class Kind { emphasis, link };
  Kind kind = Kind::emphasis;
  std::size_t begin = 0;  // in bytes
  std::size_t end = 0;
  std::string destination;  // the address of a link, as written
  bool strong = false;      // the emphasis is bold
};

// A '\n' of a text that does not lead to the next line of the file: the text goes on behind a page border, or
// the sign stands for a <br>.
struct LineJump {
  int line_end = 0;  // the how manieth '\n' of the text it is, from 1
  int by = 1;        // the lines from the one to the other; 0 and less are possible
};

// The text of one block. `markup` is ordered by `begin`, with outer marks before inner ones.
struct MarkedText {
  std::string text;
  std::vector<Markup> markup;
  int line = 0;                   // where the text begins in its file, 1-based
  std::vector<LineJump> jumps{};  // in the order of the text
};

// Returns where the lines of the file begin in the text, the first one at 0.
std::vector<LineBegin> line_begins(const MarkedText& text);

// Appends `next` below the text, with its marks and lines. Behind 64 KiB the lines are no longer exact.
void append_below(MarkedText& text, MarkedText next);

// Returns [begin, end) of the text, with the marks cut to it. Offsets beyond the text are moved to its end.
MarkedText slice(const MarkedText& text, std::size_t begin, std::size_t end = std::string::npos);

// Returns the text inside the parentheses that enclose all of it, or the text itself if none do.
MarkedText without_parentheses(const MarkedText& text);

// Returns the parts between the offsets in `cuts`. These must be ascending; the first must be 0 and the last
// the size of the text.
std::vector<MarkedText> divided(const MarkedText& text, const std::vector<std::size_t>& cuts);

}  // namespace osint
