// SPDX-License-Identifier: GPL-2.0-or-later
// The factors of the ranking. They apply when a query runs, so tuning them needs no new index.
#pragma once

#include <cstddef>
#include <cstdint>

namespace osint::ranking {

// The parameter c of IneB2's length normalisation (divergence from randomness, Amati and van Rijsbergen
// 2002).
inline constexpr double ineb2_c = 1.5;

// The weight of a query word in the title, added to its weight in the whole text.
inline constexpr double title_factor = 0.3;

// The weights of two query words that stand next to each other in the query's order, and of two that stand
// near each other in any order. Both multiply the weight that a pair has as if it were a word
// (proximity_scores.h).
inline constexpr double side_by_side_factor = 0.1;
inline constexpr double near_factor = 0.1;
inline constexpr std::uint32_t near_distance = 7;  // positions between two words that count as near

// The greatest distance in the query between two words that form a pair: with 2, at most one word stands
// between.
inline constexpr std::size_t pair_reach = 2;

// The number of best hits that are examined for such pairs. It does not depend on the page that is shown.
inline constexpr std::size_t rescored_hits = 50;
inline constexpr std::size_t rescored_words = 64;  // of a query; later words count without pairs

// The weight of another form of a name or term, relative to its own words. It is low so that commentaries
// that use the query's form come first. Names of two syllables have a lower factor because more words share
// them.
inline constexpr double name_factor = 0.05;
inline constexpr double short_name_factor = 0.02;
inline constexpr double term_factor = 0.3;  // acronyms, glosses and synonyms

// The weight of the single characters of a run of Chinese beside its pairs of characters, and the least score of a
// hit for pairs, as a part of the best hit's.
inline constexpr double character_factor = 0.5;
inline constexpr double least_part_of_best = 0.25;

// The number of words by which --similar finds commentaries like a given one.
inline constexpr std::size_t similar_words = 32;

}  // namespace osint::ranking
