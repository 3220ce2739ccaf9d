// SPDX-License-Identifier: GPL-2.0-or-later
// The sources of commentaries, each once, as bibliographies want them. Pure.
#pragma once

#include <span>
#include <vector>

#include "searcher/bibliography/reference.h"

namespace osint {

struct Commentary;  // commentary.h

// The sources of all commentaries in their order. Two are one where their addresses are (address_key), or, where
// either has none, where authors, title, publication and date are the same words; what the first lacks the other
// gives. With `commentaries`, each commentary comes before its sources.
std::vector<Reference> bibliography(std::span<const Commentary> of, bool commentaries);

}  // namespace osint
