// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/html/html_reader.h"

#include <algorithm>
#include <utility>

#include "base/ascii.h"
#include "indexer/decoding/text_file.h"
#include "indexer/html/html_tree.h"
#include "indexer/html/main_text.h"
#include "indexer/html/page_blocks.h"
#include "indexer/html/page_metadata.h"

namespace osint {

namespace {

Document document_of(const HtmlTree& tree, Extent extent) {
  Document out;
  const std::vector<std::string_view> omitted = omissions(tree, extent);
  out.content = page_blocks(tree, omitted);
  out.front = page_metadata(tree, omitted);
  return out;
}

bool has(const HtmlTree& tree, Element element) {
  return std::ranges::find(tree.nodes(), element, &HtmlNode::element) != tree.nodes().end();
}

// Returns true if a script would fill the page.
bool needs_scripts(const HtmlTree& tree) {
  for (std::size_t i = 0; i < tree.nodes().size(); ++i) {
    if (tree.nodes()[i].element != Element::noscript) continue;
    if (ascii_lower(tree.inner_text(i, 500)).find("script") != std::string::npos) return true;
  }
  return has(tree, Element::script);
}

tl::unexpected<Error> without_text(const HtmlTree& tree) {
  if (has(tree, Element::frameset))
    return failure("is a frame set, whose texts are other files; save the page within the frame");
  if (needs_scripts(tree))
    return failure(
        "has no text before its scripts run; open it in a browser and save it from there, or print it to "
        "PDF");
  return failure("has no text");
}

// "Please enable JavaScript to view this site", and no more.
bool only_asks_for_scripts(const BlockSequence& content) {
  constexpr std::size_t longest = 400;
  std::string text;
  for (const Block& block : content.blocks) {
    text += block.text.text;
    text += ' ';
    if (text.size() > longest) return false;
  }
  const std::string lower = ascii_lower(text);
  const bool names_scripts = lower.find("javascript") != std::string::npos;
  return names_scripts &&
         (lower.find("enable") != std::string::npos || lower.find("require") != std::string::npos ||
          lower.find("need") != std::string::npos || lower.find("turn on") != std::string::npos);
}

}  // namespace

Result<std::vector<Document>> read_html(std::string_view bytes, const std::string& encoding) {
  Result<TextFile> file = decode_html_text(bytes, encoding);
  if (!file) return tl::unexpected<Error>(std::move(file.error()));
  const Result<HtmlTree> tree = HtmlTree::parsed(std::move(file->text));
  if (!tree) return tl::unexpected<Error>(tree.error());
  Document document = document_of(*tree, Extent::main_text);
  if (document.content.blocks.empty() || only_asks_for_scripts(document.content)) return without_text(*tree);
  document.front.warnings = std::move(file->warnings);
  document.encoding_assumed = file->assumed;
  std::vector<Document> out;
  out.push_back(std::move(document));
  return out;
}

Result<Document> read_html_text(std::string_view utf8) {
  const Result<HtmlTree> tree = HtmlTree::parsed(std::string(utf8));
  if (!tree) return tl::unexpected<Error>(tree.error());
  return document_of(*tree, Extent::all_text);
}

}  // namespace osint
