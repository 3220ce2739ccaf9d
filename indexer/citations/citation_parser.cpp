// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/citations/citation_parser.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <string_view>

#include "base/utf8.h"
#include "indexer/blocks/text_range.h"
#include "indexer/citations/access_date.h"
#include "indexer/citations/address_finder.h"
#include "indexer/citations/agency_line.h"
#include "indexer/citations/citation_draft.h"
#include "indexer/citations/citation_words.h"
#include "indexer/citations/via_phrase.h"
#include "indexer/dates/source_date.h"

namespace osint {

namespace {

void take_address(CitationDraft& draft, std::string address) {
  std::string& url = draft.citation.url;
  if (url.empty()) {
    url = std::move(address);
  } else if (url != address) {
    draft.leave(std::move(address));
  }
}

std::string without_blanks(std::string text) {
  std::erase_if(text, [](char c) { return c == ' ' || c == '\n'; });
  return text;
}

void take_links(CitationDraft& draft) {
  for (const Markup& mark : draft.markup()) {
    if (mark.kind != Markup::Kind::link) continue;
    const Range label{mark.begin, mark.end};
    const std::string shown = without_backslashes(collapsed_whitespace(draft.at(label)));
    const std::string closed = without_blanks(shown);
    const std::string address = collapsed_whitespace(mark.destination);
    const bool part =
        !closed.empty() && address.ends_with(closed);  // the end of a broken address may be a link
    if (!address.empty()) take_address(draft, address);
    if (part || looks_like_address(shown)) {
      draft.take(label);
      if (!part && closed != draft.citation.url) draft.leave(shown);
    } else if (draft.label.empty()) {
      draft.label = label;
    }
  }
}

void take_bare_addresses(CitationDraft& draft) {
  for (Address& address : find_addresses(draft.text())) {
    if (!draft.is_free({address.range.begin, address.range.begin + 1})) continue;
    const bool part_of_link =
        !draft.is_free(address.range) && draft.citation.url.starts_with(address.url.substr(0, 8));
    draft.take(address.range);
    if (!part_of_link) take_address(draft, std::move(address.url));
  }
}

// Returns where the words begin that make a date the date of access, or `date_begin`. In "Retrieved from
// http://example.org/a on 3 March 2018", the address that stands between them is taken already.
std::size_t access_begin(const CitationDraft& draft, std::size_t date_begin) {
  std::string_view before = draft.text().substr(0, date_begin);
  if (const std::size_t words = access_words_before(before); words > 0) return date_begin - words;
  if (!before.ends_with(" on ")) return date_begin;
  before.remove_suffix(std::string_view(" on ").size());
  const std::size_t address_end = before.size();
  while (!before.empty() && !draft.is_free({before.size() - 1, before.size()})) before.remove_suffix(1);
  if (before.size() == address_end) return date_begin;
  for (const std::string_view preposition : {" from ", " at ", " from: ", " at: "}) {
    if (!before.ends_with(preposition)) continue;
    before.remove_suffix(preposition.size());
    const std::size_t words = access_words_before(before);
    return words > 0 ? before.size() - words : date_begin;
  }
  return date_begin;
}

// "accessed 3 March 2018" says when the source was looked at. A second such date, or one that is unclear,
// becomes a note.
bool take_access(CitationDraft& draft, const FoundDate& date) {
  const std::string_view text = draft.text();
  Range range{date.begin, date.end};
  if (const std::size_t begin = access_begin(draft, date.begin); begin < date.begin) {
    range.begin = begin;
  } else if (const std::size_t behind = access_words_behind(text.substr(date.end)); behind > 0) {
    range.end += behind;
  } else {
    return false;
  }
  const bool single = date.problem == DateProblem::none && !date.is_range() && date.date.season == 0;
  if (single && draft.citation.accessed.empty()) {
    draft.citation.accessed = iso_text(date.date);
  } else {
    draft.note(collapsed_whitespace(draft.at(range)));
  }
  draft.take(range);
  return true;
}

// "early September 2018", "Winter 2017-2018": the date is less precise than the words, which become a note.
void take_season(CitationDraft& draft, std::size_t begin) {
  constexpr std::string_view words =
      "|spring|summer|fall|autumn|winter|early|late|mid|spring/summer|fall/winter|autumn/winter|";
  const std::string_view text = draft.text();
  std::size_t end = begin;
  while (end > 0 &&
         (text[end - 1] == ' ' || text[end - 1] == '\n' || text[end - 1] == '-' || text[end - 1] == ','))
    --end;
  std::size_t at = end;
  while (at > 0 && (is_ascii_letter(text[at - 1]) || text[at - 1] == '/')) --at;
  if (at == end || words.find("|" + ascii_lower(text.substr(at, end - at)) + "|") == std::string_view::npos)
    return;
  if (!draft.is_free({at, end})) return;
  draft.note(std::string(text.substr(at, end - at)));
  draft.take({at, end});
}

// "Tuesday, 3 March 2018": the weekday says nothing beside the date.
void take_weekday(CitationDraft& draft, std::size_t begin) {
  const std::string_view text = draft.text();
  const std::size_t end = text.substr(0, begin).find_last_not_of(" \n,") + 1;
  std::size_t at = end;
  while (at > 0 && is_ascii_letter(text[at - 1])) --at;
  if (is_weekday(ascii_lower(text.substr(at, end - at))) && draft.is_free({at, end})) draft.take({at, end});
}

// The bracket around each date that has words in it too: "(state daily, founded 1923)".
std::vector<Range> brackets_of(std::string_view text) {
  std::vector<Range> out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const Range bracket = bracket_at(text, i, std::min(text.size(), i + 300));
    if (bracket.empty()) continue;
    out.push_back(bracket);
    i = bracket.end - 1;
  }
  return out;
}

class DateStep {
 public:
  DateStep(CitationDraft& draft, DateOrder order)
      : draft_(draft), order_(order), brackets_(brackets_of(draft.text())) {}

  void take() {
    std::vector<FoundDate> dates = find_dates(draft_.text(), order_);
    std::erase_if(dates, [&](const FoundDate& date) { return !draft_.is_free({date.begin, date.end}); });
    std::erase_if(dates, [&](const FoundDate& date) { return take_access(draft_, date); });
    std::erase_if(dates, [&](const FoundDate& date) { return is_described(date) && date.is_year(); });
    const FoundDate* best = nullptr;
    for (const FoundDate& date : dates) {
      if (date.problem != DateProblem::none) {
        take_problem(date);
      } else if (best == nullptr || rank(date) > rank(*best)) {
        best = &date;
      }
    }
    if (best == nullptr) return;
    const Range range{best->begin, best->end};
    draft_.citation.date = edtf_text(best->span());
    draft_.take(range);
    take_season(draft_, best->begin);
    take_weekday(draft_, best->begin);
  }

 private:
  // Years such as 2014-2018 are rather what a source is about than when it appeared.
  int rank(const FoundDate& date) const {
    const bool season = date.date.season > 0;
    const int precision = date.date.day > 0 ? 6 : date.date.month > 0 || season ? 4 : date.is_range() ? 1 : 2;
    return precision + (date.begin >= draft_.title.end ? 8 : 0) - (is_described(date) ? 5 : 0);
  }

  // Returns true for a date in brackets together with words that describe something.
  bool is_described(const FoundDate& date) const {
    return std::any_of(brackets_.begin(), brackets_.end(), [&](Range bracket) {
      return bracket.begin < date.begin && date.end <= bracket.end &&
             is_description(draft_.at({bracket.begin + 1, date.begin}));
    });
  }

  void take_problem(const FoundDate& date) {
    const Range range{date.begin, date.end};
    const std::string words = collapsed_whitespace(draft_.at(range));
    draft_.warn(fmt::format(
        "{} in a Source line: {}",
        date.problem == DateProblem::impossible ? "no such date" : "day or month first is unclear", words));
    draft_.note(words);
    draft_.take(range);
  }

  CitationDraft& draft_;
  DateOrder order_;
  std::vector<Range> brackets_;
};

// "Example Agency in Russian 1200 gmt 3 Mar 18"
bool take_agency_line(CitationDraft& draft) {
  const auto line = agency_line(draft.text());
  if (!line) return false;
  const std::string_view text = draft.text();
  const std::string name = trimmed_text(text, line->publication);
  const std::size_t via = via_begin(name);
  draft.citation.publication = collapsed_whitespace(std::string_view(name).substr(0, via));
  draft.citation.via = name.substr(via);
  draft.citation.date = iso_text(line->day);
  if (const std::string lead = trimmed_text(text, {0, line->publication.begin}); !lead.empty())
    draft.note(lead);
  draft.note(trimmed_text(text, line->note));
  draft.take({0, text.size()});
  return true;
}

void take_parts(CitationDraft& draft, DateOrder order) {
  take_bare_addresses(draft);
  take_title(draft);
  DateStep(draft, order).take();
  take_title_between_commas(draft);
  take_publication(draft);
  if (draft.citation.via.empty()) take_via(draft);
  take_authors(draft);
}

ParsedCitation kept_whole(CitationDraft& draft, std::string_view why) {
  draft.citation.note = collapsed_whitespace(draft.text());
  const int line = draft.citation.line;
  return {std::move(draft.citation), {{line, std::string(why)}}};
}

}  // namespace

ParsedCitation parse_citation(const MarkedText& source, DateOrder order) {
  CitationDraft draft(source);
  if (!says_something(source.text) && source.markup.empty())
    return kept_whole(draft, "a Source line without content");
  take_links(draft);
  if (source.text.size() > max_source_line)
    return kept_whole(draft, "a Source line too long to be understood");
  if (!take_agency_line(draft)) take_parts(draft, order);
  draft.finish();
  return {draft.citation, draft.warnings()};
}
}  // namespace osint
