// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query_tree.h"

namespace osint {
namespace {

bool is_simple(const Node& node) { return node.kind != NodeKind::both && node.kind != NodeKind::either; }

std::string grouped(const Node& node) { return is_simple(node) ? print(node) : "(" + print(node) + ")"; }

std::string joined(const Node& node, const char* separator) {
  std::string out;
  for (const Node& child : node.children) {
    if (!out.empty()) out += separator;
    out += grouped(child);
  }
  return out;
}

}  // namespace

std::string print(const Node& node) {
  switch (node.kind) {
    case NodeKind::word: return node.text;
    case NodeKind::phrase: return "\"" + node.text + "\"";
    case NodeKind::all: return "*";
    case NodeKind::field: return node.text + ":" + grouped(node.children.front());
    case NodeKind::both: return joined(node, node.strict ? " AND " : " ");
    case NodeKind::either: return joined(node, " OR ");
    case NodeKind::required: return "+" + grouped(node.children.front());
    case NodeKind::negation: {
      const Node& child = node.children.front();
      const bool signs_meet = child.kind == NodeKind::negation || child.kind == NodeKind::required;
      return (signs_meet ? "NOT " : "-") + grouped(child);
    }
  }
  return {};
}

std::size_t leaves(const Node& node) {
  if (node.kind == NodeKind::word || node.kind == NodeKind::phrase) return 1;
  std::size_t count = 0;
  for (const Node& child : node.children) count += leaves(child);
  return count;
}

}  // namespace osint
