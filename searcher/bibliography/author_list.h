// SPDX-License-Identifier: GPL-2.0-or-later
// The authors of a source in the form that bibliographies need.
#pragma once

#include <string>
#include <vector>

#include "searcher/bibliography/author_name.h"

namespace osint {

struct AuthorList {
  std::vector<AuthorName> names;
  bool others = false;  // the source has more authors, whom it does not name: "et al.", "and others", 等
};

// `texts` are the authors as the source names them; each is printable and in one line. Ranks and titles
// ("Col.", "Prof.", 少将, 教授) are no part of a name and are left out, except where nothing but a single
// word would be left.
AuthorList author_list(const std::vector<std::string>& texts);

}  // namespace osint
