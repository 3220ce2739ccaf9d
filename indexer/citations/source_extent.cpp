// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/citations/source_extent.h"

#include <algorithm>

#include "base/utf8.h"
#include "indexer/citations/author_names.h"
#include "indexer/citations/citation_items.h"
#include "indexer/citations/citation_words.h"
#include "indexer/citations/sentence.h"

namespace osint {

namespace {

constexpr std::size_t longest_source = 20'000;  // what goes on longer holds no excerpt
constexpr std::size_t longest_lead = 150;       // of names before a title
constexpr std::size_t longest_reach = 300;      // from a title to its date or address

class Divider {
 public:
  explicit Divider(const MarkedText& text) : text_(text.text), items_(citation_items(text)) {}

  SourceParts divide() {
    begin_ = at_ = last_ = skip_blanks(0);
    skip_number();
    while (read_gap() && at_ < longest_source) {
      if (begins_next_citation()) {
        finish(last_);
        begin_ = last_ = at_;
        title_ = date_ = address_ = words_ = published_ = false;
        skip_number();
      }
      if (!take_part()) {
        finish(last_);
        out_.rest = {rest_begin(), text_.find_last_not_of(" \n") + 1};
        return std::move(out_);
      }
    }
    finish(text_.size());
    return std::move(out_);
  }

 private:
  std::size_t skip_blanks(std::size_t at) const {
    while (at < text_.size() && (text_[at] == ' ' || text_[at] == '\n')) ++at;
    return at;
  }

  // "1. " of a list is no part of the citation.
  void skip_number() {
    std::size_t at = at_;
    const bool square = at < text_.size() && text_[at] == '[';
    at += square ? 1 : 0;
    const std::size_t digits = at;
    while (at < text_.size() && at < digits + 3 && is_ascii_digit(text_[at])) ++at;
    if (at == digits || at + 1 >= text_.size()) return;
    const bool ends = square ? text_[at] == ']' : text_[at] == '.' || text_[at] == ')';
    if (!ends || text_[at + 1] != ' ' || (item() != nullptr && !square)) return;
    begin_ = last_ = at_ = skip_blanks(at + 1);
  }

  // Moves over separators to the next part; false at the end of the text.
  bool read_gap() {
    while (at_ < text_.size()) {
      std::size_t next = at_;
      const char32_t c = next_code_point(text_, next);
      if (!is_one_of(c, U" \n\t,.;:-–—|/*_•·>，。、；：\u3000")) break;
      at_ = next;
    }
    gap_ = text_.substr(last_, at_ - last_);
    while (item_ < items_.size() && items_[item_].range.begin < at_) ++item_;
    return at_ < text_.size();
  }

  bool gap_has(std::string_view byte) const { return gap_.find(byte) != std::string_view::npos; }

  // Whether a sentence may begin here: behind a full stop, on a new line, right after an address.
  bool at_boundary() const {
    const bool goes_on = gap_.starts_with(',') || gap_.starts_with(':') || gap_.starts_with("，");
    return !goes_on &&
           (gap_has("\n") || gap_has(".") || gap_has("。") || last_kind_ != CitationItem::Kind::words);
  }

  bool complete() const { return address_ || (date_ && (title_ || words_)); }
  const CitationItem* item() const {
    return item_ < items_.size() && items_[item_].range.begin == at_ ? &items_[item_] : nullptr;
  }
  std::size_t next_item_begin() const {
    return item_ < items_.size() ? items_[item_].range.begin : text_.size();
  }

  void finish(std::size_t end) {
    while (end < at_ && std::string_view(".)]>").find(text_[end]) != std::string_view::npos) ++end;
    while (end > begin_ && (text_[end - 1] == ' ' || text_[end - 1] == '\n' || text_[end - 1] == ';')) --end;
    if (end > begin_) out_.citations.push_back({begin_, end});
  }

  std::size_t rest_begin() const {
    const std::size_t line = gap_.find('\n');
    if (line != std::string_view::npos) return skip_blanks(last_ + line);
    std::size_t begin = at_;
    while (begin > last_ && text_[begin - 1] != ' ' && text_[begin - 1] != '.') --begin;
    return begin;
  }

  void take(std::size_t end, CitationItem::Kind kind) {
    last_ = at_ = std::max(end, at_ + 1);
    last_kind_ = kind;
  }

  // True if names and a title, and soon a date or an address, stand here after a complete citation.
  bool begins_next_citation() const {
    if (!complete() && !(title_ && gap_has(";"))) return false;
    const bool lacks_publication = title_ && !published_ && !address_;
    if (!gap_has(";") && (lacks_publication || !at_boundary())) return false;
    const std::size_t quote = next_of(CitationItem::Kind::quote, item_, longest_lead);
    if (quote == items_.size()) return gap_has(";") && begins_unquoted();
    const std::string_view lead = text_.substr(at_, items_[quote].range.begin - at_);
    if (says_something(lead) && (!are_names(without_number(lead), false) || has_other_item(quote)))
      return false;
    const std::size_t end = items_[quote].range.end;
    const std::size_t after = skip_separators(end);
    if (after < text_.size() && is_ascii_lower(text_[after]) && !text_.substr(after).starts_with("by "))
      return false;
    for (std::size_t i = quote + 1; i < items_.size() && items_[i].range.begin < end + longest_reach; ++i) {
      const auto kind = items_[i].kind;
      if (kind != CitationItem::Kind::date && kind != CitationItem::Kind::address) continue;
      return items_[i].range.begin <= after ||
             !read_sentence(text_.substr(0, items_[i].range.begin), after).is_prose();
    }
    return false;
  }

  // "; Una Fell, Bridges for Peace, Example Gazette, 16 September 2018"
  bool begins_unquoted() const {
    if (item() != nullptr || !complete() || begins_trailer(text_.substr(at_))) return false;
    const std::size_t date = next_of(CitationItem::Kind::date, item_, longest_reach);
    return date < items_.size() &&
           text_.substr(at_, items_[date].range.begin - at_).find(',') != std::string_view::npos &&
           !read_sentence(text_, at_).is_prose();
  }

  static std::string_view without_number(std::string_view text) {
    text.remove_prefix(std::min(text.find_first_not_of("0123456789.)[] \n"), text.size()));
    return text;
  }

  bool has_other_item(std::size_t before) const {
    for (std::size_t i = item_; i < before; ++i) {
      if (items_[i].kind != CitationItem::Kind::bracket) return true;
    }
    return false;
  }

  std::size_t next_of(CitationItem::Kind kind, std::size_t from, std::size_t reach) const {
    for (std::size_t i = from; i < items_.size() && items_[i].range.begin <= at_ + reach; ++i) {
      if (items_[i].kind == kind) return i;
    }
    return items_.size();
  }

  std::size_t skip_separators(std::size_t at) const {
    while (at < text_.size() && std::string_view(" \n,.;:*-").find(text_[at]) != std::string_view::npos) ++at;
    return at;
  }

  // Takes what stands here as a part of the citation. Returns false if an excerpt begins.
  bool take_part() {
    const CitationItem* here = item();
    if (here == nullptr) return take_words();
    const Range range = here->range;
    switch (here->kind) {
      case CitationItem::Kind::address: address_ = true; break;
      case CitationItem::Kind::link: title_ = true; break;
      case CitationItem::Kind::date:
        if (complete() && at_boundary() && read_sentence(text_, at_).is_prose()) return false;
        date_ = true;
        break;
      case CitationItem::Kind::bracket:
        if (complete() && ascii_lower(text_.substr(at_ + 1, 24)).find("excerpt") != std::string::npos)
          return false;
        if (complete() && gap_has("\n") && !says_letters(text_.substr(range.begin, range.end - range.begin)))
          return false;
        break;
      case CitationItem::Kind::quote:
        if (title_ && complete() && at_boundary()) return false;
        if (complete() && !title_ && at_boundary() && !stands_as_title(range)) return false;
        if (title_ && at_boundary() && !stands_as_title(range)) return false;
        title_ = true;
        break;
      case CitationItem::Kind::words: break;
    }
    take(range.end, here->kind);
    return true;
  }

  static bool says_letters(std::string_view text) {
    return std::any_of(text.begin(), text.end(),
                       [](char c) { return is_word_byte(c) && !is_ascii_digit(c); });
  }

  // Returns true for a quotation after which no sentence continues.
  bool stands_as_title(Range quote) const {
    const std::size_t after = skip_separators(quote.end);
    if (after >= text_.size()) return !gap_has("\n");
    std::size_t end = std::min(text_.size(), after + longest_reach);
    for (std::size_t i = item_; i < items_.size() && items_[i].range.begin < end; ++i) {
      if (items_[i].range.begin >= after && is_anchor(items_[i].kind)) end = items_[i].range.begin;
    }
    return !is_ascii_lower(text_[after]) && !read_sentence(text_.substr(0, end), after).is_prose();
  }

  // The next date or address.
  std::size_t next_anchor() const {
    for (std::size_t i = item_; i < items_.size() && items_[i].range.begin < at_ + 2 * longest_reach; ++i) {
      if (is_anchor(items_[i].kind)) return i;
    }
    return items_.size();
  }
  static bool is_anchor(CitationItem::Kind kind) {
    return kind == CitationItem::Kind::date || kind == CitationItem::Kind::address;
  }

  bool take_words() {
    const std::string_view rest = text_.substr(at_);
    const Sentence sentence = read_sentence(text_, at_);
    const bool trailer = begins_trailer(rest) && sentence.words <= 14;
    if (trailer && (complete() || begins_numbered(rest)))
      return take_to(std::min(next_item_begin(), sentence.end));
    if (complete() ? excerpt_begins(sentence) : prose_begins(sentence)) return false;
    published_ = published_ || title_;
    words_ = true;
    return take_to(
        std::min({next_item_begin(), sentence.end, text_.substr(0, sentence.end).find_first_of("\n;", at_)}));
  }

  // Decides this after a citation that may be complete.
  bool excerpt_begins(const Sentence& sentence) const {
    const std::size_t anchor = next_anchor();
    const bool leads_to_address = !address_ && anchor < items_.size() &&
                                  items_[anchor].kind == CitationItem::Kind::address &&
                                  items_[anchor].range.begin < sentence.end + 2;
    if (leads_to_address && !read_sentence(text_.substr(0, items_[anchor].range.begin), at_).is_prose())
      return false;
    // The date may stand before the publication.
    if (title_ && !published_ && !address_)
      return read_sentence(text_.substr(0, next_item_begin()), at_).is_prose();
    return at_boundary() ? sentence.is_excerpt() : sentence.is_long_prose();
  }

  // Decides this before a date or an address was met.
  bool prose_begins(const Sentence& sentence) const {
    const bool line = gap_has("\n");
    if (!at_boundary()) return false;
    if (!title_) return words_ && line && sentence.is_long_prose() && first_line_is_short();
    const std::size_t anchor = next_anchor();
    const bool anchored = anchor < items_.size() && items_[anchor].range.begin < sentence.end;
    if (!published_) return line && !anchored && sentence.terminated && sentence.is_long_prose();
    return sentence.terminated && (anchored ? goes_on_behind(items_[anchor].range.end) : sentence.is_prose());
  }

  // Whether a sentence goes on behind the date in it: "On 3 March 2018 the ferries stayed tied up."
  bool goes_on_behind(std::size_t at) const {
    const std::size_t after = skip_separators(at);
    const Sentence tail = read_sentence(text_, after);
    return tail.words >= 3 && 2 * tail.small >= tail.words && (after == at + 1 || text_[at] == ',');
  }

  bool take_to(std::size_t end) {
    take(std::min(end, text_.size()), CitationItem::Kind::words);
    return true;
  }

  bool first_line_is_short() const {
    const std::string_view line = text_.substr(begin_, last_ - begin_);
    return std::count(line.begin(), line.end(), ' ') < 7 && line.find('\n') == std::string_view::npos;
  }

  std::string_view text_;
  std::vector<CitationItem> items_;
  std::size_t item_ = 0;  // the first item that does not begin before at_
  std::size_t at_ = 0;
  std::size_t begin_ = 0;  // of the citation
  std::size_t last_ = 0;   // the end of its last part
  std::string_view gap_;   // from there to at_
  CitationItem::Kind last_kind_ = CitationItem::Kind::words;
  bool title_ = false;
  bool date_ = false;
  bool address_ = false;
  bool words_ = false;
  bool published_ = false;  // words came behind the title
  SourceParts out_;
};

}  // namespace

SourceParts divide_source(const MarkedText& text) { return Divider(text).divide(); }

}  // namespace osint
