// SPDX-License-Identifier: GPL-2.0-or-later
// Derives the title of a text from the subject of a mail, and whether the mail answers or forwards another
// one.
#pragma once

#include <string>
#include <string_view>

namespace osint {

struct MailSubject {
  std::string title;
  bool reply = false;      // "Re:" and its counterparts in other languages
  bool forwarded = false;  // "Fwd:" and its counterparts in other languages
};

// `subject` must be one line of valid UTF-8. Removes the words for replies and forwards, and the name of a
// list in brackets if `list` contains it. `list` is the text of List-Id and List-Post, and may be empty. Any
// other bracket belongs to the title.
MailSubject mail_subject(std::string_view subject, std::string_view list);

}  // namespace osint
