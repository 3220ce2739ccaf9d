// SPDX-License-Identifier: GPL-2.0-or-later
// What tells that two commentaries say nearly the same: a MinHash sketch (Broder, "On the resemblance and containment of
// documents", 1997), made with one hash function (Li, Owen and Zhang, "One Permutation Hashing", 2012), of all runs of five words.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace osint {

struct Commentary;

inline constexpr std::size_t sketch_bins = 64;
inline constexpr std::size_t sketch_bytes = 2 * sketch_bins;

// Two commentaries whose sketches agree in so large a part are copies of each other: the same piece as PDF and as a
// web page. Conversions of one piece agree in .8 and more, two pieces about the same event in less than .1.
inline constexpr double copy_likeness = 0.6;

// The sketch of what the analyst says; of all its passages with a known speaker where the analyst says little. Case, accents,
// punctuation and line ends do not matter. `sketch_bytes` bytes; empty for a commentary of fewer than 30 words, which is too
// short to tell.
std::string text_sketch(const Commentary& commentary);

// The estimated part of their runs of words that two texts share, 0 to 1; 0 where either sketch is empty or damaged.
double sketch_likeness(std::string_view a, std::string_view b);

// For each sketch the number of the first one that it is a copy of, itself where there is none. O(n log n). Copies that agree in
// copy_likeness exactly are missed once in ten times, those that agree in .8 practically never.
std::vector<std::size_t> first_copies(const std::vector<std::string>& sketches);

}  // namespace osint
