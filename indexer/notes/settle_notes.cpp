// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/notes/settle_notes.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "base/ascii.h"
#include "base/utf8.h"
#include "indexer/blocks/note_signs.h"
#include "indexer/notes/note_owners.h"
#include "indexer/notes/note_start.h"

namespace osint {
namespace {

using Answers =
    std::map<std::string, std::vector<int>, std::less<>>;  // label -> the citations that its note names

bool is_answered(const NoteSign& sign, const Answers& answers) {
  return std::ranges::all_of(sign.labels, [&](const std::string& label) { return answers.contains(label); });
}

// Removes the signs that notes answer from a text, and records where they stood.
class SignRemover {
 public:
  explicit SignRemover(std::string_view text) : text_(text) {}

  void remove(const NoteSign& sign) {
    keep(text_.substr(kept_, sign.begin - kept_));
    kept_ = sign.end;
    const std::string_view rest = text_.substr(kept_);
    const bool parted = rest.empty() || rest.front() == ' ' || is_mark(rest.front());
    if (parted && out_.ends_with(' ')) {
      out_.pop_back();
      --points_;
    }
    for (const std::string& label : sign.labels) marks_.push_back({points_, label});
    const bool joined = !out_.empty() && is_word(out_.back()) && !rest.empty() && is_word(rest.front());
    if (joined) keep(" ");
    kept_parts_.push_back({kept_, out_.size()});
  }

  // Returns where what stood at `at` stands in the text without the signs removed so far.
  std::size_t moved(std::size_t at) const {
    const auto after = std::ranges::upper_bound(kept_parts_, at, {}, &KeptPart::from);
    const KeptPart part = after == kept_parts_.begin() ? KeptPart{} : *std::prev(after);
    const std::size_t to = part.to + (at - part.from);
    return after == kept_parts_.end() ? to : std::min(to, after->to);
  }

  std::string text() && {
    keep(text_.substr(kept_));
    return std::move(out_);
  }
  std::vector<NoteMark> marks() const { return marks_; }

 private:
  static bool is_mark(char c) { return std::string_view(".,;:!?)").find(c) != std::string_view::npos; }
  static bool is_word(char c) { return is_ascii_letter(c) || is_ascii_digit(c); }

  void keep(std::string_view part) {
    out_ += part;
    points_ += static_cast<int>(code_points(part));
  }

  std::string_view text_;
  std::string out_;
  std::vector<NoteMark> marks_;
  // What follows a sign stood at `from`, and stands at `to`.
  struct KeptPart {
    std::size_t from = 0;
    std::size_t to = 0;
  };
  std::vector<KeptPart> kept_parts_;
  std::size_t kept_ = 0;  // how much of the text is in out_, or removed
  int points_ = 0;        // code points of out_
};

void add_citations(const NoteSign& sign, const Answers& answers, std::vector<int>& cites) {
  for (const std::string& label : sign.labels) {
    for (const int citation : answers.find(label)->second) {
      if (std::ranges::find(cites, citation) == cites.end()) cites.push_back(citation);
    }
  }
}

// Whether the text itself may name who said it: "... the boats." — Ann Example
bool names_speaker(std::string_view text) {
  constexpr std::size_t far = 100;
  const std::string_view end = text.substr(text.size() - std::min(text.size(), far));
  return end.find(" —") != std::string_view::npos || end.find(" –") != std::string_view::npos ||
         end.find(" - ") != std::string_view::npos;
}

// Returns the source of a quotation that ends with its only sign, if the note names that source alone.
std::optional<int> quoted_source(const Passage& passage, bool quotation) {
  if (passage.kind != PassageKind::pullquote || passage.citation) return std::nullopt;
  if (passage.marks.size() != 1 || passage.cites.size() != 1) return std::nullopt;
  if (static_cast<std::size_t>(passage.marks[0].at) != code_points(passage.text)) return std::nullopt;
  if (!quotation || names_speaker(passage.text)) return std::nullopt;
  return passage.cites[0];
}

// Settles the notes of one commentary, which all belong to it.
class PieceSettler {
 public:
  explicit PieceSettler(Piece& piece, const PieceSigns& signs) : piece_(piece), signs_(signs) {
    find_answers();
  }

  void run() {
    settle_title();
    for (std::size_t i = 0; i < piece_.commentary.passages.size(); ++i) settle(i);
    for (std::size_t i = 0; i < piece_.commentary.passages.size(); ++i) settle_speaker(i);
    warn_of_notes();
    std::ranges::stable_sort(piece_.commentary.warnings, {}, &Warning::line);
  }

 private:
  void find_answers() {
    std::vector<int> before;
    for (const Note& note : piece_.notes) {
      if (note.label.empty()) continue;
      std::vector<int>& answer = answers_[note.label];
      answer = note.citations;
      const bool repeats = answer.empty() && note.passages.size() == 1 &&
                           is_ibid(piece_.commentary.passages[note.passages[0]].text);
      if (repeats) answer = before;
      before = answer;
    }
  }

  void settle_title() {
    SignRemover remover(piece_.commentary.title);
    for (const NoteSign& sign : signs_.title) {
      if (!is_answered(sign, answers_)) continue;
      remover.remove(sign);
      referred_.insert(sign.labels.begin(), sign.labels.end());
    }
    piece_.commentary.title = std::move(remover).text();
  }

  void settle(std::size_t index) {
    if (index >= signs_.passages.size() || signs_.passages[index].empty()) return;
    Passage& passage = piece_.commentary.passages[index];
    SignRemover remover(passage.text);
    for (const NoteSign& sign : signs_.passages[index]) {
      if (!is_answered(sign, answers_) || !signs_.counts(passage, sign)) {
        left_.push_back({passage.line, &sign, passage.kind == PassageKind::excerpt});
        continue;
      }
      remover.remove(sign);
      add_citations(sign, answers_, passage.cites);
      referred_.insert(sign.labels.begin(), sign.labels.end());
    }
    passage.marks = remover.marks();
    if (!passage.marks.empty()) {
      for (LineBegin& begin : passage.lines) begin.at = remover.moved(begin.at);
      passage.text = std::move(remover).text();
    }
    warn_of_signs(std::exchange(left_, {}));
  }

  void settle_speaker(std::size_t index) {
    Passage& passage = piece_.commentary.passages[index];
    const auto source = quoted_source(passage, std::ranges::binary_search(piece_.quotes, index));
    if (!source) return;
    passage.citation = source;
    passage.cites.clear();
  }

  struct LeftSign {
    int line;
    const NoteSign* sign;
    bool in_excerpt;  // where it may be of the source's own notes
  };

  // "[1]" in a text without notes may mean anything.
  void warn_of_signs(const std::vector<LeftSign>& left) {
    for (const LeftSign& one : left) {
      if (!one.sign->certain && (answers_.empty() || one.in_excerpt)) continue;
      if (!warned_.insert(one.sign->labels[0]).second) continue;
      piece_.commentary.warnings.push_back({one.line, fmt::format("a mark without a note kept as text: {}",
                                                                  fmt::join(one.sign->labels, ", "))});
    }
  }

  void warn_of_notes() {
    if (referred_.empty()) return;  // a list of references
    for (const Note& note : piece_.notes) {
      if (note.label.empty() || referred_.contains(note.label)) continue;
      piece_.commentary.warnings.push_back({note.line, "nothing refers to the note " + note.label});
    }
  }

  Piece& piece_;
  const PieceSigns& signs_;
  Answers answers_;
  std::set<std::string, std::less<>> referred_;  // labels of notes
  std::set<std::string, std::less<>> warned_;    // labels of signs
  std::vector<LeftSign> left_;
};

}  // namespace

void settle_notes(std::vector<Piece>& pieces) {
  std::vector<PieceSigns> signs = give_notes_to_owners(pieces);
  for (std::size_t i = 0; i < pieces.size(); ++i) PieceSettler(pieces[i], signs[i]).run();
}

}  // namespace osint
