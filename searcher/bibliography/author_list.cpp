// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/bibliography/author_list.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "analysis/names/sorted_lines.h"
#include "base/ascii.h"
#include "base/utf8.h"
#include "schema/other_authors.h"

namespace osint {
namespace {

// The words of each list stand between blanks, in small letters and without full stops.
constexpr std::string_view ranks =
    " academician adm admiral ambassador brigadier capt captain cdr cmdr col colonel commander commodore "
    "corporal dr gen general lcdr lt lieutenant ltc ltg maj major mr mrs ms prof professor radm sergeant sgt "
    "vadm ";
// Names as well, unless a full stop follows.
constexpr std::string_view short_ranks = " acad. amb. bg. cpl. cpt. hon. mg. rev. sen. ";
// These belong to a rank that follows: Vice Adm., Lt. Gen., Senior Col.
constexpr std::string_view before_ranks =
    " air assistant assoc associate brig chief first fleet grand junior ltcol rear second senior sr staff "
    "vice ";
constexpr std::string_view after_names = " ret retd phd md usa usaf usmc usn ";

// Before or after a name in Chinese characters. The longer ones come first.
constexpr std::array<std::string_view, 28> han_ranks = {
    "副教授", "研究员", "研究員", "少将", "少將", "中将", "中將", "上将", "上將", "大将",
    "大將",   "大校",   "上校",   "中校", "少校", "元帅", "元帥", "将军", "將軍", "教授",
    "院士",   "博士",   "先生",   "女士", "记者", "記者", "大使", "主任"};

bool is_in(std::string_view list, std::string_view word) {
  std::string plain = ascii_lower(word);
  std::erase_if(plain, [](char c) { return c == '.' || c == ',' || c == '(' || c == ')'; });
  return !plain.empty() && list.find(" " + plain + " ") != std::string_view::npos;
}

// Returns the number of words of a rank at the beginning.
std::size_t rank_words(const std::vector<std::string>& words) {
  std::size_t out = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool is_short = short_ranks.find(" " + ascii_lower(words[i]) + " ") != std::string_view::npos;
    if (is_in(ranks, words[i]) || is_short) {
      out = i + 1;
    } else if (!is_in(before_ranks, words[i]) && !is_in(after_names, words[i])) {
      break;
    } else if (out > 0 && words[i].starts_with('(')) {  // "LTC (Ret.)"
      out = i + 1;
    }
  }
  return out;
}

std::string joined(std::vector<std::string>::const_iterator from,
                   std::vector<std::string>::const_iterator to) {
  std::string out;
  for (; from != to; ++from) out.append(out.empty() ? "" : " ").append(*from);
  return out;
}

// Of "Col. Wang" nothing is left: which part of a name it is nobody can tell.
std::string without_latin_rank(const std::string& name) {
  std::vector<std::string> words;
  for (const std::string_view word : parts(name, ' ')) {
    if (!word.empty()) words.emplace_back(word);
  }
  while (words.size() > 2 && is_in(after_names, words.back()) &&
         (words.back().starts_with('(') || words[words.size() - 2].ends_with(','))) {
    words.pop_back();
    if (words.back().ends_with(',')) words.back().pop_back();
  }
  const std::size_t rank = rank_words(words);
  if (rank > 0 && words.size() - rank < 2) return {};
  return joined(words.begin() + static_cast<std::ptrdiff_t>(rank), words.end());
}

// A name has two characters at least.
std::string without_han_rank(const std::string& name) {
  const auto may_be_name = [](const std::string& rest) { return is_all_han(rest) && code_points(rest) >= 2; };
  for (const std::string_view rank : han_ranks) {
    if (name.ends_with(rank)) {
      const std::string rest = collapsed_whitespace(name.substr(0, name.size() - rank.size()));
      if (may_be_name(rest)) return rest;
    } else if (name.starts_with(rank)) {
      const std::string rest = collapsed_whitespace(name.substr(rank.size()));
      if (may_be_name(rest)) return rest;
    }
  }
  return name;
}

}  // namespace

AuthorList author_list(const std::vector<std::string>& texts) {
  AuthorList out;
  for (const std::string& text : texts) {
    const std::string name(without_others(text));
    out.others = out.others || name != text;
    if (name.empty()) continue;
    const std::string bare = without_han_rank(without_latin_rank(name));
    if (bare.empty()) {
      out.names.emplace_back().literal = name;
      continue;
    }
    AuthorName parted = author_name(bare);
    // "General Staff of the Example Forces" has no rank.
    out.names.push_back(parted.literal.empty() ? std::move(parted) : author_name(name));
  }
  return out;
}

}  // namespace osint
