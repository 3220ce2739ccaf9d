// SPDX-License-Identifier: GPL-2.0-or-later
// A part of a document that is XML -> its tree. Names are compared without their prefixes: which prefix stands for a
// namespace is the file's choice, and no two names that matter here differ in that alone.
#pragma once

#include <cstddef>
#include <memory>
#include <pugixml.hpp>
#include <string>
#include <string_view>

#include "base/result.h"
#include "indexer/office/zip_archive.h"

namespace osint {

// "<" and "=", each of which may become a node of some fifty bytes.
inline constexpr std::size_t max_part_signs = 1'000'000;
// Elements within each other: what walks the tree calls itself for each.
inline constexpr int max_part_depth = 256;

struct XmlPart {
  std::string text;  // that the tree's names and values lie in
  pugi::xml_document document;

  pugi::xml_node root() const { return document.document_element(); }
};

enum class Blanks { within_text, everywhere };  // where text of nothing but blanks counts

// Fails, with the name, where the text is not well-formed, has a document type (which might define entities), or passes a
// bound.
Result<std::unique_ptr<XmlPart>> parse_part(std::string text, const std::string& name, Blanks blanks);

// Of an entry of an archive; a null pointer where the archive has none.
Result<std::unique_ptr<XmlPart>> optional_part(ZipArchive& archive, const std::string& name, Blanks blanks);
// The same, but fails where there is none.
Result<std::unique_ptr<XmlPart>> needed_part(ZipArchive& archive, const std::string& name, Blanks blanks);

// "val" of "w:val".
std::string_view local_name(std::string_view name);
inline std::string_view local_name(pugi::xml_node node) { return local_name(node.name()); }

inline bool is_text(pugi::xml_node node) {
  return node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata;
}

// The first child of that name, or a null node.
pugi::xml_node child_of(pugi::xml_node node, std::string_view name);
// The same for names within each other.
template <class... Names>
pugi::xml_node child_of(pugi::xml_node node, std::string_view name, Names... names) {
  return child_of(child_of(node, name), names...);
}

// An attribute's value; empty where there is none. It lives as long as the part.
std::string_view attribute_of(pugi::xml_node node, std::string_view name);
bool has_attribute(pugi::xml_node node, std::string_view name);

// All text within, blanks collapsed, elements parted by a blank where `parted`.
std::string text_within(pugi::xml_node node, bool parted = false);

// The path of a part that is named within the part `base`: "media/a.xml" of "word/document.xml" is "word/media/a.xml".
// "%20" is decoded; what leads out of the archive stops at its root.
std::string part_path(std::string_view base, std::string_view target);

}  // namespace osint
