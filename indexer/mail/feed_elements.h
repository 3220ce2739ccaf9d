// SPDX-License-Identifier: GPL-2.0-or-later
// Identifies the elements of a feed by their namespaces, which pugixml does not know.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include <pugixml.hpp>

namespace osint {

// The vocabulary that a name belongs to.
enum class FeedVocabulary {
  own,          // that of the feed: any version of RSS, or Atom in an Atom feed
  atom,         // Atom in an RSS feed
  dublin_core,  // dc: and dcterms:
  content,      // content:encoded
  other,
};

struct FeedName {
  FeedVocabulary vocabulary = FeedVocabulary::other;
  std::string_view local;
};

// The prefixes that the root and the channel of a feed declare, and the customary prefixes that they leave
// undeclared.
class FeedNames {
 public:
  // `channel` may be a null node, if the feed has none.
  FeedNames(pugi::xml_node root, pugi::xml_node channel);

  // Returns the name of an element; the default FeedName for other nodes. The view is valid as long as the
  // node.
  FeedName name(pugi::xml_node node) const;

  bool is(pugi::xml_node node, FeedVocabulary vocabulary, std::string_view local) const;

 private:
  void declare(pugi::xml_node node);
  FeedVocabulary vocabulary_of(std::string_view address) const;

  bool atom_ = false;  // the feed is an Atom feed
  std::map<std::string, FeedVocabulary, std::less<>> prefixes_;
};

// Returns the text and the CDATA sections directly within an element.
std::string direct_text(pugi::xml_node node);

// Returns the content of an element as markup.
std::string inner_markup(pugi::xml_node node);

}  // namespace osint
