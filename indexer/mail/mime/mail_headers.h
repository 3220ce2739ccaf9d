// SPDX-License-Identifier: GPL-2.0-or-later
// The headers of a mail or of one of its parts (RFC 5322, RFC 2045).
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace osint {

struct MailHeader {
  std::string name;   // in small letters
  std::string value;  // the lines of one header joined; as written, encoded words and all
};

// Bounds: more of the headers of one part is passed over, as programs that make such mails do not write it.
inline constexpr std::size_t max_mail_headers = 1000;
inline constexpr std::size_t max_mail_header_bytes = std::size_t{1} << 16;  // of one

class MailHeaders {
 public:
  void add(std::string name, std::string value) { headers_.push_back({std::move(name), std::move(value)}); }

  bool empty() const { return headers_.empty(); }
  std::size_t size() const { return headers_.size(); }
  bool has(std::string_view name) const { return find(name) != nullptr; }

  // The first header of that name, as written; empty where there is none. `name` in small letters.
  std::string value(std::string_view name) const;

  // The same with its encoded words decoded (RFC 2047): one line of valid UTF-8.
  std::string text(std::string_view name) const;

 private:
  const MailHeader* find(std::string_view name) const;

  std::vector<MailHeader> headers_;
};

// A mail or a part of one; the body is a part of the bytes.
struct MailEntity {
  MailHeaders headers;
  std::string_view body;
};

// The headers that `bytes` begin with end at the first empty line, or where a line is none; a line "From ..." that mailboxes
// have before each mail is passed over.
MailEntity mail_entity(std::string_view bytes);

// What a Content-Type header says; text/plain where there is none or it is malformed.
struct MediaType {
  std::string type = "text";  // in small letters
  std::string subtype = "plain";
  std::string charset;  // as written, empty where it says nothing
  std::string boundary;
  bool flowed = false;         // format=flowed (RFC 3676)
  bool delete_spaces = false;  // delsp=yes

  bool is(std::string_view wanted_type, std::string_view wanted_subtype) const {
    return type == wanted_type && subtype == wanted_subtype;
  }
};

MediaType media_type(const MailHeaders& headers);

// Whether a part says that it is a file beside the text.
bool is_attachment(const MailHeaders& headers);

}  // namespace osint
