// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/mail/mime/mail_headers.h"

#include <algorithm>
#include <memory>

#include "base/ascii.h"
#include "indexer/mail/mime/encoded_words.h"
#include "indexer/mail/mime/mime_library.h"

namespace osint {
namespace {

struct Line {
  std::string_view text;  // without its end
  std::size_t next = 0;
};

Line line_at(std::string_view bytes, std::size_t at) {
  const std::size_t end = std::min(bytes.find('\n', at), bytes.size());
  std::string_view text = bytes.substr(at, end - at);
  if (text.ends_with('\r')) text.remove_suffix(1);
  return {text, std::min(end + 1, bytes.size())};
}

// The length of "Name" of "Name: value"; 0 where a line is no header.
std::size_t name_length(std::string_view line) {
  std::size_t length = 0;
  while (length < line.size() && line[length] > ' ' && line[length] < '\x7F' && line[length] != ':') ++length;
  std::size_t colon = length;
  while (colon < line.size() && (line[colon] == ' ' || line[colon] == '\t')) ++colon;
  return colon < line.size() && line[colon] == ':' ? length : 0;
}

bool continues(std::string_view line) { return line.starts_with(' ') || line.starts_with('\t'); }

std::string_view without_blanks(std::string_view text) {
  text = text.substr(std::min(text.find_first_not_of(" \t"), text.size()));
  return text.substr(0, text.find_last_not_of(" \t") + 1);
}

void append(std::string& to, std::string_view text) {
  if (to.size() >= max_mail_header_bytes) return;
  if (!to.empty() && !text.empty()) to += ' ';
  to.append(text.substr(0, max_mail_header_bytes - std::min(to.size(), max_mail_header_bytes)));
}

}  // namespace

const MailHeader* MailHeaders::find(std::string_view name) const {
  const auto found = std::ranges::find(headers_, name, &MailHeader::name);
  return found == headers_.end() ? nullptr : &*found;
}

std::string MailHeaders::value(std::string_view name) const {
  const MailHeader* header = find(name);
  return header == nullptr ? std::string() : header->value;
}

std::string MailHeaders::text(std::string_view name) const { return decoded_words(value(name)); }

MailEntity mail_entity(std::string_view bytes) {
  MailEntity out;
  std::size_t at = bytes.starts_with("\xEF\xBB\xBF") ? 3 : 0;
  if (const std::string_view rest = bytes.substr(at); rest.starts_with("From ") || rest.starts_with(">From "))
    at = line_at(bytes, at).next;
  std::string name;
  std::string value;
  const auto finish = [&] {
    if (!name.empty() && out.headers.size() < max_mail_headers)
      out.headers.add(std::move(name), std::move(value));
    name.clear();
    value.clear();
  };
  while (at < bytes.size()) {
    const Line line = line_at(bytes, at);
    const bool more = !name.empty() && continues(line.text);
    const std::size_t length = more ? 0 : name_length(line.text);
    if (!more && length == 0) {
      if (without_blanks(line.text).empty()) at = line.next;
      break;
    }
    if (more) {
      append(value, without_blanks(line.text));
    } else {
      finish();
      name = ascii_lower(line.text.substr(0, std::min<std::size_t>(length, 200)));
      append(value, without_blanks(line.text.substr(line.text.find(':') + 1)));
    }
    at = line.next;
  }
  finish();
  out.body = bytes.substr(at);
  return out;
}

MediaType media_type(const MailHeaders& headers) {
  MediaType out;
  const std::string value = headers.value("content-type").substr(0, 8192);
  if (value.empty() || value.find('/') == std::string::npos) return out;
  prepare_gmime();
  const GObjectPointer<GMimeContentType> parsed(g_mime_content_type_parse(nullptr, value.c_str()));
  if (!parsed) return out;
  const auto text = [](const char* words) { return std::string(words == nullptr ? "" : words); };
  const auto parameter = [&](const char* name) {
    return text(g_mime_content_type_get_parameter(parsed.get(), name));
  };
  out.type = ascii_lower(text(g_mime_content_type_get_media_type(parsed.get())));
  out.subtype = ascii_lower(text(g_mime_content_type_get_media_subtype(parsed.get())));
  out.charset = parameter("charset");
  out.boundary = parameter("boundary");
  out.flowed = ascii_lower(parameter("format")) == "flowed";
  out.delete_spaces = ascii_lower(parameter("delsp")) == "yes";
  return out;
}

bool is_attachment(const MailHeaders& headers) {
  return ascii_lower(headers.value("content-disposition")).starts_with("attachment");
}

}  // namespace osint
