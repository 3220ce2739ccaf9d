// SPDX-License-Identifier: GPL-2.0-or-later
// The promises that the readers of text, web pages and word-processor files share.
#pragma once

#include <string>
#include <string_view>

#include "base/utf8.h"
#include "indexer/blocks/block.h"
#include "tests/fuzz/promise.h"

namespace osint::fuzz {

inline void check_block(const Block& block) {
  const std::string& text = block.text.text;
  promise(!text.empty() && is_valid_utf8(text), "a block has text, in UTF-8");
  promise((block.kind == BlockKind::heading) == (block.level > 0), "headings have a level, others none");
  std::size_t before = 0;
  for (const Markup& mark : block.text.markup) {
    promise(mark.begin >= before && mark.begin < mark.end && mark.end <= text.size(),
            "marks lie in the text, in order");
    promise(is_valid_utf8(std::string_view(text).substr(mark.begin, mark.end - mark.begin)),
            "marks part no character");
    before = mark.begin;
  }
}

}  // namespace osint::fuzz
