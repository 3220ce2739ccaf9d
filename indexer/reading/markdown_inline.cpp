// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/reading/markdown_inline.h"

#include <algorithm>
#include <array>
#include <cmark.h>
#include <memory>
#include <unicode/uchar.h>

#include "base/ascii.h"
#include "base/utf8.h"
#include "indexer/citations/author_names.h"
#include "schema/commentary.h"

namespace osint {

namespace {

using Iterator = std::unique_ptr<cmark_iter, decltype(&cmark_iter_free)>;

std::string_view text_or_empty(const char* text) { return text == nullptr ? std::string_view() : text; }

// No-break and other blanks would keep labels and dates from being recognised.
void append_with_blanks(std::string& out, std::string_view text) {
  std::size_t kept = 0;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t begin = i;
    const char32_t c = next_code_point(text, i);
    if (c == ' ' || c == '\n' || c == 0x3000 || !is_whitespace(c)) continue;
    out.append(text, kept, begin - kept);
    out += ' ';
    kept = i;
  }
  out.append(text, kept);
}

class Flattener {
 public:
  Flattener(int line, std::vector<Warning>& warnings) : warnings_(warnings) { out_.line = line; }

  void enter(cmark_node* node) {
    switch (cmark_node_get_type(node)) {
      case CMARK_NODE_TEXT:
      case CMARK_NODE_CODE: append_with_blanks(out_.text, text_or_empty(cmark_node_get_literal(node))); break;
      case CMARK_NODE_SOFTBREAK:
      case CMARK_NODE_LINEBREAK: out_.text += '\n'; break;
      case CMARK_NODE_HTML_INLINE:
        append_with_blanks(out_.text, text_or_empty(cmark_node_get_literal(node)));
        warn("HTML kept as text");
        break;
      case CMARK_NODE_EMPH:
      case CMARK_NODE_STRONG: open(Markup::Kind::emphasis, ""); break;
      case CMARK_NODE_LINK: open(Markup::Kind::link, text_or_empty(cmark_node_get_url(node))); break;
      case CMARK_NODE_IMAGE:
        warn("only the description of an image is kept: " +
             std::string(text_or_empty(cmark_node_get_url(node))));
        break;
      default: break;
    }
  }

  void exit(cmark_node* node) {
    const cmark_node_type type = cmark_node_get_type(node);
    if (type != CMARK_NODE_EMPH && type != CMARK_NODE_STRONG && type != CMARK_NODE_LINK) return;
    const std::size_t opened = open_.back();
    open_.pop_back();
    if (opened == beyond) return;
    Markup& mark = out_.markup[opened];
    if (mark.begin == out_.text.size())
      append_with_blanks(out_.text, mark.destination);  // a link without a label
    mark.end = out_.text.size();
  }

  MarkedText result() && { return std::move(out_); }

 private:
  // Emphasis within emphasis says no more, and each part of the text would have marks for all of it.
  void open(Markup::Kind kind, std::string_view destination) {
    constexpr std::size_t most = 16;
    if (kind == Markup::Kind::emphasis && open_.size() >= most) return open_.push_back(beyond);
    open_.push_back(out_.markup.size());
    out_.markup.push_back({kind, out_.text.size(), out_.text.size(), std::string(destination)});
  }

  void warn(std::string message) {
    const auto seen = out_.text.begin() + static_cast<std::ptrdiff_t>(counted_);
    breaks_ += static_cast<int>(std::count(seen, out_.text.end(), '\n'));
    counted_ = out_.text.size();
    warnings_.push_back({out_.line + breaks_, std::move(message)});
  }

  static constexpr std::size_t beyond = std::string::npos;

  MarkedText out_;
  std::vector<std::size_t> open_;  // of the marks; `beyond` where none is made
  std::size_t counted_ = 0;        // bytes of the text whose line breaks are in `breaks_`
  int breaks_ = 0;
  std::vector<Warning>& warnings_;
};

bool is_letter(char c) { return is_ascii_letter(c) || static_cast<unsigned char>(c) >= 0x80; }
bool is_filling(char c) { return c == ' ' || c == '\n' || c == '*' || c == '_'; }

// Over no more than marks a wording: lines of nothing but marks would be gone over from each of them.
std::size_t skip_filling(std::string_view text, std::size_t at) {
  constexpr std::size_t most = 100;
  const std::size_t end = std::min(text.size(), at + most);
  while (at < end && is_filling(text[at])) ++at;
  return at;
}

// Punctuation of Chinese text: "：", "（".
bool is_full_width(std::string_view text, std::size_t at) { return text.substr(at).starts_with("\xEF\xBC"); }

// Words with what separates them, at most `limit`; `end` is where the last one ends.
struct Words {
  std::vector<std::string> as_written;
  std::vector<std::string> lower;
  std::vector<std::size_t> ends;
};

Words words_at(std::string_view text, std::size_t at, std::size_t limit) {
  Words out;
  while (out.lower.size() < limit) {
    at = skip_filling(text, at);
    std::size_t end = at;
    while (end < text.size() && (is_letter(text[end]) || text[end] == '\'') && end - at < 40 &&
           !is_full_width(text, end)) {
      ++end;
    }
    if (end == at) break;
    std::string word(text.substr(at, end - at));
    out.as_written.push_back(word);
    std::transform(word.begin(), word.end(), word.begin(),
                   [](char c) { return is_ascii_upper(c) ? static_cast<char>(c | 0x20) : c; });
    out.lower.push_back(std::move(word));
    out.ends.push_back(end);
    at = end;
  }
  return out;
}

// The words between the beginning and "Commentary".
enum class Prefix { none, usual, capitalised, other };

Prefix prefix_of(const Words& words, std::size_t begin, std::size_t end) {
  if (begin == end) return Prefix::none;
  std::string joined;
  bool capitalised = true;
  for (std::size_t i = begin; i < end; ++i) {
    joined += (joined.empty() ? "" : " ") + words.lower[i];
    capitalised = capitalised && is_ascii_upper(words.as_written[i][0]);
  }
  for (const std::string_view usual :
       {"oe watch", "oew", "analyst", "analyst's", "analyst’s", "analysts'", "fmso"}) {
    if (joined == usual) return Prefix::usual;
  }
  return capitalised ? Prefix::capitalised : Prefix::other;
}

// Whether [begin, end) is emphasised for itself, not as a part of a longer text.
bool is_set_off(const MarkedText& text, std::size_t begin, std::size_t end) {
  const auto too_early = [&](const Markup& mark) { return mark.begin + 2 < begin; };
  auto mark = std::partition_point(text.markup.begin(), text.markup.end(), too_early);  // they are in order
  for (; mark != text.markup.end() && mark->begin <= begin; ++mark) {
    if (mark->kind == Markup::Kind::emphasis && mark->end >= end && mark->end <= end + 3) return true;
  }
  return false;
}

std::optional<Label> commentary_label(const MarkedText& text, std::size_t begin, const Words& words,
                                      std::size_t last, std::size_t end) {
  const Prefix prefix = prefix_of(words, 0, last);
  const bool set_off = is_set_off(text, begin, words.ends[last]);
  if (prefix == Prefix::other && !set_off) return std::nullopt;
  return Label{LabelKind::commentary, end, false, prefix != Prefix::capitalised || set_off};
}

std::optional<LabelKind> kind_of(const std::string& wording) {
  if (wording == "source" || wording == "sources" || wording == "original source") return LabelKind::source;
  if (wording == "date" || wording == "published" || wording == "publication date") return LabelKind::date;
  if (wording == "region") return LabelKind::region;
  for (const std::string_view analyst : {"by", "analyst", "analysts", "author", "authors", "written by"}) {
    if (wording == analyst) return LabelKind::analyst;
  }
  return std::nullopt;
}

std::optional<std::size_t> colon_end(std::string_view text, std::size_t at) {
  at = skip_filling(text, at);
  if (text.substr(at).starts_with(":")) return skip_filling(text, at + 1);
  constexpr std::string_view full_width = "：";
  if (text.substr(at).starts_with(full_width)) return skip_filling(text, at + full_width.size());
  return std::nullopt;
}

constexpr std::string_view closing_of(char open) { return open == '(' ? ")" : "]"; }

// Few words, all capitalised, nothing but names' punctuation between them.
bool may_be_names(std::string_view text) {
  if (text.size() > 80) return false;
  std::string plain(text);
  std::replace_if(
      plain.begin(), plain.end(),
      [](char c) { return std::string_view(",;.&/-").find(c) != std::string_view::npos; }, ' ');
  const Words words = words_at(plain, 0, 8);
  if (words.lower.empty() || words.lower.size() == 8 || skip_filling(plain, words.ends.back()) < plain.size())
    return false;
  return std::all_of(words.as_written.begin(), words.as_written.end(), [](const std::string& word) {
    return !(word[0] >= 'a' && word[0] <= 'z') || word == "and" || word == "by" || word == "with";
  });
}

std::vector<std::string> analyst_names(std::string_view text) {
  std::string names(text);
  std::replace_if(
      names.begin(), names.end(), [](char c) { return c == '/' || c == '*' || c == '\n'; }, ',');
  return split_names(names);
}

// What follows "Commentary": names in brackets, bare names to the end of the line, or nothing. Sets `end`.
bool read_tail(std::string_view text, bool bracketed, bool certain, EndMarker& marker) {
  std::size_t at = skip_filling(text, marker.end);
  const bool line_ended = text.substr(marker.end, at - marker.end).find('\n') != std::string_view::npos;
  if (at < text.size() && (text[at] == '(' || text[at] == '[')) {
    const std::size_t length = text.substr(at, 200).find(closing_of(text[at]));
    if (length != std::string_view::npos) {
      marker.analysts = analyst_names(text.substr(at + 1, length - 1));
      marker.end = at + length + 1;
      return true;
    }
  }
  std::string_view rest = text.substr(at, line_ended && !bracketed ? 0 : 200);
  rest = rest.substr(0, rest.find_first_of(bracketed ? ")]" : "\n"));
  const std::size_t stop = at + rest.size();
  const std::size_t first = rest.find_first_not_of(" .:-*_");
  if (first == std::string_view::npos || may_be_names(rest.substr(first))) {
    if (first != std::string_view::npos) marker.analysts = analyst_names(rest.substr(first));
    marker.end = std::min(stop + (bracketed ? 1 : 0), text.size());
    return certain || bracketed || !marker.analysts.empty();
  }
  return certain;
}

std::optional<EndMarker> end_marker_at(const MarkedText& marked, std::size_t at) {
  const std::string_view text = marked.text;
  const Words words = words_at(text, at, 6);
  const auto last = std::find(words.lower.begin(), words.lower.end(), "commentary");
  if (words.lower.empty() || words.lower[0] != "end" || last == words.lower.end()) return std::nullopt;
  const auto index = static_cast<std::size_t>(last - words.lower.begin());
  const std::size_t first = index > 1 && words.lower[1] == "of" ? 2 : 1;
  const Prefix prefix = prefix_of(words, std::min(first, index), index);
  if (prefix == Prefix::other) return std::nullopt;
  EndMarker marker{at, words.ends[index], {}};
  std::size_t before = at;
  while (before > 0 && is_filling(text[before - 1])) --before;
  const bool bracketed = before > 0 && (text[before - 1] == '(' || text[before - 1] == '[');
  const bool certain =
      prefix == Prefix::usual || (is_ascii_upper(text[at]) && is_ascii_upper(words.as_written[index][0]));
  if (!read_tail(text, bracketed, certain, marker)) return std::nullopt;
  marker.begin = bracketed ? before - 1 : before;
  while (marker.end < text.size() &&
         (is_filling(text[marker.end]) ||
          std::string_view(".)]").find(text[marker.end]) != std::string_view::npos)) {
    ++marker.end;
  }
  return marker;
}

constexpr std::u32string_view opening_quotes = U"\"“„«「『‘'";
constexpr std::u32string_view closing_quotes = U"\"”“»」』’'";

}  // namespace

MarkedText flattened(cmark_node* block, int line, std::vector<Warning>& warnings) {
  Flattener flattener(line, warnings);
  const Iterator iterator(cmark_iter_new(block), cmark_iter_free);
  for (auto event = cmark_iter_next(iterator.get()); event != CMARK_EVENT_DONE;
       event = cmark_iter_next(iterator.get())) {
    cmark_node* node = cmark_iter_get_node(iterator.get());
    if (event == CMARK_EVENT_ENTER) {
      flattener.enter(node);
    } else {
      flattener.exit(node);
    }
  }
  return std::move(flattener).result();
}

std::string passage_text(std::string_view text) {
  const std::string collapsed = collapsed_whitespace(text);
  std::string_view rest = collapsed;
  while (rest.size() > 2 && (rest.front() == '*' || rest.front() == '_') && rest.back() == rest.front()) {
    rest = rest.substr(1, rest.size() - 2);
    rest.remove_prefix(std::min(rest.find_first_not_of(' '), rest.size()));
    rest = rest.substr(0, rest.find_last_not_of(' ') + 1);
  }
  return std::string(rest);
}

std::optional<Label> label_at(const MarkedText& text, std::size_t at) {
  const std::size_t begin = skip_filling(text.text, at);
  const Words words = words_at(text.text, begin, 5);
  for (std::size_t i = 0; i < words.lower.size(); ++i) {
    const auto end = colon_end(text.text, words.ends[i]);
    if (!end) continue;
    if (words.lower[i] == "commentary") return commentary_label(text, begin, words, i, *end);
    std::string wording = words.lower[0];
    for (std::size_t j = 1; j <= i; ++j) wording += ' ' + words.lower[j];
    if (const auto kind = kind_of(wording)) return Label{*kind, *end, wording == "sources"};
    return std::nullopt;
  }
  return std::nullopt;
}

std::optional<EndMarker> find_end_marker(const MarkedText& text) {
  const std::string_view all = text.text;
  for (std::size_t i = all.size(); i-- > 0;) {
    const bool word_begins = (all[i] | 0x20) == 'e' && (i == 0 || !is_letter(all[i - 1]));
    if (!word_begins || i + 3 > all.size() || (all[i + 1] | 0x20) != 'n' || (all[i + 2] | 0x20) != 'd')
      continue;
    if (const auto marker = end_marker_at(text, i)) return marker;
  }
  return std::nullopt;
}

bool is_emphasised(const MarkedText& text) {
  std::size_t covered = 0;
  bool any = false;
  const auto plain = [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end;) {
      if (u_isalnum(static_cast<UChar32>(next_code_point(text.text, i)))) return true;
    }
    return false;
  };
  for (const Markup& mark : text.markup) {
    if (mark.kind != Markup::Kind::emphasis) continue;
    if (mark.begin > covered && plain(covered, mark.begin)) return false;
    covered = std::max(covered, mark.end);
    any = true;
  }
  return any && !plain(covered, text.text.size());
}

bool is_quoted(const MarkedText& text) {
  const std::string all = passage_text(text.text);
  std::size_t i = 0;
  if (all.empty() || opening_quotes.find(next_code_point(all, i)) == std::u32string_view::npos) return false;
  std::size_t after_close = 0;
  for (; i < all.size();) {
    if (closing_quotes.find(next_code_point(all, i)) != std::u32string_view::npos) after_close = i;
  }
  if (after_close == 0) return false;
  const std::string_view rest = std::string_view(all).substr(after_close);
  const bool speaker =
      rest.size() < 100 && (rest.starts_with(" -") || rest.starts_with(" –") || rest.starts_with(" —"));
  return speaker || rest.find_first_not_of(".,;!?) *_") == std::string_view::npos;
}

}  // namespace osint
