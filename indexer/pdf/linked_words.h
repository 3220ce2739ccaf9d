// SPDX-License-Identifier: GPL-2.0-or-later
// Finds linked words in a paragraph: addresses that are broken over several lines, and words that stand for
// an address that is not printed.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "indexer/pdf/pages/page_text.h"

namespace osint {

// The words [begin, end) of a paragraph.
struct LinkedRun {
  std::size_t begin = 0;  // indices of words
  std::size_t end = 0;
  std::string text;         // the whole address, to print in place of the words; empty if they stay
  std::string destination;  // the address that the words link to; empty if it is printed
};

// Returns the runs in order; they do not overlap. The words must not be null.
std::vector<LinkedRun> linked_runs(const std::vector<const PdfWord*>& words);

}  // namespace osint
