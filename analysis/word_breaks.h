// SPDX-License-Identifier: GPL-2.0-or-later
// Where the words of a text stand: UAX #29 words, split further where versions of ICU disagree.
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace osint {

struct WordRange {
  std::uint32_t begin = 0;  // bytes of the text
  std::uint32_t end = 0;
  bool han = false;      // one Han character, with its variation selectors
  bool acronym = false;  // single letters with full stops: U.S.
};

class WordBreaker {
 public:
  WordBreaker();
  ~WordBreaker();
  WordBreaker(WordBreaker&&) noexcept;
  WordBreaker& operator=(WordBreaker&&) noexcept;

  // In order. ICU is opened at the first text that is not ASCII.
  std::vector<WordRange> words(std::string_view text);

  // The same with ICU for ASCII as well: the reference that the shortcut for ASCII is tested against.
  std::vector<WordRange> words_by_icu_alone(std::string_view text);

 private:
  struct Icu;
  void break_by_icu(std::string_view text, std::uint32_t begin, std::uint32_t end,
                    std::vector<WordRange>& out);
  std::vector<WordRange> words(std::string_view text, bool shortcut);
  std::unique_ptr<Icu> icu_;
};

}  // namespace osint
