// SPDX-License-Identifier: GPL-2.0-or-later
// The title of a citation, and its translation.
#include <algorithm>

#include "base/utf8.h"
#include "indexer/citations/author_names.h"
#include "indexer/citations/citation_draft.h"
#include "indexer/citations/citation_words.h"
#include "indexer/citations/quoted_title.h"
#include "indexer/dates/source_date.h"

namespace osint {

namespace {

// Words in brackets behind a title that name its kind.
bool is_kind_of_text(std::string_view words) {
  const std::string word = "|" + ascii_lower(words) + "|";
  constexpr std::string_view kinds =
      "|video|photo|photos|map|audio|editorial|interview|opinion|op-ed|infographic|update|updated|analysis|"
      "sic|excerpt|excerpts|"
      "part i|part ii|part one|part two|podcast|report|blog|";
  return kinds.find(word) != std::string_view::npos;
}

std::string_view without_quotation_marks(std::string_view text) {
  const auto quoted = find_quoted(text);
  if (quoted.empty() || says_something(text.substr(0, quoted[0].all.begin)) ||
      says_something(text.substr(quoted[0].all.end)))
    return text;
  return text.substr(quoted[0].inner.begin, quoted[0].inner.end - quoted[0].inner.begin);
}

// Whether words in brackets can be what the title before them means.
bool may_be_translation(std::string_view words) {
  const std::string text = collapsed_whitespace(words);
  if (!says_something(text) || is_kind_of_text(text) || begins_trailer(text) || is_filler_word(text))
    return false;
  if (is_ascii_lower(text[0]) || text.find("://") != std::string::npos) return false;
  const auto dates = find_dates(text);
  return std::none_of(dates.begin(), dates.end(), [&](const FoundDate& date) {
    return !date.is_year() || date.end - date.begin == text.size();
  });
}

// “Ночная работа (Night Work),”: the bracket at the title's end, where it is square or in another script.
void divide_title(Citation& citation) {
  std::string& title = citation.title;
  const Range bracket = bracket_before(title, 0, title.size());
  if (bracket.empty()) return;
  const Range within = inner_of_bracket(title, bracket);
  const std::string inner = title.substr(within.begin, within.end - within.begin);
  const std::string outer = without_end_marks(collapsed_whitespace(title.substr(0, bracket.begin)));
  const bool square = title[bracket.begin] == '[';
  if (!says_something(outer) || !may_be_translation(inner) || (!square && is_latin(outer) == is_latin(inner)))
    return;
  citation.translated_title = without_end_marks(collapsed_whitespace(without_quotation_marks(inner)));
  title = outer;
}

void set_title(CitationDraft& draft, Range all, Range inner) {
  draft.citation.title = without_end_marks(collapsed_whitespace(draft.at(inner)));
  draft.title = all;
  draft.take(all);
  divide_title(draft.citation);
}

// Whether something behind `from` can be the publication, so that a bracket before it need not be.
bool publication_may_follow(const CitationDraft& draft, std::size_t from) {
  const std::string_view text = draft.text();
  const auto dates = find_dates(text.substr(from));
  const std::size_t end = dates.empty() ? text.size() : from + dates[0].begin;
  for (const Range piece : draft.pieces({from, end})) {
    const std::string words = trimmed_text(text, piece);
    if (!is_filler_word(words) && !begins_trailer(words) && words[0] != '(' && words[0] != '[') return true;
  }
  return false;
}

// “Nochnaya rabota” [Night Work], “Ночная работа” (“Night Work”)
void take_translation(CitationDraft& draft) {
  const std::string_view text = draft.text();
  std::size_t at = draft.title.end;
  while (at < text.size() && (std::string_view(" \n,.").find(text[at]) != std::string_view::npos)) ++at;
  const Range bracket = bracket_at(text, at, text.size());
  if (bracket.empty() || !draft.is_free(bracket) || !draft.citation.translated_title.empty()) return;
  const std::string_view inner = draft.at(inner_of_bracket(text, bracket));
  const std::string_view words = without_quotation_marks(inner);
  const bool emphasised = std::any_of(draft.markup().begin(), draft.markup().end(), [&](const Markup& mark) {
    return mark.begin >= bracket.begin && mark.end <= bracket.end;
  });
  const bool quoted = words.size() != inner.size();
  if (!may_be_translation(words)) return;
  const bool certain =
      quoted || text[at] == '[' || (!is_latin(draft.citation.title) && is_latin(words) && !emphasised);
  if (!certain && (emphasised || !publication_may_follow(draft, bracket.end))) return;
  draft.citation.translated_title = without_end_marks(collapsed_whitespace(words));
  draft.take(bracket);
  draft.title.end = bracket.end;
}

bool is_in_bracket(std::string_view text, const Quoted& quote) {
  return quote.all.begin > 0 && quote.all.end < text.size() &&
         (text[quote.all.begin - 1] == '(' || text[quote.all.begin - 1] == '[') &&
         (text[quote.all.end] == ')' || text[quote.all.end] == ']');
}

// Emphasised texts that are no dates, the outer ones only.
std::vector<Range> emphasised_texts(const CitationDraft& draft) {
  std::vector<Range> out;
  for (const Markup& mark : draft.markup()) {
    const bool nested = !out.empty() && mark.begin < out.back().end;
    const Range range{mark.begin, mark.end};
    if (mark.kind != Markup::Kind::emphasis || nested || !draft.is_free(range) ||
        !says_something(draft.at(range)))
      continue;
    if (find_dates(draft.at(range)).empty()) out.push_back(range);
  }
  return out;
}

// A link's label, or the first of two emphasised texts.
void take_marked_title(CitationDraft& draft) {
  const Range label = draft.label;
  const std::vector<Range> emphasised = emphasised_texts(draft);
  if (!label.empty() && draft.is_free(label) && says_something(draft.at(label))) {
    const bool also = std::any_of(emphasised.begin(), emphasised.end(),
                                  [&](Range range) { return range.begin >= label.end; });
    const std::string_view behind = draft.text().substr(label.end);
    const bool rated = ascii_lower(behind.substr(0, 24)).find("confidence ") != std::string::npos;
    if (also || !rated) return set_title(draft, label, label);
    return;
  }
  if (emphasised.size() >= 2) set_title(draft, emphasised[0], emphasised[0]);
}

// Written as a title and not as a name: with a small word, or longer than names are.
bool is_title_between_commas(std::string_view words) {
  if (words.empty() || is_ascii_lower(words[0]) || begins_trailer(words) || words[0] == '(' ||
      words[0] == '@')
    return false;
  std::size_t count = 1;
  bool small = false;
  for (std::size_t i = 1; i + 1 < words.size(); ++i) {
    if (words[i] != ' ') continue;
    ++count;
    small = small || is_ascii_lower(words[i + 1]);
  }
  return count >= 3 && (small || count >= 5) && count <= 40;
}

}  // namespace

void take_title(CitationDraft& draft) {
  const std::string_view text = draft.text();
  std::vector<Quoted> quoted = find_quoted(text);
  std::erase_if(quoted,
                [&](const Quoted& q) { return !draft.is_free(q.all) || !says_something(draft.at(q.inner)); });
  const auto first = [&](auto&& accepts) { return std::find_if(quoted.begin(), quoted.end(), accepts); };
  auto title = first([&](const Quoted& q) { return q.placed && !q.book && !is_in_bracket(text, q); });
  if (title == quoted.end()) title = first([](const Quoted& q) { return q.book; });
  if (title == quoted.end()) title = quoted.begin();
  if (title == quoted.end()) return take_marked_title(draft);
  const auto other_book = first([&](const Quoted& q) { return q.book && q.all.begin != title->all.begin; });
  if (other_book != quoted.end()) draft.book = other_book->all;
  set_title(draft, title->all, title->inner);
  take_translation(draft);
}

// Ivo Marsh, Night Work on the Water, *Example Lake Courier*
void take_title_between_commas(CitationDraft& draft) {
  if (!draft.title.empty() || !draft.label.empty()) return;
  const std::string_view text = draft.text();
  const std::vector<Range> emphasised = emphasised_texts(draft);
  const bool marked = emphasised.size() == 1 && emphasised[0].begin > 0;
  const std::vector<Range> pieces = draft.pieces({0, marked ? emphasised[0].begin : text.size()});
  if (pieces.empty() || (draft.citation.date.empty() && !marked)) return;
  std::vector<Range> parts = split(text, pieces[0], comma_at);
  if (!marked && parts.size() < 3) return;
  if (!marked) parts.pop_back();
  std::size_t names = 0;
  while (names < parts.size() && are_names(trimmed_text(text, parts[names]), true)) ++names;
  if (names == 0 && (!marked || parts.size() > 1)) return;
  if (names == parts.size()) return;
  const Range range = trimmed(text, {parts[names].begin, parts.back().end});
  if (range.empty() || !is_title_between_commas(trimmed_text(text, range))) return;
  set_title(draft, range, range);
}

}  // namespace osint
