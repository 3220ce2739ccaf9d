// SPDX-License-Identifier: GPL-2.0-or-later
// Decides whether the sender of a mail is the person who wrote its text.
#pragma once

#include <string>
#include <vector>

#include "indexer/mail/mime/mail_headers.h"

namespace osint {

// Returns true if a mail came from a list, a newsletter or a program, whose sender passes on what others
// wrote.
bool is_from_list(const MailHeaders& headers);

// Returns the person in From, if a person wrote and sent the mail; otherwise nobody, because a wrong name is
// worse than none. The mail must not come from a list or a program, must not be sent on behalf of somebody
// else or resent, and answers must go to the sender alone. From must be a single address with a display name
// that has the form of a person's name (person_names.h).
std::vector<std::string> sender_names(const MailHeaders& headers);

}  // namespace osint
