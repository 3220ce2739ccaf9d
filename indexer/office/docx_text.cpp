// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/office/docx_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "base/utf8.h"
#include "indexer/office/document_properties.h"
#include "indexer/office/xml_part.h"

namespace osint {
namespace {

constexpr std::size_t most_open_fields = 64;

bool is_one_of(std::string_view name, std::initializer_list<std::string_view> names) {
  return std::ranges::find(names, name) != names.end();
}

// Elements that were deleted or moved away with change tracking, or whose text is read elsewhere.
bool is_left_out(std::string_view name) {
  return is_one_of(name, {"del",          "moveFrom",      "delText",
                          "delInstrText", "instrText",     "pPr",
                          "rPr",          "sdtPr",         "sdtEndPr",
                          "tblPr",        "tblGrid",       "trPr",
                          "tcPr",         "sectPr",        "rt",
                          "rubyPr",       "Fallback",      "footnoteRef",
                          "endnoteRef",   "annotationRef", "commentReference",
                          "txbxContent"});
}

// Returns the first form of an element, or the other one if there is no first.
pugi::xml_node form_of_alternatives(pugi::xml_node node) {
  const pugi::xml_node choice = child_of(node, "Choice");
  return choice ? choice : child_of(node, "Fallback");
}

std::string_view value_of(pugi::xml_node node) { return attribute_of(node, "val"); }

bool is_contents(pugi::xml_node block) {
  const std::string_view gallery = value_of(child_of(block, "sdtPr", "docPartObj", "docPartGallery"));
  return gallery == "Table of Contents";
}

}  // namespace

std::string DocxText::text_within(pugi::xml_node node) { return osint::text_within(node, true); }

void DocxText::know_notes(pugi::xml_node root, bool endnotes) {
  for (const pugi::xml_node node : root.children()) {
    const std::string_view name = local_name(node);
    if (name == "footnote" || name == "endnote")
      notes_.emplace((endnotes ? "e" : "f") + std::string(attribute_of(node, "id")), Note{node, ""});
  }
}

void DocxText::read(pugi::xml_node body) { read_blocks(body); }

BlockSequence DocxText::result() && {
  in_note_ = true;
  for (std::size_t i = 0; i < met_notes_.size(); ++i) {
    note_number_ = met_numbers_[i];
    goes_on_ = false;
    fields_.clear();
    open_commands_ = 0;
    read_blocks(met_notes_[i]);
  }
  return std::move(writer_).result();
}

void DocxText::read_blocks(pugi::xml_node parent) {
  for (const pugi::xml_node node : parent.children()) read_block(node);
}

void DocxText::read_block(pugi::xml_node node) {
  const std::string_view name = local_name(node);
  if (name == "p") return read_paragraph(node);
  if (name == "tbl") return read_table(node);
  if (name == "AlternateContent") return read_blocks(form_of_alternatives(node));
  if (is_left_out(name)) return;
  if (name == "sdt" && is_contents(node))
    return writer_.drop(text_within(child_of(node, "sdtContent")), "a table of contents");
  if (name == "tr" && child_of(node, "trPr", "del")) return;
  if (name == "tr" && in_data_table_) return read_row(node);
  if (name == "tc" && in_row_) writer_.cell();
  read_blocks(node);
}

// Information about the document in a paragraph's style is not part of the text.
bool DocxText::take_as_information(pugi::xml_node node, StyleRole role) {
  if (role == StyleRole::contents) {
    writer_.drop(text_within(node), "a table of contents");
    return true;
  }
  if (role == StyleRole::page_margin) {
    writer_.drop(text_within(node), "a running head");
    return true;
  }
  if (in_note_) return false;
  std::string text = text_within(node);
  if (role == StyleRole::author && is_short_name(text)) {
    writer_.drop(text, "the author, as the style says");
    authors_.push_back(std::move(text));
    return true;
  }
  if (role == StyleRole::date && date_.empty() && is_iso_date(text)) {
    writer_.drop(text, "the date, as the style says");
    date_ = std::move(text);
    return true;
  }
  return false;
}

void DocxText::read_paragraph(pugi::xml_node node) {
  const pugi::xml_node properties = child_of(node, "pPr");
  const std::string_view named = value_of(child_of(properties, "pStyle"));
  const ResolvedStyle& style =
      styles_.paragraphs.resolved(named.empty() ? styles_.default_paragraph : std::string(named));
  if (in_row_) {
    paragraph_ = {style.letters, true};
    return read_inlines(node, no_link);
  }
  if (take_as_information(node, style.role)) return;
  if (!std::exchange(goes_on_, false)) {
    BlockForm form = paragraph_form(style, properties);
    paragraph_ = {style.letters, form.kind != BlockKind::heading && form.kind != BlockKind::quote};
    writer_.begin(form);
  }
  std::vector<pugi::xml_node> boxes;
  boxes_.swap(boxes);
  read_inlines(node, no_link);
  boxes_.swap(boxes);
  goes_on_ = child_of(properties, "rPr", "del") && boxes.empty();
  if (goes_on_) return writer_.text(" ", {});
  writer_.end();
  words_.clear();
  for (const pugi::xml_node box : boxes) read_blocks(box);
}

BlockForm DocxText::paragraph_form(const ResolvedStyle& style, pugi::xml_node properties) {
  constexpr int no_outline = 9;
  ResolvedStyle direct = style;
  if (const pugi::xml_node outline = child_of(properties, "outlineLvl")) {
    const int level = number_of(outline, no_outline);
    direct.level = level >= 0 && level < no_outline ? level + 1 : 0;
  }
  BlockForm form = form_of(direct);
  if (form.kind == BlockKind::paragraph && !in_note_) label_item(style, properties, form);
  if (in_note_) {
    form.footnote = true;
    form.number = std::exchange(note_number_, "");
  }
  return form;
}

void DocxText::label_item(const ResolvedStyle& style, pugi::xml_node properties, BlockForm& form) {
  const pugi::xml_node direct = child_of(properties, "numPr");
  const std::string_view named = value_of(child_of(direct, "numId"));
  const auto list = lists_.find(named.empty() ? style.list : std::string(named));
  if (list == lists_.end()) return;
  const int level = number_of(child_of(direct, "ilvl"), style.list_level);
  ItemLabel label = numbers_.next(*list->second.form, list->second.counter, level);
  form.kind = BlockKind::item;
  form.number = std::move(label.number);
  words_ = std::move(label.words);
}

void DocxText::read_inlines(pugi::xml_node parent, int link) {
  for (const pugi::xml_node node : parent.children()) read_inline(node, link);
}

void DocxText::read_inline(pugi::xml_node node, int link) {
  const std::string_view name = local_name(node);
  if (name == "r") return read_run(node, link);
  if (name == "hyperlink") {
    const auto found = relationships_.find(std::string(attribute_of(node, "id")));
    const bool known = found != relationships_.end() && found->second.kind == "hyperlink";
    return read_inlines(node, known ? writer_.link(found->second.target) : link);
  }
  if (name == "fldSimple") {
    const int to = link_of_command(attribute_of(node, "instr"));
    return read_inlines(node, to == no_link ? link : to);
  }
  if (name == "AlternateContent") return read_inlines(form_of_alternatives(node), link);
  if (is_left_out(name)) return;
  if (name == "t") return writer_.text(node.child_value(), {false, false, false, 0, link});  // of a formula
  read_inlines(node, link);
}

Look DocxText::look_of(pugi::xml_node properties, int link, bool& hidden) const {
  const Letters direct = docx_letters(properties);
  const std::string_view named = value_of(child_of(properties, "rStyle"));
  const Letters& style = styles_.letters.resolved(std::string(named)).letters;
  const Letters& of_paragraph = paragraph_.letters;
  // A bold character style within a bold paragraph is not bold, because the property toggles.
  const auto is_set = [&](const std::optional<bool> Letters::*member) {
    if (direct.*member) return *(direct.*member);
    return (of_paragraph.*member).value_or(false) != (style.*member).value_or(false);
  };
  const auto sets_off = [&](const std::optional<bool> Letters::*member) {
    if (paragraph_.own_emphasis) return is_set(member);
    return is_set(member) && !(of_paragraph.*member).value_or(false);
  };
  hidden = is_set(&Letters::hidden);
  Look look;
  look.bold = sets_off(&Letters::bold);
  look.italic = sets_off(&Letters::italic);
  look.superscript = direct.superscript ? *direct.superscript : style.superscript.value_or(false);
  look.size = direct.size  ? *direct.size
              : style.size ? *style.size
                           : of_paragraph.size.value_or(styles_.size);
  look.link = link;
  return look;
}

void DocxText::read_run(pugi::xml_node run, int link) {
  bool hidden = false;
  const Look look = look_of(child_of(run, "rPr"), link, hidden);
  if (hidden && !in_command()) writer_.drop(text_within(run), "hidden text");
  for (const pugi::xml_node node : run.children()) {
    const std::string_view name = local_name(node);
    if (name == "fldChar") {
      read_field_sign(node);
    } else if (name == "instrText") {
      constexpr std::size_t longest_command = 4096;
      if (!fields_.empty() && !fields_.back().result && fields_.back().command.size() < longest_command)
        fields_.back().command += node.child_value();
    } else if (!hidden && !in_command()) {
      read_run_part(node, look, link);
    }
  }
}

void DocxText::read_run_part(pugi::xml_node node, const Look& look, int link) {
  const std::string_view name = local_name(node);
  Look linked = look;
  if (!fields_.empty() && fields_.back().link != no_link) linked.link = fields_.back().link;
  if (name == "t") {
    if (!words_.empty()) writer_.text(std::exchange(words_, "") + " ", {});
    std::string_view text = node.child_value();
    if (attribute_of(node, "space") != "preserve") text = trimmed_of_blanks(text);
    writer_.text(text, linked);
  } else if (name == "tab" || name == "ptab") {
    writer_.text(" ", linked);
  } else if (name == "br" || name == "cr") {
    writer_.line_break();
  } else if (name == "noBreakHyphen") {
    writer_.text("-", linked);
  } else if (name == "sym") {
    read_symbol(node, linked);
  } else if (name == "footnoteReference" || name == "endnoteReference") {
    read_note_mark(node, name == "endnoteReference");
  } else if (name == "AlternateContent") {
    for (const pugi::xml_node part : form_of_alternatives(node).children()) read_run_part(part, look, link);
  } else if (is_one_of(name, {"drawing", "pict", "object"})) {
    find_text_boxes(node);
  } else if (name == "ruby") {
    read_inlines(child_of(node, "rubyBase"), link);
  }
}

// Symbol fonts have their letters in the private use area of Unicode, where their shapes are unknown.
void DocxText::read_symbol(pugi::xml_node node, const Look& look) {
  const std::string_view digits = attribute_of(node, "char");
  unsigned code = 0;
  const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), code, 16);
  const bool is_private = code >= 0xE000 && code <= 0xF8FF;
  if (read.ec != std::errc() || code < 0x20 || code > 0xFFFF || is_private) return;
  std::string text;
  append_utf8(text, code);
  writer_.text(text, look);
}

void DocxText::read_field_sign(pugi::xml_node node) {
  const std::string_view type = attribute_of(node, "fldCharType");
  if (type == "begin") {
    if (fields_.size() >= most_open_fields) {
      ++deep_fields_;
      return;
    }
    fields_.push_back({"", false, fields_.empty() ? no_link : fields_.back().link});
    ++open_commands_;
  } else if (deep_fields_ > 0) {
    if (type == "end") --deep_fields_;
  } else if (type == "separate" && !fields_.empty() && !fields_.back().result) {
    Field& field = fields_.back();
    field.result = true;
    --open_commands_;
    const int link = link_of_command(field.command);
    if (link != no_link) field.link = link;
  } else if (type == "end" && !fields_.empty()) {
    if (!fields_.back().result) --open_commands_;
    fields_.pop_back();
  }
}

// HYPERLINK "http://example.org/" \o "a hint"
int DocxText::link_of_command(std::string_view command) {
  constexpr std::string_view name = "HYPERLINK";
  command = trimmed_of_blanks(command);
  if (!command.starts_with(name)) return no_link;
  command = trimmed_of_blanks(command.substr(name.size()));
  if (command.starts_with('\\')) return no_link;  // a place in this document
  if (!command.starts_with('"')) return writer_.link(command.substr(0, command.find(' ')));
  command.remove_prefix(1);
  return writer_.link(command.substr(0, command.find('"')));
}

void DocxText::read_note_mark(pugi::xml_node node, bool endnote) {
  if (in_note_) return;
  const auto note = notes_.find((endnote ? "e" : "f") + std::string(attribute_of(node, "id")));
  if (note == notes_.end()) return;
  if (note->second.number.empty()) {
    note->second.number = "^" + std::to_string(met_notes_.size() + 1);
    met_notes_.push_back(note->second.node);
    met_numbers_.push_back(note->second.number);
  }
  writer_.note_mark(note->second.number);
}

// Finds each box once. Boxes within others are found when those are read.
void DocxText::find_text_boxes(pugi::xml_node node) {
  for (const pugi::xml_node child : node.children()) {
    const std::string_view name = local_name(child);
    if (name == "txbxContent") {
      boxes_.push_back(child);
    } else if (name == "AlternateContent") {
      find_text_boxes(form_of_alternatives(child));
    } else {
      find_text_boxes(child);
    }
  }
}

}  // namespace osint
