// SPDX-License-Identifier: GPL-2.0-or-later
// Reads how an element's text looks, from its attributes and from the rules for its classes.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "indexer/html/html_tree.h"

namespace osint {

struct CssLook {
  bool hidden = false;
  std::optional<bool> italic;
  std::optional<bool> bold;
};

// "font-style: italic; font-weight: 700"
CssLook look_of_declarations(std::string_view declarations);

CssLook look_of(const HtmlTree& tree, std::size_t node);

// The rules of a page's <style> elements that say of a class how its text looks: ".excerpt { font-style: italic }". A selector
// of more than one class or element is passed over.
class StyleRules {
 public:
  StyleRules() = default;
  // Bounded: a page may have a megabyte of rules.
  explicit StyleRules(const HtmlTree& tree);

  // The look that the classes of an element give it; a later class goes over an earlier one.
  CssLook look_of_classes(const HtmlTree& tree, std::size_t node) const;

 private:
  void read(std::string_view sheet);
  void add(std::string_view selectors, std::string_view declarations);

  std::map<std::string, CssLook, std::less<>> looks_;  // by "p.class" and ".class"
};

// Whether one of the words of an element's class, id or role is `word`: "pull-quote box" has "pull-quote" and "box".
bool has_word(std::string_view words, std::string_view word);

}  // namespace osint
