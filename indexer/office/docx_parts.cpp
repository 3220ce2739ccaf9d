// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/office/docx_parts.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

#include "indexer/office/xml_part.h"

namespace osint {
namespace {

constexpr int no_outline = 9;  // of w:outlineLvl, which counts from 0: body text

std::string_view value_of(pugi::xml_node node) { return attribute_of(node, "val"); }

NamedStyle paragraph_or_character_style(pugi::xml_node node) {
  NamedStyle style;
  style.name = value_of(child_of(node, "name"));
  style.base = value_of(child_of(node, "basedOn"));
  style.letters = docx_letters(child_of(node, "rPr"));
  const pugi::xml_node properties = child_of(node, "pPr");
  if (const pugi::xml_node outline = child_of(properties, "outlineLvl")) {
    const int level = number_of(outline, no_outline);
    style.outline = level >= 0 && level < no_outline ? level + 1 : 0;
  }
  if (const pugi::xml_node list = child_of(properties, "numPr", "numId")) style.list = value_of(list);
  if (const pugi::xml_node level = child_of(properties, "numPr", "ilvl"))
    style.list_level = number_of(level, 0);
  return style;
}

NumberForm number_form(std::string_view name) {
  if (name == "bullet" || name == "none") return NumberForm::none;
  if (name == "lowerLetter") return NumberForm::small_letter;
  if (name == "upperLetter") return NumberForm::capital_letter;
  if (name == "lowerRoman") return NumberForm::small_roman;
  if (name == "upperRoman") return NumberForm::capital_roman;
  return NumberForm::decimal;
}

ListForm list_form(pugi::xml_node abstract) {
  ListForm form;
  for (const pugi::xml_node node : abstract.children()) {
    if (local_name(node) != "lvl") continue;
    int at = -1;
    const std::string_view level = attribute_of(node, "ilvl");
    std::from_chars(level.data(), level.data() + level.size(), at);
    if (at < 0 || at >= most_list_levels) continue;
    form.at(static_cast<std::size_t>(at)) = {number_form(value_of(child_of(node, "numFmt"))),
                                             number_of(child_of(node, "start"), 1),
                                             std::string(value_of(child_of(node, "lvlText")))};
  }
  return form;
}

bool starts_anew(pugi::xml_node list) {
  return std::ranges::any_of(list.children(),
                             [](const pugi::xml_node& node) { return local_name(node) == "lvlOverride"; });
}

}  // namespace

Result<Relationships> relationships_of(ZipArchive& archive, const std::string& part) {
  const std::size_t name = part.rfind('/') + 1;  // 0 where there is no folder
  const std::string path = part.substr(0, name) + "_rels/" + part.substr(name) + ".rels";
  const auto read = optional_part(archive, path, Blanks::within_text);
  if (!read) return tl::unexpected<Error>(read.error());
  Relationships out;
  if (*read == nullptr) return out;
  for (const pugi::xml_node node : (*read)->root().children()) {
    const std::string_view type = attribute_of(node, "Type");
    const std::string_view target = attribute_of(node, "Target");
    const bool outside = attribute_of(node, "TargetMode") == "External";
    out.emplace(attribute_of(node, "Id"),
                Relationship{std::string(type.substr(type.rfind('/') + 1)),
                             outside ? std::string(target) : part_path(part, target)});
  }
  return out;
}

std::string target_of_kind(const Relationships& relationships, std::string_view kind) {
  std::string out;  // the first by name: the order of the table is not the file's
  for (const auto& [identifier, relationship] : relationships) {
    if (relationship.kind == kind && (out.empty() || relationship.target < out)) out = relationship.target;
  }
  return out;
}

bool is_on(pugi::xml_node property) {
  if (!property) return false;
  const std::string_view value = value_of(property);
  return value != "0" && value != "false" && value != "off" && value != "none";
}

int number_of(pugi::xml_node node, int otherwise) {
  const std::string_view text = value_of(node);
  int number = otherwise;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
  return read.ec == std::errc() ? number : otherwise;
}

Letters docx_letters(pugi::xml_node properties) {
  constexpr double halves_of_point = 2;
  Letters out;
  for (const pugi::xml_node node : properties.children()) {
    const std::string_view name = local_name(node);
    if (name == "b") out.bold = is_on(node);
    if (name == "i") out.italic = is_on(node);
    if (name == "vanish") out.hidden = is_on(node);
    if (name == "vertAlign") out.superscript = value_of(node) == "superscript";
    if (name == "sz") {
      const int size = number_of(node, 0);
      if (size > 0) out.size = size / halves_of_point;
    }
  }
  return out;
}

DocxStyles docx_styles(pugi::xml_node root) {
  DocxStyles out;
  const Letters letters = docx_letters(child_of(root, "docDefaults", "rPrDefault", "rPr"));
  out.size = letters.size.value_or(0);
  for (const pugi::xml_node node : root.children()) {
    if (local_name(node) != "style") continue;
    const std::string identifier(attribute_of(node, "styleId"));
    const std::string_view type = attribute_of(node, "type");
    if (type == "character") {
      out.letters.add(identifier, paragraph_or_character_style(node));
    } else if (type == "paragraph" || type.empty()) {
      const std::string_view standard = attribute_of(node, "default");
      if (standard == "1" || standard == "true" || standard == "on") out.default_paragraph = identifier;
      out.paragraphs.add(identifier, paragraph_or_character_style(node));
    }
  }
  return out;
}

DocxLists docx_lists(pugi::xml_node root) {
  std::unordered_map<std::string_view, std::shared_ptr<const ListForm>> forms;
  DocxLists out;
  for (const pugi::xml_node node : root.children()) {
    if (local_name(node) == "abstractNum")
      forms.emplace(attribute_of(node, "abstractNumId"), std::make_shared<ListForm>(list_form(node)));
  }
  for (const pugi::xml_node node : root.children()) {
    if (local_name(node) != "num") continue;
    const std::string identifier(attribute_of(node, "numId"));
    const std::string_view abstract = value_of(child_of(node, "abstractNumId"));
    const auto form = forms.find(abstract);
    if (form == forms.end()) continue;
    const std::string counter = starts_anew(node) ? "list " + identifier : "form " + std::string(abstract);
    out.emplace(identifier, DocxList{form->second, counter});
  }
  return out;
}

}  // namespace osint
