// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/pdf/pages/page_text.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "base/utf8.h"
#include "indexer/pdf/pages/wide_letters.h"

namespace osint {

namespace {

// As multiples of the letters' size: a wider gap may separate columns, and a narrower one is not a blank.
constexpr double widest_gap = 0.9;
constexpr double narrowest_blank = 0.13;
constexpr double unlike_sizes = 1.08;  // the larger of the smaller

// The size that most bytes have.
double common_size(const std::vector<PdfWord>& words) {
  std::vector<std::pair<double, std::size_t>> counts;
  for (const PdfWord& word : words) {
    const auto found =
        std::ranges::find_if(counts, [&](const auto& count) { return same_size(count.first, word.size); });
    if (found != counts.end()) {
      found->second += word.text.size();
    } else if (counts.size() < 8) {  // more sizes in one line are noise
      counts.emplace_back(word.size, word.text.size());
    }
  }
  return std::ranges::max_element(counts, {}, [](const auto& count) { return count.second; })->first;
}

bool goes_on(const PdfWord& last, const PdfWord& word) {
  const double size = std::min(last.size, word.size);
  const double gap = word.box.left - last.box.right;
  // A box of large letters may stand right beside the text.
  if (gap > 0.45 * size && std::max(last.size, word.size) > unlike_sizes * size) return false;
  return shared_height(last.box, word.box) >= 0.5 && gap > -0.5 * size && gap < widest_gap * size;
}

}  // namespace

Box united(const Box& a, const Box& b) {
  return {std::min(a.left, b.left), std::min(a.top, b.top), std::max(a.right, b.right),
          std::max(a.bottom, b.bottom)};
}

double shared_height(const Box& a, const Box& b) {
  const double lower = std::max(std::min(a.height(), b.height()), 0.1);
  return std::clamp((std::min(a.bottom, b.bottom) - std::max(a.top, b.top)) / lower, 0.0, 1.0);
}

bool same_size(double a, double b) { return std::abs(a - b) <= 0.06 * std::max(a, b); }

PdfLine line_of(std::vector<PdfWord> words, int page) {
  PdfLine out;
  out.page = page;
  out.size = common_size(words);
  out.box = words.front().box;
  std::size_t bold = 0;
  std::size_t italic = 0;
  std::size_t longest = 0;
  for (const PdfWord& word : words) {
    out.box = united(out.box, word.box);
    out.bytes += word.text.size();
    bold += word.bold ? word.text.size() : 0;
    italic += word.italic ? word.text.size() : 0;
    // Fonts of Chinese characters have other heights than the Latin ones beside them.
    const std::size_t weight = begins_wide(word.text) ? 1 : word.text.size();
    if (weight > longest && same_size(word.size, out.size)) {
      longest = weight;
      out.base = word.box.bottom;
    }
  }
  out.bold = bold * 10 >= out.bytes * 9;
  out.italic = italic * 10 >= out.bytes * 9;
  out.words = std::move(words);
  return out;
}

bool blank_between(const PdfWord& before, const PdfWord& after) {
  const double gap = after.box.left - before.box.right;
  const double size = std::min(before.size, after.size);
  if (ends_wide(before.text) && begins_wide(after.text)) return gap > 0.6 * size;
  return before.blank_after || gap > narrowest_blank * size;
}

std::string text_of(const PdfLine& line) {
  std::string out;
  for (std::size_t i = 0; i < line.words.size(); ++i) {
    if (i > 0 && blank_between(line.words[i - 1], line.words[i])) out += ' ';
    out += line.words[i].text;
  }
  return out;
}

std::vector<PdfLine> pieces_of(PdfPage&& page) {
  std::vector<PdfLine> out;
  std::vector<PdfWord> words;
  for (PdfWord& word : page.words) {
    if (!words.empty() && !goes_on(words.back(), word)) {
      words.back().blank_after = false;  // what follows it here may not follow it on the page
      out.push_back(line_of(std::exchange(words, {}), page.number));
    }
    words.push_back(std::move(word));
  }
  if (!words.empty()) out.push_back(line_of(std::move(words), page.number));
  return out;
}

}  // namespace osint
