// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/office/epub_package.h"

#include <algorithm>
#include <fmt/format.h>
#include <memory>
#include <pugixml.hpp>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "base/utf8.h"
#include "indexer/office/document_properties.h"
#include "indexer/office/xml_part.h"

namespace osint {
namespace {

using Part = std::unique_ptr<XmlPart>;

struct Item {
  std::string path;
  std::string type;
  bool navigation = false;
};
using Manifest = std::unordered_map<std::string, Item>;

// Whether `word` is one of those that blanks part.
bool has_word(std::string_view words, std::string_view word) {
  for (std::size_t at = words.find(word); at != std::string_view::npos; at = words.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    if ((at == 0 || words[at - 1] == ' ') && (end == words.size() || words[end] == ' ')) return true;
  }
  return false;
}

Result<std::string> package_path(ZipArchive& archive) {
  const std::string container = "META-INF/container.xml";
  if (!archive.has(container)) return failure("is an archive without a book in it; unpack it first");
  const Result<Part> part = needed_part(archive, container, Blanks::within_text);
  if (!part) return tl::unexpected<Error>(part.error());
  for (const pugi::xml_node file : child_of((*part)->root(), "rootfiles").children()) {
    if (local_name(file) == "rootfile" && has_attribute(file, "full-path"))
      return part_path("", attribute_of(file, "full-path"));
  }
  return failure("names no package of a book in META-INF/container.xml; save it again");
}

// Returns the paths that META-INF/encryption.xml lists. It lists obfuscated fonts as well.
Result<std::unordered_set<std::string>> encrypted_paths(ZipArchive& archive) {
  std::unordered_set<std::string> out;
  const Result<Part> part = optional_part(archive, "META-INF/encryption.xml", Blanks::within_text);
  if (!part) return tl::unexpected<Error>(part.error());
  if (*part == nullptr) return out;
  for (const pugi::xml_node data : (*part)->root().children()) {
    const pugi::xml_node reference = child_of(data, "CipherData", "CipherReference");
    if (reference) out.insert(part_path("", attribute_of(reference, "URI")));
  }
  return out;
}

Manifest manifest_of(pugi::xml_node package, const std::string& path) {
  Manifest out;
  for (const pugi::xml_node node : child_of(package, "manifest").children()) {
    if (local_name(node) != "item") continue;
    out.emplace(attribute_of(node, "id"), Item{part_path(path, attribute_of(node, "href")),
                                               std::string(attribute_of(node, "media-type")),
                                               has_word(attribute_of(node, "properties"), "nav")});
  }
  return out;
}

// Returns true if the creator wrote the text: there is no role, or it is that of an author ("aut"). Version 3
// puts the role into an element of its own.
bool is_author(pugi::xml_node creator, pugi::xml_node metadata) {
  std::string_view role = attribute_of(creator, "role");
  const std::string_view identifier = attribute_of(creator, "id");
  if (role.empty() && !identifier.empty()) {
    for (const pugi::xml_node meta : metadata.children()) {
      const std::string_view refined = attribute_of(meta, "refines");
      if (refined.size() == identifier.size() + 1 && refined.ends_with(identifier) &&
          attribute_of(meta, "property") == "role")
        role = trimmed_of_blanks(meta.child_value());
    }
  }
  return role.empty() || role == "aut";
}

// The day on which the file was made or last changed; empty where it does not say.
std::string day_of_file(pugi::xml_node metadata) {
  for (const pugi::xml_node meta : metadata.children()) {
    if (attribute_of(meta, "property") == "dcterms:modified") return iso_date_of(meta.child_value());
  }
  return {};
}

FrontMatter front_matter_of(pugi::xml_node metadata) {
  constexpr std::size_t most_authors = 20;
  const std::string made = day_of_file(metadata);
  FrontMatter out;
  for (const pugi::xml_node node : metadata.children()) {
    const std::string_view name = local_name(node);
    std::string text = text_within(node);
    const bool address = text.starts_with("http://") || text.starts_with("https://");
    if (name == "title" && out.title.empty()) {
      out.title = sensible_title(text);
    } else if (name == "creator" && out.analysts.size() < most_authors && is_short_name(text) &&
               is_author(node, metadata)) {
      out.analysts.push_back(std::move(text));
    } else if (name == "date" && out.date.empty()) {
      const std::string_view event = attribute_of(node, "event");
      if (event.empty() || event == "publication") out.date = iso_date_of(text);
      if (out.date == made) out.date.clear();  // converters give the day of the conversion
    } else if ((name == "identifier" || name == "source") && address && out.url.empty()) {
      out.url = std::move(text);
    }
  }
  return out;
}

}  // namespace

Result<EpubPackage> epub_package(ZipArchive& archive) {
  const auto path = package_path(archive);
  if (!path) return tl::unexpected<Error>(path.error());
  const auto encrypted = encrypted_paths(archive);
  if (!encrypted) return tl::unexpected<Error>(encrypted.error());
  const Result<Part> part = needed_part(archive, *path, Blanks::within_text);
  if (!part) return tl::unexpected<Error>(part.error());
  const pugi::xml_node package = (*part)->root();
  EpubPackage out;
  out.front = front_matter_of(child_of(package, "metadata"));
  const Manifest manifest = manifest_of(package, *path);
  std::unordered_set<std::string> met;
  for (const pugi::xml_node node : child_of(package, "spine").children()) {
    const auto item = manifest.find(std::string(attribute_of(node, "idref")));
    if (item == manifest.end() || !met.insert(item->second.path).second) continue;
    if (encrypted->contains(item->second.path))
      return failure("is protected against copying; get it without protection, as from its publisher");
    if (item->second.type.find("html") == std::string::npos) continue;  // an image as a page
    const bool aside = item->second.navigation || attribute_of(node, "linear") == "no";
    (aside ? out.dropped : out.pages).push_back(item->second.path);
  }
  if (out.pages.empty()) return failure("is a book without pages of text; save it again");
  return out;
}

}  // namespace osint
