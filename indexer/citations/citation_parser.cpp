// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/citations/citation_parser.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <string_view>

#include "base/utf8.h"
#include "indexer/citations/author_names.h"
#include "indexer/citations/citation_words.h"
#include "indexer/citations/quoted_title.h"
#include "indexer/citations/source_date.h"
#include "indexer/citations/text_range.h"

namespace osint {

namespace {

constexpr std::array<std::string_view, 5> access_words{"accessed", "retrieved", "viewed", "visited",
                                                       "downloaded"};

class Parser {
 public:
  explicit Parser(const MarkedText& source)
      : text_(source.text), markup_(source.markup), taken_(source.text.size(), false) {
    out_.citation.line = source.line;
  }

  ParsedCitation parse() {
    if (!says_something(text_) && markup_.empty()) {
      warn("a Source line without content");
      out_.citation.note = collapsed_whitespace(text_);
      return std::move(out_);
    }
    take_links();
    if (text_.size() > max_source_line) {
      warn("a Source line too long to be understood");
      out_.citation.note = collapsed_whitespace(text_);
      return std::move(out_);
    }
    take_bare_addresses();
    take_title();
    take_dates();
    take_publication();
    take_authors();
    take_rest();
    return std::move(out_);
  }

 private:
  std::string_view slice(Range range) const { return text_.substr(range.begin, range.end - range.begin); }
  void warn(std::string message) { out_.warnings.push_back({out_.citation.line, std::move(message)}); }
  void take(Range range) {
    for (std::size_t i = range.begin; i < range.end; ++i) taken_[i] = true;
  }
  bool is_free(Range range) const {
    for (std::size_t i = range.begin; i < range.end; ++i) {
      if (taken_[i]) return false;
    }
    return true;
  }

  // The stretches of `range` that no part has taken and that say something.
  std::vector<Range> pieces(Range range) const {
    std::vector<Range> out;
    for (std::size_t i = range.begin; i < range.end;) {
      std::size_t end = i;
      while (end < range.end && !taken_[end]) ++end;
      const Range piece = trimmed(text_, {i, end});
      if (!piece.empty() && says_something(slice(piece))) out.push_back(piece);
      i = std::max(end, i + 1);
    }
    return out;
  }

  bool is_filler(Range piece) const { return is_filler_word(trimmed_text(text_, piece)); }

  // "in China Daily", "China Daily. Available at" -> "China Daily"; the fillers count as taken.
  Range without_fillers(Range piece) {
    piece = trimmed(text_, piece);
    const std::string low = ascii_lower(slice(piece));
    for (const std::string_view lead : {"published in ", "in ", "from ", "via "}) {
      if (!low.starts_with(lead)) continue;
      take({piece.begin, piece.begin + lead.size()});
      return trimmed(text_, {piece.begin + lead.size(), piece.end});
    }
    for (const std::string_view tail : {"available online at", "available at", "retrieved from"}) {
      if (!low.ends_with(tail)) continue;
      take({piece.end - tail.size(), piece.end});
      return trimmed(text_, {piece.begin, piece.end - tail.size()});
    }
    return piece;
  }

  void take_address(std::string address) {
    std::string& url = out_.citation.url;
    if (url.empty()) {
      url = std::move(address);
    } else if (url != address) {
      leave(std::move(address));
    }
  }

  void take_links() {
    for (const Markup& mark : markup_) {
      if (mark.kind != Markup::Kind::link) continue;
      const Range label{mark.begin, mark.end};
      const std::string shown = collapsed_whitespace(without_backslashes(slice(label)));
      const std::string address = collapsed_whitespace(mark.destination);
      const bool same = shown == address || "http://" + shown == address || "https://" + shown == address;
      if (!address.empty()) take_address(address);
      if (same || looks_like_address(shown)) {
        take(label);
        if (!same && shown != out_.citation.url) leave(shown);
      } else if (label_.empty()) {
        label_ = label;
      }
    }
  }

  void take_bare_addresses() {
    for (std::size_t i = 0; i < text_.size(); ++i) {
      const std::string_view rest = text_.substr(i);
      const bool begins =
          rest.starts_with("http://") || rest.starts_with("https://") || rest.starts_with("www.");
      if (!begins || taken_[i] ||
          (i > 0 && is_word_byte(text_[i - 1]) && static_cast<unsigned char>(text_[i - 1]) < 0x80)) {
        continue;
      }
      const Range range{i, address_end(text_, i)};
      take(range);
      take_address(without_backslashes(slice(range)));
      i = std::max(i, range.end - 1);
    }
  }

  void take_title() {
    std::vector<Quoted> quoted = find_quoted(text_);
    std::erase_if(quoted,
                  [&](const Quoted& q) { return !is_free(q.all) || !says_something(slice(q.inner)); });
    const auto first = [&](auto&& accepts) { return std::find_if(quoted.begin(), quoted.end(), accepts); };
    auto title = first([](const Quoted& q) { return q.placed && !q.book; });
    if (title == quoted.end()) title = first([](const Quoted& q) { return q.book; });
    if (title == quoted.end()) title = quoted.begin();
    if (title == quoted.end()) return take_unquoted_title();
    const auto other_book = first([&](const Quoted& q) { return q.book && q.all.begin != title->all.begin; });
    if (other_book != quoted.end()) book_ = *other_book;
    set_title(title->all, title->inner);
  }

  // A link's label, or the first of two emphasised texts.
  void take_unquoted_title() {
    if (!label_.empty() && is_free(label_) && says_something(slice(label_))) return set_title(label_, label_);
    std::vector<Range> emphasised;
    for (const Markup& mark : markup_) {
      const bool nested = !emphasised.empty() && mark.begin < emphasised.back().end;
      const Range range{mark.begin, mark.end};
      if (mark.kind != Markup::Kind::emphasis || nested || !is_free(range) || !says_something(slice(range)))
        continue;
      if (find_dates(slice(range)).empty()) emphasised.push_back(range);
    }
    if (emphasised.size() >= 2) set_title(emphasised[0], emphasised[0]);
  }

  void set_title(Range all, Range inner) {
    std::string title = collapsed_whitespace(slice(inner));
    while (title.ends_with(',') || title.ends_with("，") || title.ends_with("。") ||
           ends_with_full_stop(title)) {
      title.resize(last_code_point(title));
    }
    out_.citation.title = collapsed_whitespace(title);
    title_ = all;
    take(all);
  }

  void take_dates() {
    std::vector<FoundDate> dates = find_dates(text_);
    std::erase_if(dates, [&](const FoundDate& date) { return !is_free({date.begin, date.end}); });
    std::erase_if(dates, [&](const FoundDate& date) { return take_access(date); });
    const auto rank = [&](const FoundDate& date) {
      const int precision = date.date.day > 0 ? 3 : date.date.month > 0 ? 2 : 1;
      return precision + (date.begin >= title_.end ? 4 : 0);
    };
    const FoundDate* best = nullptr;
    for (const FoundDate& date : dates) {
      if (date.problem == DateProblem::none) {
        if (best == nullptr || rank(date) > rank(*best)) best = &date;
        continue;
      }
      const Range range{date.begin, date.end};
      warn(fmt::format(
          "{} in a Source line: {}",
          date.problem == DateProblem::impossible ? "no such date" : "day or month first is unclear",
          collapsed_whitespace(slice(range))));
      notes_.push_back(collapsed_whitespace(slice(range)));
      take(range);
    }
    if (best == nullptr) return;
    out_.citation.date = iso_text(best->date);
    take({best->begin, best->end});
  }

  // "accessed 3 March 2018" tells when the analyst read it: a note, though understood.
  bool take_access(const FoundDate& date) {
    const std::size_t length = std::min<std::size_t>(date.begin, 40);
    std::string before = ascii_lower(text_.substr(date.begin - length, length));
    const std::size_t window = date.begin - length;
    const auto trim = [&] { before.resize(before.find_last_not_of(" :\n") + 1); };
    trim();
    if (before.ends_with(" on")) before.resize(before.size() - 3);
    trim();
    for (const std::string_view word : access_words) {
      if (!before.ends_with(word)) continue;
      before.resize(before.size() - word.size());
      const std::size_t begin = window + before.size();
      const bool last = before.ends_with("last ");
      const Range range{begin - (last ? 5 : 0), date.end};
      notes_.push_back(collapsed_whitespace(slice(range)));
      take(range);
      return true;
    }
    return false;
  }

  void take_publication() {
    if (take_emphasised_publication()) return;
    if (!book_.inner.empty() && is_free(book_.all)) return set_publication(book_.all, book_.inner);
    if (!out_.citation.title.empty()) {
      take_publication_after_title();
      if (out_.citation.publication.empty()) take_emphasised_publication(true);
    } else if (!out_.citation.date.empty() || !out_.citation.url.empty()) {
      take_publication_without_title();
    }
  }

  void set_publication(Range all, Range inner) {
    out_.citation.publication = trimmed_text(text_, inner);
    publication_ = all;
    take(all);
  }

  // An emphasised text after the title, up to a date that is emphasised with it. Emphasis on the whole
  // line says nothing.
  bool take_emphasised_publication(bool anywhere = false) {
    for (const Markup& mark : markup_) {
      const std::vector<Range> free = pieces({mark.begin, mark.end});
      if (mark.kind != Markup::Kind::emphasis || free.empty()) continue;
      const bool titled = !title_.empty();
      if (titled && !anywhere && mark.begin < title_.end) continue;
      if (titled && mark.begin <= title_.begin && mark.end >= title_.end) continue;
      if (!titled && !is_free(trimmed(text_, {mark.begin, mark.end}))) continue;
      if (!titled && out_.citation.date.empty() && out_.citation.url.empty() && free[0].begin > 0 &&
          pieces({0, text_.size()}).size() > 1) {
        continue;
      }
      set_publication(free[0], free[0]);
      return true;
    }
    return false;
  }

  // `"Title," China Daily, p. 4, 3 March 2018`: up to the first part with a number, unless it is the first.
  void take_publication_after_title() {
    for (Range piece : pieces({title_.end, text_.size()})) {
      if (is_filler(piece)) continue;
      if (ascii_lower(slice(piece)).starts_with("by ")) {
        piece = take_names_before_comma(piece);
        if (piece.empty()) continue;
      }
      if (text_[piece.begin] == '(' || text_[piece.begin] == '[') continue;
      if (!out_.citation.url.empty() && address_stands_before(piece.begin)) return;
      Range name;
      for (const Range part : split(text_, without_fillers(piece), comma_at)) {
        if (is_filler(part) || (!name.empty() && has_digit(slice(part)))) break;
        name = {name.empty() ? part.begin : name.begin, part.end};
      }
      if (!says_something(slice(name))) continue;
      return set_publication(name, name);
    }
  }

  bool address_stands_before(std::size_t at) const {
    const std::size_t address = text_.find("://", title_.end);
    return address != std::string_view::npos && address < at && taken_[address];
  }

  // Takes "by A and B" from the beginning; what follows the comma stays. Empty where those are no names.
  Range take_names_before_comma(Range piece) {
    const Range names = split(text_, piece, comma_at)[0];
    if (!are_names(slice(names), false)) return {};
    set_authors(names);
    return trimmed(text_, {names.end, piece.end});
  }

  // `Zhao Lei, China Daily, 3 March 2018`: the last part before the date.
  void take_publication_without_title() {
    for (const Range piece : pieces({0, text_.size()})) {
      std::vector<Range> parts = split(text_, without_fillers(piece), comma_at);
      std::erase_if(parts, [&](Range part) { return is_filler(part) || !says_something(slice(part)); });
      while (!parts.empty() && has_digit(slice(parts.back()))) parts.pop_back();
      if (parts.empty() || text_[parts.back().begin] == '(') continue;
      if (ascii_lower(trimmed_text(text_, parts.back())).starts_with("by ")) return;
      return set_publication(parts.back(), parts.back());
    }
  }

  void take_authors() {
    const bool titled = !title_.empty();
    const std::size_t end = titled ? title_.begin : publication_.empty() ? text_.size() : publication_.begin;
    for (const Range piece : pieces({0, end})) {
      const bool by = ascii_lower(slice(piece)).starts_with("by ");
      if (!titled && publication_.empty() && !by) continue;
      if (are_names(slice(piece), !titled && !by)) return set_authors(piece);
    }
    if (!titled || !out_.citation.authors.empty()) return;
    // `"Title," by Zhao Lei, *China Daily*`
    for (const Range piece : pieces({title_.end, text_.size()})) {
      if (ascii_lower(slice(piece)).starts_with("by ")) {
        take_names_before_comma(piece);
        return;
      }
    }
  }

  void set_authors(Range range) {
    for (std::string& name : split_names(slice(range))) out_.citation.authors.push_back(std::move(name));
    take(range);
  }

  void leave(std::string text) { rest_.push_back(std::move(text)); }

  void take_rest() {
    for (const Range piece : pieces({0, text_.size()})) {
      if (!is_filler(piece)) leave(trimmed_text(text_, piece));
    }
    const std::string rest = fmt::format("{}", fmt::join(rest_, "; "));
    if (!rest.empty()) {
      warn("not understood in a Source line: " + rest);
      notes_.push_back(rest);
    }
    if (out_.citation.publication.empty()) warn("a Source line without a publication");
    out_.citation.note = fmt::format("{}", fmt::join(notes_, "; "));
  }

  std::string_view text_;
  const std::vector<Markup>& markup_;
  std::vector<bool> taken_;
  Range label_;  // of a link that shows no address
  Range title_;
  Quoted book_;  // a second text in 《》
  Range publication_;
  std::vector<std::string> notes_;  // understood, but no part of their own
  std::vector<std::string> rest_;   // not understood
  ParsedCitation out_;
};

}  // namespace

ParsedCitation parse_citation(const MarkedText& source) { return Parser(source).parse(); }

}  // namespace osint
