// SPDX-License-Identifier: GPL-2.0-or-later
// A query as it was understood; prints itself in a form that parses to the same tree.
#pragma once

#include <string>
#include <vector>

namespace osint {

enum class NodeKind {
  word,      // text: as typed, not yet analysed
  wildcard,  // text: a word with * or ?
  fuzzy,     // text: the word; distance: 1 or 2, 0 where none is given
  regex,     // text: between the slashes
  phrase,    // text: between the quotes; distance: words it may span in any order, 0 for an exact phrase
  all,       // *
  field,     // text: a name of the table of fields; one child
  near,      // children linked by NEAR and ADJ, links[i] between children i and i + 1
  both,      // all of the children; `strict` when AND was written
  either,    // OR
  negation,  // NOT, -
  required,  // +
};

// NEAR/within or, ordered, ADJ/within.
struct NearLink {
  bool ordered = false;
  unsigned within = 0;
  bool operator==(const NearLink&) const = default;
};

struct Node {
  NodeKind kind = NodeKind::word;
  std::string text;
  std::vector<Node> children;
  std::vector<NearLink> links;
  unsigned distance = 0;
  bool strict = false;
  std::size_t offset = 0;  // byte of the query where it begins; not part of equality

  bool operator==(const Node& other) const {
    return kind == other.kind && text == other.text && children == other.children && links == other.links &&
           distance == other.distance && strict == other.strict;
  }
};

std::string print(const Node& node);
std::string print(const NearLink& link);

// As an S-expression: (all (must port) (in title "sea")).
std::string outline(const Node& node);

// Words, patterns and phrases: what has a text to look for and no children.
bool is_leaf(const Node& node);

// How many of them a tree has.
std::size_t leaves(const Node& node);

}  // namespace osint
