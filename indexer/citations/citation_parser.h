// SPDX-License-Identifier: GPL-2.0-or-later
// A "Source:" line -> Citation. Every word of the line ends up in one of the citation's parts; what was
// not understood in `note`, with a warning.
#pragma once

#include <string>
#include <vector>

#include "schema/commentary.h"

namespace osint {

// A stretch of flattened text that its file sets off.
struct Markup {
  enum class Kind { emphasis, link };
  Kind kind = Kind::emphasis;
  std::size_t begin = 0;  // bytes
  std::size_t end = 0;
  std::string destination;  // of a link, as written
};

// Text of one block; `markup` is ordered by begin, the outer first.
struct MarkedText {
  std::string text;
  std::vector<Markup> markup;
  int line = 0;  // 1-based
};

struct ParsedCitation {
  Citation citation;
  std::vector<Warning> warnings;
};

// `source` is without its label. Lines longer than this are kept as a note.
inline constexpr std::size_t max_source_line = 10'000;
ParsedCitation parse_citation(const MarkedText& source);

}  // namespace osint
