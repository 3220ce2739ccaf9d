// SPDX-License-Identifier: GPL-2.0-or-later
// The sources of commentaries, each once, as bibliographies want them. Pure.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "schema/commentary.h"
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
  std::string url;                  // http or https, of characters that RFC 3986 allows; else empty
  std::string note;                 // what else is known
  std::string key;                  // ASCII letters, digits and "-"; unique, and the same in every answer
};

// The sources of all commentaries in their order. Two are one where their addresses are (address_key), or, where
// either has none, where authors, title, publication and date are the same words; what the first lacks the other
// gives. With `commentaries`, each commentary comes before its sources.
std::vector<Reference> bibliography(std::span<const Commentary> of, bool commentaries);

}  // namespace osint
