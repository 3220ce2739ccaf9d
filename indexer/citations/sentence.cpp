// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/citations/sentence.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/utf8.h"
#include "indexer/blocks/text_range.h"

namespace osint {

namespace {

constexpr std::size_t longest = 600;

// Verbs, and words that stand beside one. In the order of their bytes.
constexpr std::array<std::string_view, 44> verbs{
    "are",     "be",   "been", "can",  "could", "did",    "do",     "does",   "had",   "has",   "have",
    "he",      "i",    "is",   "it",   "may",   "might",  "must",   "not",    "noted", "notes", "reported",
    "reports", "said", "say",  "says", "she",   "should", "stated", "states", "that",  "there", "these",
    "they",    "this", "told", "was",  "we",    "were",   "which",  "who",    "will",  "would", "you"};

bool is_verb(std::string_view word) {
  constexpr std::size_t longest_verb = 8;
  return word.size() <= longest_verb && std::binary_search(verbs.begin(), verbs.end(), ascii_lower(word));
}

bool is_han(char32_t c) {
  return (c >= 0x3040 && c < 0xA000) || (c >= 0xAC00 && c < 0xD7A4) || (c >= 0x20000 && c < 0x32000);
}
bool is_uncased(char32_t c) { return c >= 0x590 && c < 0x1C80; }
bool is_small(char32_t c) {
  return (c >= 'a' && c <= 'z') || (c >= 0xDF && c <= 0xFF && c != 0xF7) || (c >= 0x3B1 && c <= 0x3C9) ||
         (c >= 0x430 && c <= 0x45F) || (c >= 0x100 && c < 0x180 && c % 2 == 1);
}
bool is_letter(char32_t c) {
  return (c < 0x80 && is_ascii_letter(static_cast<char>(c))) ||
         (c >= 0xC0 && c < 0x2000 && c != 0xD7 && c != 0xF7) || is_han(c);
}

// Whether the full stop that ends `word` ends a sentence as well.
bool ends_sentence(std::string_view text, std::size_t stop) {
  const std::string_view head = text.substr(0, stop + 1);
  if (text[stop] != '.') return true;
  if (!ends_with_full_stop(head)) return head.ends_with("..");
  std::size_t begin = stop;
  while (begin > 0 && is_word_byte(text[begin - 1])) --begin;
  const std::string word = ascii_lower(text.substr(begin, stop - begin));
  constexpr std::string_view abbreviations =
      " dr mr mrs ms prof col gen lt maj capt sgt adm gov no nos vol pp p ed eds st jan feb mar apr jun jul "
      "aug sep "
      "sept oct nov dec al fig vs ca г им etc inc ltd rev ";
  return abbreviations.find(" " + word + " ") == std::string_view::npos;
}

}  // namespace

bool Sentence::is_prose() const {
  return words >= 5 && (2 * small >= words || uncased >= 5 || (verb && small * 3 >= words));
}
bool Sentence::is_long_prose() const { return words >= 8 && is_prose(); }
bool Sentence::is_excerpt() const {
  return (words >= 4 && (3 * small >= words || uncased >= 4)) ||
         (terminated && words >= 3 && (small > 0 || uncased > 0)) || (verb && words >= 3) ||
         (terminated && words >= 6);
}

Sentence read_sentence(std::string_view text, std::size_t at) {
  Sentence out;
  const std::size_t limit = std::min(text.size(), at + longest);
  std::size_t han = 0;
  bool inside = false;
  std::size_t word_begin = at;
  for (std::size_t i = at; i < limit;) {
    const std::size_t here = i;
    const char32_t c = next_code_point(text, i);
    if (is_han(c)) {
      ++han;
    } else if (is_letter(c) && !inside) {
      inside = true;
      word_begin = here;
      ++out.words;
      out.small += is_small(c) ? 1 : 0;
      out.uncased += is_uncased(c) ? 1 : 0;
    } else if (inside && !is_letter(c) && c != U'\'' && c != U'’' && c != U'-') {
      inside = false;
      out.verb = out.verb || is_verb(text.substr(word_begin, here - word_begin));
    }
    out.end = i;
    const bool blank_follows = i >= text.size() || text[i] == ' ' || text[i] == '\n' ||
                               static_cast<unsigned char>(text[i]) >= 0x80 || text[i] == '"' ||
                               text[i] == ')';
    const bool stop =
        is_one_of(c, U"。！？") || (is_one_of(c, U".?!…؟۔।") && blank_follows && ends_sentence(text, here));
    if (stop) {
      out.terminated = true;
      break;
    }
    if (c == U'\n' && i < text.size() && text[i] == '\n') break;
  }
  if (inside) out.verb = out.verb || is_verb(text.substr(word_begin, out.end - word_begin));
  out.words += han / 2;
  out.uncased += han / 2;
  return out;
}

}  // namespace osint
