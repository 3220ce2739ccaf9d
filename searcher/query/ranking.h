// SPDX-License-Identifier: GPL-2.0-or-later
// The factors of ranking, applied when a query is made, so that tuning needs no new index.
#pragma once

#include <cstddef>
#include <cstdint>

namespace osint::ranking {

// IneB2 of the divergence-from-randomness framework (Amati and van Rijsbergen 2002); c scales the
// normalisation by length.
inline constexpr double ineb2_c = 1.5;

// A query word in the title counts this much beside its weight in the whole text.
inline constexpr double title_factor = 0.3;

// Two words of the query that stand side by side in its order, and two that stand near each other in any
// order, count this much each, weighed as a word would be (proximity_scores.h).
inline constexpr double side_by_side_factor = 0.1;
inline constexpr double near_factor = 0.1;
inline constexpr std::uint32_t near_distance = 7;  // positions between two words that are near

// How far apart in the query two words are that make a pair: 2 leaves out at most one between.
inline constexpr std::size_t pair_reach = 2;

// The hits of Xapian's ranking that are looked at for such pairs, always the same ones, whatever page is shown.
inline constexpr std::size_t rescored_hits = 50;
inline constexpr std::size_t rescored_words = 64;  // of a query; those after are ranked by Xapian alone

// What another form of a name or term counts, of the weight of its words: what is written as the query has it comes
// first. Names of two syllables are shared by more words than those of three.
inline constexpr double name_factor = 0.05;
inline constexpr double short_name_factor = 0.02;
inline constexpr double term_factor = 0.3;  // acronyms, glosses, synonyms

// The words by which commentaries like a given one are found.
inline constexpr std::size_t similar_words = 32;

}  // namespace osint::ranking
