// SPDX-License-Identifier: GPL-2.0-or-later
// A query as it was understood. Each kind of node is a type of its own; to add one, declare it here, and the compiler names the
// functions that do not know it yet. A tree is a value: it is not changed once it is parsed, and several threads may read it.
#pragma once

#include <concepts>
#include <cstddef>
#include <memory>
#include <span>
#include <stdexcept>
#include <string>
#include <type_traits>
#include <variant>
#include <vector>

namespace osint {

struct Field;  // schema/fields.h
struct Node;

// What the parser and the printer ask of each kind of node.
struct NodeTraits {
  bool beside_near;  // NEAR and ADJ may link it
  bool grouped;      // printed between parentheses where it is part of another node
};

// The one child of a node. Copies share it.
class Child {
 public:
  Child(Node node);
  const Node& operator*() const { return *node_; }
  const Node* operator->() const { return node_.get(); }
  bool operator==(const Child& other) const;

 private:
  std::shared_ptr<const Node> node_;
};

struct WordNode {
  static constexpr NodeTraits traits{.beside_near = true, .grouped = false};
  std::string text;  // as typed, not yet analysed
  bool operator==(const WordNode&) const = default;
};

struct WildcardNode {
  static constexpr NodeTraits traits{.beside_near = true, .grouped = false};
  std::string text;  // a word with * or ?
  bool operator==(const WildcardNode&) const = default;
};

struct FuzzyNode {
  static constexpr NodeTraits traits{.beside_near = true, .grouped = false};
  std::string text;    // the word
  unsigned edits = 0;  // 1 or 2; 0 where the query gives none
  bool operator==(const FuzzyNode&) const = default;
};

struct RegexNode {
  static constexpr NodeTraits traits{.beside_near = true, .grouped = false};
  std::string text;  // between the slashes
  bool operator==(const RegexNode&) const = default;
};

struct PhraseNode {
  static constexpr NodeTraits traits{.beside_near = true, .grouped = false};
  std::string text;     // between the quotes
  unsigned window = 0;  // words it may span in any order; 0 for an exact phrase
  bool operator==(const PhraseNode&) const = default;
};

// Every commentary: *
struct AllNode {
  static constexpr NodeTraits traits{.beside_near = false, .grouped = false};
  bool operator==(const AllNode&) const = default;
};

struct FieldNode {
  static constexpr NodeTraits traits{.beside_near = false, .grouped = false};
  const Field* field;  // a row of the table of fields
  Child value;
  bool operator==(const FieldNode&) const = default;
};

// NEAR/within or, ordered, ADJ/within.
struct NearLink {
  bool ordered = false;
  unsigned within = 0;
  bool operator==(const NearLink&) const = default;
};

// Two or more operands; links[i] stands between operands i and i + 1. An operand is a node whose traits say `beside_near`.
struct NearNode {
  static constexpr NodeTraits traits{.beside_near = false, .grouped = true};
  std::vector<Node> operands;
  std::vector<NearLink> links;
  bool operator==(const NearNode&) const;
};

// All of the children, of which there are at least two.
struct BothNode {
  static constexpr NodeTraits traits{.beside_near = false, .grouped = true};
  std::vector<Node> children;
  bool strict = false;  // AND was written
  bool operator==(const BothNode&) const;
};

// Any of the children, of which there are at least two: OR
struct EitherNode {
  static constexpr NodeTraits traits{.beside_near = true, .grouped = true};
  std::vector<Node> children;
  bool operator==(const EitherNode&) const;
};

// NOT, -
struct NegationNode {
  static constexpr NodeTraits traits{.beside_near = false, .grouped = false};
  Child child;
  bool operator==(const NegationNode&) const = default;
};

// +
struct RequiredNode {
  static constexpr NodeTraits traits{.beside_near = false, .grouped = false};
  Child child;
  bool operator==(const RequiredNode&) const = default;
};

struct Node {
  using Kinds = std::variant<WordNode, WildcardNode, FuzzyNode, RegexNode, PhraseNode, AllNode, FieldNode,
                             NearNode, BothNode, EitherNode, NegationNode, RequiredNode>;
  Kinds is;
  std::size_t offset = 0;  // byte of the query where it begins; not part of equality

  bool operator==(const Node& other) const { return is == other.is; }
};

// The node as one of the kinds, or nullptr.
template <class Kind>
const Kind* as(const Node& node) {
  return std::get_if<Kind>(&node.is);
}

// Parts of a query with a text to look for.
template <class Kind>
concept TextNode = requires(const Kind& kind) {
  kind.text;
};

// What is looked for in one field: texts and chains of them. All other nodes combine such nodes.
template <class Kind>
concept LookedForNode = TextNode<Kind> || std::same_as<Kind, NearNode>;

// Calls the visitor, which has a function for each kind that is looked for. The node has to be of such a kind.
template <class Visitor>
auto visit_looked_for(const Visitor& visitor, const Node& node) {
  using Result = std::invoke_result_t<const Visitor&, const WordNode&>;
  return std::visit(
      [&]<class Kind>(const Kind& kind) -> Result {
        if constexpr (LookedForNode<Kind>) {
          return visitor(kind);
        } else {
          throw std::logic_error("a node that combines others is looked for");
        }
      },
      node.is);
}

// The same for the operands of NEAR and ADJ.
template <class Visitor>
auto visit_operand(const Visitor& visitor, const Node& node) {
  using Result = std::invoke_result_t<const Visitor&, const WordNode&>;
  return std::visit(
      [&]<class Kind>(const Kind& kind) -> Result {
        if constexpr (Kind::traits.beside_near) {
          return visitor(kind);
        } else {
          throw std::logic_error("NEAR links a node that the parser refuses");
        }
      },
      node.is);
}

// A query that parses to the same tree.
std::string print(const Node& node);
std::string print(const NearLink& link);

// As an S-expression: (all (must port) (in title "sea")).
std::string outline(const Node& node);

NodeTraits traits(const Node& node);

// The text of a word, pattern or phrase; nullptr of any other node.
const std::string* text_of(const Node& node);

// The nodes that a node is made of, in the order of the query; none of a text and of *.
std::span<const Node> children(const Node& node);

// The number of texts in a tree.
std::size_t texts(const Node& node);

}  // namespace osint
