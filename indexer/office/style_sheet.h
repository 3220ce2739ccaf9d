// SPDX-License-Identifier: GPL-2.0-or-later
// The styles of a word processor's file: what each says itself, what it takes over from those that it is based on, and
// what its name says of a paragraph.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "indexer/office/block_writer.h"

namespace osint {

// What one style or run states of letters; what it does not state stays as it is.
struct Letters {
  std::optional<bool> bold;
  std::optional<bool> italic;
  std::optional<bool> hidden;
  std::optional<bool> superscript;
  std::optional<double> size;   // in points
  std::optional<double> scale;  // of the size of the style that it is based on
};

// `over` where it states something, else `under`.
Letters laid_over(const Letters& over, const Letters& under);

// What the name of a paragraph's style says; of several styles, based on each other, the nearest that says something.
enum class StyleRole { none, heading, title, subtitle, quote, caption, contents, author, date, page_margin };

struct NamedStyle {
  std::string name;  // as people see it
  std::string base;  // the identifier of the style that it is based on; empty for none
  Letters letters;
  std::optional<int> outline;  // level of a heading: 1 to 9; 0: none
  std::optional<std::string> list;
  std::optional<int> list_level;  // from 0
};

struct ResolvedStyle {
  Letters letters;
  StyleRole role = StyleRole::none;
  int level = 0;  // of a heading: 1 to 9; 0: none
  std::string list;
  int list_level = 0;
};

class StyleSheet {
 public:
  // The first style of an identifier counts.
  void add(const std::string& identifier, NamedStyle style);

  // A style that is not known says nothing. A circle of styles, or a longer line of them than any document has, ends where
  // it is noticed. A style is resolved once; the answer lives until a style is added.
  const ResolvedStyle& resolved(const std::string& identifier) const;

 private:
  // What its name says is found once: names may be long, and a style is met once for each that is based on it.
  struct Known {
    NamedStyle style;
    StyleRole role = StyleRole::none;
    int level = 0;  // of a heading, by the name
  };

  ResolvedStyle resolve(const std::string& identifier) const;

  std::unordered_map<std::string, Known> styles_;
  mutable std::unordered_map<std::string, ResolvedStyle> resolved_;
};

// Of a style's name, as people see it: "heading 2", "Block Text", "toc 1".
StyleRole role_of_style(std::string_view name);

// What a paragraph of that style is where it is no item of a list: a heading, a quote, a caption, or else a paragraph.
BlockForm form_of(const ResolvedStyle& style);

}  // namespace osint
