// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/notes/note_owners.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

namespace osint {
namespace {

using Labels = std::set<std::string, std::less<>>;

PieceSigns signs_of(const Commentary& commentary) {
  PieceSigns out;
  const auto add = [](const std::vector<NoteSign>& signs, Labels& labels) {
    for (const NoteSign& sign : signs) labels.insert(sign.labels.begin(), sign.labels.end());
  };
  out.title = note_signs(commentary.title);
  add(out.title, out.spoken);
  out.passages.reserve(commentary.passages.size());
  for (const Passage& passage : commentary.passages) {
    out.passages.push_back(note_signs(passage.text));
    add(out.passages.back(), passage.kind == PassageKind::excerpt ? out.quoted : out.spoken);
  }
  return out;
}

// A run of notes of a piece, [begin, end), in which no label occurs twice.
struct Group {
  std::size_t begin = 0;
  std::size_t end = 0;
};

std::vector<Group> groups_of(const std::vector<Note>& notes) {
  std::vector<Group> out;
  Labels seen;
  for (std::size_t i = 0; i < notes.size(); ++i) {
    const bool again = !notes[i].label.empty() && !seen.insert(notes[i].label).second;
    if (again) seen = {notes[i].label};
    if (out.empty() || again) out.push_back({i, i});
    out.back().end = i + 1;
  }
  return out;
}

// The owner of a note: a piece, or nobody if several pieces may own it.
struct Verdict {
  std::size_t piece = 0;
  bool unclear = false;
};

class Owners {
 public:
  Owners(const std::vector<Piece>& pieces, const std::vector<PieceSigns>& signs)
      : pieces_(pieces), signs_(signs) {}

  // Returns the owner of each note of the piece.
  std::vector<Verdict> of(std::size_t piece) const {
    const std::vector<Note>& notes = pieces_[piece].notes;
    std::vector<Verdict> out(notes.size(), Verdict{piece, false});
    const std::vector<Group> groups = groups_of(notes);
    if (groups.empty()) return out;
    if (groups.size() == 1) {
      const Carriers carriers = carriers_before(piece);
      for (std::size_t i = 0; i < notes.size(); ++i) out[i] = owner(notes[i].label, piece, carriers);
      return out;
    }
    const std::vector<std::size_t> takers = takers_of(piece);
    for (std::size_t g = 0; g < groups.size(); ++g) {
      const bool clear = takers.size() == groups.size();
      for (std::size_t i = groups[g].begin; i < groups[g].end; ++i)
        out[i] = clear ? Verdict{takers[g], false} : Verdict{piece, true};
    }
    return out;
  }

 private:
  using Carriers = std::map<std::string_view, std::vector<std::size_t>>;  // label -> the pieces that carry it

  // Returns the first of the pieces that directly precede this one and have no notes of their own.
  std::size_t first_without_notes(std::size_t piece) const {
    while (piece > 0 && pieces_[piece - 1].notes.empty()) --piece;
    return piece;
  }

  Carriers carriers_before(std::size_t piece) const {
    Carriers out;
    for (std::size_t i = first_without_notes(piece); i < piece; ++i) {
      for (const Labels* labels : {&signs_[i].spoken, &signs_[i].quoted}) {
        for (const std::string& label : *labels) {
          std::vector<std::size_t>& found = out[label];
          if (found.empty() || found.back() != i) found.push_back(i);
        }
      }
    }
    return out;
  }

  // Returns the piece itself if it carries the sign; otherwise the only earlier one that carries it and has
  // no notes.
  Verdict owner(const std::string& label, std::size_t piece, const Carriers& carriers) const {
    if (label.empty() || signs_[piece].carries(label)) return {piece, false};
    const auto found = carriers.find(label);
    if (found == carriers.end()) return {piece, false};
    return found->second.size() == 1 ? Verdict{found->second[0], false} : Verdict{piece, true};
  }

  // Returns the pieces before this one that have signs but no notes, and this one. Each of them numbers its
  // notes anew.
  std::vector<std::size_t> takers_of(std::size_t piece) const {
    std::vector<std::size_t> out;
    for (std::size_t i = first_without_notes(piece); i <= piece; ++i) {
      if (!signs_[i].spoken.empty() || !signs_[i].quoted.empty()) out.push_back(i);
    }
    return out;
  }

  const std::vector<Piece>& pieces_;
  const std::vector<PieceSigns>& signs_;
};

// Removes elements from a list. Returns the new index of each element, or -1 if it was removed.
template <class T>
std::vector<int> without(std::vector<T>& list, const std::set<std::size_t>& gone) {
  std::vector<int> places(list.size(), -1);
  std::size_t kept = 0;
  for (std::size_t i = 0; i < list.size(); ++i) {
    if (gone.contains(i)) continue;
    places[i] = static_cast<int>(kept);
    if (kept != i) list[kept] = std::move(list[i]);
    ++kept;
  }
  list.resize(kept);
  return places;
}

// Moves notes out of one piece.
class Mover {
 public:
  Mover(std::vector<Piece>& pieces, std::vector<PieceSigns>& signs, std::size_t from)
      : pieces_(pieces), signs_(signs), from_(from) {
    for (const Passage& passage : pieces[from].commentary.passages) {
      if (passage.citation) spoken_.insert(static_cast<std::size_t>(*passage.citation));
    }
  }

  void move(std::size_t index, std::size_t to) {
    Note& note = pieces_[from_].notes[index];
    Commentary& source = pieces_[from_].commentary;
    Commentary& target = pieces_[to].commentary;
    Note moved{note.label, note.line, note.listed, {}, {}};
    for (const int citation : note.citations) {
      const auto place = static_cast<std::size_t>(citation);
      moved.citations.push_back(static_cast<int>(target.citations.size()));
      target.citations.push_back(source.citations[place]);
      if (!spoken_.contains(place)) citations_.insert(place);
    }
    const bool signed_text = std::ranges::any_of(
        target.passages, [](const Passage& passage) { return passage.kind == PassageKind::commentary; });
    for (const std::size_t passage : note.passages) {
      moved.passages.push_back(target.passages.size());
      target.passages.push_back(source.passages[passage]);
      if (!signed_text) target.passages.back().kind = PassageKind::other;
      signs_[to].passages.push_back(signs_[from_].passages[passage]);
      passages_.insert(passage);
    }
    pieces_[to].notes.push_back(std::move(moved));
    notes_.insert(index);
  }

  // Removes what was moved from the piece, and renumbers the rest.
  void close() {
    if (notes_.empty()) return;
    Piece& piece = pieces_[from_];
    without(piece.notes, notes_);
    const std::vector<int> citations = without(piece.commentary.citations, citations_);
    const std::vector<int> passages = without(piece.commentary.passages, passages_);
    without(signs_[from_].passages, passages_);
    for (Passage& passage : piece.commentary.passages) {
      if (passage.citation) passage.citation = citations[static_cast<std::size_t>(*passage.citation)];
    }
    for (Note& note : piece.notes) {
      for (int& citation : note.citations) citation = citations[static_cast<std::size_t>(citation)];
      for (std::size_t& passage : note.passages) passage = static_cast<std::size_t>(passages[passage]);
    }
    for (std::size_t& quote : piece.quotes) quote = static_cast<std::size_t>(passages[quote]);
  }

 private:
  std::vector<Piece>& pieces_;
  std::vector<PieceSigns>& signs_;
  std::size_t from_;
  std::set<std::size_t> spoken_;  // citations with an excerpt, which stay
  std::set<std::size_t> notes_;   // indices of notes to remove, as of citations and passages below
  std::set<std::size_t> citations_;
  std::set<std::size_t> passages_;
};

}  // namespace

bool PieceSigns::counts(const Passage& passage, const NoteSign& sign) const {
  if (passage.kind != PassageKind::excerpt) return true;
  return std::ranges::none_of(sign.labels, [&](const std::string& label) { return spoken.contains(label); });
}

std::vector<PieceSigns> give_notes_to_owners(std::vector<Piece>& pieces) {
  std::vector<PieceSigns> signs;
  signs.reserve(pieces.size());
  for (const Piece& piece : pieces) signs.push_back(signs_of(piece.commentary));
  std::vector<std::vector<Verdict>> verdicts;
  const Owners owners(pieces, signs);
  for (std::size_t i = 0; i < pieces.size(); ++i) verdicts.push_back(owners.of(i));
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    Mover mover(pieces, signs, i);
    for (std::size_t n = 0; n < verdicts[i].size(); ++n) {
      Note& note = pieces[i].notes[n];
      if (verdicts[i][n].piece != i) mover.move(n, verdicts[i][n].piece);
      if (!verdicts[i][n].unclear) continue;
      pieces[i].commentary.warnings.push_back(
          {note.line, "it is not clear which commentary the note " + note.label + " belongs to"});
      note.label.clear();
    }
    mover.close();
  }
  return signs;
}

}  // namespace osint
