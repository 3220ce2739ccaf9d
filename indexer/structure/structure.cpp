// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/structure.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "base/ascii.h"
#include "base/utf8.h"
#include "indexer/dates/source_date.h"
#include "indexer/notes/settle_notes.h"
#include "indexer/structure/commentary_builder.h"
#include "indexer/structure/context_cues.h"
#include "indexer/structure/cue_words.h"
#include "indexer/structure/cues.h"
#include "indexer/structure/cutting.h"
#include "indexer/structure/disorder.h"
#include "indexer/structure/labelling.h"
#include "indexer/structure/scores.h"
#include "indexer/structure/text_form.h"

namespace osint {

namespace {

bool is_furniture(const Unit& unit) {
  if (has(unit, Cue::number_only) || has(unit, Cue::continuation)) return true;
  return has(unit, Cue::boilerplate) && has(unit, Cue::short_text) && has(unit, Cue::open_end) &&
         !has(unit, Cue::heading) && !unit.label;
}

// Page numbers, "Continued: ..." and the buttons of web pages interrupt the text around them.
std::vector<DroppedText> take_page_furniture(std::vector<Unit>& units) {
  std::vector<DroppedText> out;
  for (const Unit& unit : units) {
    if (!is_furniture(unit)) continue;
    const char* reason = has(unit, Cue::number_only)    ? "a page number"
                         : has(unit, Cue::continuation) ? "it says where the text goes on"
                                                        : "it surrounds the commentary on its page";
    out.push_back({unit.text.line, plain_text(unit.text.text), reason});
  }
  std::erase_if(units, is_furniture);
  return out;
}

struct LabelledUnits {
  std::vector<Unit> units;           // of the sequence's blocks, which must outlive them
  std::vector<DroppedText> dropped;  // page furniture among them
  std::vector<Labelled> labels;      // one per unit
};

// Of the dates in all text of the file.
DateOrder date_order(const BlockSequence& sequence) {
  DateOrderCounts counts;
  for (const Block& block : sequence.blocks) count_date_order(block.text.text, counts);
  return date_order(counts);
}

LabelledUnits labelled_units(const BlockSequence& sequence, DateOrder order) {
  LabelledUnits out;
  out.units = units_of(sequence.blocks, order);
  find_cues(out.units);
  out.dropped = take_page_furniture(out.units);
  out.labels = label_units(out.units);
  doubt_disorder(out.units, out.labels);
  return out;
}

// Cuts the labelled units into commentaries.
class Divider {
 public:
  // `order` is that of dates like 9/10/2018.
  explicit Divider(DateOrder order) : builder_(order), order_(order) {}

  void add(const Unit& unit, const Labelled& labelled) {
    const Part part = traits(labelled.place).part;
    if (begins_commentary(unit, labelled.place)) finish();
    if (labelled.place == Place::section) set_region(unit);
    builder_.add(unit, labelled);
    if (part != Part::outside) piece_region_ = region_;
    if (part != Part::outside) last_ = part, last_place_ = labelled.place;
    any_ = any_ || part != Part::outside;
  }

  StructureReading result() {
    finish();
    settle_notes(pieces_);
    StructureReading out{{}, std::move(regions_), ""};
    for (Piece& piece : pieces_) out.commentaries.push_back(std::move(piece.commentary));
    return out;
  }

 private:
  // A section holds for everything that follows in the file.
  void set_region(const Unit& unit) {
    std::string name = section_name(unit);
    region_ = is_region_name(ascii_lower(name)) ? std::move(name) : std::string();
  }

  // A part that comes before the last one begins a commentary; sources may stand before the text.
  bool begins_commentary(const Unit& unit, Place place) const {
    const Part part = traits(place).part;
    if (!any_ || part == Part::outside) return false;
    if (part == Part::head) {
      if (last_ == Part::first_sources) return place == Place::title || place == Place::section;
      return last_ != Part::head;
    }
    if (part == Part::first_sources) return last_ != Part::head && last_ != Part::first_sources;
    if (part == Part::text) {
      if (last_place_ == Place::source_below) return has(unit, Cue::commentary_label);
      return last_ == Part::sources || last_ == Part::notes || last_ == Part::after_text;
    }
    return false;
  }

  void finish() {
    if (builder_.empty()) return;
    pieces_.push_back(std::move(builder_).result());
    builder_ = CommentaryBuilder(order_);
    regions_.push_back(piece_region_);
    any_ = false;
    last_ = Part::head;
  }

  std::vector<Piece> pieces_;
  CommentaryBuilder builder_;
  DateOrder order_;
  std::vector<std::string> regions_;
  std::string region_;        // of the section
  std::string piece_region_;  // of the commentary
  Part last_ = Part::head;
  Place last_place_ = Place::title;
  bool any_ = false;  // the builder holds more than what surrounds commentaries
};

// "OE Watch | October 2018": the month of a running head or a masthead; empty where these differ.
std::string issue_date(const BlockSequence& sequence, const std::vector<Unit>& units) {
  std::set<std::string> dates;
  const auto look_at = [&](std::string_view text) {
    if (text.size() > 200) return;
    const std::string lower = ascii_lower(text);
    const bool names_issue = lower.find("watch") != std::string::npos ||
                             lower.find("issue") != std::string::npos ||
                             lower.find("vol") != std::string::npos || lower.find('|') != std::string::npos;
    if (!names_issue) return;
    for (const FoundDate& found : find_dates(text)) {
      if (found.problem == DateProblem::none && found.date.month > 0) dates.insert(edtf_text(found.span()));
    }
  };
  for (const DroppedText& dropped : sequence.dropped) look_at(dropped.text);
  for (const Unit& unit : units) {
    if (has(unit, Cue::masthead)) look_at(unit.text.text);
  }
  return dates.size() == 1 ? *dates.begin() : std::string();
}

void give_dropped(const std::vector<DroppedText>& dropped, std::vector<Commentary>& commentaries) {
  for (const DroppedText& text : dropped) {
    const auto next = std::find_if(commentaries.begin() + 1, commentaries.end(),
                                   [&](const Commentary& later) { return later.line > text.line; });
    (next - 1)->dropped.push_back(text);
  }
  for (Commentary& commentary : commentaries) {
    std::stable_sort(commentary.dropped.begin(), commentary.dropped.end(),
                     [](const DroppedText& a, const DroppedText& b) { return a.line < b.line; });
  }
}

// The cues that speak for a role or against it, the strongest first.
std::vector<std::string> reasons_for(const Unit& unit, Role role) {
  std::vector<std::pair<float, std::string>> found;
  for (int i = 0; i < cue_count; ++i) {
    const auto cue = static_cast<Cue>(i);
    const float score = cue_score(cue, role);
    if (has(unit, cue) && score != 0) found.emplace_back(score, fmt::format("{} {:+.1f}", name(cue), score));
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const auto& a, const auto& b) { return std::abs(a.first) > std::abs(b.first); });
  std::vector<std::string> out;
  for (auto& [score, text] : found) out.push_back(std::move(text));
  return out;
}

}  // namespace

StructureReading read_structure(const BlockSequence& sequence) {
  const DateOrder order = date_order(sequence);
  const auto [units, furniture, labels] = labelled_units(sequence, order);
  Divider divider(order);
  for (std::size_t i = 0; i < units.size(); ++i) divider.add(units[i], labels[i]);
  StructureReading out = divider.result();
  if (out.commentaries.empty()) return out;
  out.date = issue_date(sequence, units);
  give_dropped(sequence.dropped, out.commentaries);
  give_dropped(furniture, out.commentaries);
  return out;
}

std::vector<BlockExplanation> explain_structure(const BlockSequence& sequence) {
  const auto [units, furniture, labels] = labelled_units(sequence, date_order(sequence));
  std::vector<BlockExplanation> out;
  for (std::size_t i = 0; i < units.size(); ++i) {
    const Role role = traits(labels[i].place).role;
    out.push_back({units[i].text.line, std::string(name(role)), labels[i].margin, reasons_for(units[i], role),
                   plain_text(units[i].text.text)});
  }
  for (const std::vector<DroppedText>* dropped : {&sequence.dropped, &furniture}) {
    for (const DroppedText& text : *dropped)
      out.push_back({text.line, "dropped", 0, {text.reason}, text.text});
  }
  std::stable_sort(out.begin(), out.end(),
                   [](const BlockExplanation& a, const BlockExplanation& b) { return a.line < b.line; });
  return out;
}

}  // namespace osint
