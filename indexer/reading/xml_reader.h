// SPDX-License-Identifier: GPL-2.0-or-later
// Reads commentaries from XML with the grammar corpus/commentary.rng. Elements and attributes that the
// grammar does not know are kept as text, with a warning.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "schema/commentary.h"

namespace osint {

// `text` must be valid UTF-8, whatever its XML declaration says. The results have no `file`, and their pull
// quotes are not traced yet. Fails, with the line, if the XML is malformed, refers to U+0000, has content
// outside the root element, or has another root than <commentary> or <commentaries>. Blank text has no
// commentaries.
Result<std::vector<Commentary>> read_xml(const std::string& text);

}  // namespace osint
