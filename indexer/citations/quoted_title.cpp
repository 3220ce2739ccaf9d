// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/citations/quoted_title.h"

#include <array>

#include "base/utf8.h"

namespace osint {

namespace {

class QuoteFinder {
 public:
  explicit QuoteFinder(std::string_view text) : text_(text) {}

  std::vector<Quoted> find() {
    for (std::size_t i = 0; i < text_.size();) {
      const std::size_t begin = i;
      const char32_t open = next_code_point(text_, i);
      const std::size_t family = family_of(open);
      const bool apostrophe =
          open == '"' && begin > 0 && is_word_byte(text_[begin - 1]) && !after_quote(begin);
      if (family == families || hopeless_[family] || apostrophe) continue;
      const Range close = closing(i, open, family);
      if (close.empty()) {
        hopeless_[family] = true;
        continue;
      }
      out_.push_back({{begin, close.end}, {i, close.begin}, open == U'《', family > 0 || placed(begin)});
      i = close.end;
    }
    if (out_.empty()) find_single();
    return out_;
  }

 private:
  static constexpr std::size_t families = 6;
  static constexpr std::u32string_view openers = U"「『《〈«";
  static constexpr std::u32string_view closers = U"」』》〉»";

  static std::size_t family_of(char32_t c) {
    if (c == '"' || c == U'“' || c == U'„') return 0;
    const std::size_t at = openers.find(c);
    return at == std::u32string_view::npos ? families : at + 1;
  }

  bool after_quote(std::size_t at) const { return at >= 3 && is_one_of(before(at), U"”」』》〉»，。：；、"); }

  char32_t before(std::size_t at) const {
    std::size_t begin = last_code_point(text_.substr(0, at));
    return next_code_point(text_, begin);
  }

  bool placed(std::size_t at) const {
    while (at > 0 && (text_[at - 1] == ' ' || text_[at - 1] == '\n')) --at;
    return at == 0 || is_one_of(before(at), U",.;:([—–，。：；、）)");
  }

  // The closing mark for what opened before `at`; where the nesting does not come out even, the last one.
  Range closing(std::size_t at, char32_t open, std::size_t family) const {
    Range last;
    int depth = 1;
    for (std::size_t i = at; i < text_.size();) {
      const std::size_t begin = i;
      const char32_t c = next_code_point(text_, i);
      const bool closes = family > 0 ? c == closers[family - 1] : closes_double(c, begin, i, open);
      if (closes) {
        last = {begin, i};
        if (--depth == 0) return last;
      } else if (family_of(c) == family) {
        ++depth;
      }
    }
    return last;
  }

  bool closes_double(char32_t c, std::size_t begin, std::size_t end, char32_t open) const {
    if (c == U'”') return true;
    if (c == U'“') return open == U'„';
    if (c != '"') return false;
    const bool after_blank = begin > 0 && (text_[begin - 1] == ' ' || text_[begin - 1] == '(');
    return !(after_blank && end < text_.size() && is_word_byte(text_[end]));
  }

  // ‘Title,’: an apostrophe looks the same, so only where punctuation is beside the closing mark.
  void find_single() {
    for (std::size_t i = 0; i < text_.size();) {
      const std::size_t begin = i;
      const char32_t open = next_code_point(text_, i);
      if ((open != U'‘' && open != '\'') || !placed(begin)) continue;
      for (std::size_t j = i; j < text_.size();) {
        const std::size_t at = j;
        const char32_t c = next_code_point(text_, j);
        if (c != U'’' && c != '\'') continue;
        const bool ends = j == text_.size() || is_one_of(static_cast<unsigned char>(text_[j]), U",.;)");
        if (at > i && (ends || is_one_of(static_cast<unsigned char>(text_[at - 1]), U",.?!"))) {
          out_.push_back({{begin, j}, {i, at}, false, true});
          return;
        }
      }
      return;
    }
  }

  std::string_view text_;
  std::vector<Quoted> out_;
  std::array<bool, families>
      hopeless_{};  // a family without a closing mark ahead need not be looked for again
};

}  // namespace

std::vector<Quoted> find_quoted(std::string_view text) { return QuoteFinder(text).find(); }

}  // namespace osint
