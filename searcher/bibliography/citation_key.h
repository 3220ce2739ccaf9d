// SPDX-License-Identifier: GPL-2.0-or-later
// Makes citation keys such as zhao2018civil-3fa2.
#pragma once

#include <string>

#include "searcher/bibliography/reference.h"

namespace osint {

// Returns the family name of the first author (or else the publication), the year, and the first significant
// word of the title, all in ASCII with characters as they are read, followed by four hexadecimal digits of
// the XXH3-64 hash of `identity`. A source therefore has the same key in every answer. Documents of users
// contain these keys, so they must not change. Two sources may have the same key; bibliography() then adds a
// number.
std::string citation_key(const Reference& reference, const std::string& identity);

}  // namespace osint
