// SPDX-License-Identifier: GPL-2.0-or-later
// Finds the commentaries in the blocks of a file: cuts the blocks into units, labels each unit, and cuts the
// sequence of labels into commentaries.
#pragma once

#include <string>
#include <vector>

#include "indexer/blocks/block.h"
#include "indexer/structure/block_explanation.h"
#include "schema/commentary.h"

namespace osint {

struct StructureReading {
  // In the order of the file. The caller sets `id`, `file` and the citations of pull quotes. Each line of
  // `sequence.dropped` is in the `dropped` of the commentary around it.
  std::vector<Commentary> commentaries;
  // What the issue says, for commentaries that do not say it themselves: the region of each commentary's
  // section (one entry for each commentary, possibly empty) and the month, in ISO 8601 or empty.
  std::vector<std::string> regions;
  std::string date;
};
StructureReading read_structure(const BlockSequence& sequence);

// Explains how each unit was labelled and why, in the order of lines.
std::vector<BlockExplanation> explain_structure(const BlockSequence& sequence);

}  // namespace osint
