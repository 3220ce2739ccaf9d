// SPDX-License-Identifier: GPL-2.0-or-later
// Runs of text, each with its look, -> blocks with their marks. What the readers of word processors' files share.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/blocks/block.h"

namespace osint {

inline constexpr int no_link = -1;

// What a run of text looks like.
struct Look {
  bool bold = false;
  bool italic = false;
  bool superscript = false;
  double size = 0;     // in points; 0 where it is not known
  int link = no_link;  // what BlockWriter::link gave
};

// What a paragraph is.
struct BlockForm {
  BlockKind kind = BlockKind::paragraph;
  int level = 0;  // of a heading: 1 to 6
  std::string number;
  bool footnote = false;
  bool image = false;
};

// A block without text is none. White space is collapsed, a break is a '\n', an empty line ends a block; numbers in
// superscript become marks of notes ("[1]") or, at the beginning, the block's number. Text may be any bytes.
class BlockWriter {
 public:
  void begin(const BlockForm& form);  // ends the block before
  void text(std::string_view text, const Look& look);
  void line_break();
  void
  cell();  // before each cell of a row that is one block: " | " parts cells, a blank a label from its value
  void note_mark(std::string_view number);  // where the text refers to a note
  void end();

  // A number for a destination, which a Look has where its text leads there.
  int link(std::string_view destination);

  // What the reader leaves out here; nothing happens where the text is blank.
  void drop(std::string_view text, std::string reason);

  // All blocks, their sizes relative to the size that most of the text has.
  BlockSequence result() &&;

 private:
  // A stretch of text that goes on while each of its characters has the property.
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
  bool gap_ = false;   // white space that counts if text follows
  bool cell_ = false;  // the cell before ends there
  int breaks_ = 0;     // line breaks of it
  Stretches bold_;
  Stretches italic_;
  Stretches links_;
  std::vector<std::string> destinations_;
  std::map<int, std::size_t> sizes_;      // of the open block: tenths of a point -> bytes
  std::map<int, std::size_t> all_sizes_;  // of all blocks
  std::vector<int> block_sizes_;          // of each block: tenths of a point; 0 where it is not known
  std::size_t destination_bytes_ = 0;     // of all marks
  int line_ = 1;                          // where the next block begins
};

}  // namespace osint
