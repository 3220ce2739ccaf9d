// SPDX-License-Identifier: GPL-2.0-or-later
// A list's digest as one text (RFC 1153): messages between lines of thirty dashes, each with headers of its own.
#pragma once

#include <string_view>
#include <vector>

#include "indexer/mail/mime/mail_headers.h"

namespace osint {

struct DigestMessage {
  MailHeaders headers;
  std::string_view body;  // a part of the digest's text
  int lines_before = 0;   // in the digest's text, above the body
};

struct PlainDigest {
  std::vector<DigestMessage> messages;
  std::string_view preamble;  // what stands above the first one
};

// Without messages where the text is no digest: there must be a line of seventy dashes, and headers right below each of the
// lines of thirty. `text` is valid UTF-8 with LF line ends.
PlainDigest plain_digest(std::string_view text);

}  // namespace osint
