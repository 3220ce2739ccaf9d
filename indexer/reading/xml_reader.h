// SPDX-License-Identifier: GPL-2.0-or-later
// XML (corpus/commentary.rng) -> its commentaries, as reader.h says; without `file`, pull quotes not yet
// traced. Elements and attributes the grammar does not know are kept as text, with a warning.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "schema/commentary.h"

namespace osint {

// `text` is valid UTF-8 whatever its declaration says. Fails on malformed XML and on another root element.
Result<std::vector<Commentary>> read_xml(const std::string& text);

}  // namespace osint
