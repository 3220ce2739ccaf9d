// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/office/odt_text.h"

#include <algorithm>
#include <charconv>
#include <initializer_list>
#include <utility>

#include "indexer/office/document_properties.h"
#include "indexer/office/xml_part.h"

namespace osint {
namespace {

bool is_one_of(std::string_view name, std::initializer_list<std::string_view> names) {
  return std::ranges::find(names, name) != names.end();
}

// What holds no text of the document: what was deleted, templates of indexes, pictures and their
// descriptions.
bool is_left_out(std::string_view name) {
  return is_one_of(name, {"tracked-changes",
                          "annotation-end",
                          "hidden-text",
                          "hidden-paragraph",
                          "conditional-text",
                          "script",
                          "ruby-text",
                          "forms",
                          "object",
                          "object-ole",
                          "image",
                          "plugin",
                          "title",
                          "desc",
                          "binary-data",
                          "floating-frame",
                          "event-listeners",
                          "covered-table-cell",
                          "table-of-content-source",
                          "illustration-index-source",
                          "table-index-source",
                          "object-index-source",
                          "user-index-source",
                          "alphabetical-index-source",
                          "bibliography-source"});
}

// Shapes, which may hold paragraphs.
bool is_shape(std::string_view name) {
  return is_one_of(name, {"frame", "custom-shape", "rect", "ellipse", "circle", "g", "path", "polygon",
                          "polyline", "line", "connector", "caption", "regular-polygon", "measure"});
}

// Lists of what stands in the text.
bool is_contents(std::string_view name) {
  return is_one_of(name, {"table-of-content", "illustration-index", "table-index", "object-index",
                          "user-index", "alphabetical-index"});
}

int level_of(std::string_view text) {
  int level = 0;
  std::from_chars(text.data(), text.data() + text.size(), level);
  return level;
}

// As Markdown has it.
std::string note_number(std::size_t number) { return "^" + std::to_string(number); }

}  // namespace

BlockSequence OdtText::result() && {
  in_note_ = true;
  lists_.clear();
  for (std::size_t i = 0; i < notes_.size(); ++i) {
    note_number_ = note_number(i + 1);
    read_blocks(child_of(notes_[i], "note-body"));
  }
  return std::move(writer_).result();
}

void OdtText::read_blocks(pugi::xml_node parent) {
  for (const pugi::xml_node node : parent.children()) read_block(node);
}

void OdtText::read_block(pugi::xml_node node) {
  const std::string_view name = local_name(node);
  if (name == "p" || name == "h") return read_paragraph(node);
  if (name == "list") return read_list(node);
  if (name == "table") return read_table(node);
  if (name == "annotation") return writer_.drop(text_within(node, true), "a comment");
  if (is_contents(name))
    return writer_.drop(text_within(child_of(node, "index-body"), true), "a table of contents");
  if (name == "section" && attribute_of(node, "display") == "none")
    return writer_.drop(text_within(node, true), "hidden text");
  if (name == "table-row" && in_data_table_) return read_row(node);
  if (name == "table-cell" && in_row_) writer_.cell();
  if (name == "list-item") begins_item_ = true;
  if (!is_left_out(name)) read_blocks(node);
}

void OdtText::read_list(pugi::xml_node node) {
  List list;
  list.style = attribute_of(node, "style-name");
  if (list.style.empty() && !lists_.empty()) list.style = lists_.back().style;
  const auto form = styles_.lists.find(list.style);
  if (form != styles_.lists.end()) list.form = &form->second;
  if (!lists_.empty()) {
    list.counter = lists_.back().counter;
    list.level = lists_.back().level + 1;
  } else {
    const std::string continued(attribute_of(node, "continue-list"));
    const bool goes_on = attribute_of(node, "continue-numbering") == "true";
    const auto former = counters_.find(!continued.empty() ? "list " + continued : "style " + list.style);
    const bool known = (!continued.empty() || goes_on) && former != counters_.end();
    list.counter = known ? former->second : std::to_string(++counted_lists_);
    counters_["style " + list.style] = list.counter;
    if (const std::string_view identifier = attribute_of(node, "id"); !identifier.empty())
      counters_["list " + std::string(identifier)] = list.counter;
  }
  lists_.push_back(std::move(list));
  read_blocks(node);
  lists_.pop_back();
  begins_item_ = false;
}

// Information about the document in a paragraph's style is not part of the text.
bool OdtText::take_as_information(pugi::xml_node node, const ResolvedStyle& style) {
  if (style.role == StyleRole::contents) {
    writer_.drop(text_within(node), "a table of contents");
    return true;
  }
  if (style.letters.hidden.value_or(false)) {
    writer_.drop(text_within(node), "hidden text");
    return true;
  }
  if (in_note_) return false;
  std::string text = text_within(node);
  if (style.role == StyleRole::author && is_short_name(text)) {
    writer_.drop(text, "the author, as the style says");
    authors_.push_back(std::move(text));
    return true;
  }
  if (style.role == StyleRole::date && date_.empty() && is_iso_date(text)) {
    writer_.drop(text, "the date, as the style says");
    date_ = std::move(text);
    return true;
  }
  return false;
}

void OdtText::read_paragraph(pugi::xml_node node) {
  const ResolvedStyle& style = styles_.paragraphs.resolved(std::string(attribute_of(node, "style-name")));
  if (in_row_) {
    base_ = style.letters;
    own_emphasis_ = true;
    return read_inlines(node, base_, no_link);
  }
  if (take_as_information(node, style)) return;
  const BlockForm form = paragraph_form(node, style);
  base_ = style.letters;
  own_emphasis_ = form.kind != BlockKind::heading && form.kind != BlockKind::quote;
  writer_.begin(form);
  std::vector<pugi::xml_node> boxes;
  boxes_.swap(boxes);
  read_inlines(node, base_, no_link);
  boxes_.swap(boxes);
  writer_.end();
  words_.clear();
  for (const pugi::xml_node box : boxes) read_blocks(box);
}

BlockForm OdtText::paragraph_form(pugi::xml_node node, const ResolvedStyle& style) {
  ResolvedStyle direct = style;
  if (local_name(node) == "h") direct.level = std::max(1, level_of(attribute_of(node, "outline-level")));
  BlockForm form = form_of(direct);
  if (form.kind == BlockKind::paragraph && !lists_.empty() && !in_note_) label_item(form);
  begins_item_ = false;
  if (in_note_) {
    form.footnote = true;
    form.number = std::exchange(note_number_, "");
  }
  return form;
}

void OdtText::label_item(BlockForm& form) {
  form.kind = BlockKind::item;
  const List& list = lists_.back();
  if (!begins_item_ || list.form == nullptr) return;
  ItemLabel label = numbers_.next(*list.form, list.counter, list.level);
  form.number = std::move(label.number);
  words_ = std::move(label.words);
}

void OdtText::read_inlines(pugi::xml_node parent, const Letters& letters, int link) {
  for (const pugi::xml_node node : parent.children()) {
    if (is_text(node)) {
      add_text(node.value(), letters, link);
    } else {
      read_inline(node, letters, link);
    }
  }
}

void OdtText::read_inline(pugi::xml_node node, const Letters& letters, int link) {
  const std::string_view name = local_name(node);
  if (name == "span") {
    const Letters& own = styles_.letters.resolved(std::string(attribute_of(node, "style-name"))).letters;
    return read_inlines(node, laid_over(own, letters), link);
  }
  if (name == "a") {
    const std::string_view destination = attribute_of(node, "href");
    return read_inlines(node, letters, destination.starts_with('#') ? link : writer_.link(destination));
  }
  if (name == "s" || name == "tab") return add_text(" ", letters, link);
  if (name == "line-break") return writer_.line_break();
  if (name == "note") return read_note(node);
  if (name == "annotation") return writer_.drop(text_within(node, true), "a comment");
  if (is_shape(name)) return boxes_.push_back(node);
  if (!is_left_out(name)) read_inlines(node, letters, link);
}

void OdtText::read_note(pugi::xml_node node) {
  if (in_note_) return;
  notes_.push_back(node);
  writer_.note_mark(note_number(notes_.size()));
}

void OdtText::add_text(std::string_view text, const Letters& letters, int link) {
  if (letters.hidden.value_or(false)) return writer_.drop(text, "hidden text");
  if (!words_.empty() && !trimmed_of_blanks(text).empty()) writer_.text(std::exchange(words_, "") + " ", {});
  const auto sets_off = [&](const std::optional<bool> Letters::*member) {
    return (letters.*member).value_or(false) && (own_emphasis_ || !(base_.*member).value_or(false));
  };
  Look look;
  look.bold = sets_off(&Letters::bold);
  look.italic = sets_off(&Letters::italic);
  look.superscript = letters.superscript.value_or(false);
  look.size = letters.size.value_or(styles_.size * letters.scale.value_or(1));
  look.link = link;
  writer_.text(text, look);
}

}  // namespace osint
