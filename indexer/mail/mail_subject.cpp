// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/mail/mail_subject.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"

namespace osint {
namespace {

struct Prefix {
  std::string_view word;  // ASCII in small letters
  bool forwarded;
};

// As mail programs of many languages write them, before a colon or its full-width form.
constexpr std::array prefixes{Prefix{"re", false},   Prefix{"aw", false},   Prefix{"antw", false},
                              Prefix{"sv", false},   Prefix{"odp", false},  Prefix{"回复", false},
                              Prefix{"答复", false}, Prefix{"回覆", false}, Prefix{"fwd", true},
                              Prefix{"fw", true},    Prefix{"wg", true},    Prefix{"转发", true},
                              Prefix{"轉寄", true}};

std::string_view without_blanks(std::string_view text) {
  return text.substr(std::min(text.find_first_not_of(' '), text.size()));
}

// The length of "Re: ", "RE[2]:", "Fwd:" at the beginning; 0 where there is none.
std::size_t prefix_length(std::string_view text, bool& forwarded) {
  const std::string beginning = ascii_lower(text.substr(0, 20));
  for (const Prefix& prefix : prefixes) {
    if (!beginning.starts_with(prefix.word)) continue;
    std::size_t at = prefix.word.size();
    if (const std::size_t close = beginning.find(']');
        at < beginning.size() && beginning[at] == '[' && close < at + 5)
      at = close + 1;
    const std::string_view rest = text.substr(at);
    const std::size_t colon = rest.starts_with(':')    ? 1
                              : rest.starts_with("：") ? std::string_view("：").size()
                                                       : 0;
    if (colon == 0) continue;
    forwarded = prefix.forwarded;
    return at + colon;
  }
  return 0;
}

std::string letters_of(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (is_ascii_letter(c) || is_ascii_digit(c) || static_cast<unsigned char>(c) >= 0x80)
      out += ascii_lower(c);
  }
  return out;
}

// Returns the length of "[Vesna-news] " if the list has that name; otherwise 0.
std::size_t list_name_length(std::string_view text, std::string_view list) {
  if (!text.starts_with('[')) return 0;
  const std::size_t close = text.find(']');
  if (close == std::string_view::npos || close > 60) return 0;
  const std::string name = letters_of(text.substr(1, close - 1));
  return name.size() >= 2 && letters_of(list).find(name) != std::string::npos ? close + 1 : 0;
}

}  // namespace

MailSubject mail_subject(std::string_view subject, std::string_view list) {
  MailSubject out;
  subject = without_blanks(subject);
  for (;;) {
    bool forwarded = false;
    std::size_t length = prefix_length(subject, forwarded);
    if (length > 0)
      (forwarded ? out.forwarded : out.reply) = true;
    else
      length = list_name_length(subject, list);
    const std::string_view rest = without_blanks(subject.substr(length));
    if (length == 0 || rest.empty()) break;
    subject = rest;
  }
  out.title = subject;
  return out;
}

}  // namespace osint
