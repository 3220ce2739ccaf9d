// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/names/system_forms.h"

#include <algorithm>
#include <optional>
#include <span>

#include "analysis/folding.h"
#include "analysis/forms.h"
#include "analysis/names/tables.h"
#include "analysis/numbers.h"
#include "base/ascii.h"

namespace osint {
namespace {

using Terms = std::vector<std::string>;

// A form taken apart: "df #" and 17.
struct Designation {
  std::string pattern;
  std::string number;  // small letters: 21d
};

bool is_number_part(char c) { return is_ascii_digit(c) || is_ascii_lower(c); }

std::string joined(const Terms& terms) {
  std::string out;
  for (const std::string& term : terms) out.append(out.empty() ? "" : " ").append(term);
  return out;
}

// 长征五号: Chinese numerals before the last character.
std::optional<Designation> with_numerals(const Terms& terms) {
  if (terms.size() < 3 || terms.back() != "号") return std::nullopt;
  std::size_t first = terms.size() - 1;
  std::vector<Token> numerals;
  for (; first > 1; --first) {
    Token token;
    token.han = true;
    token.term = terms[first - 1];
    std::vector<Token> longer = numerals;
    longer.insert(longer.begin(), token);
    if (!digits_of_numerals(longer)) break;
    numerals = std::move(longer);
  }
  const auto digits = digits_of_numerals(numerals);
  if (!digits) return std::nullopt;
  const Terms name(terms.begin(), terms.begin() + static_cast<std::ptrdiff_t>(first));
  return Designation{joined(name) + " # 号", *digits};
}

std::optional<Designation> designation(std::string_view form) {
  Terms terms = form_terms(form);
  std::size_t place = 0;  // of the word with the number
  std::size_t begin = std::string::npos;
  for (; place < terms.size(); ++place) {
    begin = terms[place].find_first_of("0123456789");
    if (begin != std::string::npos) break;
  }
  if (begin == std::string::npos) return with_numerals(terms);
  std::string& word = terms[place];
  std::size_t end = begin;
  while (end < word.size() && is_number_part(word[end])) ++end;
  Designation out;
  out.number = word.substr(begin, end - begin);
  word = word.substr(0, begin) + (begin > 0 ? " #" : "#") + word.substr(end);
  out.pattern = joined(terms);
  return out;
}

std::string upper(std::string text) {
  for (char& c : text) c = is_ascii_lower(c) ? static_cast<char>(c - 'a' + 'A') : c;
  return text;
}

// Makes the forms that one name of a family gives to a number.
class FormMaker {
 public:
  FormMaker(const Analyzer& analyzer, const std::string& number, std::vector<SystemForm>& out)
      : analyzer_(analyzer), number_(number), out_(out) {}

  void add(std::string_view name) {
    const std::size_t place = name.find('#');
    if (place != std::string_view::npos) return add_around(name.substr(0, place), name.substr(place + 1));
    const bool dashed = name.ends_with('-');
    if (dashed) name.remove_suffix(1);
    Terms terms = terms_of(name);
    if (terms.empty()) return;
    std::string shown = std::string(name) + "-" + upper(number_);
    if (dashed) return add({terms.back() + number_}, shown);
    if (terms.size() == 1 && !is_han_character(terms.front())) {
      add({terms.front() + number_}, shown);
      if (is_stopword(terms.front())) return;  // An-12, but not "an 12"
      shown = std::string(name) + " " + upper(number_);
    }
    terms.push_back(number_);
    add(std::move(terms), std::move(shown));
  }

 private:
  // The number stands between the two, or before the second.
  void add_around(std::string_view before, std::string_view after) {
    Terms terms = terms_of(before);
    const Terms last = terms_of(after);
    const bool named = !terms.empty();
    terms.push_back(number_);
    terms.insert(terms.end(), last.begin(), last.end());
    add(std::move(terms), std::string(before) + upper(number_) + std::string(after));
    const std::string numerals = chinese_numerals(number_);
    if (!named || numerals.empty() || last.empty() || !is_han_character(last.front())) return;
    const std::string spelt = std::string(before) + numerals + std::string(after);
    add(terms_of(spelt), spelt);
  }

  void add(Terms terms, std::string shown) { out_.push_back({std::move(terms), std::move(shown)}); }

  Terms terms_of(std::string_view text) const { return form_terms(form_of(analyzer_, text)); }

  const Analyzer& analyzer_;
  const std::string& number_;
  std::vector<SystemForm>& out_;
};

}  // namespace

std::vector<SystemForm> system_forms(const Analyzer& analyzer, std::string_view form) {
  std::vector<SystemForm> out;
  const auto asked = designation(form);
  if (!asked) return out;
  FormMaker maker(analyzer, asked->number, out);
  for (const SystemName& name : system_family(asked->pattern)) {
    if (name.pattern != asked->pattern) maker.add(name.written);
  }
  return out;
}

}  // namespace osint
