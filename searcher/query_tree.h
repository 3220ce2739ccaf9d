// SPDX-License-Identifier: GPL-2.0-or-later
// A query as it was understood; prints itself in a form that parses to the same tree.
#pragma once

#include <string>
#include <vector>

namespace osint {

enum class NodeKind {
  word,      // text: as typed, not yet analysed
  phrase,    // text: between the quotes
  all,       // *
  field,     // text: a name of the table of fields; one child
  both,      // all of the children; `strict` when AND was written
  either,    // OR
  negation,  // NOT, -
  required,  // +
};

struct Node {
  NodeKind kind = NodeKind::word;
  std::string text;
  std::vector<Node> children;
  bool strict = false;
  std::size_t offset = 0;  // byte of the query where it begins; not part of equality

  bool operator==(const Node& other) const {
    return kind == other.kind && text == other.text && children == other.children && strict == other.strict;
  }
};

std::string print(const Node& node);

// How many words and phrases a tree has.
std::size_t leaves(const Node& node);

}  // namespace osint
