// SPDX-License-Identifier: GPL-2.0-or-later
// One file -> what a run would make of it, for --dump and --dump-terms. Needs no database; the ids are
// those the commentaries had if the file were all there is.
#pragma once

#include <string>

#include "base/result.h"

namespace osint {

// A JSON array of the commentaries as read, with their warnings.
Result<std::string> dump_commentaries(const std::string& path, const std::string& encoding = {});

// "term<TAB>wdf<TAB>positions" for each term of each commentary, sorted; a blank line between commentaries.
Result<std::string> dump_terms(const std::string& path, const std::string& encoding = {});

}  // namespace osint
