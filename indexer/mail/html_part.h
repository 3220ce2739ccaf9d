// SPDX-License-Identifier: GPL-2.0-or-later
// Reads HTML within a mail or a feed, if this build has a reader for it.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "indexer/blocks/block.h"

namespace osint {

// `html` must be valid UTF-8. Fails if it exceeds the limits of the reader, and in builds without one.
Result<BlockSequence> html_blocks(std::string_view html);

// Returns the text of HTML in one line, for titles with emphasis or character references. Returns the text as
// it is, in one line, if it cannot be read as HTML.
std::string html_line(std::string_view html);

// Returns true if a text that may be HTML contains a tag or a character reference.
bool looks_like_html(std::string_view text);

// Appends the blocks of `more` to `to`, and adds `lines` to their line numbers.
void append_blocks(BlockSequence& to, BlockSequence more, int lines);

// Returns the greatest line number in a sequence.
int last_line(const BlockSequence& sequence);

}  // namespace osint
