// SPDX-License-Identifier: GPL-2.0-or-later
// The one table of fields: what can be asked for by name, under which term prefix it is indexed and
// how. Help, query compiler, document builder and tests hang on it.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "schema/citation_part.h"
#include "schema/passage_kind.h"

namespace osint {

enum class FieldKind {
  passages,  // positions of unprefixed terms, within passages of one kind
  words,     // prefixed positional terms, stemmed at query time
  names,     // prefixed positional terms, never stemmed
  host,      // one prefixed term per host and parent domain
  address,   // prefixed positional terms: what stands between an address's punctuation
  exact,     // one prefixed term, the value as it is
  path,      // prefixed positional terms of the file's path
  date,      // day, month and year terms
  group,     // any of several other fields
};

struct Field {
  std::string_view name;
  std::string_view prefix;  // of its terms; empty for passages, date and group
  FieldKind kind;
  std::string_view help;
  std::string_view example;
  std::optional<CitationPart> part = {};  // of a field of citations: the part that shows what matched
};

std::span<const Field> fields();

// nullptr where no field has that name.
const Field* find_field(std::string_view name);

// The field whose name is nearest to a mistyped one (Damerau-Levenshtein distance of at most 2), or nullptr.
const Field* nearest_field(std::string_view name);

// Terms: prefix + folded word. Xapian's usual single letters where there is one.
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
inline constexpr std::string_view day = "D";    // D20180910
inline constexpr std::string_view month = "M";  // M201809
inline constexpr std::string_view year = "Y";   // Y2018
inline constexpr std::string_view undated = "XDN";
inline constexpr std::string_view citation = "XC";  // a position per citation
inline constexpr std::string_view name = "XN";      // keys of Chinese names (name_key)
inline constexpr std::string_view gloss = "XG";     // XGpla:people liberation army, and the other way round
}  // namespace prefix

// The unique term of a commentary; ids too long for a term are shortened by a hash.
std::string id_term(std::string_view id);

// The key of a run of Chinese characters that may be a name: XNxijinping:习近平. A boolean term, one per reading
// (toneless Hanyu Pinyin, joined); with no characters, what the keys of that reading begin with.
std::string name_key(std::string_view reading, std::string_view han);

// The term that says of a commentary that it defines `other` as another form of `form` (analysis/forms.h); empty where
// it would be too long for a term, or the forms could not be told apart in it. In no query field.
std::string gloss_term(std::string_view form, std::string_view other);

// Value slots.
namespace slot {
// Sorts by date, newest first, then id: the order of hits that rank equal.
inline constexpr unsigned newest_first = 0;
// Where the positions of each kind of passage begin (layout.h).
inline constexpr unsigned passage_starts = 1;
// What commentaries are counted by (facets.h).
inline constexpr unsigned analyst = 2;
inline constexpr unsigned publication = 3;
inline constexpr unsigned site = 4;
inline constexpr unsigned author = 5;
inline constexpr unsigned region = 6;
// What the commentary says (commentary_digest.h), to tell whether it was seen before.
inline constexpr unsigned digest = 7;
// What it says nearly (text_sketch.h), to tell copies of one piece; none for short ones.
inline constexpr unsigned sketch = 8;
inline constexpr unsigned last = sketch;  // whoever goes through all of them goes so far
}  // namespace slot

// Positions between passages, so that no phrase crosses from one speaker to another.
inline constexpr unsigned passage_gap = 100;

// The fields of citations (authors, titles, publications, addresses, hosts, dates) keep to positions of
// [citation_begin(i), citation_begin(i) + citation_span) for citation i: what stands in one citation can be
// told from what stands in several.
inline constexpr unsigned citation_span = 1U << 16;
constexpr unsigned citation_begin(std::size_t citation) {
  constexpr std::size_t last = 0xFFFF;  // positions have 32 bits
  return static_cast<unsigned>(citation < last ? citation : last) * citation_span;
}

}  // namespace osint
