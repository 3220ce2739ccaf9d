// SPDX-License-Identifier: GPL-2.0-or-later
// Finds the words of a text: those of UAX #29, split further where releases of ICU disagree.
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace osint {

// The bytes [begin, end) of a word.
struct WordRange {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  bool han = false;      // a Han character with its variation selectors
  bool acronym = false;  // single letters with full stops: U.S.
};

// Splits text into words. One thread uses an object at a time.
class WordBreaker {
 public:
  WordBreaker();
  ~WordBreaker();
  WordBreaker(WordBreaker&&) noexcept;
  WordBreaker& operator=(WordBreaker&&) noexcept;

  // Returns the words in order. `text` must be valid UTF-8 below 2 GiB. Opens ICU at the first text that is
  // not ASCII, and throws std::runtime_error if ICU lacks its data.
  std::vector<WordRange> words(std::string_view text);

  // Returns the same words without the shortcut for ASCII, so that tests can compare the two.
  std::vector<WordRange> words_by_icu_alone(std::string_view text);

 private:
  struct Icu;
  void break_by_icu(std::string_view text, std::uint32_t begin, std::uint32_t end,
                    std::vector<WordRange>& out);
  std::vector<WordRange> words(std::string_view text, bool shortcut);
  std::unique_ptr<Icu> icu_;
};

}  // namespace osint
