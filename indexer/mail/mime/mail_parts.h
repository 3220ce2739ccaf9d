// SPDX-License-Identifier: GPL-2.0-or-later
// The bytes of a mail -> its messages, each with its texts (RFC 2045 to 2049). A mail that forwards others, or a digest, is
// several messages.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/mail/mime/mail_headers.h"

namespace osint {

// Parts within each other. Each level costs one more look at what it holds.
inline constexpr int max_mail_depth = 30;
// Parts of a file.
inline constexpr int max_mail_parts = 10'000;

// One text, in the forms in which the mail has it. Valid UTF-8 with LF line ends.
struct MailText {
  std::string plain;  // format=flowed undone
  std::string html;
};

struct MailMessage {
  MailHeaders headers;
  std::vector<MailText> texts;  // one after the other
  int attachments = 0;          // parts that are no text and no message
  bool encrypted = false;       // a part of it is
  bool signed_opaque = false;   // the text is within a signature that is no MIME part (S/MIME)
  bool holds_digest = false;    // its own text is what surrounds the messages of a digest
  bool in_digest = false;
};

struct MailMessages {
  std::vector<MailMessage> messages;  // the outer before those within it
  bool passed_bound = false;          // parts deeper or more than the bounds are not among them
};

MailMessages mail_messages(std::string_view bytes);

}  // namespace osint
