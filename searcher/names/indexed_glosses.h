// SPDX-License-Identifier: GPL-2.0-or-later
// Reads which forms of a name or term the commentaries of a database define as equal
// (indexer/building/gloss_finder.h).
#pragma once

#include <cstddef>
#include <string>
#include <vector>
#include <xapian.h>

namespace osint {

struct LearnedForm {
  std::string form;           // as form_of() returns it
  std::size_t documents = 0;  // number of commentaries that define it
  bool operator==(const LearnedForm&) const = default;
};

// Returns at most 8 forms, those that most commentaries define first, then in byte order. A form that only
// one commentary defines is left out if at least five define a rival: another expansion of the same short
// form, or another name in the same script. Throws Xapian::Error.
std::vector<LearnedForm> learned_forms(const Xapian::Database& database, const std::string& form);

}  // namespace osint
