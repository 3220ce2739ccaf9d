// SPDX-License-Identifier: GPL-2.0-or-later
// Collects the sources of commentaries for a bibliography.
#pragma once

#include <span>
#include <vector>

#include "searcher/bibliography/reference.h"

namespace osint {

struct Commentary;  // schema/commentary.h

// Returns each source once, in the order of the commentaries. Two citations are the same source if their
// addresses have the same address_key(), or, if either has no address, if authors, title, publication and
// date consist of the same words. An address in an archive of the web counts as that of the page it holds.
// The first citation is completed from the others. With `commentaries`, each commentary precedes its
// sources.
std::vector<Reference> bibliography(std::span<const Commentary> of, bool commentaries);

}  // namespace osint
