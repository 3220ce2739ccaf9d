// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/text_form.h"

#include <algorithm>
#include <unicode/uchar.h>

#include "base/ascii.h"
#include "base/utf8.h"
#include "indexer/blocks/note_signs.h"
#include "indexer/blocks/text_range.h"

namespace osint {

namespace {

constexpr std::u32string_view opening_quotes = U"\"“„«「『‘'";
constexpr std::u32string_view closing_quotes = U"\"”“»」』’'";
constexpr std::size_t most_words = 1000;

bool is_han(UChar32 c) { return u_getIntPropertyValue(c, UCHAR_IDEOGRAPHIC) != 0; }

// Whether letters or digits stand in [begin, end).
bool says_anything(std::string_view text, std::size_t begin, std::size_t end) {
  for (std::size_t i = begin; i < end;) {
    if (u_isalnum(static_cast<UChar32>(next_code_point(text, i)))) return true;
  }
  return false;
}

// Counts words, and how many of the longer ones (four letters or more, and the first word) are capitalised.
struct WordCount {
  std::size_t words = 0;
  std::size_t long_words = 0;
  std::size_t capitalised = 0;
  std::size_t letters = 0;
  std::size_t capitals = 0;
};

class Counter {
 public:
  WordCount count(std::string_view text) {
    for (std::size_t i = 0; i < text.size() && out_.words < most_words;) {
      const auto c = static_cast<UChar32>(next_code_point(text, i));
      if (c == ' ' || c == '\n' || c == '-' || c == 0x2014) {
        end_word();
      } else if (c < 0x80 ? is_ascii_letter(static_cast<char>(c)) : u_isalpha(c) != 0) {
        add_letter(c);
      } else if (u_isdigit(c)) {
        any_ = true;
      }
    }
    end_word();
    out_.words += han_ / 2;
    return out_;
  }

 private:
  void add_letter(UChar32 c) {
    any_ = true;
    const bool upper = c < 0x80 ? is_ascii_upper(static_cast<char>(c)) : u_isupper(c) != 0;
    if (length_++ == 0) upper_ = upper;
    ++out_.letters;
    out_.capitals += upper ? 1 : 0;
    han_ += c >= 0x80 && is_han(c) ? 1 : 0;
  }
  void end_word() {
    if (any_) ++out_.words;
    if (length_ >= 4 || (length_ > 0 && out_.words == 1)) {
      ++out_.long_words;
      out_.capitalised += upper_ ? 1 : 0;
    }
    any_ = false;
    length_ = 0;
  }

  WordCount out_;
  bool any_ = false;
  bool upper_ = false;
  std::size_t length_ = 0;
  std::size_t han_ = 0;
};

void add_ends(std::string_view text, TextForm& form) {
  if (text.empty()) return;
  std::size_t i = 0;
  while (i < text.size()) {
    const auto c = static_cast<UChar32>(next_code_point(text, i));
    if (!u_isalnum(c)) continue;
    form.lower_case_start = u_islower(c) != 0;
    break;
  }
  std::string_view rest = without_last_signs(text);
  while (!rest.empty()) {
    std::size_t at = rest.size() - 1;
    while (at > 0 && (static_cast<unsigned char>(rest[at]) & 0xC0) == 0x80) --at;
    std::size_t next = at;
    const char32_t c = next_code_point(rest, next);
    if (is_one_of(c, closing_quotes) || c == ' ' || c == '\n' || c == '*' || c == '_') {
      rest = rest.substr(0, at);
      continue;
    }
    form.full_stop = is_one_of(c, U".!?。！？…") && c != '?' && c != U'？';
    form.open_end = !is_one_of(c, U".!?。！？…:;,");
    break;
  }
}

// Returns true if a word continues at `at`, so that the sign before it is an apostrophe.
bool letter_at(std::string_view text, std::size_t at) {
  if (at >= text.size()) return false;
  return u_isalnum(static_cast<UChar32>(next_code_point(text, at))) != 0;
}

bool only_links(const MarkedText& text) {
  std::size_t covered = 0;
  bool any = false;
  for (const Markup& mark : text.markup) {
    if (mark.kind != Markup::Kind::link) continue;
    if (mark.begin > covered && says_anything(text.text, covered, mark.begin)) return false;
    covered = std::max(covered, mark.end);
    any = true;
  }
  return any && !says_anything(text.text, covered, text.text.size());
}

// This is cheaper than to look at the whole text.
bool may_begin_quotation(std::string_view text) {
  std::size_t first = std::min(text.find_first_not_of(" .\n*_"), text.size());
  return first < text.size() && is_one_of(next_code_point(text, first), opening_quotes);
}

}  // namespace

TextForm text_form(const MarkedText& text) {
  TextForm out;
  const WordCount counted = Counter().count(text.text);
  out.words = counted.words;
  out.bold = is_emphasised(text, true);
  out.italic = is_emphasised(text);
  out.title_case = counted.long_words > 0 && counted.capitalised * 10 >= counted.long_words * 7;
  out.all_capitals = counted.letters > 1 && counted.capitals * 10 >= counted.letters * 9;
  out.only_links = only_links(text);
  if (counted.words < 200 && may_begin_quotation(text.text)) out.quoted = is_quoted(passage_text(text.text));
  add_ends(text.text, out);
  return out;
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

std::string plain_text(std::string_view text) {
  std::string out = collapsed_whitespace(text);
  const std::size_t first = out.find_first_not_of("*_ ");
  if (first == std::string::npos) return {};
  return out.substr(first, out.find_last_not_of("*_ ") + 1 - first);
}

bool is_emphasised(const MarkedText& text, bool strong) {
  std::size_t covered = 0;
  bool any = false;
  const std::size_t end = text.markup.empty() ? 0 : without_last_signs(text.text).size();
  for (const Markup& mark : text.markup) {
    if (mark.kind != Markup::Kind::emphasis || (strong && !mark.strong)) continue;
    if (mark.begin > covered && says_anything(text.text, covered, mark.begin)) return false;
    covered = std::max(covered, mark.end);
    any = true;
  }
  return any && !says_anything(text.text, covered, end);
}

bool is_quoted(std::string_view all) {
  std::size_t i = 0;
  while (i < all.size() && (all[i] == '.' || all[i] == ' ')) ++i;
  if (i >= all.size() || !is_one_of(next_code_point(all, i), opening_quotes)) return false;
  std::size_t after_close = 0;
  bool inside = true;
  bool spoken_outside = false;  // "We left," he said, "at dawn": not a quotation from end to end
  while (i < all.size()) {
    const char32_t c = next_code_point(all, i);
    if (inside && is_one_of(c, closing_quotes) && !letter_at(all, i)) {
      inside = false;
      after_close = i;
    } else if (!inside && is_one_of(c, opening_quotes)) {
      if (says_anything(all, after_close, i)) spoken_outside = true;
      inside = true;
    }
  }
  if (after_close == 0 || spoken_outside) return false;
  const std::string_view bare = without_last_signs(all);
  const std::string_view rest = bare.substr(std::min(after_close, bare.size()));
  const bool speaker =
      rest.size() < 100 && (rest.starts_with(" -") || rest.starts_with(" –") || rest.starts_with(" —"));
  return speaker || rest.find_first_not_of(".,;!?) *_") == std::string_view::npos;
}

bool ends_open(std::string_view passage) {
  TextForm form;
  add_ends(passage, form);
  const std::string_view bare = without_last_signs(passage);
  return form.open_end || bare.ends_with(',') || bare.ends_with(';');
}

}  // namespace osint
