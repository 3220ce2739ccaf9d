// SPDX-License-Identifier: GPL-2.0-or-later
// Turns what the recogniser found in an entry of a feed into one commentary, with the title that the feed
// gives.
#pragma once

#include "indexer/blocks/document.h"
#include "indexer/structure/structure.h"

namespace osint {

// Joins the parts of an entry, unless at least two of them have a title and also an analyst, a label or
// sources; such an entry is an issue of several commentaries. An entry without text becomes a commentary that
// has only a title. A joined commentary takes its title from the feed, and a different heading that was taken
// for its title is kept as text.
void settle_entry(StructureReading& reading, const Document& entry);

}  // namespace osint
