// SPDX-License-Identifier: GPL-2.0-or-later
// Parses the digest of a list in plain text (RFC 1153): messages between lines of thirty dashes, each with
// its own headers.
#pragma once

#include <string_view>
#include <vector>

#include "indexer/mail/mime/mail_headers.h"

namespace osint {

struct DigestMessage {
  MailHeaders headers;
  std::string_view body;  // points into the text of the digest
  int lines_before = 0;   // the number of lines of the digest above `body`
};

struct PlainDigest {
  std::vector<DigestMessage> messages;
  std::string_view preamble;  // the text above the first message
};

// Returns no messages if the text is not a digest. A digest has a line of seventy dashes, and headers right
// below each line of thirty. `text` must be valid UTF-8 with LF line ends and must outlive the result.
PlainDigest plain_digest(std::string_view text);

}  // namespace osint
