// SPDX-License-Identifier: GPL-2.0-or-later
// The elements of a feed by their meaning: pugixml knows no namespaces.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include <pugixml.hpp>

namespace osint {

// Whose vocabulary a name is of.
enum class FeedVocabulary {
  own,          // the feed's: RSS of any version, or Atom within Atom
  atom,         // Atom within RSS
  dublin_core,  // dc: and dcterms:
  content,      // content:encoded
  other,
};

struct FeedName {
  FeedVocabulary vocabulary = FeedVocabulary::other;
  std::string_view local;
};

// The prefixes that the first elements of a feed declare, and those of custom where it declares none.
class FeedNames {
 public:
  // `root` and the channel in it, if there is one.
  FeedNames(pugi::xml_node root, pugi::xml_node channel);

  // Of an element; one of another kind of node has no name.
  FeedName name(pugi::xml_node node) const;

  bool is(pugi::xml_node node, FeedVocabulary vocabulary, std::string_view local) const;

 private:
  void declare(pugi::xml_node node);
  FeedVocabulary vocabulary_of(std::string_view address) const;

  bool atom_ = false;  // the feed is Atom
  std::map<std::string, FeedVocabulary, std::less<>> prefixes_;
};

// The text and the CDATA sections directly within an element.
std::string direct_text(pugi::xml_node node);

// What is within an element, as markup.
std::string inner_markup(pugi::xml_node node);

}  // namespace osint
