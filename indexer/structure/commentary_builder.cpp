// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/commentary_builder.h"

#include <algorithm>
#include <utility>

#include "base/ascii.h"
#include "base/utf8.h"
#include "indexer/blocks/line_begins.h"
#include "indexer/citations/author_names.h"
#include "indexer/citations/citation_likeness.h"
#include "indexer/citations/citation_parser.h"
#include "indexer/dates/source_date.h"
#include "indexer/notes/note_start.h"
#include "indexer/structure/cue_words.h"
#include "indexer/structure/cues.h"
#include "indexer/structure/text_form.h"

namespace osint {

namespace {

// The margin of an analyst's text that nothing marks as such: it is still read as one, but it is doubtful.
constexpr float unsigned_margin = 1.5F;

MarkedText without_label(const Unit& unit) {
  return unit.label && (unit.label->kind == LabelKind::commentary || unit.label->kind == LabelKind::source ||
                        unit.label->kind == LabelKind::excerpt)
             ? slice(unit.text, unit.label->end)
             : unit.text;
}

// "1. Ivo Marsh, ...": the number belongs to a list.
MarkedText without_number(const MarkedText& text) {
  std::size_t at = 0;
  while (at < text.text.size() && at < 2 && is_ascii_digit(text.text[at])) ++at;
  if (at == 0 || at + 1 >= text.text.size() || (text.text[at] != '.' && text.text[at] != ')')) return text;
  return text.text[at + 1] == ' ' ? slice(text, at + 2) : text;
}

// Returns the number that the reader took out of the text: "12. ", or "[12] " for a note.
std::string number_of(const Unit& unit) {
  const std::string& number = unit.block->number;
  if (number.empty() || unit.continues) return "";
  return unit.block->footnote ? '[' + number + "] " : number + ". ";
}

// Sets the first line of a passage, and where the later ones begin. `text` is what the passage was made of.
void add_lines(const MarkedText& text, Passage& passage) {
  const std::size_t first = text.text.find_first_not_of(" \n");
  passage.line = slice(text, first, first).line;
  if (text.text.find('\n', first) != std::string::npos)
    passage.lines = moved_to_text(line_begins(text), text.text, passage.text);
}

// Appends the text of a passage to that of the one before.
void append(const Passage& passage, Passage& last) {
  const std::size_t moved = last.text.size() + 1;
  if (passage.line != line_at(last, last.text.size())) last.lines.push_back({moved, passage.line});
  for (const LineBegin& begin : passage.lines) last.lines.push_back({begin.at + moved, begin.line});
  last.text += ' ' + passage.text;
}

bool interrupts(Place place) {
  const Role role = traits(place).role;
  return role == Role::quote || role == Role::caption || role == Role::outside;
}

}  // namespace

std::string section_name(const Unit& unit) {
  std::string name = plain_text(unit.text.text);
  name.resize(name.find_last_not_of(" .:|-") + 1);
  return name;
}

void CommentaryBuilder::warn(int line, std::string message) {
  out_.warnings.push_back({line, std::move(message)});
}

void CommentaryBuilder::keep_warnings(const Unit& unit) {
  if (unit.block == warned_block_) return;
  warned_block_ = unit.block;
  out_.warnings.insert(out_.warnings.end(), unit.block->warnings.begin(), unit.block->warnings.end());
}

void CommentaryBuilder::add(const Unit& unit, const Labelled& labelled) {
  if (out_.line == 0) out_.line = unit.text.line, out_.page = unit.block->page;
  keep_warnings(unit);
  const Place place = labelled.place;
  if (source_head_ && traits(place).role != Role::source) settle_source_head();
  switch (traits(place).role) {
    case Role::outside:
    case Role::contents: add_outside(unit); break;
    case Role::section: add_section(unit, labelled); break;
    case Role::title: add_title(unit); break;
    case Role::subtitle: add_other(unit, nullptr); break;
    case Role::byline: add_byline(unit); break;
    case Role::metadata: add_metadata(unit); break;
    case Role::label:
      signed_ = true;
      if (!has(unit, Cue::lone_label)) add_other(unit, nullptr);
      break;
    case Role::quote: add_passage(PassageKind::pullquote, unit, unit.text); break;
    case Role::caption: add_other(unit, nullptr); break;
    case Role::source_head:
      source_head_ = unit.text.line;
      several_sources_ = false;
      if (!has(unit, Cue::lone_source_label)) add_other(unit, nullptr);
      break;
    case Role::source:
    case Role::agency: add_source(unit, labelled); break;
    case Role::excerpt: add_excerpt(unit, labelled); break;
    case Role::commentary:
    case Role::ending: add_text(unit, labelled); break;
    case Role::subheading:
      if (place == Place::subheading)
        add_text(unit, labelled);
      else
        add_other(unit, "a heading without a commentary kept as text");
      break;
    case Role::stray: add_other(unit, "it is not clear who says this"); break;
    case Role::notes_head:
      if (!has(unit, Cue::notes_label)) add_other(unit, nullptr);
      break;
    case Role::note: add_note(unit, labelled); break;
    case Role::count: break;
  }
  interrupted_ = interrupts(place) || (interrupted_ && place == last_place_);
  last_place_ = place;
}

namespace {

// Whether the file sets two lines in the same way, so that a title may go on from one to the other.
bool is_set_alike(const Unit& above, const Unit& below) {
  const Block& a = *above.block;
  const Block& b = *below.block;
  constexpr double most = 1.1;  // ratio of sizes
  return a.kind == b.kind && a.level == b.level && a.page == b.page && a.size < most * b.size &&
         b.size < most * a.size;
}

// Returns true if the lower of two lines that look different is the title. The upper one may be a masthead or
// the menu of a page.
bool is_rather_title(const Unit& below, const Unit& above) {
  const Block& a = *above.block;
  const Block& b = *below.block;
  if ((a.kind == BlockKind::heading) != (b.kind == BlockKind::heading)) return b.kind == BlockKind::heading;
  if (a.page != b.page) return true;
  return a.level != b.level ? b.level < a.level : b.size > a.size;
}

}  // namespace

void CommentaryBuilder::add_title(const Unit& unit) {
  const bool labelled = unit.label && unit.label->kind == LabelKind::title;
  const std::string title =
      passage_text(std::string_view(unit.text.text).substr(labelled ? unit.label->end : 0));
  const bool below = last_place_ == Place::title && title_unit_ != nullptr;
  if (out_.title.empty()) {
    out_.title = title;
    title_unit_ = &unit;
  } else if (below && is_set_alike(*title_unit_, unit)) {
    out_.title += ' ' + title;
    title_unit_ = &unit;
  } else if (below && is_rather_title(unit, *title_unit_)) {
    add_other(*title_unit_, nullptr);
    out_.title = title;
    title_unit_ = &unit;
  } else {
    add_other(unit, below ? nullptr : "a second title kept as text");
  }
}

void CommentaryBuilder::add_byline(const Unit& unit) {
  signed_ = true;
  if (unit.byline) {
    for (const std::string& name : unit.byline->names) add_analyst(name);
    if (out_.date.empty()) out_.date = unit.byline->date;
  } else if (unit.label && unit.label->kind == LabelKind::author) {
    const auto names = analyst_names(std::string_view(unit.text.text).substr(unit.label->end));
    for (const std::string& name : names) add_analyst(name);
    if (names.empty()) add_other(unit, nullptr);
  } else {
    add_other(unit, nullptr);
  }
}

void CommentaryBuilder::add_metadata(const Unit& unit) {
  const bool dated = unit.label && unit.label->kind == LabelKind::date;
  const bool placed = unit.label && unit.label->kind == LabelKind::region;
  const std::string value =
      passage_text(std::string_view(unit.text.text).substr(unit.label ? unit.label->end : 0));
  const auto date = whole_date(value);
  if (placed && out_.region.empty()) {
    out_.region = value;
  } else if ((dated || !unit.label) && date && out_.date.empty()) {
    out_.date = edtf_text(*date);
  } else {
    if (dated && !date) warn(unit.text.line, "no such date: " + value);
    add_other(unit, nullptr);
  }
}

// "Hurst" adds nothing to "Cindy Hurst".
void CommentaryBuilder::add_analyst(const std::string& name) {
  const std::string lower = ascii_lower(name);
  if (!known_analysts_.insert(lower).second) return;
  for (std::size_t blank = lower.find(' '); blank != std::string::npos; blank = lower.find(' ', blank + 1))
    known_analysts_.insert(lower.substr(blank + 1));
  out_.analysts.push_back(name);
}

void CommentaryBuilder::add_section(const Unit& unit, const Labelled& labelled) {
  if (labelled.margin < least_margin && !has(unit, Cue::section_name))
    return add_other(unit, "it is not clear who says this");
  out_.dropped.push_back({unit.text.line, section_name(unit), "the head of a section"});
}

void CommentaryBuilder::add_text(const Unit& unit, const Labelled& labelled) {
  has_text_ = true;
  MarkedText text = unit.text;
  if (unit.end_marker && labelled.place == Place::ending) {
    signed_ = true;
    for (const std::string& analyst : unit.end_marker->analysts) add_analyst(analyst);
    text = slice(text, 0, unit.end_marker->begin);
    if (!out_.citations.empty() && traits(last_place_).part == Part::sources)
      warn(unit.text.line, "an end marker after the first source");
  } else if (has(unit, Cue::signature) && unit.end_marker) {
    signed_ = true;
    for (const std::string& analyst : unit.end_marker->analysts) add_analyst(analyst);
    text = slice(text, 0, unit.end_marker->begin);
  }
  if (unit.label && unit.label->kind == LabelKind::commentary) {
    signed_ = true;
    text = unit.label->end >= text.text.size() ? MarkedText{"", {}, text.line} : slice(text, unit.label->end);
  }
  if (is_blank(text.text)) return;
  add_passage(certain(unit, labelled) ? PassageKind::commentary : PassageKind::other, unit, std::move(text));
}

bool CommentaryBuilder::certain(const Unit& unit, const Labelled& labelled) {
  least_margin_seen_ = std::min(least_margin_seen_, labelled.margin);
  if (labelled.margin >= least_margin) return true;
  warn(unit.text.line, "it is not clear who says this");
  return false;
}

void CommentaryBuilder::add_excerpt(const Unit& unit, const Labelled& labelled) {
  const bool below = traits(labelled.place).speaker == Speaker::source_below;
  const bool sure = certain(unit, labelled);
  if (!below && (out_.citations.empty() || several_sources_)) {
    return add_other(unit, several_sources_ ? "it is not clear which of the sources says this"
                                            : "it is not clear who says this");
  }
  const std::size_t before = out_.passages.size();
  add_passage(sure && !below ? PassageKind::excerpt : PassageKind::other, unit, without_label(unit));
  if (sure && below && out_.passages.size() > before) above_.push_back(before);
}

void CommentaryBuilder::settle_source_head() {
  if (!source_head_) return;
  add_citation(MarkedText{"", {}, *std::exchange(source_head_, std::nullopt)});
}

void CommentaryBuilder::add_citation(const MarkedText& text) {
  ParsedCitation parsed = parse_citation(text, order_);
  out_.citations.push_back(std::move(parsed.citation));
  out_.warnings.insert(out_.warnings.end(), parsed.warnings.begin(), parsed.warnings.end());
}

void CommentaryBuilder::add_source(const Unit& unit, const Labelled& labelled) {
  const bool labelled_source = unit.label && unit.label->kind == LabelKind::source;
  const bool follows_source = traits(last_place_).role == Role::source;
  several_sources_ = follows_source && !labelled_source && !unit.header;
  source_head_.reset();
  const NoteStart note = note_start_among_notes(unit);
  if (unit.header) {
    if (out_.title.empty()) out_.title = unit.header->title;
    out_.citations.push_back(*unit.header);
  } else if (!labelled_source && (!note.label.empty() || continues_note(unit))) {
    begin_note(unit, note, !unit.block->footnote && note_start(unit.text.text).label.empty());
    add_cited_note(unit, note);
  } else {
    add_citation(
        without_number(labelled_source ? slice(unit.text, unit.label->end) : without_parentheses(unit.text)));
  }
  const bool below = labelled.place == Place::source_below || labelled.place == Place::agency;
  if (below) {
    for (const std::size_t passage : above_) {
      out_.passages[passage].kind = PassageKind::excerpt;
      out_.passages[passage].citation = static_cast<int>(out_.citations.size()) - 1;
    }
  }
  above_.clear();
}

void CommentaryBuilder::add_outside(const Unit& unit) {
  if (has(unit, Cue::in_list_of_links) || has(unit, Cue::boilerplate)) {
    out_.dropped.push_back(
        {unit.text.line, passage_text(unit.text.text), "it surrounds the commentary on its page"});
    return;
  }
  add_other(unit, nullptr);
}

void CommentaryBuilder::add_other(const Unit& unit, const char* warning) {
  if (warning != nullptr) warn(unit.text.line, warning);
  add_passage(PassageKind::other, unit, unit.text);
}

// Units of one block, and halves of a sentence that a quote or a caption interrupts, are one passage.
bool CommentaryBuilder::joins(const Passage& last, PassageKind kind, const Unit& unit,
                              const std::string& text) const {
  if (last.kind != kind || note_begins_) return false;
  if (last_block_ == unit.block && unit.continues) return true;
  return interrupted_ && ends_open(last.text) && text_form({text, {}, 0}).lower_case_start;
}

void CommentaryBuilder::add_passage(PassageKind kind, const Unit& unit, MarkedText text) {
  Passage passage{kind, passage_text(text.text), text.line, std::nullopt, unit.block->page};
  if (passage.text.empty()) return;
  add_lines(text, passage);
  const std::string number = number_of(unit);
  passage.text.insert(0, number);
  for (LineBegin& begin : passage.lines) begin.at += number.size();
  if (kind == PassageKind::excerpt) passage.citation = static_cast<int>(out_.citations.size()) - 1;
  for (const Markup& mark : text.markup) {
    if (mark.kind != Markup::Kind::link) continue;
    if (text.text.compare(mark.begin, mark.end - mark.begin, mark.destination) == 0) continue;
    warn(passage.line,
         "the text does not contain the address of a link: " + collapsed_whitespace(mark.destination));
  }
  const bool speaks = kind == PassageKind::commentary || kind == PassageKind::excerpt;
  auto last = std::find_if(out_.passages.rbegin(), out_.passages.rend(), [&](const Passage& earlier) {
    return !speaks || !interrupted_ || earlier.kind == PassageKind::commentary ||
           earlier.kind == PassageKind::excerpt;
  });
  const bool same_citation = last != out_.passages.rend() && last->citation == passage.citation;
  if (same_citation && joins(*last, kind, unit, passage.text)) {
    append(passage, *last);
  } else {
    if (kind == PassageKind::pullquote && (unit.block->kind == BlockKind::quote || is_quoted(passage.text)))
      quotes_.push_back(out_.passages.size());
    out_.passages.push_back(std::move(passage));
  }
  last_block_ = unit.block;
}

Piece CommentaryBuilder::result() && {
  settle_source_head();
  if (has_text_ && !signed_) {
    warn(out_.line, "no \"Commentary:\" label");
    least_margin_seen_ = std::min(least_margin_seen_, unsigned_margin);
  }
  const auto earlier = [](const auto& a, const auto& b) { return a.line < b.line; };
  std::stable_sort(out_.warnings.begin(), out_.warnings.end(), earlier);
  out_.confidence = std::clamp(static_cast<double>(least_margin_seen_ / certain_margin), 0.0, 1.0);
  if (std::ranges::any_of(notes_, [](const Note& note) { return !note.listed; }))
    std::erase_if(notes_, [](const Note& note) { return note.listed; });
  return {std::move(out_), std::move(notes_), std::move(quotes_)};
}

}  // namespace osint
