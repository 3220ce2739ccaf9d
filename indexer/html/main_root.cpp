// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/html/main_root.h"

#include <cstdint>

namespace osint {

namespace {

bool is_main(const HtmlTree& tree, std::size_t node) {
  return tree.nodes()[node].element == Element::main || tree.attribute(node, "role") == "main";
}

// Returns the element with the most prose among those that call themselves main; the root if none has much.
std::size_t first_root(const HtmlTree& tree, const std::vector<Weight>& weights) {
  std::size_t best = 0;
  for (std::size_t i = 1; i < tree.nodes().size(); ++i) {
    if (tree.nodes()[i].element != Element::text && is_main(tree, i) &&
        (best == 0 || weights[i].prose > weights[best].prose))
      best = i;
  }
  return best != 0 && std::uint64_t{weights[best].prose} * 2 >= weights[0].prose ? best : 0;
}

// Returns the child with the most prose; the node itself if no child has any.
std::size_t heaviest_child(const HtmlTree& tree, const std::vector<Weight>& weights, std::size_t node) {
  std::size_t best = node;
  std::uint32_t most = 0;
  for (std::size_t i = node + 1; i < tree.nodes()[node].end; i = tree.nodes()[i].end) {
    if (is_block(tree.nodes()[i].element) && weights[i].prose > most) {
      most = weights[i].prose;
      best = i;
    }
  }
  return best;
}

}  // namespace

std::size_t main_root(const HtmlTree& tree, const std::vector<Weight>& weights) {
  std::size_t root = first_root(tree, weights);
  while (true) {
    const std::size_t child = heaviest_child(tree, weights, root);
    // If the title stands beside the text, both are needed.
    const bool title_lost = weights[root].titles > 0 && weights[child].titles == 0;
    if (child == root || title_lost ||
        std::uint64_t{weights[child].prose} * 10 < std::uint64_t{weights[root].prose} * 8)
      return root;
    const Element element = tree.nodes()[child].element;
    if (element == Element::p || element == Element::blockquote || element == Element::heading ||
        element == Element::pre || element == Element::unordered_list || element == Element::ordered_list)
      return root;
    root = child;
  }
}

}  // namespace osint
