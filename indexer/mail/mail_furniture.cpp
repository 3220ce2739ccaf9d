// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/mail/mail_furniture.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "base/utf8.h"
#include "indexer/mail/furniture_lines.h"
#include "indexer/mail/html_part.h"
#include "indexer/plain_text/plain_text.h"

namespace osint {
namespace {

bool is_quoted(std::string_view line) { return line.starts_with('>') && !line.starts_with(">From "); }

bool is_empty_line(std::string_view line) { return line.find_first_not_of(" \t") == std::string_view::npos; }

// Removes furniture from the lines of a mail.
class PlainMail {
 public:
  PlainMail(const std::string& text, const MailSituation& situation)
      : lines_(lines_of(text)), reasons_(lines_.size(), nullptr), situation_(situation) {}

  StrippedMail read() {
    drop_footer();
    drop_signature();
    const bool quoting = situation_.reply || quotes_with_attribution();
    follow_forward_mark();
    if (quoting) drop_quotes();
    drop_closing();
    StrippedMail out;
    out.hands_on = hands_on_;
    out.encrypted = std::ranges::any_of(
        lines_, [](std::string_view line) { return line.starts_with("-----BEGIN PGP MESSAGE-----"); });
    build(out.content);
    return out;
  }

 private:
  void drop(std::size_t line, const char* reason) {
    if (reasons_[line] == nullptr && !is_empty_line(lines_[line])) reasons_[line] = reason;
  }

  void drop_from(std::size_t first, const char* reason) {
    for (std::size_t i = first; i < end_; ++i) drop(i, reason);
    end_ = std::min(end_, first);
  }

  // Drops "____..." with the name and address of a list below it, or a notice on how to leave the list.
  void drop_footer() {
    end_ = lines_.size();
    const std::size_t first = end_ - std::min(end_, longest_footer);
    for (std::size_t i = end_; i-- > first;) {
      const bool rule = is_footer_rule(lines_[i]) && names_list_after(i);
      if (!rule && !is_footer_notice(lines_[i])) continue;
      // Above a notice there may be a line of dashes.
      std::size_t begin = i;
      while (!rule && begin > first && is_short_dashes(lines_[begin - 1])) --begin;
      drop_from(begin, footer_reason);
    }
  }

  static bool is_short_dashes(std::string_view line) {
    return line == "-- " || line == "--" || line == "---";
  }

  bool names_list_after(std::size_t rule) const {
    for (std::size_t i = rule + 1; i < lines_.size() && i <= rule + 4; ++i) {
      if (is_inner_header(lines_[i])) return false;
      if (lines_[i].find("mailing list") != std::string_view::npos ||
          lines_[i].find("http") != std::string_view::npos || lines_[i].find('@') != std::string_view::npos)
        return true;
    }
    return false;
  }

  void drop_signature() {
    const std::size_t first = end_ - std::min(end_, longest_signature);
    for (std::size_t i = first; i < end_; ++i) {
      if (lines_[i] == "-- " && !hands_on_below(i)) return drop_from(i, signature_reason);
    }
  }

  bool hands_on_below(std::size_t line) const {
    for (std::size_t i = line + 1; i < end_; ++i) {
      if (is_forward_mark(lines_[i]) || begins_inner_headers(i)) return true;
    }
    return false;
  }

  // "Best regards," and below it a name, a post, a number.
  void drop_closing() {
    constexpr std::size_t most_lines = 8;
    constexpr std::size_t longest_line = 100;
    std::size_t below = 0;
    for (std::size_t i = end_; i-- > 0 && below <= most_lines;) {
      if (is_empty_line(lines_[i]) || reasons_[i] != nullptr) continue;
      if (is_closing(lines_[i])) return drop_from(i, signature_reason);
      if (lines_[i].size() > longest_line) return;
      ++below;
    }
  }

  bool quotes_with_attribution() const {
    for (std::size_t i = 0; i + 1 < end_; ++i) {
      if (!is_attribution_of_mail(lines_[i])) continue;
      const std::size_t next = i + (is_empty_line(lines_[i + 1]) && i + 2 < end_ ? 2 : 1);
      if (is_quoted(lines_[next])) return true;
    }
    return false;
  }

  // Another mail follows "Forwarded message". In a reply it is the one that is answered, otherwise one that
  // is forwarded.
  void follow_forward_mark() {
    bool text_above = false;
    for (std::size_t i = 0; i < end_; ++i) {
      if (!is_forward_mark(lines_[i]) && !begins_inner_headers(i)) {
        text_above = text_above || !is_empty_line(lines_[i]);
        continue;
      }
      if (situation_.reply && !situation_.forwarded && text_above) return drop_from(i, quoted_reason);
      if (!hands_on_) drop_signature_above(i);
      hands_on_ = true;
      drop(i, header_reason);
      std::size_t at = i + 1;
      while (at < end_ && is_empty_line(lines_[at]) && is_forward_mark(lines_[i])) ++at;
      for (; at < end_ && is_inner_header(lines_[at]); ++at) drop(at, header_reason);
      i = at - 1;
    }
  }

  // Some programs put the signature of the person who forwards a mail above that mail.
  void drop_signature_above(std::size_t mark) {
    for (std::size_t i = mark - std::min<std::size_t>(mark, longest_signature); i < mark; ++i) {
      if (lines_[i] != "-- " && lines_[i] != "--") continue;
      for (std::size_t k = i; k < mark; ++k) drop(k, signature_reason);
      return;
    }
  }

  // Some programs write no line above the headers.
  bool begins_inner_headers(std::size_t line) const {
    return line + 2 < end_ && is_inner_sender(lines_[line]) && is_inner_header(lines_[line + 1]) &&
           is_inner_header(lines_[line + 2]);
  }

  void drop_quotes() {
    std::vector<std::size_t> found;
    bool rest = false;
    for (std::size_t i = 0; i < end_; ++i) {
      if (reasons_[i] != nullptr || is_empty_line(lines_[i])) continue;
      if (is_quoted(lines_[i])) {
        for (std::size_t k = attribution_before(i); k < i; ++k) found.push_back(k);
        found.push_back(i);
      } else if (!is_attribution(lines_[i])) {
        rest = true;
      }
    }
    if (!rest) {
      hands_on_ = hands_on_ || !found.empty();
      return;
    }
    for (const std::size_t line : found) drop(line, quoted_reason);
  }

  // Returns the first line of "On 10 Sep 2018, Ann Example <ann@example.org>" / "wrote:" right above; `line`
  // itself if there is none.
  std::size_t attribution_before(std::size_t line) const {
    std::size_t at = line;
    if (at > 0 && is_empty_line(lines_[at - 1])) --at;
    if (at == 0 || !is_attribution(lines_[at - 1])) return line;
    --at;
    const bool broken = !lines_[at].starts_with("On ") && at > 0 && lines_[at - 1].starts_with("On ");
    return broken ? at - 1 : at;
  }

  // Builds blocks of the text and its quotations, in their order. Dropped lines count as blank lines.
  void build(BlockSequence& out) const {
    for (std::size_t begin = 0; begin < lines_.size();) {
      std::size_t end = begin;
      const bool quote = is_kept_quote(begin);
      while (end < lines_.size() && is_kept_quote(end) == quote) ++end;
      BlockSequence blocks = plain_text_blocks(joined(begin, end, quote));
      for (Block& block : blocks.blocks) {
        if (quote) block.kind = BlockKind::quote;
      }
      append_blocks(out, std::move(blocks), static_cast<int>(begin));
      begin = end;
    }
    list_dropped(out.dropped);
    std::ranges::stable_sort(out.dropped, {}, &DroppedText::line);
  }

  // Adjacent lines that are dropped for the same reason become one text.
  void list_dropped(std::vector<DroppedText>& out) const {
    for (std::size_t begin = 0; begin < lines_.size();) {
      const char* reason = reasons_[begin];
      std::size_t end = begin + 1;
      if (reason != nullptr) {
        std::string text(lines_[begin].substr(0, longest_dropped));
        for (; end < lines_.size() && (reasons_[end] == reason || is_empty_line(lines_[end])); ++end) {
          if (text.size() < longest_dropped) text.append(" ").append(lines_[end].substr(0, longest_dropped));
        }
        out.push_back({static_cast<int>(begin) + 1, shortened(text), reason});
      }
      begin = end;
    }
  }

  bool is_kept_quote(std::size_t line) const { return reasons_[line] == nullptr && is_quoted(lines_[line]); }

  std::string joined(std::size_t begin, std::size_t end, bool quote) const {
    std::string out;
    for (std::size_t i = begin; i < end; ++i) {
      std::string_view line = reasons_[i] == nullptr ? lines_[i] : std::string_view();
      if (quote) {
        line.remove_prefix(std::min(line.find_first_not_of("> "), line.size()));
      } else if (line.starts_with(">From ")) {
        line.remove_prefix(1);  // as mailboxes write a line that begins with "From "
      }
      out += line;
      out += '\n';
    }
    return out;
  }

  std::vector<std::string_view> lines_;
  std::vector<const char*> reasons_;  // of each line that is dropped
  MailSituation situation_;
  std::size_t end_ = 0;  // of what signatures and footers have left
  bool hands_on_ = false;
};

}  // namespace

StrippedMail plain_mail(const std::string& text, const MailSituation& situation) {
  return PlainMail(text, situation).read();
}

}  // namespace osint
