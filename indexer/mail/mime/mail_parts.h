// SPDX-License-Identifier: GPL-2.0-or-later
// Parses a mail into its messages, each with its texts (RFC 2045 to 2049). A mail that forwards others, or a
// digest, has several messages.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/mail/mime/mail_headers.h"

namespace osint {

// The maximum nesting depth of parts. The content of a part is scanned once for each level.
inline constexpr int max_mail_depth = 30;
// The maximum number of parts in a file.
inline constexpr int max_mail_parts = 10'000;

// One text in the forms that the mail has it in. Both are valid UTF-8 with LF line ends, or empty.
struct MailText {
  std::string plain;  // with format=flowed undone
  std::string html;
};

struct MailMessage {
  MailHeaders headers;
  std::vector<MailText> texts;  // in the order of the mail
  int attachments = 0;          // the number of parts that are neither text nor a message
  bool encrypted = false;       // one of its parts is encrypted
  bool signed_opaque = false;   // its text is inside a signature that is not a MIME part (S/MIME)
  bool holds_digest = false;    // its own text surrounds the messages of a digest
  bool in_digest = false;
};

struct MailMessages {
  std::vector<MailMessage> messages;  // the outer ones before those within them
  bool passed_bound = false;          // parts that exceed a limit are missing
};

// Returns at least one message, whatever the bytes are.
MailMessages mail_messages(std::string_view bytes);

}  // namespace osint
