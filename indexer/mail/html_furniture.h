// SPDX-License-Identifier: GPL-2.0-or-later
// The counterpart of mail_furniture.h for mails in HTML.
#pragma once

#include "indexer/blocks/block.h"
#include "indexer/mail/mail_furniture.h"

namespace osint {

// Returns the blocks of a mail without what programs and lists put around its text.
StrippedMail html_mail(BlockSequence blocks, const MailSituation& situation);

}  // namespace osint
