// SPDX-License-Identifier: GPL-2.0-or-later
// What mail programs and lists put around the text of a mail: quotations of earlier mails, signatures, footers of lists, the
// headers of a mail that is handed on within the text.
#pragma once

#include <string>
#include <vector>

#include "indexer/blocks/block.h"

namespace osint {

struct MailSituation {
  bool reply = false;      // the mail answers another: what it quotes is of that one
  bool forwarded = false;  // its subject says that it hands on another
};

struct StrippedMail {
  BlockSequence content;
  bool hands_on = false;  // the text holds another mail, with headers of its own: the sender did not write it
  bool encrypted = false;  // the text is a message of PGP
};

// `text` is valid UTF-8 with LF line ends. Lines of what is left keep their numbers. Quoted lines that are of no earlier mail
// become blocks of the kind quote. Where nothing would be left, quotations stay. Linear.
StrippedMail plain_mail(const std::string& text, const MailSituation& situation);

}  // namespace osint
