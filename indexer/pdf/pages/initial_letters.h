// SPDX-License-Identifier: GPL-2.0-or-later
// Drop caps: the large letter with which a text begins, beside its first lines, becomes the begin of its word again.
#pragma once

#include <vector>

#include "indexer/pdf/pages/page_text.h"

namespace osint {

void join_initial_letters(std::vector<PdfPage>& pages, double body_size);

}  // namespace osint
