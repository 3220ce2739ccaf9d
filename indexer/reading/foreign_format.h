// SPDX-License-Identifier: GPL-2.0-or-later
// Recognises, from the first bytes of a file, formats that the readers of text do not read, whatever the
// file's name.
//
// It uses a table of signatures rather than libmagic. libmagic takes as long as indexing the file, guesses
// about texts (a commentary may begin with "BM" or "PK"), and parses untrusted bytes.
#pragma once

#include <string>
#include <string_view>

namespace osint {

// Returns a phrase that follows "is " in a message, such as "a PDF document, whatever its name says; ...",
// and says what to do. Returns an empty string if the bytes may be text. Only a whole page counts as HTML:
// bytes that begin, after comments and an XML declaration, with the document type "html" or an element
// "html". Markdown may hold any other markup.
std::string foreign_format(std::string_view bytes);

}  // namespace osint
