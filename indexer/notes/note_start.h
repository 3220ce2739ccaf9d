// SPDX-License-Identifier: GPL-2.0-or-later
// Recognises the beginning of a note: its label, and where its text begins.
#pragma once

#include <cstddef>
#include <string_view>

#include "indexer/blocks/block.h"
#include "indexer/blocks/note_signs.h"

namespace osint {

// Returns the label that a text of the block begins with. If `begins` is true, the text is the beginning of
// the block, and the block's number is the label; `end` is then 0, because the reader took the number out of
// the text.
NoteStart note_start_of(const Block& block, bool begins, std::string_view text);

// Returns the offset after words that lead to a citation, such as "See ", "See also, " or "Cf. "; `at` if
// there are none.
std::size_t behind_signal(std::string_view text, std::size_t at);

// Returns where a citation may begin in a text of the block: after the label of a note and words such as
// "See".
std::size_t note_body(const Block& block, std::string_view text);

// Returns true for "Ibid., p. 4" and the like, which repeats the citation of the note before. `text` may
// begin with its label.
bool is_ibid(std::string_view text);

}  // namespace osint
