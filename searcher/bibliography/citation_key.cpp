// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/bibliography/citation_key.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <xxhash.h>

#include "analysis/folding.h"
#include "analysis/names/latin_letters.h"
#include "analysis/names/sorted_lines.h"
#include "analysis/names/tables.h"
#include "base/utf8.h"

namespace osint {
namespace {

constexpr std::size_t longest_part = 24;
constexpr int most_characters = 4;  // of Chinese, which has no blanks
constexpr std::array<std::string_view, 14> small_words = {"a",  "an",  "the", "of",  "in", "on",   "and",
                                                          "to", "for", "at",  "how", "is", "what", "with"};

// Of Russian and Ukrainian, as in_latin_letters() writes them.
constexpr std::array<std::string_view, 17> small_cyrillic_words = {
    "v", "u", "i", "o", "s", "k", "z", "na", "po", "za", "ob", "ot", "iz", "do", "pro", "dlya", "ta"};

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

// What ASCII has of a text: letters without accents, those of other alphabets in Latin ones, characters by
// their commonest reading.
std::string ascii(std::string_view words) {
  const std::string text = in_latin_letters(words);
  std::string out;
  int characters = 0;
  for (std::size_t i = 0; i < text.size() && out.size() < longest_part && characters < most_characters;) {
    const std::size_t begin = i;
    const char32_t c = next_code_point(text, i);
    if (is_han(c)) {
      const Syllables readings = readings_of(folded_han(c));
      if (!readings.empty()) out += readings.front();
      ++characters;
      continue;
    }
    for (const char letter : folded(std::string_view(text).substr(begin, i - begin))) {
      if (is_letter(letter)) out += letter;
    }
  }
  return out;
}

bool begins_cyrillic(std::string_view word) {
  std::size_t at = 0;
  const char32_t c = word.empty() ? 0 : next_code_point(word, at);
  return c >= 0x400 && c < 0x530;
}

bool is_small_word(std::string_view word, std::string_view plain) {
  if (begins_cyrillic(word))
    return std::ranges::find(small_cyrillic_words, plain) != small_cyrillic_words.end();
  return std::ranges::find(small_words, plain) != small_words.end();
}

std::string first_word(const std::string& title) {
  for (const std::string_view word : parts(title, ' ')) {
    const std::string plain = ascii(word.substr(0, word.find('-')));
    if (!plain.empty() && !is_small_word(word, plain)) return plain;
  }
  return {};
}

}  // namespace

std::string citation_key(const Reference& reference, const std::string& identity) {
  std::string out;
  if (!reference.authors.names.empty()) {
    const AuthorName& first = reference.authors.names.front();
    out = ascii(first.family.empty() ? first.literal : first.family);
  }
  if (out.empty()) out = ascii(reference.publication);
  if (out.empty()) out = reference.type == SourceType::commentary ? "commentary" : "source";
  if (out.front() <= '9') out.insert(0, "s");  // some readers want a letter first
  if (reference.date) out += fmt::format("{}", reference.date->first.year);
  out += first_word(reference.title);
  return fmt::format("{}-{:04x}", out, XXH3_64bits(identity.data(), identity.size()) & 0xFFFF);
}

}  // namespace osint
