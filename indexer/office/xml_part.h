// SPDX-License-Identifier: GPL-2.0-or-later
// Parses the XML parts of a document. Names are compared without their prefixes: the file chooses which
// prefix stands for a namespace, and no two names that matter here differ only in their namespace.
#pragma once

#include <cstddef>
#include <memory>
#include <pugixml.hpp>
#include <string>
#include <string_view>

#include "base/result.h"
#include "indexer/office/zip_archive.h"

namespace osint {

// The maximum number of "<" and "=" in a part. Each of them may become a node of about fifty bytes.
inline constexpr std::size_t max_part_signs = 1'000'000;
// The maximum nesting depth of elements, because the code that walks the tree is recursive.
inline constexpr int max_part_depth = 256;

struct XmlPart {
  std::string text;  // the parsed text; the names and values of the tree point into it
  pugi::xml_document document;

  pugi::xml_node root() const { return document.document_element(); }
};

enum class Blanks { within_text, everywhere };  // where text that is only white space counts

// Fails, with `name` in the message, if the text is not well-formed, has a document type (which might define
// entities), or exceeds a limit.
Result<std::unique_ptr<XmlPart>> parse_part(std::string text, const std::string& name, Blanks blanks);

// Parses an entry of an archive. Returns null if the archive has no such entry.
Result<std::unique_ptr<XmlPart>> optional_part(ZipArchive& archive, const std::string& name, Blanks blanks);
// The same, but fails if the archive has no such entry.
Result<std::unique_ptr<XmlPart>> needed_part(ZipArchive& archive, const std::string& name, Blanks blanks);

// Returns "val" for "w:val".
std::string_view local_name(std::string_view name);
inline std::string_view local_name(pugi::xml_node node) { return local_name(node.name()); }

inline bool is_text(pugi::xml_node node) {
  return node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata;
}

// Returns the first child with that local name, or a null node.
pugi::xml_node child_of(pugi::xml_node node, std::string_view name);
// The same along a path of names.
template <class... Names>
pugi::xml_node child_of(pugi::xml_node node, std::string_view name, Names... names) {
  return child_of(child_of(node, name), names...);
}

// Returns the value of an attribute; an empty view if there is none. The view is valid as long as the part.
std::string_view attribute_of(pugi::xml_node node, std::string_view name);
bool has_attribute(pugi::xml_node node, std::string_view name);

// Returns all text within an element, with white space collapsed. If `parted`, elements are separated by
// blanks.
std::string text_within(pugi::xml_node node, bool parted = false);

// Returns the path of the part that the part `base` refers to as `target`: "media/a.xml" in
// "word/document.xml" is "word/media/a.xml". "%20" and the like are decoded. A path that leads out of the
// archive stops at its root.
std::string part_path(std::string_view base, std::string_view target);

}  // namespace osint
