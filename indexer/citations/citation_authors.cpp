// SPDX-License-Identifier: GPL-2.0-or-later
// The authors of a citation: names before its title or its publication, or behind "by".
#include "base/utf8.h"
#include "indexer/citations/author_names.h"
#include "indexer/citations/citation_draft.h"
#include "indexer/citations/citation_words.h"

namespace osint {

namespace {

bool begins_with_by(std::string_view text) { return ascii_lower(text.substr(0, 3)) == "by "; }

// Returns the parts of `piece` before the first that cannot be a name: "Ivo Marsh, military correspondent".
Range leading_names(const CitationDraft& draft, Range piece, bool strict) {
  Range out{piece.begin, piece.begin};
  for (const Range part : split(draft.text(), piece, comma_at)) {
    if (!are_names(draft.at(part), strict)) break;
    out.end = part.end;
  }
  return out;
}

}  // namespace

void set_authors(CitationDraft& draft, Range names) {
  names = trimmed(draft.text(), names);
  if (names.empty()) return;
  draft.take(names);
  const Range bracket = bracket_before(draft.text(), names.begin, names.end);
  if (!bracket.empty()) {
    const std::string inner = collapsed_whitespace(draft.at(inner_of_bracket(draft.text(), bracket)));
    if (is_description(inner)) {
      draft.note(inner);
      names.end = bracket.begin;
    }
  }
  for (std::string& name : split_names(draft.at(names))) draft.citation.authors.push_back(std::move(name));
}

void take_authors(CitationDraft& draft) {
  const std::string_view text = draft.text();
  const bool titled = !draft.title.empty();
  const bool published = !draft.publication.empty();
  std::size_t end = text.size();
  if (titled) {
    end = draft.title.begin;
  } else if (published) {
    end = draft.publication.begin;
  }
  if (!draft.citation.authors.empty()) return;
  for (const Range piece : draft.pieces({0, end})) {
    const bool by = begins_with_by(draft.at(piece));
    if (!titled && !published && !by) continue;
    const bool strict = !titled && !by;
    if (are_names(draft.at(piece), strict)) return set_authors(draft, piece);
    const Range names = leading_names(draft, piece, true);
    if (!names.empty()) return set_authors(draft, names);
  }
  if (!titled || !draft.citation.authors.empty()) return;
  // `"Title," by Zhao Lei, *China Daily*`
  for (const Range piece : draft.pieces({draft.title.end, text.size()})) {
    if (!begins_with_by(draft.at(piece))) continue;
    const Range names = split(text, piece, comma_at)[0];
    if (are_names(draft.at(names), false)) set_authors(draft, names);
    return;
  }
}

}  // namespace osint
