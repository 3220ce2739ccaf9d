// SPDX-License-Identifier: GPL-2.0-or-later
// A source as bibliographies want it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "schema/date.h"
#include "searcher/bibliography/author_name.h"
#include "searcher/bibliography/source_type.h"

namespace osint {

// All text is printable and in one line; renderers add their own format's escaping.
struct Reference {
  SourceType type = SourceType::unknown;
  std::vector<AuthorName> authors;
  std::string title;        // in the language of the source
  std::string translation;  // of the title, where the source line gives one
  std::string publication;
  std::optional<PartialDate> date;  // as precise as the source gives it
  int page = 0;                     // where it begins in its issue; 0: not known
  std::string url;                  // http or https, of characters that RFC 3986 allows; else empty
  std::string note;                 // what else is known
  std::string key;                  // ASCII letters, digits and "-"; unique, and the same in every answer
};

}  // namespace osint
