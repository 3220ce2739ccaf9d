// SPDX-License-Identifier: GPL-2.0-or-later
// The parts of a citation that citation_text() writes and highlights name.
#pragma once

namespace osint {

// A translated title is a second `title`, and Citation::via a second `publication`.
enum class CitationPart { author, title, publication, date, url, note, accessed };

// Returns whether words outside a field are looked for in the part. Dates and addresses have fields of their own.
constexpr bool is_running_text(CitationPart part) {
  return part != CitationPart::date && part != CitationPart::accessed && part != CitationPart::url;
}

}  // namespace osint
