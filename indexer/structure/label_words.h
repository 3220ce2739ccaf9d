// SPDX-License-Identifier: GPL-2.0-or-later
// Recognises labels, the words at the beginning of a line that say what follows: "OE Watch Commentary:",
// "**Source 2** -", "Notes".
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
  author,  // "By:", "Analyst:"; byline.h reads bylines without a colon
  date,
  region,
  title,
  publication,
  address,
};

struct Label {
  LabelKind kind = LabelKind::commentary;
  std::size_t end = 0;   // byte offset where the labelled text begins
  bool plural = false;   // "Sources:"
  bool sure = true;      // false for words that prose uses, too: "Comment:", "Their Commentary:"
  bool alone = false;    // nothing else stands on its line
  bool colon = false;    // it ends in a colon
  bool set_off = false;  // it is bold or italic by itself
  bool usual = false;    // "OE Watch Commentary" and the like, which no article uses
};

// Returns the label that begins at byte offset `at`, which must be the beginning of a line. Reads at most
// about 200 bytes of the text.
std::optional<Label> label_at(const MarkedText& text, std::size_t at);

// What the words before "Commentary" are: none; usual in such labels, such as "OE Watch" or "Analyst's";
// other capitalised words; or words of prose.
enum class LabelPrefix { none, usual, capitalised, other };

// The first words of a text, as written and in lower case, and the byte offset where each ends. Blanks, line
// breaks and emphasis signs separate words.
struct LeadingWords {
  std::vector<std::string> written;
  std::vector<std::string> lower;
  std::vector<std::size_t> ends;
};
// Returns at most `limit` words from byte offset `at` on.
LeadingWords leading_words(std::string_view text, std::size_t at, std::size_t limit);
// Classifies the words [begin, end).
LabelPrefix label_prefix(const LeadingWords& words, std::size_t begin, std::size_t end);

// Returns true for a word that names what an analyst writes: "commentary", "analysis", "insight" and so on.
bool is_commentary_word(std::string_view lower);

// Returns the offset of the next character that is not a blank, a line break or an emphasis sign. Looks at
// most 100 bytes ahead.
std::size_t skip_filling(std::string_view text, std::size_t at);

}  // namespace osint
