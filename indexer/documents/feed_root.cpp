// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/documents/feed_root.h"

#include <algorithm>
#include <string>

namespace osint {
namespace {

constexpr std::size_t most_bytes = std::size_t{1} << 16;
constexpr std::string_view blanks = " \t\r\n";

// Turns UTF-16 into ASCII, with "?" for other characters; leaves any other encoding as it is.
std::string narrow(std::string_view bytes) {
  using namespace std::string_view_literals;
  bytes = bytes.substr(0, most_bytes);
  const bool little = bytes.starts_with("\xFF\xFE"sv) || bytes.starts_with("<\0"sv);
  const bool big = bytes.starts_with("\xFE\xFF"sv) || bytes.starts_with("\0<"sv);
  if (!little && !big) return std::string(bytes.substr(bytes.starts_with("\xEF\xBB\xBF"sv) ? 3 : 0));
  std::string out;
  for (std::size_t at = bytes[0] == '\0' || bytes[0] == '<' ? 0 : 2; at + 1 < bytes.size(); at += 2) {
    const char high = bytes[big ? at : at + 1];
    out += high == '\0' ? bytes[big ? at + 1 : at] : '?';
  }
  return out;
}

std::string_view without_blanks(std::string_view text) {
  return text.substr(std::min(text.find_first_not_of(blanks), text.size()));
}

std::string_view after(std::string_view text, std::string_view end) {
  const std::size_t at = text.find(end);
  return at == std::string_view::npos ? std::string_view() : without_blanks(text.substr(at + end.size()));
}

// A document type may declare entities between brackets.
std::string_view after_doctype(std::string_view text) {
  const std::size_t end = text.find_first_of("[>");
  if (end != std::string_view::npos && text[end] == '[') return after(after(text, "]"), ">");
  return after(text, ">");
}

// The first tag, from "<" on; empty where there is none.
std::string_view root_tag(std::string_view text) {
  text = without_blanks(text);
  for (;;) {
    if (text.starts_with("<?")) {
      text = after(text, "?>");
    } else if (text.starts_with("<!--")) {
      text = after(text.substr(4), "-->");
    } else if (text.starts_with("<!")) {
      text = after_doctype(text);
    } else {
      break;
    }
  }
  return text.starts_with('<') ? text.substr(0, text.find('>')) : std::string_view();
}

}  // namespace

bool is_feed(std::string_view bytes) {
  const std::string text = narrow(bytes);
  const std::string_view tag = root_tag(text);
  if (tag.empty()) return false;
  const std::string_view name = tag.substr(1, tag.find_first_of(" \t\r\n/", 1) - 1);
  const std::string_view local = name.substr(name.find(':') + 1);
  const auto mentions = [&](std::string_view words) { return tag.find(words) != std::string_view::npos; };
  if (name == "rss") return true;
  if (local == "RDF") return mentions("http://purl.org/rss/") || mentions("http://my.netscape.com/rdf/");
  return local == "feed" && (mentions("http://www.w3.org/2005/Atom") || mentions("http://purl.org/atom/"));
}

}  // namespace osint
