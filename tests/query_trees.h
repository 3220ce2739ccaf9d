// SPDX-License-Identifier: GPL-2.0-or-later
// A query's tree as an S-expression: the form in which tests and searcher/README.md show it.
#pragma once

#include <fmt/format.h>
#include <string>

#include "searcher/query_tree.h"

namespace osint::test {

inline std::string tree(const Node& node) {
  const auto list = [&](const std::string& head) {
    std::string out = "(" + head;
    for (const Node& child : node.children) out += " " + tree(child);
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

}  // namespace osint::test
