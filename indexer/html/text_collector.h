// SPDX-License-Identifier: GPL-2.0-or-later
// Collects the texts of one block, in order, into text with marks. White space becomes what browsers show.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/blocks/marked_text.h"

namespace osint {

class TextCollector {
 public:
  // Adds text. White space of any kind becomes one blank; soft hyphens and other invisible characters are
  // removed. `line` is the line of the file where the text begins.
  void add(std::string_view text, int line);
  void add_literal(std::string_view text, int line);  // adds it unchanged, with its line ends
  void add_blank() { blank_ = blank_ || !out_.text.empty(); }
  void add_line_end() {
    if (!out_.text.empty()) ++line_ends_;
  }
  int line_ends() const { return line_ends_; }  // added since the last text
  bool empty() const { return out_.text.empty(); }
  std::string_view text() const { return out_.text; }
  bool ends_with(std::string_view text) const { return out_.text.ends_with(text); }

  // Opens a mark, which begins with the next text and ends with the last text before close(). close() closes
  // the mark that was opened last. A mark that is open at take() continues in the next block.
  void open(Markup mark);
  void close();

  // Returns the text so far, which may be empty, and begins a new one.
  MarkedText take();

 private:
  void separate(int line);

  MarkedText out_;
  std::vector<Markup> open_;
  std::size_t waiting_ = 0;  // the number of the last opened marks that have no text yet
  bool blank_ = false;
  int line_ends_ = 0;
};

}  // namespace osint
