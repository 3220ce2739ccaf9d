// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/pdf/pages/initial_letters.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <unicode/uchar.h>
#include <unordered_set>

#include "base/ascii.h"
#include "base/utf8.h"

namespace osint {

namespace {

constexpr double least_size = 1.6;        // of the body's
constexpr std::size_t most_letters = 50;  // of a page: more are no initials

using Words = std::unordered_set<std::string>;

// A capital letter, perhaps behind a quotation mark.
bool is_initial(const PdfWord& word, double body_size) {
  if (word.size < least_size * body_size || word.text.size() > 8) return false;
  UChar32 last = 0;
  std::size_t count = 0;
  for (std::size_t at = 0; at < word.text.size(); ++count)
    last = static_cast<UChar32>(next_code_point(word.text, at));
  return count <= 2 && u_isupper(last) && !word.text.empty();
}

std::string letters_of(std::string_view word) {
  std::string out = ascii_lower(word);
  while (!out.empty() && std::string_view(".,;:!?)\"'").find(out.back()) != std::string_view::npos)
    out.pop_back();
  return out;
}

Words words_of(const std::vector<PdfPage>& pages) {
  Words out;
  for (const PdfPage& page : pages) {
    for (const PdfWord& word : page.words) out.insert(letters_of(word.text));
  }
  return out;
}

// Returns the word to the right of the letter in the highest line beside it; nullopt unless two lines of the
// body begin there.
std::optional<std::size_t> word_beside(const std::vector<PdfWord>& words, const PdfWord& letter,
                                       double body_size) {
  std::optional<std::size_t> highest;
  double lowest = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const PdfWord& word = words[i];
    if (&word == &letter || word.size > 1.3 * body_size) continue;
    const double gap = word.box.left - letter.box.right;
    const double middle = (word.box.top + word.box.bottom) / 2;
    if (gap < -0.4 * body_size || gap > 1.2 * body_size || middle < letter.box.top ||
        middle > letter.box.bottom + 0.3 * body_size)
      continue;
    if (!highest || word.box.top < words[*highest].box.top) highest = i;
    lowest = std::max(lowest, word.box.top);
  }
  const bool lines = highest && lowest - words[*highest].box.top > 0.7 * body_size;
  return lines ? highest : std::nullopt;
}

// "A" and "I" may be words of their own. The other words of the file tell.
bool is_word_of_its_own(const PdfWord& letter, const PdfWord& next, const Words& known) {
  if (letter.text != "A" && letter.text != "I") return false;
  return !known.contains(letters_of(letter.text + next.text)) && known.contains(letters_of(next.text)) &&
         letters_of(next.text).size() > 1;
}

}  // namespace

void join_initial_letters(std::vector<PdfPage>& pages, double body_size) {
  std::optional<Words> known;
  for (PdfPage& page : pages) {
    const auto letters = static_cast<std::size_t>(
        std::ranges::count_if(page.words, [&](const PdfWord& word) { return is_initial(word, body_size); }));
    if (letters == 0 || letters > most_letters) continue;
    for (std::size_t i = 0; i < page.words.size(); ++i) {
      if (!is_initial(page.words[i], body_size)) continue;
      const std::optional<std::size_t> next = word_beside(page.words, page.words[i], body_size);
      if (!next) continue;
      if (!known) known = words_of(pages);
      PdfWord& word = page.words[*next];
      word.text.insert(0, page.words[i].text + (is_word_of_its_own(page.words[i], word, *known) ? " " : ""));
      page.words.erase(page.words.begin() + static_cast<std::ptrdiff_t>(i));
      --i;
    }
  }
}

}  // namespace osint
