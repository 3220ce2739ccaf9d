// SPDX-License-Identifier: GPL-2.0-or-later
#include "schema/text_sketch.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <numeric>
#include <unicode/uchar.h>
#include <utility>
#include <xxhash.h>

#include "base/ascii.h"
#include "base/utf8.h"
#include "schema/commentary.h"

namespace osint {
namespace {

constexpr std::size_t run = 5;             // words
constexpr std::size_t fewest_words = 30;   // of a commentary that has a sketch
constexpr std::size_t enough_words = 60;   // of the analyst's, without what the sources say
constexpr std::size_t bins_of_a_band = 4;  // that must agree before two sketches are compared

using Words = std::vector<std::uint64_t>;  // their hashes

// Adds the hashes of the words, without regard to case. Each ideograph is a word.
void add_words(std::string_view text, Words& words) {
  std::string word;
  const auto finish = [&] {
    if (!word.empty()) words.push_back(XXH3_64bits(word.data(), word.size()));
    word.clear();
  };
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (c < 0x80) {
      const auto ascii = static_cast<char>(c);
      if (is_ascii_letter(ascii) || is_ascii_digit(ascii))
        word += ascii_lower(ascii);
      else if (ascii != '\'')
        finish();
      continue;
    }
    const auto code = static_cast<UChar32>(c);
    if (u_isalnum(code) == 0) {
      if (c != U'’' && !is_invisible(c)) finish();
      continue;
    }
    const bool alone = u_hasBinaryProperty(code, UCHAR_IDEOGRAPHIC) != 0;
    if (alone) finish();
    append_utf8(word, static_cast<char32_t>(u_foldCase(code, U_FOLD_CASE_DEFAULT)));
    if (alone) finish();
  }
  finish();
}

Words words_of(const Commentary& commentary) {
  Words out;
  for (const Passage& passage : commentary.passages) {
    if (passage.kind == PassageKind::commentary) add_words(passage.text, out);
  }
  if (out.size() >= enough_words) return out;
  for (const Passage& passage : commentary.passages) {
    if (passage.kind == PassageKind::excerpt) add_words(passage.text, out);
  }
  return out;
}

// An empty bin takes its value from the next bin that is not empty (Shrivastava and Li, "Densifying One
// Permutation Hashing", 2014).
void fill_empty_bins(std::array<std::uint64_t, sketch_bins>& bins, std::uint64_t empty) {
  const auto copy = bins;
  for (std::size_t i = 0; i < sketch_bins; ++i) {
    for (std::size_t step = 1; bins[i] == empty && step < sketch_bins; ++step) {
      const std::uint64_t other = copy[(i + step) % sketch_bins];
      if (other != empty) bins[i] = other + step;
    }
  }
}

// Returns the hash of four bins. Two sketches that agree in it, at the same place, may be copies.
std::uint64_t band_of(const std::string& sketch, std::size_t band) {
  return XXH3_64bits(sketch.data() + band * 2 * bins_of_a_band, 2 * bins_of_a_band);
}

}  // namespace

std::string text_sketch(const Commentary& commentary) {
  const Words words = words_of(commentary);
  if (words.size() < fewest_words) return {};
  constexpr std::uint64_t empty = ~std::uint64_t{0};
  std::array<std::uint64_t, sketch_bins> bins;
  bins.fill(empty);
  for (std::size_t i = 0; i + run <= words.size(); ++i) {
    const std::uint64_t hash = XXH3_64bits(&words[i], run * sizeof(words[i]));
    std::uint64_t& bin = bins[hash % sketch_bins];
    bin = std::min(bin, hash / sketch_bins);
  }
  fill_empty_bins(bins, empty);
  std::string out;
  for (const std::uint64_t bin : bins) {
    out += static_cast<char>(bin & 0xFF);
    out += static_cast<char>(bin >> 8 & 0xFF);
  }
  return out;
}

double sketch_likeness(std::string_view a, std::string_view b) {
  if (a.size() != sketch_bytes || b.size() != sketch_bytes) return 0;
  std::size_t same = 0;
  for (std::size_t i = 0; i < sketch_bytes; i += 2) same += a.substr(i, 2) == b.substr(i, 2) ? 1 : 0;
  return static_cast<double>(same) / sketch_bins;
}

std::vector<std::size_t> first_copies(const std::vector<std::string>& sketches) {
  std::vector<std::size_t> first(sketches.size());
  std::iota(first.begin(), first.end(), std::size_t{0});
  std::vector<std::pair<std::uint64_t, std::size_t>> order;
  for (std::size_t band = 0; band < sketch_bins / bins_of_a_band; ++band) {
    order.clear();
    for (std::size_t i = 0; i < sketches.size(); ++i) {
      if (sketches[i].size() == sketch_bytes) order.emplace_back(band_of(sketches[i], band), i);
    }
    std::sort(order.begin(), order.end());
    std::size_t leader = 0;  // the first of those with the same band
    for (std::size_t i = 0; i < order.size(); ++i) {
      if (i == 0 || order[i].first != order[i - 1].first) leader = i;
      const auto [earlier, later] = std::pair(order[leader].second, order[i].second);
      if (first[later] <= earlier || sketch_likeness(sketches[earlier], sketches[later]) < copy_likeness)
        continue;
      first[later] = first[earlier];
    }
  }
  for (std::size_t i = 0; i < first.size(); ++i) first[i] = first[first[i]];
  return first;
}

}  // namespace osint
