// SPDX-License-Identifier: GPL-2.0-or-later
// Removes what mail programs and lists put around the text of a mail: quotations of earlier mails,
// signatures, footers of lists, and the headers of a mail that is forwarded within the text.
#pragma once

#include <string>
#include <vector>

#include "indexer/blocks/block.h"

namespace osint {

struct MailSituation {
  bool reply = false;      // the mail answers another one, which it may quote
  bool forwarded = false;  // its subject says that it forwards another mail
};

struct StrippedMail {
  BlockSequence content;
  bool hands_on = false;   // the text holds another mail with its own headers, which the sender did not write
  bool encrypted = false;  // the text is a PGP message
};

// `text` must be valid UTF-8 with LF line ends. The remaining lines keep their numbers. Quoted lines that do
// not come from an earlier mail become blocks of the kind quote. If nothing else would remain, quotations
// stay. Takes time linear in the text.
StrippedMail plain_mail(const std::string& text, const MailSituation& situation);

}  // namespace osint
