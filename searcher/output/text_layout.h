// SPDX-License-Identifier: GPL-2.0-or-later
// Styled text wrapped to the columns of a terminal. Pure; all text is made printable here.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "searcher/answer/snippets.h"
#include "searcher/output/line_breaks.h"

namespace osint {

// How text is set off. All say the same; without escape sequences all but `marks` are the same text.
enum class Emphasis {
  none,        // for other programs
  marks,       // *matches* between asterisks: a terminal that knows nothing better
  attributes,  // bold, dim, underlined
  colors
};

struct TextStyle {
  int width = 80;  // columns, 20 at least
  Emphasis emphasis = Emphasis::none;
  bool hyperlinks = false;       // OSC 8
  bool whole_addresses = false;  // wider than `width` rather than broken
};

enum class Style { plain, bold, dim, match, analyst, source, link, number };

struct TextRun {
  std::string text;
  Style style = Style::plain;
};

// A snippet with its highlights as runs of Style::match; the rest in `base`.
std::vector<TextRun> highlighted(const Snippet& snippet, Style base = Style::plain);

std::string styled(std::string_view text, Style style, Emphasis emphasis);

class TextLayout {
 public:
  explicit TextLayout(const TextStyle& style) : style_(style) {}

  const TextStyle& style() const { return style_; }
  std::string styled(std::string_view text, Style style) const;

  // Lines of at most style().width columns, each begun with `indent` blanks and ended with a line feed. They end where
  // UAX #14 lets them, but not within a short match; what is wider than a line is broken anywhere. `first_line`, of
  // `indent` columns, stands in place of the first line's indent.
  std::string wrapped(const std::vector<TextRun>& runs, int indent, std::string_view first_line = "") const;

  // Fields side by side with dots between them, each on the next line where it does not fit on this one.
  std::string fields(const std::vector<TextRun>& fields, int indent) const;

  // An address or a path, to be copied: never wider than a line either, unless style().whole_addresses. An address of the
  // web becomes a link where there are links. Nothing for an empty one.
  std::string address(const std::string& text, Style style, int indent) const;

 private:
  std::string lines(const std::vector<TextRun>& runs, int room, int indent,
                    std::string_view first_line) const;

  TextStyle style_;
  LineBreaks breaks_;
};

}  // namespace osint
