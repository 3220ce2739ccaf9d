// SPDX-License-Identifier: GPL-2.0-or-later
// Builds one commentary from its labelled units.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "indexer/dates/date_order.h"
#include "indexer/notes/piece.h"
#include "indexer/structure/labelling.h"
#include "indexer/structure/unit.h"
#include "schema/commentary.h"

namespace osint {

// A passage whose margin (labelling.h) is below this has no speaker: a wrong name is worse than none.
inline constexpr float least_margin = 1;
// A reading with at least this margin has full confidence.
inline constexpr float certain_margin = 4;

// Returns the words of a section's head without the signs after them: "AFRICA" for "AFRICA:".
std::string section_name(const Unit& unit);

class CommentaryBuilder {
 public:
  // `order` is that of dates like 9/10/2018 in the file.
  explicit CommentaryBuilder(DateOrder order) : order_(order) {}

  // Adds the next unit, in the order of the file. Units outside every commentary may be added to the nearest
  // one. Both `unit` and its block must outlive the builder.
  void add(const Unit& unit, const Labelled& labelled);

  // Returns true if no unit was added yet.
  bool empty() const { return out_.line == 0; }

  // Returns the commentary with its notes. The builder must not be used afterwards.
  Piece result() &&;

 private:
  void warn(int line, std::string message);
  void keep_warnings(const Unit& unit);
  void add_title(const Unit& unit);
  void add_byline(const Unit& unit);
  void add_metadata(const Unit& unit);
  void add_analyst(const std::string& name);
  void add_section(const Unit& unit, const Labelled& labelled);
  void add_text(const Unit& unit, const Labelled& labelled);
  void add_excerpt(const Unit& unit, const Labelled& labelled);
  void add_source(const Unit& unit, const Labelled& labelled);
  void add_citation(const MarkedText& text);
  static NoteStart note_start_among_notes(const Unit& unit);
  void begin_note(const Unit& unit, const NoteStart& start, bool listed);
  bool continues_note(const Unit& unit) const;
  void add_cited_note(const Unit& unit, const NoteStart& start);
  void add_note(const Unit& unit, const Labelled& labelled);
  void add_outside(const Unit& unit);
  void add_other(const Unit& unit, const char* warning);
  void settle_source_head();
  void add_passage(PassageKind kind, const Unit& unit, MarkedText text);
  bool joins(const Passage& last, PassageKind kind, const Unit& unit, const std::string& text) const;
  bool certain(const Unit& unit, const Labelled& labelled);

  DateOrder order_;
  Commentary out_;
  std::vector<Note> notes_;
  std::vector<std::size_t> quotes_;  // indices of pull quotes that are quotations from end to end
  // Full names in lower case, and the shorter names that they end with.
  std::set<std::string> known_analysts_;
  std::vector<std::size_t> above_;     // indices of passages that wait for the source below them
  std::optional<int> source_head_;     // the line of a "Source:" that stands alone
  const Block* last_block_ = nullptr;  // the block of the last passage
  const Block* warned_block_ = nullptr;
  const Block* last_note_block_ = nullptr;
  bool note_begins_ = false;  // with the next passage
  Place last_place_ = Place::outside;
  const Unit* title_unit_ = nullptr;  // the last line of the title
  bool interrupted_ = false;          // by a quote or a caption since the last passage of a speaker
  bool several_sources_ = false;      // the excerpts that follow may be from any of several sources
  bool has_text_ = false;
  bool signed_ = false;  // a label, a byline or an end marker says that an analyst speaks
  float least_margin_seen_ = certain_margin;
};

}  // namespace osint
