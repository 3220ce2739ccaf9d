// SPDX-License-Identifier: GPL-2.0-or-later
// HTML within a mail or a feed -> its blocks, where this build has a reader for it.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "indexer/blocks/block.h"

namespace osint {

// `html` is valid UTF-8. Fails where it passes the bounds of the reader, and in a build without one.
Result<BlockSequence> html_blocks(std::string_view html);

// The text of HTML in one line: a title with marks of emphasis or character references. The text as it is where it cannot
// be read as HTML.
std::string html_line(std::string_view html);

// Whether a text that may be HTML or not holds a tag or a character reference.
bool looks_like_html(std::string_view text);

// The blocks `more` behind those of `to`; its lines follow `lines` others.
void append_blocks(BlockSequence& to, BlockSequence more, int lines);

// How many lines a sequence has by its own count: the greatest line in it.
int last_line(const BlockSequence& sequence);

}  // namespace osint
