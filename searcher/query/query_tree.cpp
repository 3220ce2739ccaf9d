// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/query_tree.h"

#include <fmt/format.h>

namespace osint {
namespace {

bool is_simple(const Node& node) {
  return node.kind != NodeKind::both && node.kind != NodeKind::either && node.kind != NodeKind::near;
}

std::string grouped(const Node& node) { return is_simple(node) ? print(node) : "(" + print(node) + ")"; }

std::string field_value(const Node& node) {
  const bool plain = is_leaf(node) || node.kind == NodeKind::all;
  return plain ? print(node) : "(" + print(node) + ")";
}

// What - or + applies to. A sign right after a sign is part of a word; after a parenthesis it is a sign.
std::string signed_operand(const Node& node) {
  if (node.kind == NodeKind::negation || node.kind == NodeKind::required) return "(" + print(node) + ")";
  if (node.kind != NodeKind::near) return grouped(node);
  const std::string text = print(node);
  const bool begins_with_sign = text.front() == '-' || text.front() == '+';
  return begins_with_sign ? text : "(" + text + ")";
}

std::string joined(const Node& node, const char* separator) {
  std::string out;
  for (const Node& child : node.children) {
    if (!out.empty()) out += separator;
    out += grouped(child);
  }
  return out;
}

std::string chain(const Node& node) {
  std::string out = grouped(node.children.front());
  for (std::size_t i = 0; i < node.links.size(); ++i) {
    out += " " + print(node.links[i]) + " " + grouped(node.children[i + 1]);
  }
  return out;
}

std::string with_distance(std::string text, unsigned distance) {
  return distance == 0 ? text : fmt::format("{}~{}", text, distance);
}

}  // namespace

std::string print(const NearLink& link) {
  return fmt::format("{}/{}", link.ordered ? "ADJ" : "NEAR", link.within);
}

std::string print(const Node& node) {
  switch (node.kind) {
    case NodeKind::word:
    case NodeKind::wildcard: return node.text;
    case NodeKind::fuzzy:
      return node.distance == 0 ? node.text + "~" : with_distance(node.text, node.distance);
    case NodeKind::regex: return "/" + node.text + "/";
    case NodeKind::phrase: return with_distance("\"" + node.text + "\"", node.distance);
    case NodeKind::all: return "*";
    case NodeKind::field: return node.text + ":" + field_value(node.children.front());
    case NodeKind::near: return chain(node);
    case NodeKind::both: return joined(node, node.strict ? " AND " : " ");
    case NodeKind::either: return joined(node, " OR ");
    case NodeKind::required: return "+" + signed_operand(node.children.front());
    case NodeKind::negation: return "-" + signed_operand(node.children.front());
  }
  return {};
}

std::string outline(const Node& node) {
  const auto list = [&](const std::string& head) {
    std::string out = "(" + head;
    for (const Node& child : node.children) out += " " + outline(child);
    return out + ")";
  };
  switch (node.kind) {
    case NodeKind::word: return node.text;
    case NodeKind::wildcard: return "(wildcard " + node.text + ")";
    case NodeKind::fuzzy:
      return node.distance == 0 ? "(fuzzy " + node.text + ")"
                                : fmt::format("(fuzzy/{} {})", node.distance, node.text);
    case NodeKind::regex: return "(regex " + node.text + ")";
    case NodeKind::phrase:
      return node.distance == 0 ? "\"" + node.text + "\""
                                : fmt::format("(within/{} \"{}\")", node.distance, node.text);
    case NodeKind::all: return "*";
    case NodeKind::field: return list("in " + node.text);
    case NodeKind::near: {
      std::string head = "near";
      for (const NearLink& link : node.links) head += " " + print(link);
      return list(head);
    }
    case NodeKind::both: return list(node.strict ? "AND" : "all");
    case NodeKind::either: return list("or");
    case NodeKind::negation: return list("not");
    case NodeKind::required: return list("must");
  }
  return "?";
}

bool is_leaf(const Node& node) { return node.children.empty() && node.kind != NodeKind::all; }

std::size_t leaves(const Node& node) {
  if (is_leaf(node)) return 1;
  std::size_t count = 0;
  for (const Node& child : node.children) count += leaves(child);
  return count;
}

}  // namespace osint
