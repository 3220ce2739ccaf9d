// SPDX-License-Identifier: GPL-2.0-or-later
// Detects commentaries that say nearly the same, by a MinHash sketch of all runs of five words (Broder, "On
// the resemblance and containment of documents", 1997) that needs one hash function (Li, Owen and Zhang, "One
// Permutation Hashing", 2012).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace osint {

struct Commentary;

inline constexpr std::size_t sketch_bins = 64;
inline constexpr std::size_t sketch_bytes = 2 * sketch_bins;

// Two commentaries with at least this likeness are copies of one piece, for example its PDF and its web page.
// Conversions of one piece reach 0.8 and more; two pieces about the same event stay below 0.1.
inline constexpr double copy_likeness = 0.6;

// Returns the sketch of the analyst's text, `sketch_bytes` bytes: the low 16 bits of each bin in
// little-endian order. If that text has fewer than 60 words, the excerpts are included. Case, punctuation and
// line ends do not matter. Returns "" for a commentary of fewer than 30 words, which is too short for a
// verdict. Databases store sketches in slot::sketch.
std::string text_sketch(const Commentary& commentary);

// Returns the estimated proportion of runs that two texts share, from 0 to 1. Returns 0 if either sketch is
// empty or has another size.
double sketch_likeness(std::string_view a, std::string_view b);

// Returns for each sketch the index of the first sketch that it is a copy of, or its own index. Takes O(n log
// n) time by comparing only sketches that agree in a band of four bins. This misses about one pair in ten at
// copy_likeness exactly, and practically none at 0.8.
std::vector<std::size_t> first_copies(const std::vector<std::string>& sketches);

}  // namespace osint
