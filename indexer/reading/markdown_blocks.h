// SPDX-License-Identifier: GPL-2.0-or-later
// Markdown -> its blocks in order: headings, paragraphs, quotes, list items, and what is kept as it is written.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "indexer/reading/markdown_inline.h"

namespace osint {

enum class BlockKind { heading, paragraph, quote, item, literal };

struct Block {
  BlockKind kind;
  MarkedText text;
  std::vector<Warning> warnings;
  std::optional<Label> label;
  bool ends_commentary = false;

  bool is(LabelKind wanted) const { return label && label->kind == wanted; }
  bool is_metadata() const { return is(LabelKind::analyst) || is(LabelKind::date) || is(LabelKind::region); }
  bool is_heading() const { return kind == BlockKind::heading; }
};

// `text` is valid UTF-8. A paragraph with labels inside becomes several blocks; link definitions that nothing
// uses are text.
std::vector<Block> markdown_blocks(const std::string& text);

}  // namespace osint
