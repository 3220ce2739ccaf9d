// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/citation_parser.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <optional>

#include "analysis/utf8.h"
#include "indexer/source_date.h"

namespace osint {

namespace {

// What stands between the parts of a citation and belongs to none.
constexpr std::u32string_view separators = U" \n\t,.;:-–—|/*_•·，。、；：\u3000";
constexpr std::u32string_view quotes = U"\"'“”„‟‘’«»「」『』《》〈〉";
// Words that only lead to the part that follows.
constexpr std::array<std::string_view, 20> fillers{
    "available online at", "available at", "available from", "published in", "published by", "retrieved from",
    "accessed at", "url", "link", "via", "in", "from", "at", "on", "and", "by", "see", "the", "date", "dated"};
constexpr std::array<std::string_view, 5> access_words{"accessed", "retrieved", "viewed", "visited", "downloaded"};
constexpr std::array<std::string_view, 7> weekdays{"monday", "tuesday",  "wednesday", "thursday",
                                                   "friday", "saturday", "sunday"};

struct Range {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool empty() const { return begin >= end; }
};

bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }
bool is_ascii_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_ascii_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_word_byte(char c) {
  return is_ascii_digit(c) || is_ascii_upper(c) || is_ascii_lower(c) || static_cast<unsigned char>(c) >= 0x80;
}
bool has_digit(std::string_view text) { return std::any_of(text.begin(), text.end(), is_ascii_digit); }

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = is_ascii_upper(c) ? static_cast<char>(c | 0x20) : c;
  return out;
}

bool is_one_of(char32_t c, std::u32string_view set) { return set.find(c) != std::u32string_view::npos; }

// Whether anything is left but punctuation.
bool says_something(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = next_code_point(text, i);
    const bool word = c < 0x80 && is_word_byte(static_cast<char>(c));
    if (word || (c >= 0x80 && !is_one_of(c, separators) && !is_one_of(c, quotes) && !is_one_of(c, U"（）"))) return true;
  }
  return false;
}

// A full stop that ends no abbreviation ("U.S.", "Jr.") and no ellipsis.
bool ends_with_full_stop(std::string_view text) {
  if (!text.ends_with('.') || text.ends_with("..")) return false;
  if (text.ends_with("Jr.") || text.ends_with("Sr.")) return false;
  const bool initial = text.size() >= 2 && is_ascii_upper(text[text.size() - 2]) &&
                       (text.size() == 2 || !is_word_byte(text[text.size() - 3]));
  return !initial;
}

// Where the last code point begins.
std::size_t last_code_point(std::string_view text) {
  std::size_t at = text.size() - 1;
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) --at;
  return at;
}

// Without separators at the ends, nor brackets whose partner is elsewhere.
Range trimmed(std::string_view text, Range range) {
  const auto lacks = [&](std::string_view partner) {
    return text.substr(range.begin, range.end - range.begin).find(partner) == std::string_view::npos;
  };
  while (!range.empty()) {
    std::size_t next = range.begin;
    const char32_t first = next_code_point(text, next);
    const bool open = (first == '(' && lacks(")")) || (first == '[' && lacks("]")) || first == ')' || first == ']';
    if (!is_one_of(first, separators) && !open) break;
    range.begin = next;
  }
  while (!range.empty()) {
    const std::string_view rest = text.substr(range.begin, range.end - range.begin);
    const std::size_t at = last_code_point(rest);
    std::size_t next = at;
    const char32_t last = next_code_point(rest, next);
    const bool open = (last == ')' && lacks("(")) || (last == ']' && lacks("[")) || last == '(' || last == '[';
    const bool drop = last == '.' ? ends_with_full_stop(rest) : is_one_of(last, separators) || open;
    if (!drop) break;
    range.end = range.begin + at;
  }
  return range;
}

std::string trimmed_text(std::string_view text, Range range) {
  range = trimmed(text, range);
  return range.empty() ? std::string() : collapsed_whitespace(text.substr(range.begin, range.end - range.begin));
}

// The parts of `range` between separators outside brackets; `length_at` says how long one is at an offset.
std::vector<Range> split(std::string_view text, Range range, std::size_t (*length_at)(std::string_view, std::size_t)) {
  std::vector<Range> parts;
  std::size_t begin = range.begin;
  int depth = 0;
  for (std::size_t i = range.begin; i < range.end;) {
    if (text[i] == '(' || text[i] == '[') ++depth;
    if (text[i] == ')' || text[i] == ']') --depth;
    const std::size_t length = depth <= 0 ? length_at(text.substr(0, range.end), i) : 0;
    if (length > 0) {
      parts.push_back({begin, i});
      begin = i + length;
    }
    i += std::max<std::size_t>(length, 1);
  }
  parts.push_back({begin, range.end});
  return parts;
}

std::size_t comma_at(std::string_view text, std::size_t at) {
  if (text[at] == ',' || text[at] == ';') return 1;
  for (const std::string_view comma : {"，", "；", "、"}) {
    if (text.substr(at).starts_with(comma)) return comma.size();
  }
  return 0;
}

std::size_t name_separator_at(std::string_view text, std::size_t at) {
  if (const std::size_t comma = comma_at(text, at)) return comma;
  if (text[at] == '&') return 1;
  const bool after_blank = at > 0 && !is_word_byte(text[at - 1]);
  return after_blank && at + 4 <= text.size() && lower(text.substr(at, 4)) == "and " ? 4 : 0;
}

bool is_one_latin_word(std::string_view name) {
  return !name.empty() && is_ascii_upper(name[0]) && name.find(' ') == std::string_view::npos;
}

// Whether a text can be a name: few words, none of them a common one. `strict`: where no title follows,
// any words might stand there.
bool may_be_name(std::string_view name, bool strict) {
  if (name.empty() || has_digit(name)) return false;
  std::size_t words = 0;
  bool capitals = false;
  for (std::size_t i = 0; i < name.size();) {
    std::size_t end = std::min(name.find(' ', i), name.size());
    const std::string_view word = name.substr(i, end - i);
    const bool common = word.size() > (strict ? 0 : 3) && std::all_of(word.begin(), word.end(), is_ascii_lower);
    if (common) return false;
    capitals = capitals || std::any_of(word.begin(), word.end(), [](char c) {
      return is_ascii_upper(c) || static_cast<unsigned char>(c) >= 0x80;
    });
    ++words;
    i = end + 1;
  }
  return capitals && words <= (strict ? 3U : 8U) && (!strict || words >= 2);
}

struct Quoted {
  Range all;
  Range inner;
  bool book = false;    // 《》 sets off titles of publications too
  bool placed = false;  // where a title may begin: at the beginning or after punctuation
};

// Finds what stands in quotation marks, the outermost ones only.
class QuoteFinder {
 public:
  explicit QuoteFinder(std::string_view text) : text_(text) {}

  std::vector<Quoted> find() {
    for (std::size_t i = 0; i < text_.size();) {
      const std::size_t begin = i;
      const char32_t open = next_code_point(text_, i);
      const std::size_t family = family_of(open);
      const bool apostrophe = open == '"' && begin > 0 && is_word_byte(text_[begin - 1]) && !after_quote(begin);
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
  std::array<bool, families> hopeless_{};  // a family without a closing mark ahead need not be looked for again
};

// Where a bare address that begins at `at` ends.
std::size_t address_end(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size()) {
    std::size_t next = end;
    const char32_t c = next_code_point(text, next);
    if (is_one_of(c, U" \n\t<>\"“”„«»「」『』《》，。、；：（）\u3000")) break;
    end = next;
  }
  const auto count = [&](char c) { return std::count(text.begin() + static_cast<std::ptrdiff_t>(at),
                                                     text.begin() + static_cast<std::ptrdiff_t>(end), c); };
  auto closing = count(')') - count('(');
  auto bracket = count(']') - count('[');
  for (; end > at; --end) {
    const char c = text[end - 1];
    const bool unpaired = (c == ')' && closing-- > 0) || (c == ']' && bracket-- > 0);
    if (!unpaired && std::string_view(".,;:!?'*\\").find(c) == std::string_view::npos) break;
  }
  return end;
}

std::string without_backslashes(std::string_view text) {
  std::string out(text);
  std::erase(out, '\\');
  return out;
}

bool looks_like_address(std::string_view text) {
  return text.starts_with("www.") || text.find("://") != std::string_view::npos;
}

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

  bool is_filler(Range piece) const {
    const std::string word = lower(trimmed_text(text_, piece));
    const auto is = [&](std::string_view filler) { return word == filler; };
    return std::any_of(fillers.begin(), fillers.end(), is) || std::any_of(weekdays.begin(), weekdays.end(), is);
  }

  // "in China Daily", "China Daily. Available at" -> "China Daily"; the fillers count as taken.
  Range without_fillers(Range piece) {
    piece = trimmed(text_, piece);
    const std::string low = lower(slice(piece));
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
      const bool begins = rest.starts_with("http://") || rest.starts_with("https://") || rest.starts_with("www.");
      if (!begins || taken_[i] || (i > 0 && is_word_byte(text_[i - 1]) && static_cast<unsigned char>(text_[i - 1]) < 0x80)) {
        continue;
      }
      const Range range{i, address_end(text_, i)};
      take(range);
      take_address(without_backslashes(slice(range)));
      i = std::max(i, range.end - 1);
    }
  }

  void take_title() {
    std::vector<Quoted> quoted = QuoteFinder(text_).find();
    std::erase_if(quoted, [&](const Quoted& q) { return !is_free(q.all) || !says_something(slice(q.inner)); });
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
      if (mark.kind != Markup::Kind::emphasis || nested || !is_free(range) || !says_something(slice(range))) continue;
      if (find_dates(slice(range)).empty()) emphasised.push_back(range);
    }
    if (emphasised.size() >= 2) set_title(emphasised[0], emphasised[0]);
  }

  void set_title(Range all, Range inner) {
    std::string title = collapsed_whitespace(slice(inner));
    while (title.ends_with(',') || title.ends_with("，") || title.ends_with("。") || ends_with_full_stop(title)) {
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
      warn(fmt::format("{} in a Source line: {}",
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
    std::string before = lower(text_.substr(date.begin - length, length));
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
      if (lower(slice(piece)).starts_with("by ")) {
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
    if (!are_names(names, false)) return {};
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
      if (lower(trimmed_text(text_, parts.back())).starts_with("by ")) return;
      return set_publication(parts.back(), parts.back());
    }
  }

  void take_authors() {
    const bool titled = !title_.empty();
    const std::size_t end = titled ? title_.begin : publication_.empty() ? text_.size() : publication_.begin;
    for (const Range piece : pieces({0, end})) {
      const bool by = lower(slice(piece)).starts_with("by ");
      if (!titled && publication_.empty() && !by) continue;
      if (are_names(piece, !titled && !by)) return set_authors(piece);
    }
    if (!titled || !out_.citation.authors.empty()) return;
    // `"Title," by Zhao Lei, *China Daily*`
    for (const Range piece : pieces({title_.end, text_.size()})) {
      if (lower(slice(piece)).starts_with("by ")) {
        take_names_before_comma(piece);
        return;
      }
    }
  }

  bool are_names(Range range, bool strict) const {
    const std::vector<std::string> names = split_names(slice(range));
    const auto plausible = [&](const std::string& name) { return may_be_name(name, strict); };
    return !names.empty() && std::all_of(names.begin(), names.end(), plausible);
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
  Range label_;        // of a link that shows no address
  Range title_;
  Quoted book_;        // a second text in 《》
  Range publication_;
  std::vector<std::string> notes_;  // understood, but no part of their own
  std::vector<std::string> rest_;   // not understood
  ParsedCitation out_;
};

}  // namespace

std::vector<std::string> split_names(std::string_view text) {
  if (lower(text.substr(0, 3)) == "by ") text.remove_prefix(3);
  std::vector<std::string> names;
  for (const Range part : split(text, {0, text.size()}, name_separator_at)) {
    std::string name = trimmed_text(text, part);
    const bool suffix = name == "Jr." || name == "Sr." || name == "Jr" || name == "Sr" || name == "II" || name == "III";
    const bool inverted = names.size() == 1 && is_one_latin_word(names[0]) && is_one_latin_word(name);
    if (name.empty()) continue;
    if (!names.empty() && (suffix || inverted) && text[part.begin - 1] == ',') {
      names.back() += ", " + name;
    } else {
      names.push_back(std::move(name));
    }
  }
  return names;
}

ParsedCitation parse_citation(const MarkedText& source) { return Parser(source).parse(); }

}  // namespace osint
