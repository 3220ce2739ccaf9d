// SPDX-License-Identifier: GPL-2.0-or-later
// The headers of a mail or of one of its parts (RFC 5322, RFC 2045).
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace osint {

struct MailHeader {
  std::string name;   // in lower case
  std::string value;  // its lines joined, otherwise as written, with encoded words
};

// The limits on the headers of one part. What exceeds them is ignored, because no mail program writes so
// much.
inline constexpr std::size_t max_mail_headers = 1000;
inline constexpr std::size_t max_mail_header_bytes = std::size_t{1} << 16;  // of one header

class MailHeaders {
 public:
  void add(std::string name, std::string value) { headers_.push_back({std::move(name), std::move(value)}); }

  bool empty() const { return headers_.empty(); }
  std::size_t size() const { return headers_.size(); }
  bool has(std::string_view name) const { return find(name) != nullptr; }

  // Returns the value of the first header of that name as written; an empty string if there is none. `name`
  // must be in lower case.
  std::string value(std::string_view name) const;

  // The same with encoded words decoded (RFC 2047): one line of valid UTF-8.
  std::string text(std::string_view name) const;

 private:
  const MailHeader* find(std::string_view name) const;

  std::vector<MailHeader> headers_;
};

// A mail or a part of one. `body` points into the parsed bytes.
struct MailEntity {
  MailHeaders headers;
  std::string_view body;
};

// Parses the headers at the beginning of `bytes`, which end at the first empty line or the first line that is
// not a header. A line "From ...", which mailboxes put before each mail, is skipped.
MailEntity mail_entity(std::string_view bytes);

// The content of a Content-Type header; text/plain if the header is missing or malformed.
struct MediaType {
  std::string type = "text";  // in lower case
  std::string subtype = "plain";
  std::string charset;  // as written; empty if it is not stated
  std::string boundary;
  bool flowed = false;         // format=flowed (RFC 3676)
  bool delete_spaces = false;  // delsp=yes

  bool is(std::string_view wanted_type, std::string_view wanted_subtype) const {
    return type == wanted_type && subtype == wanted_subtype;
  }
};

MediaType media_type(const MailHeaders& headers);

// Returns true if a part states that it is an attachment.
bool is_attachment(const MailHeaders& headers);

}  // namespace osint
