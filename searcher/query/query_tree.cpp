// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/query_tree.h"

#include <fmt/format.h>

#include "schema/fields.h"

namespace osint {
namespace {

std::string grouped(const Node& node) { return traits(node).grouped ? "(" + print(node) + ")" : print(node); }

std::string field_value(const Node& node) {
  const bool plain = children(node).empty();
  return plain ? print(node) : "(" + print(node) + ")";
}

// Prints the operand of - or +. A sign directly after a sign is part of a word, but after a parenthesis it is
// a sign.
std::string signed_operand(const Node& node) {
  if (as<NegationNode>(node) != nullptr || as<RequiredNode>(node) != nullptr) return "(" + print(node) + ")";
  if (as<NearNode>(node) == nullptr) return grouped(node);
  const std::string text = print(node);
  const bool begins_with_sign = text.front() == '-' || text.front() == '+';
  return begins_with_sign ? text : "(" + text + ")";
}

std::string joined(const std::vector<Node>& nodes, const char* separator) {
  std::string out;
  for (const Node& node : nodes) {
    if (!out.empty()) out += separator;
    out += grouped(node);
  }
  return out;
}

std::string with_distance(std::string text, unsigned distance) {
  return distance == 0 ? text : fmt::format("{}~{}", text, distance);
}

struct Printer {
  // An ampersand between two short words would join them, as in R & D.
  std::string operator()(const WordNode& word) const { return word.text == "&" ? "(&)" : word.text; }
  std::string operator()(const WildcardNode& wildcard) const { return wildcard.text; }
  std::string operator()(const FuzzyNode& fuzzy) const {
    return fuzzy.edits == 0 ? fuzzy.text + "~" : with_distance(fuzzy.text, fuzzy.edits);
  }
  std::string operator()(const RegexNode& regex) const { return "/" + regex.text + "/"; }
  std::string operator()(const PhraseNode& phrase) const {
    return with_distance("\"" + phrase.text + "\"", phrase.window);
  }
  std::string operator()(const AllNode&) const { return "*"; }
  std::string operator()(const FieldNode& field) const {
    return std::string(field.field->name) + ":" + field_value(*field.value);
  }
  std::string operator()(const NearNode& near) const {
    std::string out = grouped(near.operands.front());
    for (std::size_t i = 0; i < near.links.size(); ++i) {
      out += " " + print(near.links[i]) + " " + grouped(near.operands[i + 1]);
    }
    return out;
  }
  std::string operator()(const BothNode& both) const {
    return joined(both.children, both.strict ? " AND " : " ");
  }
  std::string operator()(const EitherNode& either) const { return joined(either.children, " OR "); }
  std::string operator()(const NegationNode& negation) const { return "-" + signed_operand(*negation.child); }
  std::string operator()(const RequiredNode& required) const { return "+" + signed_operand(*required.child); }
};

std::string list(const std::string& head, std::span<const Node> nodes) {
  std::string out = "(" + head;
  for (const Node& node : nodes) out += " " + outline(node);
  return out + ")";
}

struct Outliner {
  std::string operator()(const WordNode& word) const { return word.text; }
  std::string operator()(const WildcardNode& wildcard) const { return "(wildcard " + wildcard.text + ")"; }
  std::string operator()(const FuzzyNode& fuzzy) const {
    return fuzzy.edits == 0 ? "(fuzzy " + fuzzy.text + ")"
                            : fmt::format("(fuzzy/{} {})", fuzzy.edits, fuzzy.text);
  }
  std::string operator()(const RegexNode& regex) const { return "(regex " + regex.text + ")"; }
  std::string operator()(const PhraseNode& phrase) const {
    return phrase.window == 0 ? "\"" + phrase.text + "\""
                              : fmt::format("(within/{} \"{}\")", phrase.window, phrase.text);
  }
  std::string operator()(const AllNode&) const { return "*"; }
  std::string operator()(const FieldNode& field) const {
    return list("in " + std::string(field.field->name), {&*field.value, 1});
  }
  std::string operator()(const NearNode& near) const {
    std::string head = "near";
    for (const NearLink& link : near.links) head += " " + print(link);
    return list(head, near.operands);
  }
  std::string operator()(const BothNode& both) const {
    return list(both.strict ? "AND" : "all", both.children);
  }
  std::string operator()(const EitherNode& either) const { return list("or", either.children); }
  std::string operator()(const NegationNode& negation) const { return list("not", {&*negation.child, 1}); }
  std::string operator()(const RequiredNode& required) const { return list("must", {&*required.child, 1}); }
};

struct Children {
  std::span<const Node> operator()(const TextNode auto&) const { return {}; }
  std::span<const Node> operator()(const AllNode&) const { return {}; }
  std::span<const Node> operator()(const FieldNode& field) const { return {&*field.value, 1}; }
  std::span<const Node> operator()(const NearNode& near) const { return near.operands; }
  std::span<const Node> operator()(const BothNode& both) const { return both.children; }
  std::span<const Node> operator()(const EitherNode& either) const { return either.children; }
  std::span<const Node> operator()(const NegationNode& negation) const { return {&*negation.child, 1}; }
  std::span<const Node> operator()(const RequiredNode& required) const { return {&*required.child, 1}; }
};

}  // namespace

Child::Child(Node node) : node_(std::make_shared<const Node>(std::move(node))) {}
bool Child::operator==(const Child& other) const { return *node_ == *other.node_; }

bool NearNode::operator==(const NearNode& other) const {
  return operands == other.operands && links == other.links;
}
bool BothNode::operator==(const BothNode& other) const {
  return children == other.children && strict == other.strict;
}
bool EitherNode::operator==(const EitherNode& other) const { return children == other.children; }

std::string print(const NearLink& link) {
  return fmt::format("{}/{}", link.ordered ? "ADJ" : "NEAR", link.within);
}

std::string print(const Node& node) { return std::visit(Printer(), node.is); }

std::string outline(const Node& node) { return std::visit(Outliner(), node.is); }

NodeTraits traits(const Node& node) {
  return std::visit([]<class Kind>(const Kind&) { return Kind::traits; }, node.is);
}

const std::string* text_of(const Node& node) {
  return std::visit(
      []<class Kind>(const Kind& kind) -> const std::string* {
        if constexpr (TextNode<Kind>) {
          return &kind.text;
        } else {
          return nullptr;
        }
      },
      node.is);
}

std::span<const Node> children(const Node& node) { return std::visit(Children(), node.is); }

std::size_t texts(const Node& node) {
  if (text_of(node) != nullptr) return 1;
  std::size_t count = 0;
  for (const Node& child : children(node)) count += texts(child);
  return count;
}

}  // namespace osint
