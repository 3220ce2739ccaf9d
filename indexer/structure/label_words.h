// SPDX-License-Identifier: GPL-2.0-or-later
// The words at the beginning of a line that say what follows: "OE Watch Commentary:", "**Source 2** -", "Notes".
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/blocks/marked_text.h"

namespace osint {

enum class LabelKind {
  commentary,
  source,
  excerpt,
  notes,
  contents,
  author,  // "By:", "Analyst:"; a byline without a colon is read by byline.h
  date,
  region,
  title,
  publication,
  address,
};

struct Label {
  LabelKind kind = LabelKind::commentary;
  std::size_t end = 0;   // byte offset where what it labels begins
  bool plural = false;   // "Sources:"
  bool sure = true;      // false for words that prose may use as well ("Comment:", "Their Commentary:")
  bool alone = false;    // the rest of its line is empty
  bool colon = false;    // a colon ends it
  bool set_off = false;  // bold or italic by itself
  bool usual = false;    // "OE Watch Commentary" and the like, which no article uses
};

// The label that begins at `at`, the beginning of a line. Reads at most about 200 bytes.
std::optional<Label> label_at(const MarkedText& text, std::size_t at);

// Whether the words before "Commentary" make a label that prose does not use: "OE Watch", "Analyst's", none.
enum class LabelPrefix { none, usual, capitalised, other };

// The words of a text with the offsets at which they end. Emphasis signs and blanks separate; at most `limit`.
struct LeadingWords {
  std::vector<std::string> written;
  std::vector<std::string> lower;
  std::vector<std::size_t> ends;
};
LeadingWords leading_words(std::string_view text, std::size_t at, std::size_t limit);
LabelPrefix label_prefix(const LeadingWords& words, std::size_t begin, std::size_t end);

// Whether a word names what an analyst writes: "commentary", "analysis", "insight" ...
bool is_commentary_word(std::string_view lower);

// Where the next character stands that is neither blank, line end nor an emphasis sign; looks at most 100 bytes on.
std::size_t skip_filling(std::string_view text, std::size_t at);

}  // namespace osint
