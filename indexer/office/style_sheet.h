// SPDX-License-Identifier: GPL-2.0-or-later
// The styles of a word processor's file: what each style states, what it inherits from its base style, and
// what its name says about a paragraph.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "indexer/office/block_writer.h"

namespace osint {

// What a style or a run states about the look of letters. Unset members change nothing.
struct Letters {
  std::optional<bool> bold;
  std::optional<bool> italic;
  std::optional<bool> hidden;
  std::optional<bool> superscript;
  std::optional<double> size;   // in points
  std::optional<double> scale;  // a multiple of the size of the base style
};

// Returns `over`, with its unset members taken from `under`.
Letters laid_over(const Letters& over, const Letters& under);

// What the name of a paragraph style says. Along a chain of base styles, the nearest name that says something
// counts.
enum class StyleRole { none, heading, title, subtitle, quote, caption, contents, author, date, page_margin };

struct NamedStyle {
  std::string name;  // as people see it
  std::string base;  // the identifier of its base style; empty if there is none
  Letters letters;
  std::optional<int> outline;  // the level of a heading, 1 to 9; 0 for none
  std::optional<std::string> list;
  std::optional<int> list_level;  // counts from 0
};

struct ResolvedStyle {
  Letters letters;
  StyleRole role = StyleRole::none;
  int level = 0;  // of a heading, 1 to 9; 0 for none
  std::string list;
  int list_level = 0;
};

class StyleSheet {
 public:
  // Adds a style. If the identifier is known already, the call has no effect.
  void add(const std::string& identifier, NamedStyle style);

  // Returns what a style states together with its base styles. An unknown style states nothing. A cycle of
  // base styles, or a chain longer than 32, is cut off. Each style is resolved once; the reference is valid
  // until the next add(). Not thread-safe, although it is const.
  const ResolvedStyle& resolved(const std::string& identifier) const;

 private:
  // A style with the role that its name gives it. The role is computed once, because names may be long and a
  // style is visited once for each style that is based on it.
  struct Known {
    NamedStyle style;
    StyleRole role = StyleRole::none;
    int level = 0;  // of a heading, by the name
  };

  ResolvedStyle resolve(const std::string& identifier) const;

  std::unordered_map<std::string, Known> styles_;
  mutable std::unordered_map<std::string, ResolvedStyle> resolved_;
};

// Returns the role that the name of a style gives it. `name` is as people see it: "heading 2", "Block Text",
// "toc 1".
StyleRole role_of_style(std::string_view name);

// Returns what a paragraph with that style is if it is not an item of a list: a heading, a quote, a caption
// or a paragraph.
BlockForm form_of(const ResolvedStyle& style);

}  // namespace osint
