// SPDX-License-Identifier: GPL-2.0-or-later
// The bytes of a page -> its elements and texts in the order of the page. Built so that no one who goes through them has to
// call himself: pages may nest elements without end.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <gumbo.h>

#include "base/result.h"
#include "indexer/html/html_elements.h"

namespace osint {

class ParserMemory;

struct HtmlNode {
  const GumboNode* source = nullptr;
  Element element = Element::other;
  std::size_t parent = 0;  // the root's is itself
  std::size_t end = 0;     // index behind its last descendant
  int line = 1;            // 1-based, of the file
};

class HtmlTree {
 public:
  // `text` is valid UTF-8. Fails, with a reason, where a bound of tag_census.h or parser_memory.h is passed.
  static Result<HtmlTree> parsed(std::string text);

  HtmlTree(HtmlTree&&) noexcept;
  HtmlTree& operator=(HtmlTree&&) noexcept;
  ~HtmlTree();

  const std::vector<HtmlNode>& nodes() const { return nodes_; }  // the first is <html>
  // Of a text, its characters; else empty.
  std::string_view text(std::size_t node) const;
  // Of an element; empty where it has none or an empty one.
  std::string_view attribute(std::size_t node, const char* name) const;
  bool has_attribute(std::size_t node, const char* name) const;
  // "h2", "div"; of an element that HTML does not have, as it is written.
  std::string_view name(std::size_t node) const;
  // All text within, white space collapsed, at most about `most` bytes.
  std::string inner_text(std::size_t node, std::size_t most) const;

 private:
  HtmlTree();
  void copy(const GumboNode* root);
  void add(const GumboNode* source, std::size_t parent);

  std::unique_ptr<std::string> text_;  // does not move when the tree does
  std::unique_ptr<ParserMemory> memory_;
  std::vector<HtmlNode> nodes_;
};

}  // namespace osint
