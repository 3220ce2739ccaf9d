// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/mail/mail_reader.h"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

#include "base/ascii.h"
#include "base/utf8.h"
#include "indexer/mail/furniture_lines.h"
#include "indexer/mail/html_furniture.h"
#include "indexer/mail/html_part.h"
#include "indexer/mail/mail_furniture.h"
#include "indexer/mail/mail_sender.h"
#include "indexer/mail/mail_subject.h"
#include "indexer/mail/mime/mail_parts.h"
#include "indexer/mail/mime/mime_library.h"
#include "indexer/mail/plain_digest.h"
#include "indexer/mail/stated_day.h"
#include "schema/addresses.h"

namespace osint {
namespace {

std::size_t letters(const BlockSequence& blocks) {
  std::size_t out = 0;
  for (const Block& block : blocks.blocks) out += block.text.text.size();
  return out;
}

// "<https://lists.example.org/msg/1>"
std::string archived_at(const MailHeaders& headers) {
  std::string value = headers.text("archived-at");
  if (value.starts_with('<') && value.ends_with('>')) value = value.substr(1, value.size() - 2);
  return is_web_address(value) ? value : std::string();
}

std::size_t line_count(const MailMessages& all) {
  std::ptrdiff_t out = 0;
  for (const MailMessage& message : all.messages) {
    for (const MailText& text : message.texts)
      out += std::ranges::count(text.plain, '\n') + std::ranges::count(text.html, '\n');
  }
  return static_cast<std::size_t>(out);
}

class MailReader {
 public:
  Result<std::vector<Document>> read(std::string_view bytes) {
    MailMessages all = mail_messages(bytes);
    const MailHeaders& outer = all.messages.front().headers;
    if (!outer.has("from") && !outer.has("subject") && !outer.has("date") && !outer.has("mime-version") &&
        !outer.has("received"))
      return failure(
          "is no mail: it does not begin with a mail's headers; save it as .eml in the mail program");
    if (line_count(all) > max_mail_lines)
      return failure(fmt::format("has more than {} lines of text; split it", max_mail_lines));
    from_list_ = is_from_list(outer);
    for (MailMessage& message : all.messages) {
      attachments_ += message.attachments;
      encrypted_ = encrypted_ || message.encrypted;
      signed_opaque_ = signed_opaque_ || message.signed_opaque;
      add_message(message);
    }
    if (out_.empty()) return failure(why_nothing());
    add_warnings(all.passed_bound);
    return std::move(out_);
  }

 private:
  void add_message(const MailMessage& message) {
    if (message.holds_digest) return drop_surroundings(message);
    for (const MailText& text : message.texts) {
      PlainDigest digest = text.html.empty() ? plain_digest(text.plain) : PlainDigest();
      if (digest.messages.empty()) continue;
      return add_digest(message, digest);
    }
    Document document;
    MailSituation situation;
    const bool own =
        front_matter(message.headers, message.in_digest || from_list_, document.front, situation);
    bool hands_on = false;
    for (const MailText& text : message.texts) {
      StrippedMail stripped = best_form(text, situation);
      hands_on = hands_on || stripped.hands_on;
      encrypted_ = encrypted_ || stripped.encrypted;
      if (!stripped.encrypted) append(document.content, std::move(stripped.content));
    }
    if (!own || hands_on) document.front.analysts.clear();
    add(std::move(document));
  }

  // Fills in what the headers say. Returns false if the sender is not the author.
  static bool front_matter(const MailHeaders& headers, bool from_list, FrontMatter& front,
                           MailSituation& situation) {
    const MailSubject subject =
        mail_subject(headers.text("subject"), headers.text("list-id") + ' ' + headers.text("list-post"));
    front.title = subject.title;
    front.date = stated_day(headers.text("date"));
    front.url = archived_at(headers);
    situation.forwarded = subject.forwarded;
    situation.reply = subject.reply || headers.has("in-reply-to");
    front.analysts = sender_names(headers);
    return !from_list && !subject.forwarded;
  }

  StrippedMail best_form(const MailText& text, const MailSituation& situation) {
    StrippedMail plain = plain_mail(text.plain, situation);
    if (text.html.empty()) return plain;
    Result<BlockSequence> blocks = html_blocks(text.html);
    if (!blocks) {
      unread_html_ = blocks.error().message;
      return plain;
    }
    StrippedMail html = html_mail(std::move(*blocks), situation);
    // Some programs send a page that only says where the text is, or an empty one.
    const bool shell = 2 * letters(html.content) < letters(plain.content);
    return shell ? std::move(plain) : std::move(html);
  }

  void add_digest(const MailMessage& message, const PlainDigest& digest) {
    const std::size_t first = out_.size();
    const int lines = lines_;
    for (const DigestMessage& each : digest.messages) {
      Document document;
      MailSituation situation;
      front_matter(each.headers, true, document.front, situation);
      document.front.analysts.clear();
      if (document.front.date.empty()) document.front.date = stated_day(message.headers.text("date"));
      StrippedMail stripped = plain_mail(std::string(each.body), situation);
      lines_ = lines + each.lines_before;
      append(document.content, std::move(stripped.content));
      add(std::move(document));
    }
    if (out_.size() > first)
      out_[first].content.dropped.insert(
          out_[first].content.dropped.begin(),
          {lines + 1, shortened(digest.preamble), "it surrounds the messages of a digest"});
  }

  void drop_surroundings(const MailMessage& message) {
    for (const MailText& text : message.texts) {
      if (!is_blank(text.plain))
        surroundings_.push_back({lines_ + 1, shortened(text.plain), "it surrounds the messages of a digest"});
    }
  }

  void append(BlockSequence& to, BlockSequence more) {
    const int lines = last_line(more);
    append_blocks(to, std::move(more), lines_);
    lines_ += lines;
  }

  void add(Document document) {
    if (document.content.blocks.empty()) return;
    std::vector<DroppedText>& dropped = document.content.dropped;
    dropped.insert(dropped.begin(), surroundings_.begin(), surroundings_.end());
    surroundings_.clear();
    out_.push_back(std::move(document));
  }

  std::string why_nothing() const {
    if (encrypted_) return "is encrypted; open it in your mail program and save its text";
    if (signed_opaque_)
      return "has its text within a signature (S/MIME); open it in your mail program and save its text";
    if (!unread_html_.empty()) return unread_html_;
    if (attachments_ > 0)
      return fmt::format("has no text, only {} attachment{}; save what is attached as files", attachments_,
                         attachments_ == 1 ? "" : "s");
    return "has no text";
  }

  void add_warnings(bool passed_bound) {
    std::vector<Warning>& warnings = out_.front().front.warnings;
    if (attachments_ > 0)
      warnings.push_back(
          {0, fmt::format("{} attachment{} not read", attachments_, attachments_ == 1 ? "" : "s")});
    if (encrypted_) warnings.push_back({0, "an encrypted part is not read"});
    if (!unread_html_.empty()) warnings.push_back({0, "a part is not read: it " + unread_html_});
    if (passed_bound)
      warnings.push_back(
          {0, fmt::format("has more than {} parts, or parts more than {} deep within each other: the "
                          "others are not read",
                          max_mail_parts, max_mail_depth)});
  }

  std::vector<Document> out_;
  std::vector<DroppedText> surroundings_;  // of a digest, for its first message
  int lines_ = 0;                          // of the texts so far
  int attachments_ = 0;
  bool from_list_ = false;
  bool encrypted_ = false;
  bool signed_opaque_ = false;
  std::string unread_html_;
};

}  // namespace

Result<std::vector<Document>> read_mail(std::string_view bytes) {
  prepare_gmime();
  if (bytes.find_first_not_of(" \t\r\n") == std::string_view::npos) return std::vector<Document>();
  return MailReader().read(bytes);
}

}  // namespace osint
