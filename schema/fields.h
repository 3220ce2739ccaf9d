// SPDX-License-Identifier: GPL-2.0-or-later
// The table of fields: which names a query can use, under which prefix their terms are indexed, and how.
// Help, query compiler, document builder and tests all derive from it. Databases store the prefixes, slots
// and positions defined here, so raise schema_version (metadata.h) when one of them changes.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "schema/citation_part.h"
#include "schema/passage_kind.h"

namespace osint {

// How the values of a field are indexed and matched.
enum class FieldKind {
  passages,  // no terms of its own: unprefixed terms within passages of one kind
  words,     // prefixed terms with positions; queries are stemmed
  names,     // prefixed terms with positions; queries are not stemmed
  host,      // one prefixed term for each host and each of its parent domains
  address,   // prefixed terms with positions: the words of address_words()
  exact,     // one prefixed term that holds the value unchanged
  path,      // prefixed terms with positions: the words of the file's path
  date,      // the terms of date_terms.h
  group,     // no terms of its own: any of several other fields
};

// One row of the table. All views point to static storage.
struct Field {
  std::string_view name;
  std::string_view prefix;  // of its terms; empty for the kinds passages, date and group
  FieldKind kind;
  std::string_view help;
  std::string_view example;
  std::optional<CitationPart> part = {};  // for a field of citations: the part in which hits show the match
};

std::span<const Field> fields();

// Returns nullptr if no field has exactly that name.
const Field* find_field(std::string_view name);

// Returns the field whose name is most similar to a mistyped one, or nullptr if even that differs by more
// than two edits (edit_distance.h).
const Field* nearest_field(std::string_view name);

// Term prefixes; a folded word or a value follows them. The single letters are those that Xapian's
// conventions assign.
namespace prefix {
inline constexpr std::string_view title = "S";
inline constexpr std::string_view author = "A";
inline constexpr std::string_view headline = "XH";
inline constexpr std::string_view publication = "XP";
inline constexpr std::string_view site = "H";
inline constexpr std::string_view url = "U";
inline constexpr std::string_view analyst = "XA";
inline constexpr std::string_view region = "XR";
inline constexpr std::string_view id = "Q";
inline constexpr std::string_view file = "P";
inline constexpr std::string_view day = "D";          // D20180910
inline constexpr std::string_view month = "M";        // M201809
inline constexpr std::string_view year = "Y";         // Y2018
inline constexpr std::string_view date_span = "XDR";  // XDR2018030120180430: a range or a season
inline constexpr std::string_view undated = "XDN";    // the commentary has no effective date
inline constexpr std::string_view citation = "XC";  // one position for each citation, at citation_begin() + 1
inline constexpr std::string_view name = "XN";      // see name_key()
inline constexpr std::string_view gloss = "XG";     // see gloss_term()
inline constexpr std::string_view pair = "XB";      // see han_pair_term()
}  // namespace prefix

// Returns the term that identifies a commentary: Q followed by the id. An id that is longer than 200 bytes or
// holds a NUL is replaced by "#" and the hexadecimal XXH3-128 hash of it.
std::string id_term(std::string_view id);

// Returns the key for a run of Chinese characters that may be a name: XNxijinping:习近平. `reading` is its
// toneless Hanyu Pinyin, joined; `han` is in folded characters. Each reading of a name has a key, stored as a
// boolean term. With an empty `han`, the result is the common beginning of all keys with that reading.
std::string name_key(std::string_view reading, std::string_view han);

// Returns the term for two folded Chinese characters that stand next to each other in running text: XB演习. It has
// no positions and counts for the ranking as the characters do. Queries use pairs to rank, and never to decide
// whether a run of characters stands somewhere.
std::string han_pair_term(std::string_view first, std::string_view second);

// Returns the term XGform:other, which states that a commentary defines `other` as another form of `form`, as
// in "People's Liberation Army (PLA)". Both are forms of analysis/forms.h, and a definition is indexed in
// both directions. Returns "" if the term would exceed 245 bytes, would hold a NUL, or if `form` holds a
// colon.
std::string gloss_term(std::string_view form, std::string_view other);

// Numbers of the value slots of a document.
namespace slot {
// newest_first_key() of layout.h: sorts hits of equal rank by date, newest first, then by id.
inline constexpr unsigned newest_first = 0;
// encode_passage_starts() of layout.h: the positions at which each kind of passage begins.
inline constexpr unsigned passage_starts = 1;
// encode_values() of facets.h: what commentaries are counted by.
inline constexpr unsigned analyst = 2;
inline constexpr unsigned publication = 3;
inline constexpr unsigned site = 4;
inline constexpr unsigned author = 5;
inline constexpr unsigned region = 6;
// commentary_digest(): recognises a commentary that a saved query has already shown.
inline constexpr unsigned digest = 7;
// text_sketch(): recognises copies of one piece. Short commentaries have none.
inline constexpr unsigned sketch = 8;
inline constexpr unsigned last = sketch;  // the highest slot in use
}  // namespace slot

// Positions left free between two passages, so that no phrase matches across two speakers.
inline constexpr unsigned passage_gap = 100;

// The terms of citation `i` (authors, titles, publications, addresses, hosts, dates) have positions in
// [citation_begin(i), citation_begin(i) + citation_span). A query can therefore require that several terms
// come from the same citation. Positions have 32 bits, so the 65,536th and all later citations share one
// range.
inline constexpr unsigned citation_span = 1U << 16;
constexpr unsigned citation_begin(std::size_t citation) {
  constexpr std::size_t last = 0xFFFF;
  return static_cast<unsigned>(citation < last ? citation : last) * citation_span;
}

}  // namespace osint
