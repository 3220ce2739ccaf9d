// SPDX-License-Identifier: GPL-2.0-or-later
// The syntax tree of a query. Each kind of node is a type of its own; if you add one, the compiler names the
// functions that do not handle it yet. A tree does not change after it is parsed, so several threads may read
// it.
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

// What the parser and the printer need to know about a kind of node.
struct NodeTraits {
  bool beside_near;  // may be an operand of NEAR and ADJ
  bool grouped;      // needs parentheses within another node
};

// The only child of a node. Copies share it.
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
  // Nothing stood between this word and the next: they were one word until split_at_script_borders().
  bool touches_next = false;
  bool operator==(const WordNode&) const = default;
};

struct WildcardNode {
  static constexpr NodeTraits traits{.beside_near = true, .grouped = false};
  std::string text;  // a word with * or ?
  bool operator==(const WildcardNode&) const = default;
};

struct FuzzyNode {
  static constexpr NodeTraits traits{.beside_near = true, .grouped = false};
  std::string text;    // the word before ~
  unsigned edits = 0;  // 1 or 2; 0 if the query states none
  bool operator==(const FuzzyNode&) const = default;
};

struct RegexNode {
  static constexpr NodeTraits traits{.beside_near = true, .grouped = false};
  std::string text;  // between the slashes
  bool operator==(const RegexNode&) const = default;
};

struct PhraseNode {
  static constexpr NodeTraits traits{.beside_near = true, .grouped = false};
  std::string text;  // between the quotes
  // "..."~n: the greatest distance between any two of its words, in any order. 0 for an exact phrase.
  unsigned window = 0;
  bool operator==(const PhraseNode&) const = default;
};

// `*`: matches every commentary.
struct AllNode {
  static constexpr NodeTraits traits{.beside_near = false, .grouped = false};
  bool operator==(const AllNode&) const = default;
};

struct FieldNode {
  static constexpr NodeTraits traits{.beside_near = false, .grouped = false};
  const Field* field;  // a row of the table of fields, in static storage
  Child value;
  bool operator==(const FieldNode&) const = default;
};

// The operator NEAR/within, or ADJ/within if `ordered` is set. `within` is a distance in words.
struct NearLink {
  bool ordered = false;
  unsigned within = 0;
  bool operator==(const NearLink&) const = default;
};

// A chain of at least two operands, whose traits have `beside_near`. links[i] stands after operands[i].
struct NearNode {
  static constexpr NodeTraits traits{.beside_near = false, .grouped = true};
  std::vector<Node> operands;
  std::vector<NearLink> links;
  bool operator==(const NearNode&) const;
};

// Requires all of its children, of which there are at least two.
struct BothNode {
  static constexpr NodeTraits traits{.beside_near = false, .grouped = true};
  std::vector<Node> children;
  bool strict = false;  // AND was written
  bool operator==(const BothNode&) const;
};

// OR: requires any of its children, of which there are at least two.
struct EitherNode {
  static constexpr NodeTraits traits{.beside_near = true, .grouped = true};
  std::vector<Node> children;
  bool operator==(const EitherNode&) const;
};

// NOT or -
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

// A part of a query, of any kind.
struct Node {
  using Kinds = std::variant<WordNode, WildcardNode, FuzzyNode, RegexNode, PhraseNode, AllNode, FieldNode,
                             NearNode, BothNode, EitherNode, NegationNode, RequiredNode>;
  Kinds is;
  std::size_t offset = 0;  // byte of the query where it begins; equality ignores it

  bool operator==(const Node& other) const { return is == other.is; }
};

// Returns the node as that kind, or nullptr if it is of another kind.
template <class Kind>
const Kind* as(const Node& node) {
  return std::get_if<Kind>(&node.is);
}

// Parts of a query with a text to look for.
template <class Kind>
concept TextNode = requires(const Kind& kind) {
  kind.text;
};

// Nodes that search for something in one field: texts and chains of them. All other kinds combine such nodes.
template <class Kind>
concept LookedForNode = TextNode<Kind> || std::same_as<Kind, NearNode>;

// Calls the visitor with a node of such a kind and returns its result. Throws std::logic_error for any other
// kind.
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

// Does the same for the kinds that NEAR and ADJ accept as operands.
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

// Returns a query that parses to the same tree.
std::string print(const Node& node);
std::string print(const NearLink& link);

// Returns the tree as an S-expression: (all (must port) (in title "sea")).
std::string outline(const Node& node);

NodeTraits traits(const Node& node);

// Returns the text of a word, pattern or phrase, or nullptr for other kinds.
const std::string* text_of(const Node& node);

// Returns the direct children in the order of the query.
std::span<const Node> children(const Node& node);

// Returns the number of texts in the tree.
std::size_t texts(const Node& node);

}  // namespace osint
