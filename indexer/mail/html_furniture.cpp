// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/mail/html_furniture.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "indexer/mail/furniture_lines.h"

namespace osint {
namespace {

// Removes furniture from the blocks of a mail.
class HtmlMail {
 public:
  HtmlMail(BlockSequence blocks, const MailSituation& situation)
      : content_(std::move(blocks)), reasons_(content_.blocks.size(), nullptr), situation_(situation) {}

  StrippedMail read() {
    drop_footer();
    drop_head();
    follow_forward_mark();
    drop_quotes();
    drop_closing();
    StrippedMail out;
    out.hands_on = hands_on_;
    for (std::size_t i = 0; i < reasons_.size(); ++i) {
      Block& block = content_.blocks[i];
      if (reasons_[i] == nullptr)
        out.content.blocks.push_back(std::move(block));
      else
        content_.dropped.push_back({block.text.line, shortened(block.text.text), reasons_[i]});
    }
    std::ranges::stable_sort(content_.dropped, {}, &DroppedText::line);
    out.content.dropped = std::move(content_.dropped);
    return out;
  }

 private:
  const std::string& text(std::size_t block) const { return content_.blocks[block].text.text; }

  // Drops the last blocks from the first notice on.
  void drop_footer() {
    const std::size_t all = reasons_.size();
    end_ = all;
    const std::size_t first = all - std::min(all, longest_footer);
    for (std::size_t i = all; i-- > first;) {
      const bool notice = is_footer_notice(text(i));
      if (!notice && text(i) != "--" && text(i) != "-- ") continue;
      if (i == 0) break;  // all of the text
      for (std::size_t k = i; k < end_; ++k) reasons_[k] = notice ? footer_reason : signature_reason;
      end_ = i;
    }
  }

  void drop_head() {
    for (std::size_t i = 0; i < std::min<std::size_t>(end_, 5); ++i) {
      if (is_browser_notice(text(i))) reasons_[i] = browser_reason;
    }
  }

  void follow_forward_mark() {
    for (std::size_t i = 0; i < end_; ++i) {
      const std::string_view all = text(i);
      if (!is_forward_mark(all.substr(0, all.find('\n'))) && !begins_inner_headers(i)) continue;
      if (situation_.reply && !situation_.forwarded && i > 0) {
        for (std::size_t k = i; k < end_; ++k) reasons_[k] = quoted_reason;
        end_ = i;
        return;
      }
      hands_on_ = true;
      reasons_[i] = header_reason;
      while (i + 1 < end_ && is_inner_header(text(i + 1))) reasons_[++i] = header_reason;
    }
  }

  // "Best regards," and below it a name, a post, a number.
  void drop_closing() {
    constexpr std::size_t most_blocks = 6;
    constexpr std::size_t longest = 200;
    std::size_t below = 0;
    for (std::size_t i = end_; i-- > 1 && below <= most_blocks;) {
      if (reasons_[i] != nullptr) continue;
      const std::string_view all = text(i);
      if (is_closing(all.substr(0, all.find('\n')))) {
        for (std::size_t k = i; k < end_; ++k) {
          if (reasons_[k] == nullptr) reasons_[k] = signature_reason;
        }
        return;
      }
      if (all.size() > longest) return;
      ++below;
    }
  }

  // The headers may be in one block or in several.
  bool begins_inner_headers(std::size_t block) const {
    if (!is_inner_sender(text(block))) return false;
    std::size_t headers = 0;
    const std::size_t last = std::min(block + 3, end_);
    for (std::size_t i = block; i < last; ++i) {
      for (const std::string_view line : lines_of(std::string_view(text(i)).substr(0, longest_dropped))) {
        if (!is_inner_header(line)) return headers > 2;
        ++headers;
      }
    }
    return headers > 2;
  }

  bool attributes(std::string_view line) const {
    return situation_.reply ? is_attribution(line) : is_attribution_of_mail(line);
  }

  // Drops quotations below "... wrote:".
  void drop_quotes() {
    const auto quote = [&](std::size_t i) { return content_.blocks[i].kind == BlockKind::quote; };
    bool rest = false;
    for (std::size_t i = 0; i < end_; ++i)
      rest = rest || (!quote(i) && reasons_[i] == nullptr && !attributes(text(i)));
    for (std::size_t i = 0; i + 1 < end_; ++i) {
      if (!attributes(text(i)) || !quote(i + 1)) continue;
      if (!rest) {
        hands_on_ = true;
        return;
      }
      reasons_[i] = quoted_reason;
      while (i + 1 < end_ && quote(i + 1)) reasons_[++i] = quoted_reason;
    }
  }

  BlockSequence content_;
  std::vector<const char*> reasons_;
  MailSituation situation_;
  std::size_t end_ = 0;
  bool hands_on_ = false;
};

}  // namespace

StrippedMail html_mail(BlockSequence blocks, const MailSituation& situation) {
  return HtmlMail(std::move(blocks), situation).read();
}

}  // namespace osint
