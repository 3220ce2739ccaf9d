// SPDX-License-Identifier: GPL-2.0-or-later
// The blocks of a file -> its commentaries: cut into units, each unit labelled, the sequence of labels cut into
// commentaries.
#pragma once

#include <string>
#include <vector>

#include "indexer/blocks/block.h"
#include "indexer/structure/block_explanation.h"
#include "schema/commentary.h"

namespace osint {

struct StructureReading {
  // In the order of the file. `id`, `file` and the citations of pull quotes are left to the caller. Each line of
  // `sequence.dropped` goes to the commentary in which it stands.
  std::vector<Commentary> commentaries;
  // What the issue around them says, for commentaries that do not say it themselves: the section of each, and the month.
  std::vector<std::string> regions;
  std::string date;
};
StructureReading read_structure(const BlockSequence& sequence);

// How each unit was labelled, and why, for people who ask.
std::vector<BlockExplanation> explain_structure(const BlockSequence& sequence);

}  // namespace osint
