// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/mail/mime/mail_parts.h"

#include <algorithm>
#include <utility>

#include "base/ascii.h"
#include "base/utf8.h"
#include "indexer/mail/mime/flowed_text.h"
#include "indexer/mail/mime/transfer_encoding.h"

namespace osint {
namespace {

// Returns the parts between the lines "--boundary". The text before the first and after the last is not a
// part.
std::vector<std::string_view> parts_of(std::string_view body, std::string_view boundary, std::size_t most) {
  std::vector<std::string_view> out;
  const std::string delimiter = "--" + std::string(boundary);
  std::size_t begin = std::string_view::npos;  // of the present part
  for (std::size_t at = 0; at < body.size() && out.size() < most;) {
    const std::size_t end = std::min(body.find('\n', at), body.size());
    std::string_view line = body.substr(at, end - at);
    const std::size_t next = std::min(end + 1, body.size());
    if (line.starts_with(delimiter)) {
      line.remove_prefix(delimiter.size());
      const bool last = line.starts_with("--");
      if (line.find_first_not_of(" \t\r", last ? 2 : 0) == std::string_view::npos) {
        if (begin != std::string_view::npos) out.push_back(body.substr(begin, at - begin));
        begin = last ? std::string_view::npos : next;
      }
    }
    at = next;
  }
  // A mail that was cut off has no last boundary.
  if (begin != std::string_view::npos && out.size() < most) out.push_back(body.substr(begin));
  return out;
}

// Returns the "charset=" at the beginning of a page, for parts whose header names none.
std::string charset_in(std::string_view html) {
  const std::string head = ascii_lower(html.substr(0, 1024));
  std::size_t at = head.find("charset=");
  if (at == std::string::npos) return {};
  at = std::min(head.find_first_not_of("\"' ", at + 8), head.size());
  return head.substr(at, head.find_first_of("\"' />;", at) - at);
}

class PartWalker {
 public:
  explicit PartWalker(MailMessages& out) : out_(out) {}

  // Returns the index of the message in the list.
  std::size_t message(std::string_view bytes, int depth, bool in_digest) {
    const std::size_t index = out_.messages.size();
    out_.messages.emplace_back();
    MailEntity entity = mail_entity(bytes);
    out_.messages[index].in_digest = in_digest;
    out_.messages[index].headers = entity.headers;
    std::vector<MailText> texts;
    part(entity, index, depth, texts);
    out_.messages[index].texts = std::move(texts);
    return index;
  }

 private:
  using Texts = std::vector<MailText>;

  // Adds to `texts` what a part of the message holds.
  void part(const MailEntity& entity, std::size_t message, int depth, Texts& texts) {
    if (depth > max_mail_depth || ++parts_ > max_mail_parts) {
      out_.passed_bound = true;
      return;
    }
    const MediaType type = media_type(entity.headers);
    if (type.type == "multipart") return multipart(entity, type, message, depth, texts);
    if (type.is("message", "rfc822") || type.is("message", "global")) return embedded(entity, depth);
    if (type.type == "application" && (type.subtype == "pkcs7-mime" || type.subtype == "x-pkcs7-mime")) {
      const bool only_signed =
          ascii_lower(entity.headers.value("content-type")).find("signed-data") != std::string::npos;
      (only_signed ? out_.messages[message].signed_opaque : out_.messages[message].encrypted) = true;
      return;
    }
    const bool html = type.is("text", "html") || type.is("application", "xhtml+xml");
    if (is_attachment(entity.headers) || (!html && !type.is("text", "plain"))) {
      if (!is_signature(type)) ++out_.messages[message].attachments;
      return;
    }
    texts.push_back(text(entity, type, html));
  }

  static bool is_signature(const MediaType& type) {
    return type.type == "application" &&
           (type.subtype == "pgp-signature" || type.subtype == "pkcs7-signature" ||
            type.subtype == "x-pkcs7-signature");
  }

  static MailText text(const MailEntity& entity, const MediaType& type, bool html) {
    const std::string bytes =
        transfer_decoded(entity.body, entity.headers.value("content-transfer-encoding"));
    MailText out;
    if (html) {
      out.html = charset_decoded(bytes, type.charset.empty() ? charset_in(bytes) : type.charset);
    } else {
      out.plain = charset_decoded(bytes, type.charset);
      if (type.flowed) out.plain = unflowed(out.plain, type.delete_spaces);
    }
    return out;
  }

  void embedded(const MailEntity& entity, int depth, bool in_digest = false) {
    const std::string encoding = entity.headers.value("content-transfer-encoding");
    if (ascii_lower(encoding).starts_with("base64") || ascii_lower(encoding).starts_with("quoted")) {
      message(transfer_decoded(entity.body, encoding), depth + 1, in_digest);
    } else {
      message(entity.body, depth + 1, in_digest);
    }
  }

  void multipart(const MailEntity& entity, const MediaType& type, std::size_t message, int depth,
                 Texts& texts) {
    if (type.subtype == "encrypted") {
      out_.messages[message].encrypted = true;
      return;
    }
    const auto room = static_cast<std::size_t>(std::max(max_mail_parts - parts_, 0)) + 1;
    std::vector<std::string_view> parts;
    if (!type.boundary.empty()) parts = parts_of(entity.body, type.boundary, room);
    // Without boundaries the body is one text, whatever its type says.
    if (parts.empty()) {
      if (!is_blank_bytes(entity.body)) texts.push_back(text(entity, MediaType(), false));
      return;
    }
    if (type.subtype == "digest") return digest(parts, message, depth);
    if (type.subtype == "alternative") return alternative(parts, message, depth, texts);
    const bool first_only = type.subtype == "related" || type.subtype == "signed";
    for (const std::string_view each : parts) {
      part(mail_entity(each), message, depth + 1, texts);
      if (first_only) break;
    }
  }

  static bool is_blank_bytes(std::string_view bytes) {
    return bytes.find_first_not_of(" \t\r\n") == std::string_view::npos;
  }

  // RFC 2046, 5.1.5: a part without a type is a message.
  void digest(const std::vector<std::string_view>& parts, std::size_t message, int depth) {
    out_.messages[message].holds_digest = true;
    for (const std::string_view each : parts) {
      const MailEntity entity = mail_entity(each);
      const MediaType type = media_type(entity.headers);
      const bool stated = entity.headers.has("content-type") && !type.is("message", "rfc822");
      if (depth >= max_mail_depth || ++parts_ > max_mail_parts) {
        out_.passed_bound = true;
        return;
      }
      Texts passed_over;
      if (stated)
        part(entity, message, depth + 1, passed_over);
      else
        embedded(entity, depth, true);
    }
  }

  // The parts are the same text in several forms, the plainest first.
  void alternative(const std::vector<std::string_view>& parts, std::size_t message, int depth, Texts& texts) {
    MailText out;
    for (const std::string_view each : parts) {
      Texts form;
      part(mail_entity(each), message, depth + 1, form);
      MailText whole;
      for (MailText& text : form) {
        whole.plain += text.plain;
        whole.html += text.html;
      }
      if (out.plain.empty()) out.plain = std::move(whole.plain);
      if (!whole.html.empty()) out.html = std::move(whole.html);
    }
    texts.push_back(std::move(out));
  }

  MailMessages& out_;
  int parts_ = 0;
};

}  // namespace

MailMessages mail_messages(std::string_view bytes) {
  MailMessages out;
  PartWalker(out).message(bytes, 0, false);
  return out;
}

}  // namespace osint
