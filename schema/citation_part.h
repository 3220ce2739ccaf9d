// SPDX-License-Identifier: GPL-2.0-or-later
// The parts of a citation that citation_text() writes and highlights name.
#pragma once

namespace osint {

// A translated title is a second `title`, and Citation::via a second `publication`.
enum class CitationPart { author, title, publication, date, url, note, accessed };

}  // namespace osint
