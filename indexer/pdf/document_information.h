// SPDX-License-Identifier: GPL-2.0-or-later
// Selects what people, rather than programs, have written into the document information of a PDF file.
#pragma once

#include <string>
#include <vector>

#include "indexer/blocks/document.h"

namespace osint {

// Returns the title, unless it is the name of a file or a placeholder. Also returns the author, if it looks
// like a person's name and the title is a heading in the text. Dates are left out, because they say when a
// file was made and not when a text was published.
FrontMatter front_matter_of(const std::string& title, const std::string& author,
                            const std::vector<Block>& blocks);

}  // namespace osint
