// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/joined_forms.h"

#include <algorithm>

#include "analysis/folding.h"
#include "analysis/numbers.h"
#include "analysis/units.h"
#include "base/ascii.h"
#include "base/utf8.h"

namespace osint {
namespace {

constexpr std::size_t most_parts = 3;         // of a designation
constexpr std::size_t abbreviation_part = 4;  // letters

bool is_digit_or_point(char c) { return is_ascii_digit(c) || c == '.' || c == ','; }

bool has_digit(const Token& word) { return std::any_of(word.term.begin(), word.term.end(), is_ascii_digit); }
bool has_letter(const Token& word) {
  return !std::all_of(word.term.begin(), word.term.end(), is_digit_or_point);
}
bool begins_with_digit(const Token& word) { return is_ascii_digit(word.term.front()); }
bool is_one_letter(const Token& word) { return !has_digit(word) && code_points(word.term) == 1; }

std::string_view gap_between(std::string_view text, const Token& a, const Token& b) {
  return b.begin > a.end ? text.substr(a.end, b.begin - a.end) : std::string_view();
}

class Finder {
 public:
  Finder(std::string_view text, std::span<const Token> words) : text_(text), words_(words) {}

  std::vector<JoinedForm> forms() && {
    for (std::size_t i = 0; i < words_.size(); ++i) {
      const Token& word = words_[i];
      if (word.han || begins_with_digit(word)) add_number(i);
      if (word.han) add_dashed(i);
      if (!word.han && i + 1 < words_.size() && word.end < text_.size() && text_[word.end] != ' ') {
        add_designations(i);
        add_abbreviation(i);
      }
    }
    return std::move(out_);
  }

 private:
  std::string_view gap_after(std::size_t i) const { return gap_between(text_, words_[i], words_[i + 1]); }

  // Returns whether the words i and i + 1 may be parts of one designation.
  bool linked(std::size_t i) const {
    if (i + 1 >= words_.size() || words_[i + 1].han) return false;
    const std::string_view gap = gap_after(i);
    if (is_hyphen_alone(gap)) return true;
    return !has_digit(words_[i]) && begins_with_digit(words_[i + 1]) && is_dash_alone(gap);
  }

  // Adds the designations that begin with word i.
  void add_designations(std::size_t i) {
    if (!has_letter(words_[i])) return;
    std::string term = words_[i].term;
    bool digit = has_digit(words_[i]);
    for (std::size_t last = i + 1; last < i + most_parts && linked(last - 1); ++last) {
      const Token& part = words_[last];
      digit = digit || has_digit(part);
      const std::string singular = singular_designation(text_, part);
      if (!singular.empty()) add(i, last, term + singular);
      term += part.term;
      if (digit && (has_digit(part) || is_one_letter(part))) add(i, last, term);
    }
  }

  // 歼-20, but not 歼20: only the dash tells that the character does not end another word.
  void add_dashed(std::size_t i) {
    if (i + 1 >= words_.size() || words_[i + 1].han || !begins_with_digit(words_[i + 1])) return;
    if (is_dash_alone(gap_after(i))) add(i, i + 1, words_[i].term + words_[i + 1].term);
  }

  // Ph.D. and M.Sc.: capitals with full stops, one part a single letter.
  void add_abbreviation(std::size_t i) {
    if (!is_abbreviation_part(words_[i])) return;
    std::string term = words_[i].term;
    bool letter = is_one_letter(words_[i]);
    std::size_t last = i;
    while (last + 1 < words_.size() && last < i + most_parts && gap_after(last) == "." &&
           is_abbreviation_part(words_[last + 1])) {
      ++last;
      term += words_[last].term;
      letter = letter || is_one_letter(words_[last]);
    }
    const bool closed = words_[last].end < text_.size() && text_[words_[last].end] == '.';
    if (last > i && letter && closed) add(i, last, std::move(term));
  }

  bool is_abbreviation_part(const Token& word) const {
    return !word.han && !has_digit(word) && word.term.size() <= abbreviation_part &&
           is_ascii_upper(text_[word.begin]);
  }

  // A number of several words or other digits, and the unit that it counts.
  void add_number(std::size_t i) {
    if (i < number_end_) return;
    const auto number = number_at(text_, words_.subspan(i));
    if (!number) return;
    number_end_ = i + number->words;
    const std::size_t last = number_end_ - 1;
    if (last > i) add(i, last, number->digits);
    if (last + 1 >= words_.size() || !unit_follows(last)) return;
    const UnitOfMeasure unit = unit_at(words_.subspan(last + 1));
    if (unit.words == 0) return;
    std::string term = number->digits + std::string(unit.symbol);
    add(i, last + unit.words, term.append(raised_digit_after(text_, words_[last + unit.words])));
  }

  bool unit_follows(std::size_t i) const {
    const std::string_view gap = gap_after(i);
    return gap.empty() || is_blank_in_number(gap) || is_hyphen_alone(gap);
  }

  void add(std::size_t first, std::size_t last, std::string term) {
    if (term.size() <= max_term_bytes) out_.push_back({first, last, std::move(term)});
  }

  std::string_view text_;
  std::span<const Token> words_;
  std::vector<JoinedForm> out_;
  std::size_t number_end_ = 0;  // the word after the last number
};

}  // namespace

std::vector<JoinedForm> joined_forms(std::string_view text, std::span<const Token> words) {
  return Finder(text, words).forms();
}

std::string singular_designation(std::string_view text, const Token& word) {
  const std::string& term = word.term;
  if (term.size() < 2 || term.back() != 's' || word.han || text[word.end - 1] != 's') return {};
  const char before = text[word.end - 2];
  if (!is_ascii_digit(before) && !(is_ascii_upper(before) && has_digit(word))) return {};
  return term.substr(0, term.size() - 1);
}

bool is_hyphen_alone(std::string_view gap) {
  std::size_t end = 0;
  return !gap.empty() && is_hyphen(next_code_point(gap, end)) && end == gap.size();
}

bool is_dash_alone(std::string_view gap) {
  std::size_t end = 0;
  return !gap.empty() && is_dash(next_code_point(gap, end)) && end == gap.size();
}

}  // namespace osint
