// SPDX-License-Identifier: GPL-2.0-or-later
// Styled text wrapped to the columns of a terminal. Pure; all text is made printable here.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "searcher/snippets.h"

namespace osint {

enum class Style { plain, bold, dim, match, link, number };

struct Run {
  std::string text;
  Style style = Style::plain;
};

// A snippet with its highlights as runs of Style::match; the rest in `base`.
std::vector<Run> highlighted(const Snippet& snippet, Style base = Style::plain);

// Lines of at most `width` columns, each begun with `indent` blanks and ended with a line feed. Breaks at
// blanks and next to Han characters (never before closing punctuation); a longer word goes over.
// `first_line` stands in place of the first line's indent.
std::string wrapped(const std::vector<Run>& runs, int width, int indent, bool color,
                    std::string_view first_line = "");

std::string styled(std::string_view text, Style style, bool color);

}  // namespace osint
