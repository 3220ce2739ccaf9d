// SPDX-License-Identifier: GPL-2.0-or-later
// Builds blocks with marks from runs of text with their looks. The readers of word processors' files share
// it.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/blocks/block.h"

namespace osint {

inline constexpr int no_link = -1;

// The look of a run of text.
struct Look {
  bool bold = false;
  bool italic = false;
  bool superscript = false;
  double size = 0;     // in points; 0 if unknown
  int link = no_link;  // a result of BlockWriter::link()
};

// The properties of the block that a paragraph becomes.
struct BlockForm {
  BlockKind kind = BlockKind::paragraph;
  int level = 0;  // 1 to 6 for a heading; otherwise 0
  std::string number;
  bool footnote = false;
  bool image = false;
};

// A block without text is left out. White space is collapsed, a line break becomes '\n', and an empty line
// ends the block. A number in superscript becomes the sign of a note ("[1]") or, at the beginning of the
// block, its number. Text may be any bytes; invalid UTF-8 is repaired.
class BlockWriter {
 public:
  void begin(const BlockForm& form);  // ends the open block first
  void text(std::string_view text, const Look& look);
  void line_break();
  void cell();  // call it before each cell of a row; " | " or, after a label, a blank separates cells
  void note_mark(std::string_view number);  // where the text refers to a note
  void end();

  // Returns the number to put into a Look for text that links to `destination`; no_link if that is empty or
  // too long.
  int link(std::string_view destination);

  // Records text that the reader leaves out here. Blank text is ignored.
  void drop(std::string_view text, std::string reason);

  // Returns all blocks. Their sizes are relative to the size of most of the text.
  BlockSequence result() &&;

 private:
  // A stretch of text in which every character has the property.
  struct Stretch {
    std::size_t begin = 0;
    std::size_t end = 0;
    int link = no_link;
  };
  using Stretches = std::vector<Stretch>;

  void add(std::string_view visible, const Look& look);
  bool take_superscript(std::string_view text, const Look& look);
  static void extend(Stretches& stretches, bool applies, std::size_t before, std::size_t begin,
                     std::size_t end, int link);
  void add_marks(const Stretches& stretches, Markup::Kind kind, bool strong);
  void finish();

  BlockSequence out_;
  BlockForm form_;
  MarkedText text_;    // of the open block
  bool gap_ = false;   // white space is pending, which counts only if text follows
  bool cell_ = false;  // the end of a cell is pending
  int breaks_ = 0;     // the number of pending line breaks
  Stretches bold_;
  Stretches italic_;
  Stretches links_;
  std::vector<std::string> destinations_;
  std::map<int, std::size_t> sizes_;      // of the open block: from tenths of a point to bytes
  std::map<int, std::size_t> all_sizes_;  // the same for all blocks
  std::vector<int> block_sizes_;          // of each block, in tenths of a point; 0 if unknown
  std::size_t destination_bytes_ = 0;     // the sum over all marks
  int line_ = 1;                          // where the next block begins
};

}  // namespace osint
