// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/html/styles.h"

#include <algorithm>
#include <string>

#include "base/ascii.h"

namespace osint {

namespace {

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view blanks = " \t\n\r\f";
  text.remove_prefix(std::min(text.find_first_not_of(blanks), text.size()));
  return text.substr(0, text.find_last_not_of(blanks) + 1);
}

void apply(std::string_view property, std::string_view value, CssLook& look) {
  if (property == "display") {
    look.hidden = look.hidden || value.starts_with("none");
  } else if (property == "visibility") {
    look.hidden = look.hidden || value.starts_with("hidden");
  } else if (property == "mso-hide") {
    look.hidden = look.hidden || value == "all";
  } else if (property == "font-style") {
    look.italic = value.starts_with("italic") || value.starts_with("oblique");
  } else if (property == "font" && value != "inherit") {
    look.italic = value.starts_with("italic") || value.find(" italic ") != std::string_view::npos;
    look.bold = value.starts_with("bold ") || value.find(" bold ") != std::string_view::npos;
  } else if (property == "font-weight") {
    look.bold = value.starts_with("bold") || (value.size() == 3 && value >= "600" && value <= "999");
  }
}

constexpr std::size_t most_bytes = 400'000;  // of all sheets of a page
constexpr std::size_t most_rules = 5000;
constexpr std::size_t longest_selector = 100;
constexpr int most_classes = 20;  // of an element

bool is_name_sign(char c) { return is_ascii_letter(c) || is_ascii_digit(c) || c == '-' || c == '_'; }

std::string without_comments(std::string_view sheet) {
  std::string out;
  for (std::size_t at = 0; at < sheet.size();) {
    const std::size_t begin = std::min(sheet.find("/*", at), sheet.size());
    out += sheet.substr(at, begin - at);
    if (begin == sheet.size()) break;
    const std::size_t end = sheet.find("*/", begin + 2);
    at = end == std::string_view::npos ? sheet.size() : end + 2;
  }
  return out;
}

// ".excerpt", "p.excerpt": one class, perhaps of one element.
bool is_simple(std::string_view selector) {
  if (selector.size() > longest_selector) return false;
  const std::size_t dot = selector.find('.');
  if (dot == std::string_view::npos || dot + 1 == selector.size()) return false;
  return std::all_of(selector.begin(), selector.begin() + static_cast<std::ptrdiff_t>(dot), is_name_sign) &&
         std::all_of(selector.begin() + static_cast<std::ptrdiff_t>(dot) + 1, selector.end(), is_name_sign);
}

void lay_over(CssLook& below, const CssLook& above) {
  if (above.italic) below.italic = above.italic;
  if (above.bold) below.bold = above.bold;
}

}  // namespace

CssLook look_of(const HtmlTree& tree, std::size_t node) {
  CssLook look;
  look.hidden = tree.has_attribute(node, "hidden") || tree.attribute(node, "aria-hidden") == "true";
  const std::string_view style = tree.attribute(node, "style");
  constexpr std::size_t longest = 2000;
  if (style.empty() || style.size() > longest) return look;
  const CssLook own = look_of_declarations(style);
  look.hidden = look.hidden || own.hidden;
  look.italic = own.italic;
  look.bold = own.bold;
  return look;
}

CssLook look_of_declarations(std::string_view declarations) {
  CssLook look;
  const std::string lower = ascii_lower(declarations);
  const std::string_view rules = lower;
  for (std::size_t at = 0; at < rules.size();) {
    const std::size_t end = std::min(rules.find(';', at), rules.size());
    const std::string_view rule = rules.substr(at, end - at);
    const std::size_t colon = rule.find(':');
    if (colon != std::string_view::npos)
      apply(trimmed(rule.substr(0, colon)), trimmed(rule.substr(colon + 1)), look);
    at = end + 1;
  }
  return look;
}

StyleRules::StyleRules(const HtmlTree& tree) {
  std::size_t bytes = 0;
  for (std::size_t i = 0; i < tree.nodes().size(); ++i) {
    if (tree.nodes()[i].element == Element::text || tree.name(i) != "style") continue;
    for (std::size_t at = i + 1; at < tree.nodes()[i].end; ++at) {
      const std::string_view sheet = tree.text(at);
      bytes += sheet.size();
      if (bytes > most_bytes) return;
      read(sheet);
    }
  }
}

// Rules within "@media" and the like are conditional, and are ignored.
void StyleRules::read(std::string_view sheet) {
  const std::string text = without_comments(sheet);
  const std::string_view rules = text;
  for (std::size_t at = 0; at < rules.size();) {
    const std::size_t open = rules.find('{', at);
    if (open == std::string_view::npos) return;
    std::string_view selectors = trimmed(rules.substr(at, open - at));
    if (selectors.starts_with("<!--")) selectors = trimmed(selectors.substr(4));
    std::size_t close = open + 1;
    for (int depth = 1; close < rules.size() && depth > 0; ++close) {
      if (rules[close] == '{') ++depth;
      if (rules[close] == '}') --depth;
    }
    if (!selectors.starts_with('@')) add(selectors, rules.substr(open + 1, close - open - 2));
    at = close;
  }
}

void StyleRules::add(std::string_view selectors, std::string_view declarations) {
  if (looks_.size() >= most_rules) return;
  const CssLook look = look_of_declarations(declarations);
  if (!look.italic && !look.bold) return;
  for (std::size_t at = 0; at < selectors.size();) {
    const std::size_t comma = std::min(selectors.find(',', at), selectors.size());
    const std::string_view selector = trimmed(selectors.substr(at, comma - at));
    if (is_simple(selector) && looks_.size() < most_rules) {
      const std::size_t dot = selector.find('.');
      lay_over(looks_[ascii_lower(selector.substr(0, dot)) + std::string(selector.substr(dot))], look);
    }
    at = comma + 1;
  }
}

CssLook StyleRules::look_of_classes(const HtmlTree& tree, std::size_t node) const {
  CssLook out;
  if (looks_.empty()) return out;
  const std::string_view names = tree.attribute(node, "class");
  constexpr std::string_view blanks = " \t\n\r\f";
  int classes = 0;
  for (std::size_t at = names.find_first_not_of(blanks); at < names.size() && classes < most_classes;
       ++classes) {
    const std::size_t end = std::min(names.find_first_of(blanks, at), names.size());
    const std::string key = "." + std::string(names.substr(at, std::min(end - at, longest_selector)));
    for (const std::string& form : {key, std::string(tree.name(node)) + key}) {
      if (const auto found = looks_.find(form); found != looks_.end()) lay_over(out, found->second);
    }
    at = names.find_first_not_of(blanks, end);
  }
  return out;
}

bool has_word(std::string_view words, std::string_view word) {
  for (std::size_t at = words.find(word); at != std::string_view::npos; at = words.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    const auto is_end = [](char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; };
    if ((at == 0 || is_end(words[at - 1])) && (end == words.size() || is_end(words[end]))) return true;
  }
  return false;
}

}  // namespace osint
