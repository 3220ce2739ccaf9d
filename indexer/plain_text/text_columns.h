// SPDX-License-Identifier: GPL-2.0-or-later
// Puts columns of text that stand side by side one after the other.
#pragma once

#include <vector>

#include "indexer/plain_text/text_line.h"

namespace osint {

// Reorders lines in which a blank strip separates two or three columns of running text: the left column comes
// first, then those to its right. The first line of each column becomes `apart`. Lines across the page,
// tables and ordinary text stay as they are.
void unmix_columns(std::vector<TextLine>& lines);

}  // namespace osint
