// SPDX-License-Identifier: GPL-2.0-or-later
// A text that may be a note: the label that it begins with, and where what it says begins.
#pragma once

#include <cstddef>
#include <string_view>

#include "indexer/blocks/block.h"
#include "indexer/blocks/note_signs.h"

namespace osint {

// The label of a text that begins as a note does. `begins`: the text is the beginning of the block, whose number counts; `end`
// is 0 where the reader took the label from the text.
NoteStart note_start_of(const Block& block, bool begins, std::string_view text);

// "See ", "See also, ", "Cf. ": the offset behind words that lead to a citation; `at` where there are none.
std::size_t behind_signal(std::string_view text, std::size_t at);

// Where a citation may begin in a text of the block: behind the label of a note and such words.
std::size_t note_body(const Block& block, std::string_view text);

// "Ibid., p. 4": what the note before cites. `text` may begin with its label.
bool is_ibid(std::string_view text);

}  // namespace osint
