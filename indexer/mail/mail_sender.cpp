// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/mail/mail_sender.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/ascii.h"
#include "base/utf8.h"
#include "indexer/mail/mime/encoded_words.h"
#include "indexer/mail/person_names.h"

namespace osint {
namespace {

constexpr std::size_t longest_from = 2000;

struct Mailbox {
  std::string name;     // decoded
  std::string address;  // in small letters
};

std::string without_quotes(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\\' && i + 1 < text.size())
      out += text[++i];
    else if (text[i] != '"')
      out += text[i];
  }
  return out;
}

// Parses "Ann Example <ann@example.org>" or "ann@example.org (Ann Example)". The name is empty for several
// addresses and for any other form. The value is parsed before it is decoded, because a name may contain
// commas and brackets.
Mailbox one_mailbox(std::string_view value) {
  if (value.size() > longest_from) return {};
  Mailbox out;
  const std::size_t open = value.rfind('<');
  if (open != std::string_view::npos) {
    const std::size_t close = value.find('>', open);
    if (close == std::string_view::npos ||
        value.find_first_not_of(" \t", close + 1) != std::string_view::npos)
      return {};
    out.address = ascii_lower(value.substr(open + 1, close - open - 1));
    const std::string_view name = value.substr(0, open);
    if (name.find_first_of("<>@;") != std::string_view::npos) return {std::string(), out.address};
    out.name = decoded_words(without_quotes(name));
  } else {
    const std::size_t bracket = value.find('(');
    out.address = ascii_lower(value.substr(0, bracket));
    out.address.resize(out.address.find_last_not_of(" \t") + 1);
    if (bracket != std::string_view::npos && value.ends_with(')'))
      out.name = decoded_words(value.substr(bracket + 1, value.size() - bracket - 2));
  }
  return out;
}

// Addresses that belong to a role or a program.
bool is_role_address(std::string_view address) {
  constexpr std::array roles{
      "noreply", "donotreply", "newsletter",    "news",      "info",       "list",         "lists",
      "bounce",  "bounces",    "admin",         "alerts",    "alert",      "press",        "editor",
      "office",  "digest",     "mailer",        "daemon",    "owner",      "request",      "support",
      "service", "contact",    "hello",         "media",     "team",       "notification", "notifications",
      "updates", "feedback",   "subscriptions", "webmaster", "postmaster", "bulletin"};
  const std::size_t at = address.find('@');
  if (at == std::string_view::npos) return true;
  const std::string local(address.substr(0, at));
  std::string letters;
  for (const char c : local) {
    if (is_ascii_letter(c)) letters += c;
  }
  if (letters.starts_with("noreply") || letters.starts_with("donotreply")) return true;
  for (std::size_t begin = 0; begin <= local.size();) {
    const std::size_t end = std::min(local.find_first_of(".-_+=", begin), local.size());
    if (std::ranges::find(roles, std::string_view(local).substr(begin, end - begin)) != roles.end())
      return true;
    begin = end + 1;
  }
  return false;
}

bool is_other_address(const MailHeaders& headers, std::string_view name, const std::string& from) {
  const std::string value = headers.value(name);
  return !value.empty() && one_mailbox(value).address != from;
}

}  // namespace

bool is_from_list(const MailHeaders& headers) {
  constexpr std::array marks{"list-id",        "list-post",     "list-unsubscribe", "list-help",
                             "list-subscribe", "list-archive",  "mailing-list",     "x-mailman-version",
                             "feedback-id",    "x-campaign-id", "x-mailinglist"};
  if (std::ranges::any_of(marks, [&](const char* name) { return headers.has(name); })) return true;
  const std::string precedence = ascii_lower(headers.value("precedence"));
  if (precedence == "list" || precedence == "bulk" || precedence == "junk") return true;
  const std::string automatic = ascii_lower(headers.value("auto-submitted"));
  return !automatic.empty() && automatic != "no";
}

std::vector<std::string> sender_names(const MailHeaders& headers) {
  if (is_from_list(headers) || headers.has("resent-from")) return {};
  const Mailbox from = one_mailbox(headers.value("from"));
  if (from.name.empty() || is_role_address(from.address)) return {};
  if (is_other_address(headers, "sender", from.address) ||
      is_other_address(headers, "reply-to", from.address))
    return {};
  std::vector<std::string> names = person_names(from.name);
  if (names.size() != 1) return {};
  return names;
}

}  // namespace osint
