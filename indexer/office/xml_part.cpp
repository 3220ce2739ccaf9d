// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/office/xml_part.h"

#include <algorithm>
#include <fmt/format.h>
#include <utility>
#include <vector>

#include "base/utf8.h"

namespace osint {
namespace {

int hexadecimal(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

std::string decoded(std::string_view path) {
  std::string out;
  for (std::size_t i = 0; i < path.size(); ++i) {
    const bool sign = path[i] == '%' && i + 2 < path.size();
    const int high = sign ? hexadecimal(path[i + 1]) : -1;
    const int low = sign ? hexadecimal(path[i + 2]) : -1;
    if (high >= 0 && low >= 0) i += 2;
    out += high >= 0 && low >= 0 ? static_cast<char>(high * 16 + low) : path[i];
  }
  return out;
}

// Returns the next node in document order. `depth` is that of the node.
pugi::xml_node following(pugi::xml_node node, pugi::xml_node root, int& depth) {
  if (node.first_child()) {
    ++depth;
    return node.first_child();
  }
  while (node != root && !node.next_sibling()) {
    node = node.parent();
    --depth;
  }
  return node == root ? pugi::xml_node() : node.next_sibling();
}

bool is_too_deep(pugi::xml_node root) {
  int depth = 0;
  for (pugi::xml_node node = root; node; node = following(node, root, depth)) {
    if (depth > max_part_depth) return true;
  }
  return false;
}

bool has_document_type(const pugi::xml_document& document) {
  return std::ranges::any_of(document.children(),
                             [](const pugi::xml_node& node) { return node.type() == pugi::node_doctype; });
}

// Commands of fields and deleted text.
bool is_unseen(std::string_view element) {
  return element == "instrText" || element == "delText" || element == "delInstrText";
}

}  // namespace

Result<std::unique_ptr<XmlPart>> parse_part(std::string text, const std::string& name, Blanks blanks) {
  const std::string shown = repaired_utf8(name);
  const auto signs = std::ranges::count_if(text, [](char c) { return c == '<' || c == '='; });
  if (static_cast<std::size_t>(signs) > max_part_signs)
    return failure(fmt::format("has more than {} signs of markup ({}); split it", max_part_signs, shown));
  auto part = std::make_unique<XmlPart>();
  part->text = std::move(text);
  const unsigned options =
      pugi::parse_default | pugi::parse_doctype |
      (blanks == Blanks::everywhere ? pugi::parse_ws_pcdata : pugi::parse_ws_pcdata_single);
  const auto parsed = part->document.load_buffer_inplace(part->text.data(), part->text.size(), options);
  if (has_document_type(part->document))
    return failure(
        fmt::format("is no document of an office program ({} has a document type); save it again", shown));
  if (!parsed)
    return failure(
        fmt::format("is damaged ({} is not well-formed: {}); save it again", shown, parsed.description()));
  if (is_too_deep(part->root()))
    return failure(fmt::format("has elements more than {} deep within each other ({}); save it again",
                               max_part_depth, shown));
  return part;
}

Result<std::unique_ptr<XmlPart>> needed_part(ZipArchive& archive, const std::string& name, Blanks blanks) {
  Result<std::string> text = archive.read(name);
  if (!text) return tl::unexpected<Error>(std::move(text.error()));
  return parse_part(std::move(*text), name, blanks);
}

Result<std::unique_ptr<XmlPart>> optional_part(ZipArchive& archive, const std::string& name, Blanks blanks) {
  if (name.empty() || !archive.has(name)) return nullptr;
  return needed_part(archive, name, blanks);
}

std::string_view local_name(std::string_view name) {
  const std::size_t colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

pugi::xml_node child_of(pugi::xml_node node, std::string_view name) {
  for (const pugi::xml_node child : node.children()) {
    if (local_name(child) == name) return child;
  }
  return {};
}

std::string_view attribute_of(pugi::xml_node node, std::string_view name) {
  for (const pugi::xml_attribute attribute : node.attributes()) {
    if (local_name(attribute.name()) == name) return attribute.value();
  }
  return {};
}

bool has_attribute(pugi::xml_node node, std::string_view name) {
  return std::ranges::any_of(node.attributes(), [&](const pugi::xml_attribute& attribute) {
    return local_name(attribute.name()) == name;
  });
}

std::string text_within(pugi::xml_node node, bool parted) {
  std::string out;
  int depth = 0;
  for (pugi::xml_node at = node; at; at = following(at, node, depth)) {
    if (is_text(at) && !is_unseen(local_name(at.parent()))) out += at.value();
    if (parted && !is_text(at)) out += ' ';
  }
  return collapsed_whitespace(repaired_utf8(out));
}

std::string part_path(std::string_view base, std::string_view target) {
  const std::string whole = decoded(target.substr(0, target.find('#')));
  std::vector<std::string_view> folders;
  const auto add = [&](std::string_view path) {
    while (!path.empty()) {
      const std::size_t end = std::min(path.find('/'), path.size());
      const std::string_view name = path.substr(0, end);
      if (name == ".." && !folders.empty()) folders.pop_back();
      if (!name.empty() && name != "." && name != "..") folders.push_back(name);
      path.remove_prefix(std::min(end + 1, path.size()));
    }
  };
  if (!whole.starts_with('/')) add(base.substr(0, base.rfind('/') + 1));
  add(whole);
  std::string out;
  for (const std::string_view name : folders) (out += out.empty() ? "" : "/") += name;
  return out;
}

}  // namespace osint
