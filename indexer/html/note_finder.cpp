// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/html/note_finder.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/utf8.h"

namespace osint {

namespace {

constexpr std::size_t longest_label = 4;

}  // namespace

std::string_view NoteFinder::anchor(std::size_t element) const {
  const std::string_view id = tree_.attribute(element, "id");
  if (!id.empty() || tree_.nodes()[element].element != Element::a) return id;
  return tree_.attribute(element, "name");
}

// Returns the label of "1", "[12]", "*" or "(iv)" without brackets; an empty string for other text.
std::string NoteFinder::label_of(std::size_t link) const {
  std::string text = tree_.inner_text(link, 16);
  std::erase_if(text,
                [](char c) { return c == '[' || c == ']' || c == '(' || c == ')' || c == '^' || c == ' '; });
  if (text.empty() || text.size() > longest_label) return {};
  const bool sign = std::ranges::all_of(
      text, [](char c) { return is_ascii_digit(c) || c == '*' || c == 'i' || c == 'v' || c == 'x'; });
  return sign ? text : std::string();
}

bool NoteFinder::is_raised(std::size_t link) const {
  const HtmlNode& node = tree_.nodes()[link];
  if (tree_.nodes()[node.parent].element == Element::sup) return true;
  for (std::size_t i = link + 1; i < node.end; ++i) {
    if (tree_.nodes()[i].element == Element::sup) return true;
  }
  const std::string words = ascii_lower(tree_.attribute(link, "class").substr(0, 100));
  const std::string target = ascii_lower(tree_.attribute(link, "href").substr(0, 100));
  return words.find("note") != std::string::npos || tree_.attribute(link, "role") == "doc-noteref" ||
         target.find("ftn") != std::string::npos || target.find("note") != std::string::npos;
}

NoteFinder::Sign NoteFinder::sign_at(std::size_t link) {
  const std::string_view destination = tree_.attribute(link, "href");
  if (destination.size() < 2 || destination.front() != '#') return {};
  const std::string_view target = destination.substr(1);
  const std::string label = label_of(link);
  if (places_.contains(target)) {
    const bool way_back = !label.empty() || tree_.inner_text(link, 16).size() < 8;
    return way_back ? Sign{Sign::Kind::way_back, label} : Sign{};
  }
  if (label.empty() || !is_raised(link)) return {};
  notes_.try_emplace(target, label);
  for (const std::size_t element : {link, tree_.nodes()[link].parent}) {
    if (const std::string_view name = anchor(element); !name.empty()) places_.try_emplace(name, label);
  }
  return {Sign::Kind::reference, label};
}

std::string NoteFinder::note_at(std::size_t element) const {
  if (notes_.empty()) return {};
  const std::string_view name = anchor(element);
  if (name.empty()) return {};
  const auto found = notes_.find(name);
  return found == notes_.end() ? std::string() : found->second;
}

std::string NoteFinder::raised_number(std::size_t element) const {
  constexpr std::size_t most_digits = 3;
  for (std::size_t i = element + 1; i < tree_.nodes()[element].end; ++i) {
    if (tree_.nodes()[i].element == Element::a) return {};
  }
  const std::string text = collapsed_whitespace(tree_.inner_text(element, 2 * most_digits));
  const bool number = text.size() <= most_digits && std::ranges::all_of(text, is_ascii_digit);
  return number ? text : std::string();
}

}  // namespace osint
