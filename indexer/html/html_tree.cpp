// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/html/html_tree.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <fmt/format.h>
#include <utility>

#include "base/ascii.h"
#include "base/utf8.h"
#include "indexer/html/parser_memory.h"
#include "indexer/html/tag_census.h"

namespace osint {

namespace {

// Maps gumbo's number of an element to ours. The table is built once.
Element element_of_tag(GumboTag tag) {
  static const auto table = [] {
    std::array<Element, static_cast<std::size_t>(GUMBO_TAG_LAST)> out{};
    for (std::size_t i = 0; i < out.size(); ++i)
      out[i] = element_of(gumbo_normalized_tagname(static_cast<GumboTag>(i)));
    return out;
  }();
  const auto index = static_cast<std::size_t>(tag);
  return index < table.size() ? table[index] : Element::other;
}

std::string_view original_name(const GumboElement& element) {
  GumboStringPiece piece = element.original_tag;
  if (piece.data == nullptr) return {};
  gumbo_tag_from_original_text(&piece);
  return {piece.data, piece.length};
}

bool is_element(const GumboNode* node) {
  return node->type == GUMBO_NODE_ELEMENT || node->type == GUMBO_NODE_TEMPLATE;
}

bool is_text(const GumboNode* node) {
  return node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE ||
         node->type == GUMBO_NODE_CDATA;
}

Element kind_of(const GumboNode* node) {
  if (is_text(node)) return Element::text;
  const GumboElement& element = node->v.element;
  if (element.tag == GUMBO_TAG_UNKNOWN) return element_of(ascii_lower(original_name(element).substr(0, 16)));
  return element_of_tag(element.tag);
}

int line_of(const GumboNode* node) {
  return static_cast<int>(is_text(node) ? node->v.text.start_pos.line : node->v.element.start_pos.line);
}

const GumboAttribute* attribute_of(const GumboNode* node, const char* name) {
  return is_element(node) ? gumbo_get_attribute(&node->v.element.attributes, name) : nullptr;
}

// A character reference that is too large ("&#x1180300FFF;") makes gumbo write invalid UTF-8, which question
// marks replace here. The text lies in memory that belongs to the tree, so it may be changed.
void mend(const char* text) {
  const std::string_view all(text);
  if (is_valid_utf8(all)) return;
  for (std::size_t at = 0; at < all.size();) {
    const std::size_t begin = at;
    bool valid = true;
    next_code_point(all, at, &valid);
    if (!valid) std::fill(const_cast<char*>(text) + begin, const_cast<char*>(text) + at, '?');
  }
}

void mend(const GumboNode* node) {
  if (is_text(node)) return mend(node->v.text.text);
  const GumboVector& attributes = node->v.element.attributes;
  for (unsigned int i = 0; i < attributes.length; ++i)
    mend(static_cast<const GumboAttribute*>(attributes.data[i])->value);
}

void cut_at_character(std::string& text, std::size_t most) {
  if (text.size() <= most) return;
  while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xC0U) == 0x80) --most;
  text.resize(most);
}

}  // namespace

HtmlTree::HtmlTree() : memory_(std::make_unique<ParserMemory>()) {}
HtmlTree::HtmlTree(HtmlTree&&) noexcept = default;
HtmlTree& HtmlTree::operator=(HtmlTree&&) noexcept = default;
HtmlTree::~HtmlTree() = default;

Result<HtmlTree> HtmlTree::parsed(std::string text) {
  if (const auto checked = check_tags(text); !checked) return tl::unexpected<Error>(checked.error());
  HtmlTree tree;
  tree.text_ = std::make_unique<std::string>(std::move(text));
  const GumboOutput* const output = tree.memory_->parse(tree.text_->data(), tree.text_->size());
  if (output == nullptr)
    return failure(
        "has markup that would take too much memory or time; save the page's text in a simpler form");
  tree.copy(output->root);
  return tree;
}

void HtmlTree::add(const GumboNode* source, std::size_t parent) {
  mend(source);
  HtmlNode node;
  node.source = source;
  node.element = kind_of(source);
  node.parent = parent;
  node.end = nodes_.size() + 1;
  node.line = std::max({1, line_of(source), nodes_.empty() ? 1 : nodes_[parent].line});
  nodes_.push_back(node);
}

void HtmlTree::copy(const GumboNode* root) {
  struct Open {
    const GumboNode* source;
    std::size_t node;
    unsigned int next;
  };
  add(root, 0);
  std::vector<Open> open{{root, 0, 0}};
  while (!open.empty()) {
    Open& top = open.back();
    const GumboVector& children = top.source->v.element.children;
    if (top.next >= children.length) {
      nodes_[top.node].end = nodes_.size();
      open.pop_back();
      continue;
    }
    const auto* const child = static_cast<const GumboNode*>(children.data[top.next++]);
    const bool inner = is_element(child);
    if (!inner && !is_text(child)) continue;
    add(child, top.node);
    if (inner) open.push_back({child, nodes_.size() - 1, 0});
  }
}

std::string_view HtmlTree::text(std::size_t node) const {
  const GumboNode* const source = nodes_[node].source;
  return is_text(source) ? std::string_view(source->v.text.text) : std::string_view();
}

std::string_view HtmlTree::attribute(std::size_t node, const char* name) const {
  const GumboAttribute* const found = attribute_of(nodes_[node].source, name);
  return found == nullptr ? std::string_view() : std::string_view(found->value);
}

bool HtmlTree::has_attribute(std::size_t node, const char* name) const {
  return attribute_of(nodes_[node].source, name) != nullptr;
}

std::string_view HtmlTree::name(std::size_t node) const {
  const GumboNode* const source = nodes_[node].source;
  if (!is_element(source)) return {};
  const GumboElement& element = source->v.element;
  return element.tag == GUMBO_TAG_UNKNOWN ? original_name(element)
                                          : std::string_view(gumbo_normalized_tagname(element.tag));
}

std::string HtmlTree::inner_text(std::size_t node, std::size_t most) const {
  std::string out;
  std::size_t at = node;
  while (at < nodes_[node].end && out.size() < most) {
    const Element element = nodes_[at].element;
    const bool seen = at == node || (element != Element::script && element != Element::unseen);
    if (!seen) {
      at = nodes_[at].end;
      continue;
    }
    if (element == Element::text) {
      out += text(at).substr(0, most + 4);
    } else if (is_block(element) || element == Element::br) {
      if (!out.empty()) out += ' ';
    }
    ++at;
  }
  cut_at_character(out, most);
  return collapsed_whitespace(out);
}

}  // namespace osint
