// SPDX-License-Identifier: GPL-2.0-or-later
// An entry of a feed is one commentary: what its title, its link and its id are about.
#pragma once

#include "indexer/blocks/document.h"
#include "indexer/structure/structure.h"

namespace osint {

// Joins what the recogniser parted, unless two parts or more have a title and an analyst, a label or sources of their own:
// then the entry is an issue. An entry without text becomes a commentary with its title alone. The title of an entry
// that is one commentary is the feed's; a heading that was taken for it is kept as text.
void settle_entry(StructureReading& reading, const Document& entry);

}  // namespace osint
