// SPDX-License-Identifier: GPL-2.0-or-later
// A unit: the smallest stretch of a file that has one label (labelling.h), and what was found in it.
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

struct Unit {
  const Block* block = nullptr;
  bool continues = false;  // not the first unit of its block
  MarkedText text;         // with the label and the end marker that it begins and ends with
  std::optional<Label> label;
  std::optional<EndMarker> end_marker;
  std::optional<Byline> byline;
  std::optional<Citation> header;  // a SOURCE:/DATE:/TITLE: header, read as a citation
  double likeness = 0;             // of a citation, 0 to 1
  bool credit = false;             // of a picture
  bool agency = false;             // a news agency's line, as at the end of its reports
  NoteStart note;          // the label of a note that it begins with, which may stand in the block's number
  std::uint64_t cues = 0;  // a bit per cue (cues.h)
};

}  // namespace osint
