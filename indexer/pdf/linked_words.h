// SPDX-License-Identifier: GPL-2.0-or-later
// The words of a paragraph, some of them linked -> where an address that lines broke is whole, and which words stand for an
// address that is not printed.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "indexer/pdf/pages/page_text.h"

namespace osint {

struct LinkedRun {
  std::size_t begin = 0;  // of the words
  std::size_t end = 0;
  std::string text;  // printed in their place: an address that lines broke, made whole; empty: they stay
  std::string destination;  // of words that are no address; empty for an address that is printed
};

// In order; runs do not overlap.
std::vector<LinkedRun> linked_runs(const std::vector<const PdfWord*>& words);

}  // namespace osint
