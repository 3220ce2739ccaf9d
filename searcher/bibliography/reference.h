// SPDX-License-Identifier: GPL-2.0-or-later
// A source in the form that bibliographies need.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "schema/date_span.h"
#include "searcher/bibliography/author_list.h"
#include "searcher/bibliography/source_type.h"

namespace osint {

// All text is printable and in one line. The renderers add the escaping of their formats.
struct Reference {
  SourceType type = SourceType::unknown;
  AuthorList authors;
  std::string title;        // in the language of the source
  std::string translation;  // of the title; empty if the citation gives none
  std::string publication;
  std::optional<DateSpan> date;         // as precise as the citation gives it
  std::optional<PartialDate> accessed;  // when the source was last looked at
  int page = 0;                         // first page in its issue; 0 if unknown
  std::string url;                      // http or https, in characters that RFC 3986 allows; else empty
  std::string note;                     // anything else that is known
  std::string key;                      // citation_key(), unique within the bibliography
};

}  // namespace osint
