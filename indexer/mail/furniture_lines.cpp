// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/mail/furniture_lines.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/utf8.h"

namespace osint {
namespace {

// A notice is short; a text about notices is not.
constexpr std::size_t longest_notice = 400;

bool mentions(const std::string& lower, const auto& words) {
  return std::ranges::any_of(words,
                             [&](std::string_view word) { return lower.find(word) != std::string::npos; });
}

std::string_view without_blanks(std::string_view text) {
  text = text.substr(std::min(text.find_first_not_of(" \t"), text.size()));
  return text.substr(0, text.find_last_not_of(" \t") + 1);
}

// Returns "subject" for "*Subject:* ...", which is how plain text shows bold; empty for other lines. The
// result is in lower case.
std::string header_name(std::string_view line) {
  line = without_blanks(line);
  line = line.substr(std::min(line.find_first_not_of('*'), line.size()));
  const std::size_t colon = std::min(line.find(':'), line.find("："));
  if (colon == std::string_view::npos || colon > 30) return {};
  std::string name = ascii_lower(line.substr(0, colon));
  std::erase(name, '*');
  if (name.starts_with("От")) name = "от";
  if (name.starts_with("К")) name.replace(0, std::string_view("К").size(), "к");
  if (name.starts_with("Т")) name.replace(0, std::string_view("Т").size(), "т");
  return std::string(without_blanks(name));
}

}  // namespace

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    out.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return out;
}

bool is_forward_mark(std::string_view line) {
  line = without_blanks(line);
  if (line.size() > 100) return false;
  std::string lower = ascii_lower(line);
  const bool ruled = lower.starts_with("---");
  std::erase(lower, '-');
  lower = without_blanks(lower);
  if (lower == "begin forwarded message:") return true;
  constexpr std::array marks{"forwarded message",
                             "original message",
                             "weitergeleitete nachricht",
                             "ursprüngliche nachricht",
                             "message transféré",
                             "пересылаемое сообщение",
                             "转发邮件",
                             "原始邮件",
                             "转发邮件信息",
                             "originalnachricht"};
  return ruled && std::ranges::any_of(marks, [&](std::string_view mark) { return lower.starts_with(mark); });
}

bool is_inner_header(std::string_view line) {
  constexpr std::array names{"date",     "sent",    "subject", "to",    "cc",       "reply-to",
                             "gesendet", "betreff", "an",      "datum", "发送时间", "收件人",
                             "主题",     "日期",    "message", "objet", "кому",     "тема"};
  return is_inner_sender(line) || std::ranges::find(names, header_name(line)) != names.end();
}

bool is_inner_sender(std::string_view line) {
  constexpr std::array names{"from", "von", "发件人", "de", "от"};
  return std::ranges::find(names, header_name(line)) != names.end();
}

bool is_attribution(std::string_view line) {
  line = without_blanks(line);
  if (line.size() > 300) return false;
  constexpr std::array ends{"wrote:", "writes:", "schrieb:", "écrit :", "написал:", "写道：", "写道:"};
  return std::ranges::any_of(ends, [&](std::string_view end) { return line.ends_with(end); });
}

bool is_attribution_of_mail(std::string_view line) {
  return is_attribution(line) && (without_blanks(line) == "wrote:" || std::ranges::any_of(line, [](char c) {
                                    return c == '@' || is_ascii_digit(c);
                                  }));
}

bool is_footer_notice(std::string_view line) {
  if (line.size() > longest_notice) return false;
  constexpr std::array words{"unsubscribe",
                             "update your preferences",
                             "manage your subscription",
                             "you received this message because",
                             "you are receiving this",
                             "you received this email because",
                             "you're receiving this",
                             "mailing list is",
                             "to post to this group",
                             "our mailing address is",
                             "退订"};
  return mentions(ascii_lower(line), words);
}

bool is_browser_notice(std::string_view line) {
  if (line.size() > longest_notice / 2) return false;
  constexpr std::array words{"in your browser",        "view in browser",    "view online",    "in a browser",
                             "having trouble viewing", "view as a web page", "view this email"};
  return mentions(ascii_lower(line), words);
}

bool is_closing(std::string_view line) {
  line = without_blanks(line);
  const std::size_t last = line.find_last_not_of(",.!");
  const std::string lower = ascii_lower(line.substr(0, last + 1));
  constexpr std::array closings{"best regards",      "kind regards",
                                "warm regards",      "with best regards",
                                "with kind regards", "regards",
                                "best wishes",       "sincerely",
                                "sincerely yours",   "yours sincerely",
                                "yours truly",       "mit freundlichen grüßen",
                                "viele grüße",       "cordialement",
                                "bien cordialement", "saludos",
                                "saludos cordiales", "un saludo",
                                "atentamente",       "с уважением",
                                "С уважением",       "此致"};
  return std::ranges::find(closings, lower) != closings.end();
}

bool is_footer_rule(std::string_view line) {
  line = without_blanks(line);
  return line.size() >= 30 && (line.find_first_not_of('_') == std::string_view::npos ||
                               line.find_first_not_of('-') == std::string_view::npos);
}

std::string shortened(std::string_view text) {
  constexpr std::size_t most = 200;
  std::size_t end = std::min(text.size(), most);
  while (end < text.size() && end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return collapsed_whitespace(text.substr(0, end));
}

}  // namespace osint
