// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/office/odt_styles.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

#include "indexer/office/xml_part.h"

namespace osint {
namespace {

std::optional<int> whole_number(std::string_view text) {
  int number = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
  if (read.ec != std::errc()) return std::nullopt;
  return number;
}

// "12.5pt" -> 12.5 where the unit is "pt".
std::optional<double> number_with_unit(std::string_view text, std::string_view unit) {
  constexpr double largest = 1000;
  if (!text.ends_with(unit)) return std::nullopt;
  text.remove_suffix(unit.size());
  double number = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool whole = read.ec == std::errc() && read.ptr == text.data() + text.size();
  if (!whole || !(number > 0) || number > largest) return std::nullopt;
  return number;
}

bool is_bold(std::string_view weight) {
  constexpr int least = 600;
  return weight == "bold" || whole_number(weight).value_or(0) >= least;
}

// "super 58%", "33% 58%".
bool is_superscript(std::string_view position) {
  return position.starts_with("super") || whole_number(position).value_or(0) > 0;
}

NamedStyle style_of(pugi::xml_node node) {
  NamedStyle style;
  style.name = attribute_of(node, "display-name");
  if (style.name.empty()) style.name = attribute_of(node, "name");
  style.base = attribute_of(node, "parent-style-name");
  style.letters = odt_letters(child_of(node, "text-properties"));
  style.outline = whole_number(attribute_of(node, "default-outline-level"));
  return style;
}

NumberForm number_form(std::string_view name) {
  if (name == "1") return NumberForm::decimal;
  if (name == "a") return NumberForm::small_letter;
  if (name == "A") return NumberForm::capital_letter;
  if (name == "i") return NumberForm::small_roman;
  if (name == "I") return NumberForm::capital_roman;
  return NumberForm::none;
}

// "%1.%2)" of a level that shows two levels and ends in ")".
std::string label_form(pugi::xml_node level, int at) {
  const int shown = std::clamp(whole_number(attribute_of(level, "display-levels")).value_or(1), 1, at);
  std::string out(attribute_of(level, "num-prefix"));
  for (int of = at - shown + 1; of <= at; ++of)
    out += (of > at - shown + 1 ? ".%" : "%") + std::to_string(of);
  out += attribute_of(level, "num-suffix");
  return out;
}

ListForm list_form(pugi::xml_node node) {
  ListForm form;
  for (const pugi::xml_node level : node.children()) {
    const int at = whole_number(attribute_of(level, "level")).value_or(0);
    if (local_name(level) != "list-level-style-number" || at < 1 || at > most_list_levels) continue;
    form.at(static_cast<std::size_t>(at) - 1) = {number_form(attribute_of(level, "num-format")),
                                                 whole_number(attribute_of(level, "start-value")).value_or(1),
                                                 label_form(level, at)};
  }
  return form;
}

}  // namespace

Letters odt_letters(pugi::xml_node properties) {
  Letters out;
  for (const pugi::xml_attribute attribute : properties.attributes()) {
    const std::string_view name = local_name(attribute.name());
    const std::string_view value = attribute.value();
    if (name == "font-weight") out.bold = is_bold(value);
    if (name == "font-style") out.italic = value == "italic" || value == "oblique";
    if (name == "display") out.hidden = value == "none";
    if (name == "text-position") out.superscript = is_superscript(value);
    if (name == "font-size") {
      constexpr double whole = 100;
      out.size = number_with_unit(value, "pt");
      if (const auto share = number_with_unit(value, "%")) out.scale = *share / whole;
    }
  }
  return out;
}

void add_odt_styles(pugi::xml_node parent, OdtStyles& styles) {
  for (const pugi::xml_node node : parent.children()) {
    const std::string_view name = local_name(node);
    const std::string_view family = attribute_of(node, "family");
    const std::string identifier(attribute_of(node, "name"));
    if (name == "style" && family == "paragraph") {
      styles.paragraphs.add(identifier, style_of(node));
    } else if (name == "style" && family == "text") {
      styles.letters.add(identifier, style_of(node));
    } else if (name == "default-style" && family == "paragraph") {
      styles.size = odt_letters(child_of(node, "text-properties")).size.value_or(styles.size);
    } else if (name == "list-style") {
      styles.lists.emplace(identifier, list_form(node));
    }
  }
}

}  // namespace osint
