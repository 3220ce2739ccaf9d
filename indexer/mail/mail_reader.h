// SPDX-License-Identifier: GPL-2.0-or-later
// A mail as it was sent (RFC 5322, .eml) -> a document for each message in it: its own, and those that it hands on.
#pragma once

#include <string_view>
#include <vector>

#include "base/result.h"
#include "indexer/blocks/document.h"

namespace osint {

// Lines of the texts of a mail.
inline constexpr std::size_t max_mail_lines = 200'000;

// Texts and pages of HTML become blocks; of the same text in both forms the page, unless it is a shell around nothing.
// The subject is the title, without "Fwd:" and a list's name. The sender is the analyst only where mail_sender.h is sure of
// it. The day is the one of the sender's clock. The address is that of Archived-At. What the mail quotes of an earlier one,
// signatures and footers are in `content.dropped`. Attachments are not read; a warning counts them. Lines are running
// numbers of the decoded texts. Fails where there is no text to read: encrypted mails, mails with attachments alone, what is no
// mail, and more lines than the bound. An empty file has no documents.
Result<std::vector<Document>> read_mail(std::string_view bytes);

}  // namespace osint
