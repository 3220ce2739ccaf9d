// SPDX-License-Identifier: GPL-2.0-or-later
// Reads a mail as it was sent (RFC 5322, .eml) into a document for each message in it: its own, and those
// that it forwards.
#pragma once

#include <string_view>
#include <vector>

#include "base/result.h"
#include "indexer/blocks/document.h"

namespace osint {

// The maximum number of lines in the texts of a mail.
inline constexpr std::size_t max_mail_lines = 200'000;

// Text and HTML become blocks. If a text comes in both forms, the HTML is read, unless it is an empty shell.
// The subject is the title, without "Fwd:" and the name of a list. The sender is the analyst only if
// mail_sender.h is sure of it. The day is that of the sender's clock, and the address that of Archived-At.
// Quotations of an earlier mail, signatures and footers are in `content.dropped`. Attachments are not read; a
// warning counts them. Lines are running numbers of the decoded texts. Fails if there is no text to read (an
// encrypted mail, or one with only attachments), if the bytes are not a mail, or if it has too many lines. An
// empty file has no documents.
Result<std::vector<Document>> read_mail(std::string_view bytes);

}  // namespace osint
