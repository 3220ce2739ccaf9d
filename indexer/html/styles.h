// SPDX-License-Identifier: GPL-2.0-or-later
// Reads how the text of an element looks, from its attributes and from the style rules for its classes.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "indexer/html/html_tree.h"

namespace osint {

// `italic` and `bold` are unset if nothing is said about them.
struct CssLook {
  bool hidden = false;
  std::optional<bool> italic;
  std::optional<bool> bold;
};

// Parses declarations such as "font-style: italic; font-weight: 700".
CssLook look_of_declarations(std::string_view declarations);

// Returns the look that an element's own attributes give it.
CssLook look_of(const HtmlTree& tree, std::size_t node);

// The rules in a page's <style> elements that say how the text of a class looks: ".excerpt { font-style:
// italic }". Rules within "@media" and the like, and selectors with more than one class or element, are
// ignored.
class StyleRules {
 public:
  StyleRules() = default;
  // Reads a limited number of rules, because a page may have a megabyte of them.
  explicit StyleRules(const HtmlTree& tree);

  // Returns the look that its classes give an element. A later class overrides an earlier one.
  CssLook look_of_classes(const HtmlTree& tree, std::size_t node) const;

 private:
  void read(std::string_view sheet);
  void add(std::string_view selectors, std::string_view declarations);

  std::map<std::string, CssLook, std::less<>> looks_;  // by "p.class" and ".class"
};

// Returns true if `word` is one of the words of a class, id or role attribute: "pull-quote box" has
// "pull-quote" and "box".
bool has_word(std::string_view words, std::string_view word);

}  // namespace osint
