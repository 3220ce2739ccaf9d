// SPDX-License-Identifier: GPL-2.0-or-later
// What a PDF file says of itself, as far as people wrote it and no program.
#pragma once

#include <string>
#include <vector>

#include "indexer/blocks/document.h"

namespace osint {

// The title, unless it is the name of a file or of nothing; the author's name, if the title stands in the text as a
// heading. Dates are left out: they say when a file was made, not when a text was published.
FrontMatter front_matter_of(const std::string& title, const std::string& author,
                            const std::vector<Block>& blocks);

}  // namespace osint
