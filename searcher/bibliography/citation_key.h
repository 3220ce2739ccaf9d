// SPDX-License-Identifier: GPL-2.0-or-later
// What a text calls a source by: zhao2018civil-3fa2.
#pragma once

#include <string>

#include "searcher/bibliography/reference.h"

namespace osint {

// First author's family name, else the publication; year; first telling word of the title, each in ASCII
// (characters as they are read); four digits of a hash of `identity`, so that two sources differ by more than
// their order and one source has the same key in every answer.
std::string citation_key(const Reference& reference, const std::string& identity);

}  // namespace osint
