// SPDX-License-Identifier: GPL-2.0-or-later
// A unit is the smallest stretch of a file that gets one label (labelling.h).
#pragma once

#include <cstdint>
#include <optional>

#include "indexer/blocks/block.h"
#include "indexer/blocks/marked_text.h"
#include "indexer/blocks/note_signs.h"
#include "indexer/structure/byline.h"
#include "indexer/structure/end_marker.h"
#include "indexer/structure/label_words.h"
#include "schema/citation.h"

namespace osint {

// A unit with what was found in it. `block` must outlive the unit.
struct Unit {
  const Block* block = nullptr;
  bool continues = false;  // not the first unit of its block
  MarkedText text;         // including the label and the end marker
  std::optional<Label> label;
  std::optional<EndMarker> end_marker;
  std::optional<Byline> byline;
  std::optional<Citation> header;  // the citation of a SOURCE:/DATE:/TITLE: header
  double likeness = 0;             // to a citation, 0 to 1
  bool credit = false;             // the text credits a picture
  bool agency = false;             // the text is a news agency's line, as at the end of its reports
  NoteStart note;                  // the label of the note that the text or the block's number begins
  std::uint64_t cues = 0;          // one bit for each cue (cues.h)
};

}  // namespace osint
