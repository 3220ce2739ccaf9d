// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/mail/feed_reader.h"

#include <algorithm>
#include <fmt/format.h>
#include <pugixml.hpp>

#include "base/utf8.h"
#include "indexer/decoding/text_file.h"
#include "indexer/mail/feed_elements.h"
#include "indexer/mail/feed_entry.h"
#include "indexer/mail/web_address.h"

namespace osint {
namespace {

// Returns the end of a CDATA section or a comment, which is one node, whatever it contains.
std::size_t end_of_section(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(at);
  const std::string_view end = rest.starts_with("<![CDATA[") ? "]]>" : rest.starts_with("<!--") ? "-->" : "";
  if (end.empty()) return at + 1;
  const std::size_t found = text.find(end, at + 4);
  return found == std::string_view::npos ? text.size() : found + end.size();
}

Result<void> check_signs(std::string_view text) {
  std::size_t signs = 0;
  for (std::size_t at = text.find_first_of("<="); at < text.size(); at = text.find_first_of("<=", at)) {
    if (++signs > max_feed_signs)
      return failure(fmt::format("has more than {} elements and attributes; split it", max_feed_signs));
    at = text[at] == '=' ? at + 1 : end_of_section(text, at);
  }
  return {};
}

// Returns the address of the page that a channel or a feed belongs to.
std::string page_address(pugi::xml_node channel, const FeedNames& names, std::string_view base) {
  std::string self;
  for (const pugi::xml_node child : channel.children()) {
    const FeedName name = names.name(child);
    if (name.local != "link") continue;
    const pugi::xml_attribute href = child.attribute("href");
    std::string address = resolved_address(base, href ? std::string(href.value()) : direct_text(child));
    const std::string_view relation = child.attribute("rel").value();
    if (!address.empty() && (relation.empty() || relation == "alternate")) return address;
    if (relation == "self" && self.empty()) self = std::move(address);
  }
  return self;
}

Result<std::vector<Document>> entries_of(pugi::xml_node root, const LineIndex& lines, bool assumed) {
  const std::string_view root_name = root.name();
  const bool atom = root_name.substr(root_name.find(':') + 1) == "feed";
  pugi::xml_node channel = root;
  if (!atom) {
    for (const pugi::xml_node child : root.children()) {
      const std::string_view name = child.name();
      if (name.substr(name.find(':') + 1) == "channel") channel = child;
    }
  }
  const FeedNames names(root, channel);
  FeedSurroundings around{names, lines, atom, resolved_address("", root.attribute("xml:base").value())};
  const std::string page = page_address(channel, names, around.base);
  if (around.base.empty()) around.base = page;
  std::vector<Document> out;
  // RSS 1.0 has the items beside the channel, the others within.
  for (const pugi::xml_node parent : {root, channel}) {
    for (const pugi::xml_node child : parent.children()) {
      if (!names.is(child, FeedVocabulary::own, atom ? "entry" : "item")) continue;
      if (out.size() == max_feed_entries)
        return failure(fmt::format("has more than {} entries; split it", max_feed_entries));
      Document document = feed_entry(child, around);
      document.encoding_assumed = assumed;
      if (!document.content.blocks.empty() || !document.front.title.empty())
        out.push_back(std::move(document));
    }
    if (channel == root) break;
  }
  return out;
}

}  // namespace

Result<std::vector<Document>> read_feed(std::string_view bytes, const std::string& encoding) {
  Result<TextFile> file = decode_xml_text(bytes, encoding);
  if (!file) return tl::unexpected<Error>(std::move(file.error()));
  const std::string& text = file->text;
  if (is_blank(text)) return std::vector<Document>();
  if (const auto checked = check_signs(text); !checked) return tl::unexpected<Error>(checked.error());
  const LineIndex lines(text);
  pugi::xml_document document;
  const pugi::xml_parse_result parsed = document.load_buffer(
      text.data(), text.size(), pugi::parse_default | pugi::parse_ws_pcdata, pugi::encoding_utf8);
  if (!parsed) {
    const auto at = static_cast<std::size_t>(std::max<std::ptrdiff_t>(parsed.offset, 0));
    return failure(fmt::format("is malformed XML ({}); save the feed again", parsed.description()),
                   lines.line(std::min(at, text.size())));
  }
  const pugi::xml_node root = document.document_element();
  const std::string_view name = root.name();
  const std::string_view local = name.substr(name.find(':') + 1);
  if (local != "rss" && local != "RDF" && local != "feed") {
    return failure(
        fmt::format("is no feed: its root element is <{}>, and a feed's is <rss>, <feed> or <rdf:RDF>",
                    collapsed_whitespace(repaired_utf8(name.substr(0, 60)))));
  }
  Result<std::vector<Document>> out = entries_of(root, lines, file->assumed);
  if (out && !out->empty()) {
    std::vector<Warning>& first = out->front().front.warnings;
    first.insert(first.begin(), file->warnings.begin(), file->warnings.end());
  }
  return out;
}

}  // namespace osint
