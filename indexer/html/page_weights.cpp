// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/html/page_weights.h"

#include <algorithm>

namespace osint {

namespace {

constexpr std::uint32_t shortest_prose = 25;  // bytes

bool leads_elsewhere(const HtmlTree& tree, std::size_t node) {
  const std::string_view destination = tree.attribute(node, "href");
  return !destination.empty() && destination.front() != '#';
}

std::uint32_t black_bytes(std::string_view text) {
  return static_cast<std::uint32_t>(
      std::ranges::count_if(text, [](char c) { return static_cast<unsigned char>(c) > ' '; }));
}

void add(const Weight& part, Weight& whole) {
  whole.text += part.text;
  whole.linked += part.linked;
  whole.prose += part.prose;
  whole.links += part.links;
  whole.titles += part.titles;
}

}  // namespace

std::vector<Weight> weights(const HtmlTree& tree, const std::vector<std::string_view>& omitted) {
  const std::vector<HtmlNode>& nodes = tree.nodes();
  std::vector<Weight> out(nodes.size());
  std::size_t link_end = 0;  // within a link before it
  for (std::size_t i = 0; i < nodes.size();) {
    const Element element = nodes[i].element;
    if (!omitted[i].empty() || element == Element::script || element == Element::unseen ||
        element == Element::head) {
      i = nodes[i].end;
      continue;
    }
    if (element == Element::text) {
      const std::uint32_t bytes = black_bytes(tree.text(i));
      out[i].text = bytes;
      if (i < link_end)
        out[i].linked = bytes;
      else if (bytes >= shortest_prose)
        out[i].prose = bytes;
    } else if (element == Element::a && leads_elsewhere(tree, i)) {
      out[i].links = 1;
      link_end = std::max(link_end, nodes[i].end);
    } else if (element == Element::heading && tree.name(i) == "h1") {
      out[i].titles = 1;
    }
    ++i;
  }
  for (std::size_t i = nodes.size(); i-- > 1;) add(out[i], out[nodes[i].parent]);
  return out;
}

}  // namespace osint
