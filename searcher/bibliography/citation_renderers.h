// SPDX-License-Identifier: GPL-2.0-or-later
// Bibliographies in the formats of other programs; docs/CITATIONS.md says what stands where. Pure. Whatever a
// reference holds, it stays within its field.
#pragma once

#include <string>
#include <vector>

#include "searcher/bibliography/bibliography.h"

namespace osint {

// The Chicago Manual of Style, 17th edition, notes and bibliography: plain text, one entry per line.
std::string render_chicago(const std::vector<Reference>& references);

// For BibTeX and biblatex.
std::string render_bibtex(const std::vector<Reference>& references);

// Lines "TY  - NEWS" that end with CR LF, as the format has them.
std::string render_ris(const std::vector<Reference>& references);

// An array of CSL-JSON 1.0.2, one entry per line.
std::string render_csl(const std::vector<Reference>& references);

}  // namespace osint
