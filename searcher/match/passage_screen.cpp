// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/match/passage_screen.h"

#include <algorithm>
#include <array>
#include <optional>

#include "base/ascii.h"

namespace osint {
namespace {

// Characters of the written word that its term may lack: xi'an and xian, U.S. and us, J-20 and j20.
bool may_be_lost(char c) { return c == '\'' || c == '`' || c == '.' || c == '-'; }

bool is_ascii(char c) { return static_cast<signed char>(c) >= 0; }

// Dashes and quotation marks (U+2010 to U+201F), which hold no letters to fold.
bool is_typographic(std::string_view text, std::size_t at) {
  return text.size() - at >= 3 && text[at] == '\xE2' && text[at + 1] == '\x80' && text[at + 2] >= '\x90' &&
         text[at + 2] <= '\x9F';
}

constexpr char dropped = '\0';

constexpr std::array<char, 128> letters() {
  std::array<char, 128> out{};
  for (std::size_t i = 1; i < out.size(); ++i) out[i] = static_cast<char>(i);
  for (char c = 'A'; c <= 'Z'; ++c) out[static_cast<unsigned char>(c)] = static_cast<char>(c - 'A' + 'a');
  for (const char c : {'\'', '`', '.', '-'}) out[static_cast<unsigned char>(c)] = dropped;
  return out;
}

// Returns the text in lower case without the characters that terms may lack, or nullopt if folding may change
// letters.
std::optional<std::string> reduced(std::string_view text) {
  static constexpr std::array<char, 128> table = letters();
  std::string out(text.size(), ' ');
  std::size_t size = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (is_ascii(text[i])) {
      out[size] = table[static_cast<unsigned char>(text[i])];
      if (out[size] != dropped) ++size;
    } else if (is_typographic(text, i)) {
      i += 2;
    } else {
      return std::nullopt;
    }
  }
  out.resize(size);
  return out;
}

// Returns the letters with which all terms begin. Terms that are not ASCII are skipped, because a reduced
// text never yields them; if there are no others, the result is a byte that no reduced text contains.
std::string common_beginning(const std::vector<std::string>& terms) {
  std::optional<std::string> out;
  for (std::string term : terms) {
    std::erase_if(term, may_be_lost);
    // Of a number only the first digit stands in the text as it is: 230 000 and 30 millimetres.
    if (!term.empty() && is_ascii_digit(term.front())) term.resize(1);
    if (!std::all_of(term.begin(), term.end(), is_ascii)) continue;
    if (!out) out = term;
    const auto difference = std::mismatch(out->begin(), out->end(), term.begin(), term.end());
    out->erase(difference.first, out->end());
  }
  return out.value_or("\x80");
}

// Returns for each operand the letters with which all its alternatives begin.
std::vector<std::string> operand_needles(const Proximity& proximity) {
  std::vector<std::string> out;
  for (const std::vector<Pattern>& alternatives : proximity.operands) {
    std::vector<std::string> terms;
    for (const Pattern& pattern : alternatives) {
      terms.insert(terms.end(), pattern.steps.front().begin(), pattern.steps.front().end());
    }
    out.push_back(common_beginning(terms));
  }
  return out;
}

}  // namespace

PassageScreen::PassageScreen(const std::vector<Matcher>& matchers) {
  for (const Matcher& matcher : matchers) {
    if (matcher.part) continue;
    if (matcher.proximity) {
      needles_.push_back(operand_needles(*matcher.proximity));
      continue;
    }
    if (matcher.pattern.steps.empty()) continue;
    std::vector<std::string> needles;
    for (const std::vector<std::string>& terms : matcher.pattern.steps) {
      needles.push_back(common_beginning(terms));
    }
    needles_.push_back(std::move(needles));
  }
}

bool PassageScreen::may_match(std::string_view text) const {
  constexpr std::size_t most_patterns = 100;  // to look for more takes longer than to analyse the text
  if (needles_.size() > most_patterns) return true;
  const std::optional<std::string> letters = reduced(text);
  if (!letters) return !needles_.empty();
  return std::any_of(needles_.begin(), needles_.end(), [&](const std::vector<std::string>& pattern) {
    return std::all_of(pattern.begin(), pattern.end(),
                       [&](const std::string& needle) { return letters->find(needle) != std::string::npos; });
  });
}

}  // namespace osint
