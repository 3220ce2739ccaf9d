// SPDX-License-Identifier: GPL-2.0-or-later
// The subject of a mail -> the title of its text; and whether the mail answers or hands on another.
#pragma once

#include <string>
#include <string_view>

namespace osint {

struct MailSubject {
  std::string title;
  bool reply = false;      // "Re:" and its counterparts
  bool forwarded = false;  // "Fwd:" and its counterparts
};

// `subject` is one line of valid UTF-8. Takes away the words for replies and forwards, and a list's name in brackets, which
// is one of `list` (List-Id, List-Post; may be empty). Any other bracket belongs to the title.
MailSubject mail_subject(std::string_view subject, std::string_view list);

}  // namespace osint
