// SPDX-License-Identifier: GPL-2.0-or-later
// The working state of parse_citation(): the citation so far, and the bytes of the Source line that its parts
// have taken.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/blocks/marked_text.h"
#include "indexer/blocks/text_range.h"
#include "schema/citation.h"
#include "schema/reading_remarks.h"

namespace osint {

class CitationDraft {
 public:
  // `source` must outlive the draft.
  explicit CitationDraft(const MarkedText& source);

  std::string_view text() const { return text_; }
  const std::vector<Markup>& markup() const { return markup_; }
  std::string_view at(Range range) const { return text_.substr(range.begin, range.end - range.begin); }

  // Marks the bytes of `range` as taken.
  void take(Range range);
  // Returns true if no byte of `range` is taken.
  bool is_free(Range range) const;
  // Returns the stretches of `range` that are not taken and that contain more than punctuation.
  std::vector<Range> pieces(Range range) const;
  // Returns true if the mark covers everything in the line but separators.
  bool is_whole(const Markup& mark) const;

  void warn(std::string message);
  // For text that was understood but has no member of its own.
  void note(std::string text) { notes_.push_back(std::move(text)); }
  void leave(std::string text) { left_.push_back(std::move(text)); }  // for text that was not understood
  // Turns the text that is not taken into notes. Afterwards only `citation` and the const members are usable.
  void finish();
  const std::vector<Warning>& warnings() const { return warnings_; }

  Citation citation;
  Range title;        // including its quotation marks
  Range publication;  // including its description
  Range book;         // a second text in 《》, including the marks
  Range label;        // of a link whose text is not an address

 private:
  std::string_view text_;
  const std::vector<Markup>& markup_;
  std::vector<bool> taken_;
  std::vector<std::string> notes_;
  std::vector<std::string> left_;
  std::vector<Warning> warnings_;
};

// The steps of parsing. Call them in this order.
void take_title(CitationDraft& draft);
void take_title_between_commas(CitationDraft& draft);  // call it after the dates are taken
void take_publication(CitationDraft& draft);
// Takes "via Example Wire", "(quoted by Example Daily)" beside the publication.
void take_via(CitationDraft& draft);
void take_authors(CitationDraft& draft);

// Takes the bracket that follows `end`, if it is a description or a name. A description becomes a note; a
// name in another script is appended to `name`. Returns the end of the bracket, or `end` if nothing was
// taken.
std::size_t take_description(CitationDraft& draft, std::size_t end, std::string& name);

// Sets the authors to the names in `names`. A description in brackets at the end becomes a note.
void set_authors(CitationDraft& draft, Range names);

}  // namespace osint
