// SPDX-License-Identifier: GPL-2.0-or-later
// References as BibTeX; docs/CITATIONS.md says what stands where. Pure. Whatever a reference holds, it stays within
// its field.
#pragma once

#include <string>
#include <vector>

#include "searcher/bibliography/reference.h"

namespace osint {

// For BibTeX and biblatex.
std::string render_bibtex(const std::vector<Reference>& references);

}  // namespace osint
