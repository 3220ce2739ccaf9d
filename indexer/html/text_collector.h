// SPDX-License-Identifier: GPL-2.0-or-later
// The texts of one block, in order -> its text with marks, white space as browsers show it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/blocks/marked_text.h"

namespace osint {

class TextCollector {
 public:
  // White space of any kind becomes one blank, soft hyphens and other signs that are not seen go away.
  void add(std::string_view text, int line);
  void add_literal(std::string_view text, int line);  // as it stands, with its line ends
  void add_blank() { blank_ = blank_ || !out_.text.empty(); }
  void add_line_end() {
    if (!out_.text.empty()) ++line_ends_;
  }
  int line_ends() const { return line_ends_; }  // since the last text
  bool empty() const { return out_.text.empty(); }
  std::string_view text() const { return out_.text; }
  bool ends_with(std::string_view text) const { return out_.text.ends_with(text); }

  // A mark goes from the next text on to the last one before it is closed; the last opened is closed first. One that is
  // open when the block is taken goes on in the next block.
  void open(Markup mark);
  void close();

  // The text so far, which may be empty; what follows begins a new one.
  MarkedText take();

 private:
  void separate(int line);

  MarkedText out_;
  std::vector<Markup> open_;
  std::size_t waiting_ = 0;  // how many of those opened last have no text yet
  bool blank_ = false;
  int line_ends_ = 0;
};

}  // namespace osint
