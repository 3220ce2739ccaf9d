// SPDX-License-Identifier: GPL-2.0-or-later
// Carries the places where the lines of a file begin from a reader's text to the text of a passage, which is
// one line.
#pragma once

#include <string_view>
#include <vector>

#include "schema/commentary.h"

namespace osint {

// Moves line begins from `raw` to `text`, which is `raw` with its white space collapsed and possibly without
// some signs at both ends, as many at the one as at the other. Returns those behind the text's beginning.
std::vector<LineBegin> moved_to_text(const std::vector<LineBegin>& begins, std::string_view raw,
                                     std::string_view text);

}  // namespace osint
