// SPDX-License-Identifier: GPL-2.0-or-later
// A source in the form that bibliographies need.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "schema/dates/date_span.h"
#include "searcher/bibliography/author_list.h"
#include "searcher/bibliography/source_type.h"

namespace osint {

// All text is printable and in one line. The renderers add the escaping of their formats.
struct Reference {
  SourceType type = SourceType::unknown;
  AuthorList authors;
  std::string title;        // in the language of the source
  std::string translation;  // of the title; empty if the citation gives none
  std::string language;     // a code of source_language(); empty if it cannot be told
  std::string publication;
  std::string via;  // through whom the text came, in the words of the source line; empty if it states nobody
  std::optional<DateSpan> date;         // as precise as the citation gives it
  std::optional<PartialDate> accessed;  // when the source was last looked at
  int page = 0;                         // first page in its issue; 0 if unknown
  std::string url;                      // http or https, in characters that RFC 3986 allows; else empty
  std::string archive;  // the address of a copy in an archive of the web; empty if none is known
  std::string excerpt;  // what the commentaries quote from the source; empty for Chicago
  std::string note;     // anything else that is known
  // The commentaries that cite the source, each as "“Title” (date), file, p. 3", with what is known.
  std::vector<std::string> cited_in{};
  std::string key;  // citation_key(), unique within the bibliography
};

// Returns the publication, and behind it through whom the text came: "Example Agency via Example Wire".
std::string publication_and_via(const Reference& reference);

// Returns the title, and behind it the translation in brackets.
std::string title_and_translation(const Reference& reference);

// Returns "Internet Archive" or "archive.today", by the host of the address; "" for "".
std::string archive_name(const Reference& reference);

}  // namespace osint
