// SPDX-License-Identifier: GPL-2.0-or-later
// Finds page furniture, the lines of a document that belong to its pages and not to its text. It goes by
// their form, their place and their repetition.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "indexer/plain_text/furniture_forms.h"

namespace osint {

// A line that is not blank, with what stands around it.
struct PageLine {
  std::string_view text;
  int page = 0;
  bool blank_before = false;
  bool blank_after = false;
  bool fixed = false;  // belongs to the text, whatever it looks like
  FurnitureForm form = FurnitureForm::none;
  std::size_t key = 0;      // the same for equal lines; 0 if repetition says nothing about it
  std::string_view reason;  // why it is furniture; empty if it is not
};

// Sets `reason` of the lines that are furniture. `lines` must hold all lines of the document that are not
// blank, in order.
void find_furniture(std::vector<PageLine>& lines);

}  // namespace osint
