// SPDX-License-Identifier: GPL-2.0-or-later
// What the commentaries of a database define as other forms of a name or term (indexer/building/gloss_finder.h).
#pragma once

#include <cstddef>
#include <string>
#include <vector>
#include <xapian.h>

namespace osint {

struct LearnedForm {
  std::string form;           // as form_of() gives it
  std::size_t documents = 0;  // that define it
  bool operator==(const LearnedForm&) const = default;
};

// At most 8, those that most commentaries define first, then by form. A form that a single commentary defines is left
// out where at least five times as many define a rival: another expansion of the same short form, or another name in
// the same script. Throws Xapian::Error.
std::vector<LearnedForm> learned_forms(const Xapian::Database& database, const std::string& form);

}  // namespace osint
