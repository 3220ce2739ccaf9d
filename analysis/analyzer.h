// SPDX-License-Identifier: GPL-2.0-or-later
// Text -> tokens -> terms, for the indexer, the query compiler and the snippets alike; nothing else
// splits, folds or stems text. Words by UAX #29 (ICU), except that each Han character is a token of
// its own; folding is NFKC_Casefold without diacritics, traditional characters as simplified ones.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace osint {

// Terms longer than this are cut at a character boundary (Xapian allows 245 bytes with the prefix).
inline constexpr std::size_t max_term_bytes = 200;

enum class TokenForm : std::uint8_t {
  word,     // each word of the text has exactly one
  variant,  // another spelling of the word at this position: xian for xi'an
  joined,   // a designation as one word: j20 for J-20; stands at its first and at its last position
};

struct Token {
  std::uint32_t begin = 0;  // bytes of the text
  std::uint32_t end = 0;
  std::uint32_t position = 0;  // from 0; consecutive words differ by 1, by 2 across punctuation next to Han
  TokenForm form = TokenForm::word;
  bool han = false;
  std::string term;
};

class Analyzer {
 public:
  Analyzer();
  ~Analyzer();
  Analyzer(Analyzer&&) noexcept;
  Analyzer& operator=(Analyzer&&) noexcept;

  // Words in the order of the text, none overlapping another; variants and joined forms follow the word at whose position
  // they stand.
  // `text` must be valid UTF-8 below 2 GiB.
  std::vector<Token> tokens(std::string_view text) const;

  // The Snowball English (Porter2) stem of a term; terms that are not all a-z are their own stem.
  std::string stem(const std::string& term) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

// English words too frequent to tell commentaries apart (folded). Dropped from bags of words only.
bool is_stopword(std::string_view term);

}  // namespace osint
