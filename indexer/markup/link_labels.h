// SPDX-License-Identifier: GPL-2.0-or-later
// Labels in brackets, "[1]", "[^1]", "[the lake]", which Markdown takes for links and writers for notes.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

namespace osint {

// What stands in brackets at `open`, a '['; empty where it can be no link's label (CommonMark: 999 characters).
std::string_view bracketed(std::string_view text, std::size_t open);

// Whether a label is a note's number.
bool is_number(std::string_view label);

// Tells which labels of a text are notes and therefore text.
class LinkLabels {
 public:
  // `text` must outlive the object.
  explicit LinkLabels(std::string_view text);

  // `definition`: "[label]: ..." at a line's beginning; else a reference "[label]".
  bool is_text(std::string_view label, bool definition) const;
  bool empty() const { return uses_.empty(); }

 private:
  // How often a label stands in the text.
  struct Uses {
    int definitions = 0;  // "[1]: ..." at a line's beginning
    int links = 0;        // "[text][1]"
    int other = 0;        // "[1]"
  };

  std::map<std::string_view, Uses> uses_;
};

// Whether the text, which begins a line, defines a note: "[^1]:", "[1]:", "Footnote 1:". `label` is what it is numbered
// with ("^1", "1"), `end` is where its text begins. An empty label where it does not.
struct NoteLabel {
  std::string label;
  std::size_t end = 0;
};
NoteLabel note_label(std::string_view line);

}  // namespace osint
