// SPDX-License-Identifier: GPL-2.0-or-later
// The part of CommentaryBuilder that handles notes.
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "indexer/blocks/text_range.h"
#include "indexer/citations/address_finder.h"
#include "indexer/notes/note_start.h"
#include "indexer/structure/commentary_builder.h"
#include "indexer/structure/cues.h"

namespace osint {

namespace {

bool is_address(const std::string& text) {
  const std::vector<Address> found = find_addresses(text);
  return found.size() == 1 && found[0].range.begin <= 1 && found[0].range.end + 2 >= text.size();
}

}  // namespace

NoteStart CommentaryBuilder::note_start_among_notes(const Unit& unit) {
  return unit.note.label.empty() ? listed_note_start(unit.text.text) : unit.note;
}

void CommentaryBuilder::begin_note(const Unit& unit, const NoteStart& start, bool listed) {
  const bool goes_on = start.label.empty() && (continues_note(unit) || unit.block->footnote);
  if (notes_.empty() || !goes_on) notes_.push_back({start.label, unit.text.line, listed, {}, {}});
  last_note_block_ = unit.block;
}

bool CommentaryBuilder::continues_note(const Unit& unit) const {
  return unit.continues && !notes_.empty() && last_note_block_ == unit.block;
}

void CommentaryBuilder::add_cited_note(const Unit& unit, const NoteStart& start) {
  const std::size_t body = behind_signal(unit.text.text, start.end);
  add_citation(slice(unit.text, body));
  Citation& citation = out_.citations.back();
  const std::string signal =
      trimmed_text(unit.text.text, {std::min(start.end, unit.text.text.size()), body});  // "See also"
  if (!signal.empty()) citation.note = signal + (citation.note.empty() ? "" : "; " + citation.note);
  notes_.back().citations.push_back(static_cast<int>(out_.citations.size()) - 1);
}

// A note that is a citation names a source of the text; any other is the analyst's.
void CommentaryBuilder::add_note(const Unit& unit, const Labelled& labelled) {
  const NoteStart start = note_start_among_notes(unit);
  begin_note(unit, start, false);
  if (has(unit, Cue::citation) || is_address(slice(unit.text, start.end).text))
    return add_cited_note(unit, start);
  const std::size_t before = out_.passages.size();
  note_begins_ = !start.label.empty();
  add_passage(certain(unit, labelled) && signed_ ? PassageKind::commentary : PassageKind::other, unit,
              unit.text);
  note_begins_ = false;
  if (out_.passages.size() > before) notes_.back().passages.push_back(before);
}

}  // namespace osint
