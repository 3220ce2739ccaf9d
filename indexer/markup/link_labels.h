// SPDX-License-Identifier: GPL-2.0-or-later
// Decides which labels in brackets are notes: Markdown takes "[1]", "[^1]" and "[the lake]" for links, but
// writers also number notes with them.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

namespace osint {

// Returns the text in the brackets that open at the '[' at `open`; an empty view if it cannot be the label of
// a link (CommonMark limits these to 999 characters).
std::string_view bracketed(std::string_view text, std::size_t open);

// Returns true for up to four digits, which can number a note.
bool is_number(std::string_view label);

// Tells which labels of a text are notes, and therefore text.
class LinkLabels {
 public:
  // `text` must outlive the object, and so must the views passed to is_text().
  explicit LinkLabels(std::string_view text);

  // Returns true if the label is text. `definition` says that it stands in a definition ("[label]: ..." at
  // the beginning of a line) rather than in a reference ("[label]").
  bool is_text(std::string_view label, bool definition) const;
  bool empty() const { return uses_.empty(); }

 private:
  // The number of occurrences of a label in the text, by form.
  struct Uses {
    int definitions = 0;  // "[1]: ..." at a line's beginning
    int links = 0;        // "[text][1]"
    int other = 0;        // "[1]"
  };

  std::map<std::string_view, Uses> uses_;
};

// The label of a line that defines a note, such as "[^1]:", "[1]:" or "Footnote 1:". `label` is its number as
// written ("^1", "1"), or empty if the line defines no note. `end` is where the text of the note begins.
struct NoteLabel {
  std::string label;
  std::size_t end = 0;
};
// Returns the label at the beginning of `line`.
NoteLabel note_label(std::string_view line);

}  // namespace osint
