// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/cues.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>

#include "base/ascii.h"
#include "base/utf8.h"
#include "indexer/structure/cue_words.h"
#include "indexer/structure/text_form.h"

namespace osint {

namespace {

constexpr std::array<std::string_view, cue_count> names{"heading",
                                                        "lower heading",
                                                        "large letters",
                                                        "bold",
                                                        "italic",
                                                        "block quote",
                                                        "list item",
                                                        "kept as is",
                                                        "quoted",
                                                        "very short",
                                                        "short",
                                                        "not short",
                                                        "long",
                                                        "full stop",
                                                        "no full stop",
                                                        "title case",
                                                        "all capitals",
                                                        "lower-case start",
                                                        "only links",
                                                        "first",
                                                        "number alone",
                                                        "continued",
                                                        "image",
                                                        "next line",
                                                        "title of a source",
                                                        "repeats",
                                                        "label",
                                                        "unsure label",
                                                        "label alone",
                                                        "end marker",
                                                        "signature",
                                                        "byline",
                                                        "date or region",
                                                        "source label",
                                                        "source label alone",
                                                        "label in paragraph",
                                                        "citation",
                                                        "half a citation",
                                                        "attribution",
                                                        "attribution follows",
                                                        "no citation",
                                                        "excerpt label",
                                                        "notes label",
                                                        "contents label",
                                                        "numbered note",
                                                        "footnote",
                                                        "agency line",
                                                        "header",
                                                        "picture credit",
                                                        "credit in paragraph",
                                                        "credit nearby",
                                                        "caption words",
                                                        "contents line",
                                                        "listed title",
                                                        "section name",
                                                        "masthead",
                                                        "boilerplate",
                                                        "below boilerplate",
                                                        "label follows",
                                                        "piece follows",
                                                        "nothing follows",
                                                        "agency line ahead"};

static_assert(!names.back().empty(), "each cue has a name");

constexpr double citation_score = 0.65;
constexpr double half_citation_score = 0.4;
constexpr double no_citation_score = 0.2;

class Bits {
 public:
  void set(Cue cue, bool on = true) {
    if (on) bits_ |= bit(cue);
  }
  std::uint64_t value() const { return bits_; }

 private:
  std::uint64_t bits_ = 0;
};

// "Continued: The Quiet Brigade", "(continued from page 12)"
bool is_continuation(const std::string& lower) {
  const std::size_t first = lower.find_first_not_of("([ ");
  return lower.size() < 300 && first != std::string::npos &&
         (lower.compare(first, 10, "continued:") == 0 || lower.compare(first, 14, "continued from") == 0 ||
          lower.compare(first, 12, "continued on") == 0 || lower.compare(first, 11, "end excerpt") == 0 ||
          lower.compare(first, 13, "begin excerpt") == 0);
}

// "https://office.example.org/oe-watch 3/4": what browsers print below a page.
bool is_printed_address(std::string_view text) {
  if (!text.starts_with("http") || text.size() > 300) return false;
  const std::size_t blank = text.rfind(' ');
  if (blank == std::string_view::npos || text.find(' ') != blank) return false;
  const std::string_view pages = text.substr(blank + 1);
  return pages.find('/') != std::string_view::npos &&
         pages.find_first_not_of("0123456789/") == std::string_view::npos;
}

// Three digits at most, alone in a paragraph.
bool is_page_number(const Unit& unit) {
  const std::string text = plain_text(unit.text.text.size() < 20 ? unit.text.text : "");
  return unit.block->kind == BlockKind::paragraph && !unit.continues && !text.empty() && text.size() <= 3 &&
         std::all_of(text.begin(), text.end(), is_ascii_digit);
}

void add_form(const Unit& unit, const TextForm& form, Bits& bits) {
  bits.set(Cue::heading, unit.block->kind == BlockKind::heading && !unit.continues);
  bits.set(Cue::large, unit.block->size > 1.15);
  bits.set(Cue::bold, form.bold);
  bits.set(Cue::italic, form.italic && !form.bold);
  bits.set(Cue::block_quote, unit.block->kind == BlockKind::quote);
  bits.set(Cue::list_item, unit.block->kind == BlockKind::item);
  bits.set(Cue::literal, unit.block->kind == BlockKind::literal);
  bits.set(Cue::quoted, form.quoted);
  bits.set(Cue::very_short, form.words <= 4);
  bits.set(Cue::short_text, form.words <= 16 && unit.text.text.size() <= 160);
  bits.set(Cue::medium_text, form.words >= 26);
  bits.set(Cue::long_text, form.words >= 60);
  bits.set(Cue::full_stop, form.full_stop);
  bits.set(Cue::open_end, form.open_end);
  bits.set(Cue::title_case, form.title_case);
  bits.set(Cue::all_capitals, form.all_capitals);
  bits.set(Cue::lower_case_start, form.lower_case_start);
  bits.set(Cue::in_list_of_links, form.only_links);
  bits.set(Cue::image, unit.block->image);
  bits.set(Cue::number_only, is_page_number(unit));
}

void add_label(const Unit& unit, Bits& bits) {
  if (!unit.label) return;
  const Label& label = *unit.label;
  switch (label.kind) {
    case LabelKind::commentary: {
      bits.set(label.sure ? Cue::commentary_label : Cue::unsure_label);
      bits.set(Cue::lone_label, label.end >= unit.text.text.size());
      break;
    }
    case LabelKind::source:
      bits.set(label.end >= unit.text.text.size() ? Cue::lone_source_label : Cue::source_label);
      break;
    case LabelKind::excerpt: bits.set(Cue::excerpt_label); break;
    case LabelKind::notes:
      bits.set(Cue::notes_label, label.end >= unit.text.text.size() || label.colon);
      break;
    case LabelKind::contents: bits.set(Cue::contents_label, label.end >= unit.text.text.size()); break;
    case LabelKind::author: bits.set(Cue::byline, unit.text.text.size() < 200 && !label.alone); break;
    case LabelKind::date:
    case LabelKind::region: bits.set(Cue::metadata, unit.text.text.size() < 200 && !label.alone); break;
    default: break;
  }
}

// "[1] ...", "1. ...", "¹ ...", "[ii] ..."
bool is_numbered(const Unit& unit) {
  const std::string_view text = unit.text.text;
  if (!unit.note.label.empty()) return true;
  std::size_t at = 0;
  const bool bracket = text.starts_with('[') || text.starts_with('(');
  if (bracket) ++at;
  if (at < text.size() && text[at] == '^') ++at;
  const std::size_t first = at;
  while (at < text.size() && at < first + 3 && is_ascii_digit(text[at])) ++at;
  if (at == first || at >= text.size()) return false;
  if (bracket) return text[at] == ']' || text[at] == ')';
  return text[at] == '.' || text[at] == ')' || text[at] == ' ';
}

void add_words(const Unit& unit, const std::string& plain, Bits& bits) {
  bits.set(Cue::end_marker, unit.end_marker.has_value());
  bits.set(Cue::byline, unit.byline.has_value());
  bits.set(Cue::header, unit.header.has_value());
  bits.set(Cue::agency_line, unit.agency);
  bits.set(Cue::credit, unit.credit);
  bits.set(Cue::footnote, unit.block->footnote);
  bits.set(Cue::numbered_note, is_numbered(unit));
  bits.set(Cue::citation, unit.likeness >= citation_score);
  bits.set(Cue::half_citation, unit.likeness >= half_citation_score && unit.likeness < citation_score);
  bits.set(Cue::no_citation, unit.likeness < no_citation_score && !unit.header && !unit.agency);
  const bool labelled = unit.label && unit.label->kind == LabelKind::source && !unit.label->plural;
  bits.set(Cue::inner_source,
           unit.continues && labelled && !unit.label->alone && unit.likeness < no_citation_score);
  const std::string lower = ascii_lower(plain);
  bits.set(Cue::continuation, is_continuation(lower) || is_printed_address(lower));
  bits.set(Cue::caption_words, has_caption_words(lower));
  bits.set(Cue::section_name, is_section_name(lower));
  bits.set(Cue::masthead, is_masthead(lower));
  // A citation may end in "Read more".
  bits.set(Cue::boilerplate, unit.likeness < citation_score && is_boilerplate(lower));
}

// The titles that the file's list of contents names.
class Contents {
 public:
  void look_at(Unit& unit, const std::string& plain) {
    if (has(unit, Cue::full_stop)) return;
    const std::string numbered =
        unit.block->number.empty() || unit.continues ? plain : unit.block->number + ' ' + plain;
    const std::string title = contents_title(numbered);
    if (title.empty()) return;
    unit.cues |= bit(Cue::contents_line);
    titles_.insert(title_key(title));
  }
  bool lists(const std::string& plain) const {
    return !titles_.empty() && plain.size() < 300 && titles_.contains(title_key(plain));
  }

 private:
  std::set<std::string> titles_;
};

}  // namespace

std::string_view name(Cue cue) { return names[static_cast<std::size_t>(cue)]; }

void find_own_cues(std::vector<Unit>& units) {
  Contents contents;
  for (std::size_t i = 0; i < units.size(); ++i) {
    Unit& unit = units[i];
    const TextForm form = text_form(unit.text);
    const std::string plain = unit.text.text.size() < 1000 ? plain_text(unit.text.text) : std::string();
    Bits bits;
    add_form(unit, form, bits);
    add_label(unit, bits);
    add_words(unit, plain, bits);
    bits.set(Cue::first_unit, i == 0);
    unit.cues = bits.value();
    contents.look_at(unit, plain);
  }
  for (Unit& unit : units) {
    if (has(unit, Cue::contents_line) || unit.text.text.size() > 300) continue;
    if (contents.lists(plain_text(unit.text.text))) unit.cues |= bit(Cue::listed_title);
  }
}

}  // namespace osint
