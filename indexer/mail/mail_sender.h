// SPDX-License-Identifier: GPL-2.0-or-later
// Whether the sender of a mail is the person who says what stands in it.
#pragma once

#include <string>
#include <vector>

#include "indexer/mail/mime/mail_headers.h"

namespace osint {

// Whether a mail came by a list, a newsletter or a program: its sender passes on what others wrote.
bool is_from_list(const MailHeaders& headers);

// The person in From, for a mail that a person wrote and sent themself; in all other cases nobody: a wrong name is worse than
// none. So the mail is from no list and no program, was not sent on behalf of another or resent, answers go to the sender
// alone, and From is one address with a display name that has the form of a person's name (person_names.h).
std::vector<std::string> sender_names(const MailHeaders& headers);

}  // namespace osint
