// SPDX-License-Identifier: GPL-2.0-or-later
// Markdown -> its commentaries, as reader.h says; without `id` and `file`, pull quotes not yet traced.
#pragma once

#include <string>
#include <vector>

#include "schema/commentary.h"

namespace osint {

// `text` is valid UTF-8. Nothing fails: every text is a Markdown text.
std::vector<Commentary> read_markdown(const std::string& text);

}  // namespace osint
