// SPDX-License-Identifier: GPL-2.0-or-later
// The first bytes of a file -> whether it is in a format that there is no reader for, whatever its name. Pure.
//
// A table of signatures rather than libmagic, which takes as long as indexing a file, guesses about texts (a commentary
// may begin with "BM" or "PK"), and parses what strangers send.
#pragma once

#include <string>
#include <string_view>

namespace osint {

// "a PDF document, not text ...", for a message; empty for what may be a text. HTML is a page as a whole: what begins,
// after comments and an XML declaration, with a document type or an element "html". Markdown may hold any other markup.
std::string foreign_format(std::string_view bytes);

}  // namespace osint
