// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/mail/plain_digest.h"

#include <algorithm>

#include "base/ascii.h"

namespace osint {
namespace {

bool is_dashes(std::string_view line, std::size_t count) {
  line = line.substr(0, line.find_last_not_of(" \t") + 1);
  return line.size() == count && line.find_first_not_of('-') == std::string_view::npos;
}

bool is_message_header(std::string_view line) {
  const std::string lower = ascii_lower(line.substr(0, 12));
  for (const std::string_view name : {"message: ", "date: ", "from: ", "subject: "}) {
    if (lower.starts_with(name)) return true;
  }
  return false;
}

}  // namespace

PlainDigest plain_digest(std::string_view text) {
  PlainDigest out;
  std::vector<std::pair<std::size_t, int>> begins;  // offset of a message's headers, lines before
  std::vector<std::size_t> ends;
  std::size_t ruled = std::string_view::npos;  // the rule that the present line may follow
  bool long_rule = false;
  int lines = 0;
  for (std::size_t at = 0; at < text.size(); ++lines) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view line = text.substr(at, end - at);
    const bool opening = is_dashes(line, 70);
    if (opening || (long_rule && is_dashes(line, 30))) {
      ruled = at;
      long_rule = true;
    } else if (ruled != std::string_view::npos && line.find_first_not_of(" \t") != std::string_view::npos) {
      const bool last = line.starts_with("End of ") && line.find("Digest") != std::string_view::npos;
      if (is_message_header(line) || last) {
        ends.push_back(ruled);
        begins.emplace_back(at, lines);
      }
      if (last) break;
      ruled = std::string_view::npos;
    }
    at = end + 1;
  }
  if (begins.empty() || ends.front() == 0) return out;
  out.preamble = text.substr(0, ends.front());
  for (std::size_t i = 0; i < begins.size(); ++i) {
    const auto [begin, before] = begins[i];
    const std::size_t end = i + 1 < ends.size() ? ends[i + 1] : text.size();
    const std::string_view message = text.substr(begin, end - begin);
    if (message.starts_with("End of ")) break;
    const MailEntity entity = mail_entity(message);
    const std::string_view head = message.substr(0, message.size() - entity.body.size());
    const int body_lines = before + static_cast<int>(std::ranges::count(head, '\n'));
    if (ascii_lower(entity.headers.value("subject")) == "digest footer") continue;
    out.messages.push_back({entity.headers, entity.body, body_lines});
  }
  return out;
}

}  // namespace osint
