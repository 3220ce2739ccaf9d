// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/word_breaks.h"

#include <stdexcept>
#include <string>
#include <unicode/brkiter.h>
#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>

#include "analysis/folding.h"
#include "base/utf8.h"

namespace osint {
namespace {

struct Character {
  char32_t code_point;
  std::uint32_t begin;
  std::uint32_t end;
};

std::vector<Character> characters(std::string_view text, std::uint32_t begin, std::uint32_t end) {
  std::vector<Character> out;
  for (std::size_t i = begin; i < end;) {
    const std::size_t at = i;
    const char32_t c = next_code_point(text.substr(0, end), i);
    out.push_back({c, static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(i)});
  }
  return out;
}

bool is_letter(char32_t c) {
  if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  return u_isalpha(static_cast<UChar32>(c)) != 0;
}
bool is_digit(char32_t c) { return u_isdigit(static_cast<UChar32>(c)) != 0; }
bool is_full_stop(char32_t c) { return c == U'.' || c == 0xFF0E || c == 0x2024; }

// ICU 72 keeps some of these inside words, other versions do not.
bool always_splits(char32_t c) {
  return c == U':' || c == U';' || c == U'@' || c == U'_' || c == 0xFF1A || c == 0xFF1B || c == 0xFF20 ||
         c == 0xFF3F || c == 0x202F || c == 0x203F || c == 0x2040;
}

bool splits_at(const std::vector<Character>& word, std::size_t i) {
  const char32_t c = word[i].code_point;
  if (always_splits(c)) return true;
  if (!is_full_stop(c)) return false;
  const bool decimal =
      i > 0 && i + 1 < word.size() && is_digit(word[i - 1].code_point) && is_digit(word[i + 1].code_point);
  return !decimal;
}

// A word of UAX #29 -> the words it holds.
void append_parts(std::string_view text, std::uint32_t begin, std::uint32_t end,
                  std::vector<WordRange>& out) {
  const std::vector<Character> word = characters(text, begin, end);
  std::size_t from = 0;
  for (std::size_t i = 0; i <= word.size(); ++i) {
    if (i < word.size() && !splits_at(word, i)) continue;
    std::size_t to = i;
    while (from < to && is_apostrophe(word[from].code_point)) ++from;
    while (from < to && is_apostrophe(word[to - 1].code_point)) --to;
    if (to > from) out.push_back({word[from].begin, word[to - 1].end, false, false});
    from = i + 1;
  }
}

// Scripts without blanks mark the ends of their words with U+200B.
bool writes_without_blanks(char32_t c) {
  const auto kind = static_cast<ULineBreak>(u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_LINE_BREAK));
  return kind == U_LB_COMPLEX_CONTEXT;
}

// Whether what stands between a letter and the next does not end a word, though UAX #29 says so: two accents
// that stand for apostrophes ("Ch`ing" and "Ch´ing"), and U+200B, which web pages put where a line may end.
bool joins_letters(std::string_view between, char32_t before, char32_t after) {
  if (!is_letter(before) || !is_letter(after)) return false;
  if (between == "`" || between == "\u00B4") return true;
  return between == "\u200B" && !writes_without_blanks(before) && !writes_without_blanks(after);
}

void join_at_marks(std::string_view text, std::vector<WordRange>& words, std::size_t first) {
  std::size_t kept = first;
  for (std::size_t i = first; i < words.size(); ++i) {
    if (kept > first) {
      WordRange& last = words[kept - 1];
      const std::string_view between = text.substr(last.end, words[i].begin - last.end);
      std::size_t at = words[i].begin;
      if (!between.empty() && joins_letters(between, characters(text, last.begin, last.end).back().code_point,
                                            next_code_point(text, at))) {
        last.end = words[i].end;
        continue;
      }
    }
    words[kept++] = words[i];
  }
  words.resize(kept);
}

bool is_single_letter(std::string_view text, const WordRange& word) {
  std::size_t at = word.begin;
  return is_letter(next_code_point(text, at)) && at == word.end;
}

// U.S. and u.s.a.: words of one letter each with nothing but full stops between become one.
void join_acronyms(std::string_view text, std::vector<WordRange>& words, std::size_t first) {
  if (words.size() < first + 2) return;  // nearly always: a stretch is mostly one word
  const auto linked = [&](std::size_t i) {
    return i + 1 < words.size() && words[i + 1].begin == words[i].end + 1 && text[words[i].end] == '.';
  };
  std::size_t kept = first;
  for (std::size_t from = first, to = first; from < words.size(); from = ++to) {
    bool letters = is_single_letter(text, words[from]);
    for (; linked(to); ++to) letters = letters && is_single_letter(text, words[to + 1]);
    if (letters && to > from) {
      const std::uint32_t end = words[to].end;
      const bool closed = end < text.size() && text[end] == '.';
      words[kept++] = {words[from].begin, closed ? end + 1 : end, false, true};
    } else {
      for (std::size_t i = from; i <= to; ++i) words[kept++] = words[i];
    }
  }
  words.resize(kept);
}

enum class AsciiClass : std::uint8_t { none, letter, digit };

AsciiClass ascii_class(char c) {
  if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) return AsciiClass::letter;
  return c >= '0' && c <= '9' ? AsciiClass::digit : AsciiClass::none;
}

// Whether the ASCII mark at i stands inside a word: don't, 3.14, 1,997.
bool joins(std::string_view text, std::uint32_t i, std::uint32_t begin, std::uint32_t end) {
  if (i == begin || i + 1 >= end) return false;
  const AsciiClass before = ascii_class(text[i - 1]);
  if (before == AsciiClass::none || before != ascii_class(text[i + 1])) return false;
  if (text[i] == '\'') return true;
  if (text[i] == '`') return before == AsciiClass::letter;
  return before == AsciiClass::digit && (text[i] == '.' || text[i] == ',');
}

// A stretch of ASCII: the same words as UAX #29 and append_parts() give, without opening ICU.
void break_ascii(std::string_view text, std::uint32_t begin, std::uint32_t end, std::vector<WordRange>& out) {
  for (std::uint32_t i = begin; i < end;) {
    const std::uint32_t from = i;
    while (i < end && (ascii_class(text[i]) != AsciiClass::none || (i > from && joins(text, i, begin, end))))
      ++i;
    if (i > from) {
      out.push_back({from, i, false, false});
    } else {
      ++i;
    }
  }
}

// ㎞ and ㎏: whole words in one character, which UAX #29 takes for a symbol.
bool is_unit_symbol(std::string_view text, std::size_t at) {
  const char32_t c = next_code_point(text, at);
  return c >= 0x3300 && c <= 0x33FF;
}

// Adds the Han character at [begin, end), with the selectors of its form. Returns the end of it.
std::uint32_t add_han(std::string_view text, std::uint32_t begin, std::uint32_t end,
                      std::vector<WordRange>& out) {
  for (std::size_t next = end; next < text.size(); end = static_cast<std::uint32_t>(next)) {
    if (!is_variation_selector(next_code_point(text, next))) break;
  }
  out.push_back({begin, end, true, false});
  return end;
}

}  // namespace

struct WordBreaker::Icu {
  std::unique_ptr<icu::BreakIterator> iterator;
};

WordBreaker::WordBreaker() = default;
WordBreaker::~WordBreaker() = default;
WordBreaker::WordBreaker(WordBreaker&&) noexcept = default;
WordBreaker& WordBreaker::operator=(WordBreaker&&) noexcept = default;

void WordBreaker::break_by_icu(std::string_view text, std::uint32_t begin, std::uint32_t end,
                               std::vector<WordRange>& out) {
  UErrorCode status = U_ZERO_ERROR;
  if (!icu_) {
    icu_ = std::make_unique<Icu>();
    // Not Locale::getRoot(), which the threads would share: ICU guards it by means that ThreadSanitizer does not see.
    icu_->iterator.reset(icu::BreakIterator::createWordInstance(icu::Locale(""), status));
  }
  UText view = UTEXT_INITIALIZER;
  utext_openUTF8(&view, text.data() + begin, end - begin, &status);
  icu_->iterator->setText(&view, status);
  if (U_FAILURE(status)) throw std::runtime_error(std::string("ICU word breaks: ") + u_errorName(status));
  std::int32_t from = icu_->iterator->first();
  for (std::int32_t to = icu_->iterator->next(); to != icu::BreakIterator::DONE;
       from = to, to = icu_->iterator->next()) {
    const std::uint32_t word_begin = begin + static_cast<std::uint32_t>(from);
    const std::uint32_t word_end = begin + static_cast<std::uint32_t>(to);
    if (icu_->iterator->getRuleStatus() >= UBRK_WORD_NONE_LIMIT) {
      append_parts(text, word_begin, word_end, out);
    } else if (is_unit_symbol(text, word_begin)) {
      out.push_back({word_begin, word_end, false, false});
    }
  }
  utext_close(&view);
}

// Words never cross blanks or Han characters, so each stretch between them is broken by itself: Han never
// reaches ICU's dictionary (which would lose names: 习|近平), and plain ASCII needs no ICU.
std::vector<WordRange> WordBreaker::words(std::string_view text, bool shortcut) {
  std::vector<WordRange> out;
  std::uint32_t from = 0;
  bool ascii = true;
  const auto flush = [&](std::uint32_t to) {
    if (to > from) {
      const std::size_t first = out.size();
      if (ascii && shortcut) {
        break_ascii(text, from, to, out);
      } else {
        break_by_icu(text, from, to, out);
        join_at_marks(text, out, first);
      }
      join_acronyms(text, out, first);
    }
    ascii = true;
  };
  for (std::size_t i = 0; i < text.size();) {
    if (ascii_class(text[i]) != AsciiClass::none) {
      ++i;
      continue;
    }
    const auto at = static_cast<std::uint32_t>(i);
    const char32_t c = next_code_point(text, i);
    const bool han = c >= 0x80 && is_han(c);
    if (c >= 0x80 && !han) ascii = false;
    if (c != U' ' && c != U'\n' && !han) continue;
    flush(at);
    from = static_cast<std::uint32_t>(i);
    if (han) i = from = add_han(text, at, from, out);
  }
  flush(static_cast<std::uint32_t>(text.size()));
  return out;
}

std::vector<WordRange> WordBreaker::words(std::string_view text) { return words(text, true); }

std::vector<WordRange> WordBreaker::words_by_icu_alone(std::string_view text) { return words(text, false); }

}  // namespace osint
