// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/mail/feed_elements.h"

namespace osint {
namespace {

// The maximum number of attributes of an element to look at. A real feed declares a few namespaces.
constexpr int most_declarations = 64;

struct StringWriter final : pugi::xml_writer {
  void write(const void* data, std::size_t size) override {
    text.append(static_cast<const char*>(data), size);
  }
  std::string text;
};

std::string_view prefix_of(std::string_view name) {
  const std::size_t colon = name.find(':');
  return colon == std::string_view::npos ? std::string_view() : name.substr(0, colon);
}

}  // namespace

FeedNames::FeedNames(pugi::xml_node root, pugi::xml_node channel) {
  const std::string_view name = root.name();
  atom_ = name.substr(name.find(':') + 1) == "feed";
  prefixes_ = {{"dc", FeedVocabulary::dublin_core},
               {"dcterms", FeedVocabulary::dublin_core},
               {"content", FeedVocabulary::content},
               {"atom", atom_ ? FeedVocabulary::own : FeedVocabulary::atom},
               {"", FeedVocabulary::own}};
  declare(root);
  declare(channel);
}

void FeedNames::declare(pugi::xml_node node) {
  int count = 0;
  for (const pugi::xml_attribute attribute : node.attributes()) {
    const std::string_view name = attribute.name();
    if (++count > most_declarations) return;
    // Names without a prefix belong to the feed's own vocabulary, whatever namespace the feed declares for
    // them.
    if (name.starts_with("xmlns:"))
      prefixes_.insert_or_assign(std::string(name.substr(6)), vocabulary_of(attribute.value()));
  }
}

FeedVocabulary FeedNames::vocabulary_of(std::string_view address) const {
  if (address.starts_with("http://purl.org/dc/")) return FeedVocabulary::dublin_core;
  if (address == "http://purl.org/rss/1.0/modules/content/") return FeedVocabulary::content;
  if (address == "http://www.w3.org/2005/Atom" || address == "http://purl.org/atom/ns#")
    return atom_ ? FeedVocabulary::own : FeedVocabulary::atom;
  return address == "http://purl.org/rss/1.0/" ? FeedVocabulary::own : FeedVocabulary::other;
}

FeedName FeedNames::name(pugi::xml_node node) const {
  if (node.type() != pugi::node_element) return {};
  const std::string_view name = node.name();
  const std::string_view prefix = prefix_of(name);
  const auto found = prefixes_.find(prefix);
  FeedVocabulary vocabulary = found == prefixes_.end() ? FeedVocabulary::other : found->second;
  // <link xmlns="http://www.w3.org/2005/Atom"/> in RSS.
  if (const pugi::xml_attribute own = node.attribute("xmlns"); prefix.empty() && own)
    vocabulary = *own.value() == '\0' ? FeedVocabulary::own : vocabulary_of(own.value());
  return {vocabulary, name.substr(prefix.empty() ? 0 : prefix.size() + 1)};
}

bool FeedNames::is(pugi::xml_node node, FeedVocabulary vocabulary, std::string_view local) const {
  const FeedName found = name(node);
  return found.vocabulary == vocabulary && found.local == local;
}

std::string direct_text(pugi::xml_node node) {
  std::string out;
  for (const pugi::xml_node child : node.children()) {
    if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata) out += child.value();
  }
  return out;
}

std::string inner_markup(pugi::xml_node node) {
  StringWriter writer;
  for (const pugi::xml_node child : node.children())
    child.print(writer, "", pugi::format_raw | pugi::format_no_declaration, pugi::encoding_utf8);
  return std::move(writer.text);
}

}  // namespace osint
