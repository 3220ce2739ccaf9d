// SPDX-License-Identifier: GPL-2.0-or-later
// The tree of a web page as a list of its elements and texts, in the order of the page. The list needs no
// recursion to be walked, because pages may nest elements without limit.
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
  std::size_t parent = 0;  // an index; the root is its own parent
  std::size_t end = 0;     // the index after its last descendant
  int line = 1;            // of the file, 1-based
};

class HtmlTree {
 public:
  // `text` must be valid UTF-8. Fails, with a reason, if a limit of tag_census.h or parser_memory.h is
  // exceeded.
  static Result<HtmlTree> parsed(std::string text);

  HtmlTree(HtmlTree&&) noexcept;
  HtmlTree& operator=(HtmlTree&&) noexcept;
  ~HtmlTree();

  const std::vector<HtmlNode>& nodes() const { return nodes_; }  // the first is <html>
  // Returns the characters of a text; empty for elements. The views that these functions return are valid as
  // long as the tree.
  std::string_view text(std::size_t node) const;
  // Returns the value of an attribute of an element; empty if it is missing.
  std::string_view attribute(std::size_t node, const char* name) const;
  bool has_attribute(std::size_t node, const char* name) const;
  // Returns the name of an element in lower case: "h2", "div". The name of an unknown element is as written.
  std::string_view name(std::size_t node) const;
  // Returns all text within a node, with white space collapsed, cut to about `most` bytes.
  std::string inner_text(std::size_t node, std::size_t most) const;

 private:
  HtmlTree();
  void copy(const GumboNode* root);
  void add(const GumboNode* source, std::size_t parent);

  std::unique_ptr<std::string> text_;  // its address stays the same when the tree is moved
  std::unique_ptr<ParserMemory> memory_;
  std::vector<HtmlNode> nodes_;
};

}  // namespace osint
