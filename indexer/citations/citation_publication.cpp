// SPDX-License-Identifier: GPL-2.0-or-later
// The publication of a citation: emphasised, behind the title, before the date, or at the beginning.
#include <algorithm>
#include <optional>

#include "base/utf8.h"
#include "indexer/citations/author_names.h"
#include "indexer/citations/citation_draft.h"
#include "indexer/citations/citation_words.h"
#include "indexer/citations/via_phrase.h"

namespace osint {

namespace {

class PublicationStep {
 public:
  explicit PublicationStep(CitationDraft& draft)
      : draft_(draft), text_(draft.text()), titled_(!draft.title.empty()) {}

  void take() {
    if (take_emphasised(false)) return;
    if (!draft_.book.empty() && draft_.is_free(draft_.book)) return set(draft_.book, inner_of_book());
    if (!draft_.label.empty() && draft_.is_free(draft_.label) && !titled_)
      return set(draft_.label, draft_.label);
    if (!titled_) {
      if (take_whole_line()) return;
      if (!draft_.citation.date.empty() || !draft_.citation.url.empty()) take_without_title();
      return;
    }
    take_after_title();
    if (found()) return;
    if (!take_emphasised(true)) take_before_title();
  }

 private:
  bool found() const { return !draft_.citation.publication.empty(); }

  Range inner_of_book() const {
    const std::size_t mark = std::string_view("《").size();
    return {draft_.book.begin + mark, draft_.book.end - mark};
  }

  void set(Range all, Range inner) {
    inner = trimmed(text_, inner);
    if (const std::size_t number = numbered_begin(inner); number < inner.end)
      all = inner = trimmed(text_, {inner.begin, number});
    if (const std::size_t via = inner.begin + via_begin(draft_.at(inner)); via < inner.end)
      all = inner = trimmed(text_, {inner.begin, via});
    const std::size_t open = description_begin(inner);
    const Range name = trimmed(text_, {inner.begin, open});
    draft_.citation.publication = trimmed_text(text_, name);
    draft_.take({all.begin, open < inner.end ? name.end : all.end});
    const std::size_t end =
        take_description(draft_, open < inner.end ? name.end : all.end, draft_.citation.publication);
    draft_.publication = {all.begin, std::max(all.end, end)};
  }

  // A line that is all name: "Example Lake Courier".
  bool take_whole_line() {
    const std::vector<Range> pieces = draft_.pieces({0, text_.size()});
    if (pieces.size() != 1) return false;
    const std::string words = trimmed_text(text_, pieces[0]);
    if (!is_certain_publication(words)) return false;
    set(pieces[0], pieces[0]);
    return true;
  }

  // Where a number of an issue begins: "Example Courier No. 35".
  std::size_t numbered_begin(Range name) const {
    for (std::size_t i = name.begin + 1; i < name.end; ++i) {
      if (text_[i - 1] == ' ' && begins_numbered(text_.substr(0, name.end).substr(i))) return i;
    }
    return name.end;
  }

  // Where a bracket at the end of the name begins, else where the name ends.
  std::size_t description_begin(Range name) const {
    const Range bracket = bracket_before(text_, name.begin, name.end);
    if (!bracket.empty()) return bracket.begin;
    return name.end;
  }

  // An emphasised text after the title, up to a date that is emphasised with it. Emphasis on the whole
  // line says nothing.
  bool take_emphasised(bool anywhere) {
    for (const Markup& mark : draft_.markup()) {
      const std::vector<Range> free = draft_.pieces({mark.begin, mark.end});
      if (mark.kind != Markup::Kind::emphasis || free.empty() ||
          !may_be_publication(trimmed_text(text_, free[0])))
        continue;
      if (titled_ && !anywhere && mark.begin < draft_.title.end) continue;
      if (titled_ && mark.begin <= draft_.title.begin && mark.end >= draft_.title.end) continue;
      if (!titled_ && !draft_.is_free(trimmed(text_, {mark.begin, mark.end}))) continue;
      const bool bare = draft_.citation.date.empty() && draft_.citation.url.empty();
      if (!titled_ && bare && free[0].begin > 0 && draft_.pieces({0, text_.size()}).size() > 1) continue;
      set(free[0], free[0]);
      return true;
    }
    return false;
  }

  // "in China Daily", "China Daily. Available at" -> "China Daily"; the fillers count as taken.
  Range without_fillers(Range piece) {
    piece = trimmed(text_, piece);
    const std::string low = ascii_lower(draft_.at(piece));
    for (const std::string_view lead : {"published in ", "in ", "from ", "via "}) {
      if (!low.starts_with(lead) || begins_trailer(low)) continue;
      draft_.take({piece.begin, piece.begin + lead.size()});
      piece = trimmed(text_, {piece.begin + lead.size(), piece.end});
      break;
    }
    // A label at the end, behind a full stop or on a line of its own.
    const std::size_t cut = draft_.at(piece).find_last_of(".\n;:,");
    const Range tail =
        cut == std::string_view::npos ? Range{} : trimmed(text_, {piece.begin + cut, piece.end});
    if (!tail.empty() && is_filler_word(draft_.at(tail))) {
      draft_.take(tail);
      return trimmed(text_, {piece.begin, tail.begin});
    }
    for (const std::string_view words :
         {"available online at", "available at", "retrieved from", "archived at"}) {
      if (!ascii_lower(draft_.at(piece)).ends_with(words)) continue;
      draft_.take({piece.end - words.size(), piece.end});
      return trimmed(text_, {piece.begin, piece.end - words.size()});
    }
    return piece;
  }

  // `"Title," China Daily, p. 4, 3 March 2018`: up to the first part with a number, unless it is the first.
  void take_after_title() {
    for (Range piece : draft_.pieces({draft_.title.end, text_.size()})) {
      if (is_filler_word(trimmed_text(text_, piece))) continue;
      if (ascii_lower(draft_.at(piece)).starts_with("by ")) {
        piece = take_names_before_comma(piece);
        if (piece.empty()) continue;
      }
      if (text_[piece.begin] == '(' || text_[piece.begin] == '[') {
        if (take_bracketed(piece)) return;
        continue;
      }
      if (!draft_.citation.url.empty() && address_stands_before(piece.begin)) return;
      piece = without_fillers(piece);
      if (follows_dash(piece) && take_after_dash(piece)) return;
      const Range name = name_in(piece);
      if (name.empty()) continue;
      return set(name, name);
    }
  }

  Range name_in(Range piece) const {
    Range name;
    for (const Range part : split(text_, piece, comma_at)) {
      const std::string words = trimmed_text(text_, part);
      if (is_filler_word(words) || (name.empty() && words.empty())) continue;
      if (!name.empty() && (has_digit(words) || !may_be_publication(words))) break;
      if (name.empty() && !may_be_publication(words)) continue;
      name = {name.empty() ? part.begin : name.begin, part.end};
    }
    return name.empty() ? name : trimmed(text_, name);
  }

  // `"Title" (Example Lake Courier, 14 September 2018)`: the date within is taken already.
  bool take_bracketed(Range piece) {
    const Range inner = trimmed(text_, {piece.begin + 1, piece.end});
    const Range whole = bracket_at(text_, piece.begin, piece.end);
    if (!whole.empty() && is_certain_publication(trimmed_text(text_, inner_of_bracket(text_, whole)))) {
      set(whole, inner_of_bracket(text_, whole));
      return true;
    }
    if (!whole.empty() || inner.empty() || !may_be_publication(trimmed_text(text_, inner))) return false;
    const Range name = name_in(inner);
    if (name.empty()) return false;
    set(name, name);
    return true;
  }

  bool address_stands_before(std::size_t at) const {
    const std::size_t address = text_.find("://", draft_.title.end);
    return address != std::string_view::npos && address < at && !draft_.is_free({address, address + 1});
  }

  // Takes "by A and B" from the beginning; what follows the comma stays. Empty where those are no names.
  Range take_names_before_comma(Range piece) {
    const Range names = split(text_, piece, comma_at)[0];
    if (!are_names(draft_.at(names), false)) return {};
    set_authors(draft_, names);
    return trimmed(text_, {names.end, piece.end});
  }

  bool follows_dash(Range piece) const {
    const std::string_view gap = text_.substr(draft_.title.end, piece.begin - draft_.title.end);
    return piece.begin > draft_.title.end && !says_something(gap) &&
           (gap.find('-') != std::string_view::npos || gap.find("–") != std::string_view::npos ||
            gap.find("—") != std::string_view::npos);
  }

  // `"Title" - Ivo Marsh (Example Lake Courier)`, `"Title" — Marsh et al., Example Lake Courier`
  bool take_after_dash(Range piece) {
    if (!draft_.pieces({0, draft_.title.begin}).empty()) return false;
    const std::vector<Range> parts = split(text_, piece, comma_at);
    const Range first = trimmed(text_, parts[0]);
    const std::size_t open = description_begin(first);
    const Range names = trimmed(text_, {first.begin, open});
    const std::string words = trimmed_text(text_, names);
    if (has_publication_word(words) || !(are_names(words, true) || words.ends_with(" et al."))) return false;
    if (open < first.end) {
      const Range inner = trimmed(text_, inner_of_bracket(text_, bracket_at(text_, open, first.end)));
      if (inner.empty() || is_description(draft_.at(inner)) || !may_be_publication(draft_.at(inner)))
        return false;
      set_authors(draft_, names);
      set({open, first.end}, inner);
      return true;
    }
    const Range name = name_in({first.end, piece.end});
    if (name.empty()) return false;
    set_authors(draft_, names);
    set(name, name);
    return true;
  }

  // `Example Lake Courier, "Title," 14 September 2018`: what can hardly be a person.
  void take_before_title() {
    for (const Range piece : draft_.pieces({0, draft_.title.begin})) {
      const std::vector<Range> parts = split(text_, piece, comma_at);
      const Range last = trimmed(text_, parts.back());
      const std::string words = trimmed_text(text_, {last.begin, description_begin(last)});
      if (!has_publication_word(words) || !may_be_publication(words)) continue;
      return set(last, last);
    }
  }

  // `Zhao Lei, China Daily, 3 March 2018`: the last part before the date. `By Ivo Marsh for China Daily, 2018`.
  void take_without_title() {
    for (const Range piece : draft_.pieces({0, text_.size()})) {
      std::vector<Range> parts = split(text_, without_fillers(piece), comma_at);
      std::erase_if(parts, [&](Range part) {
        const std::string words = trimmed_text(text_, part);
        return words.empty() || is_filler_word(words);
      });
      while (!parts.empty() &&
             (has_digit(draft_.at(parts.back())) || begins_trailer(trimmed_text(text_, parts.back()))))
        parts.pop_back();
      if (parts.empty()) continue;
      Range last = trimmed(text_, parts.back());
      if (parts.size() > 1 && !has_publication_word(draft_.at(last)) &&
          is_certain_publication(trimmed_text(text_, parts[parts.size() - 2]))) {
        last = trimmed(text_, parts[parts.size() - 2]);  // a place stands behind it
      }
      if (ascii_lower(draft_.at(last)).starts_with("by ")) return take_after_for(last);
      if (!may_be_publication(trimmed_text(text_, last))) continue;
      return set(last, last);
    }
  }

  void take_after_for(Range range) {
    const std::size_t at = draft_.at(range).find(" for ");
    if (at == std::string_view::npos) return;
    const Range names{range.begin, range.begin + at};
    const Range name = trimmed(text_, {range.begin + at + 5, range.end});
    if (name.empty() || !are_names(draft_.at(names), false) || !may_be_publication(trimmed_text(text_, name)))
      return;
    set_authors(draft_, names);
    draft_.take({names.end, name.begin});
    set(name, name);
  }

  CitationDraft& draft_;
  std::string_view text_;
  bool titled_;
};

}  // namespace

std::size_t take_description(CitationDraft& draft, std::size_t end, std::string& name) {
  const std::string_view text = draft.text();
  std::size_t at = end;
  while (at < text.size() && (text[at] == ' ' || text[at] == '\n')) ++at;
  const Range bracket = bracket_at(text, at, text.size());
  if (bracket.empty() || !draft.is_free(bracket)) return end;
  const std::string inner = collapsed_whitespace(draft.at(inner_of_bracket(text, bracket)));
  if (begins_via(inner) && draft.citation.via.empty()) {
    draft.citation.via = inner;
  } else if (is_latin(name) != is_latin(inner) && !is_description(inner) && says_something(inner)) {
    name += " (" + inner + ")";
  } else if (is_description(inner)) {
    draft.note(inner);
  } else {
    return end;
  }
  draft.take(bracket);
  return bracket.end;
}

void take_publication(CitationDraft& draft) { PublicationStep(draft).take(); }

void take_via(CitationDraft& draft) {
  const std::string_view text = draft.text();
  for (Range piece : draft.pieces({0, text.size()})) {
    const bool opens = text[piece.begin] == '(' || text[piece.begin] == '[';
    const Range bracket = bracket_at(text, piece.begin, piece.end);
    if (opens) piece = bracket.empty() ? Range{piece.begin + 1, piece.end} : inner_of_bracket(text, bracket);
    for (const Range part : split(text, piece, comma_at)) {
      const Range words = trimmed(text, part);
      if (words.empty() || !begins_via(draft.at(words))) continue;
      draft.citation.via = trimmed_text(text, words);
      draft.take(words);
      return;
    }
  }
}

}  // namespace osint
