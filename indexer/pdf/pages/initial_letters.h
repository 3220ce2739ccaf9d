// SPDX-License-Identifier: GPL-2.0-or-later
// Restores words that begin with a drop cap, a large letter beside the first lines of a text.
#pragma once

#include <vector>

#include "indexer/pdf/pages/page_text.h"

namespace osint {

// Joins each drop cap with the word beside it. `body_size` is the size of most letters, in points.
void join_initial_letters(std::vector<PdfPage>& pages, double body_size);

}  // namespace osint
