// SPDX-License-Identifier: GPL-2.0-or-later
// A Source line while it is being read: which of its bytes a part of the citation has taken, and the citation so far.
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
  explicit CitationDraft(const MarkedText& source);

  std::string_view text() const { return text_; }
  const std::vector<Markup>& markup() const { return markup_; }
  std::string_view at(Range range) const { return text_.substr(range.begin, range.end - range.begin); }

  void take(Range range);
  bool is_free(Range range) const;
  // The stretches of `range` that no part has taken and that say something.
  std::vector<Range> pieces(Range range) const;
  // Whether an emphasis is on all of the line but for separators.
  bool is_whole(const Markup& mark) const;

  void warn(std::string message);
  void note(std::string text) { notes_.push_back(std::move(text)); }  // understood, but no part of its own
  void leave(std::string text) { left_.push_back(std::move(text)); }  // not understood
  // Makes a note of what is free; nothing may be done to the draft afterwards but to read it.
  void finish();
  const std::vector<Warning>& warnings() const { return warnings_; }

  Citation citation;
  Range title;        // with its quotation marks
  Range publication;  // with its description
  Range book;         // a second text in 《》, with the marks
  Range label;        // of a link that shows no address

 private:
  std::string_view text_;
  const std::vector<Markup>& markup_;
  std::vector<bool> taken_;
  std::vector<std::string> notes_;
  std::vector<std::string> left_;
  std::vector<Warning> warnings_;
};

// The steps of reading, in the order in which they must be taken.
void take_title(CitationDraft& draft);
void take_title_between_commas(CitationDraft& draft);  // the dates are taken by then
void take_publication(CitationDraft& draft);
void take_authors(CitationDraft& draft);

// Takes a bracket behind `end`: a description becomes a note, a name in another script is added to `name`. Returns
// where the bracket ends, else `end`.
std::size_t take_description(CitationDraft& draft, std::size_t end, std::string& name);

// `names` as the authors; what describes the last in brackets becomes a note.
void set_authors(CitationDraft& draft, Range names);

}  // namespace osint
