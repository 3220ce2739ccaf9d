// SPDX-License-Identifier: GPL-2.0-or-later
// Writes references for BibTeX and biblatex. docs/CITATIONS.md specifies the fields.
#pragma once

#include <string>
#include <vector>

#include "searcher/bibliography/reference.h"

namespace osint {

// Everything is escaped, so no text of a reference can end its field.
std::string render_bibtex(const std::vector<Reference>& references);

}  // namespace osint
