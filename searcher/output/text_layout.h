// SPDX-License-Identifier: GPL-2.0-or-later
// Styles text and wraps it to the width of a terminal. All text is made printable here.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "searcher/answer/snippets.h"
#include "searcher/output/line_breaks.h"

namespace osint {

// How styles are shown. The text stays the same, except that `marks` adds asterisks.
enum class Emphasis {
  none,        // not at all, for other programs
  marks,       // matches stand between asterisks, for terminals without styles
  attributes,  // bold, dim and underlined
  colors
};

struct TextStyle {
  int width = 80;  // columns, at least 20
  Emphasis emphasis = Emphasis::none;
  bool hyperlinks = false;       // writes addresses as OSC 8 links
  bool whole_addresses = false;  // lets an address exceed `width` rather than breaking it
};

enum class Style { plain, bold, dim, match, analyst, source, link, number };

struct TextRun {
  std::string text;
  Style style = Style::plain;
};

// Returns the snippet as runs: its highlights in Style::match, the rest in `base`.
std::vector<TextRun> highlighted(const Snippet& snippet, Style base = Style::plain);

// Returns the printable text with the escape sequences of its style.
std::string styled(std::string_view text, Style style, Emphasis emphasis);

// Lays out text for one style. One thread uses an object at a time.
class TextLayout {
 public:
  explicit TextLayout(const TextStyle& style) : style_(style) {}

  const TextStyle& style() const { return style_; }
  std::string styled(std::string_view text, Style style) const;

  // Returns lines of at most style().width columns that begin with `indent` blanks and end with a line feed.
  // Lines break as UAX #14 permits, but not within a short match; a piece that is wider than a line is broken
  // anywhere. `first_line`, which is `indent` columns wide, replaces the first line's indent and may contain
  // escape sequences.
  std::string wrapped(const std::vector<TextRun>& runs, int indent, std::string_view first_line = "") const;

  // Returns the fields side by side with dots between them. A field that does not fit begins a new line;
  // blank fields are left out.
  std::string fields(const std::vector<TextRun>& fields, int indent) const;

  // Returns an address or a path in lines of its own, ready to be copied. It is broken only if it is wider
  // than a line and style().whole_addresses is not set. A web address becomes a link if style().hyperlinks is
  // set. Returns "" for an empty text.
  std::string address(const std::string& text, Style style, int indent) const;

  // Returns where something stands in a file, PATH:LINE or PATH p. PAGE, in the same way. It becomes a link to
  // the file if style().hyperlinks is set. `page` is 0 if the file has no pages.
  std::string place(const std::string& path, int line, int page, int indent) const;

 private:
  // `target` is the address of the link, or empty.
  std::string unbroken(const std::string& text, const std::string& target, Style style, int indent) const;
  std::string lines(const std::vector<TextRun>& runs, int room, int indent,
                    std::string_view first_line) const;

  TextStyle style_;
  LineBreaks breaks_;
};

}  // namespace osint
