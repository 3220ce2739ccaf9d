// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/names/latin_forms.h"

#include <algorithm>

#include "analysis/folding.h"

namespace osint {
namespace {

using Alternatives = std::vector<SpelledTerm>;

// Removes the apostrophe, because every word is also indexed without it, but keeps it where Qi'an would
// become Qian.
std::string term_of(std::string_view written) {
  const std::string marked = folded(written);
  std::string plain = marked;
  std::erase(plain, '\'');
  return plain != marked && spelt_as(marked).empty() && !wade_giles(plain).empty() ? marked : plain;
}

void add(std::string_view written, bool pinyin, Alternatives& out) {
  std::string term = term_of(written);
  if (term.empty()) return;
  auto known = std::find_if(out.begin(), out.end(), [&](const SpelledTerm& one) { return one.term == term; });
  if (known == out.end()) known = out.insert(known, {std::move(term), "", ""});
  std::string& shown = pinyin ? known->pinyin : known->other;
  if (shown.empty()) shown = written;
}

// Pinyin as it is written without tones: lü for lv.
std::string written(std::string_view syllable) {
  std::string out;
  for (const char c : syllable) out += c == 'v' ? std::string("ü") : std::string(1, c);
  return out;
}

Alternatives spellings(std::string_view syllable) {
  Alternatives out;
  add(written(syllable), true, out);
  if (syllable.find('v') != std::string_view::npos) {
    add(syllable, true, out);  // Lv, as in passports until 2012, and Lyu, as in those since
    add(std::string(syllable.substr(0, 1)) + "yu" + std::string(syllable.substr(2)), true, out);
  }
  for (const std::string_view spelling : wade_giles(syllable)) add(spelling, false, out);
  for (const std::string_view spelling : other_spellings(syllable)) add(spelling, false, out);
  return out;
}

std::string joined_pinyin(std::span<const std::string_view> syllables) {
  std::string out;
  for (const std::string_view syllable : syllables) {
    const bool apart =
        !out.empty() && (syllable.front() == 'a' || syllable.front() == 'e' || syllable.front() == 'o');
    out.append(apart ? "'" : "").append(written(syllable));
  }
  return out;
}

std::string joined_wade_giles(std::span<const std::string_view> syllables) {
  std::string out;
  for (const std::string_view syllable : syllables) {
    const auto spelling = wade_giles(syllable);
    if (!spelling.empty()) out += spelling.front();
  }
  return out;
}

// Several syllables as one word.
Alternatives joined_spellings(std::span<const std::string_view> syllables) {
  if (syllables.size() == 1) return spellings(syllables.front());
  Alternatives out;
  add(joined_pinyin(syllables), true, out);
  add(joined(Syllables(syllables.begin(), syllables.end())), true, out);
  add(joined_wade_giles(syllables), false, out);
  return out;
}

LatinPattern apart(std::span<const std::string_view> syllables) {
  LatinPattern out;
  for (const std::string_view syllable : syllables) out.push_back(spellings(syllable));
  return out;
}

LatinPattern sequence(const LatinPattern& first, const LatinPattern& second) {
  LatinPattern out = first;
  out.insert(out.end(), second.begin(), second.end());
  return out;
}

// Adds the surname first and the surname last.
void add_orders(const LatinPattern& surname, const LatinPattern& given, std::vector<LatinPattern>& out) {
  out.push_back(sequence(surname, given));
  out.push_back(sequence(given, surname));
}

}  // namespace

std::vector<LatinPattern> latin_patterns(const NameReading& reading) {
  const std::span<const std::string_view> all(reading.syllables);
  const auto surname = all.first(reading.surname);
  const auto given = all.subspan(reading.surname);
  std::vector<LatinPattern> out;
  if (surname.empty()) {
    out.push_back({joined_spellings(all)});
    if (all.size() > 1) out.push_back(apart(all));
    return out;
  }
  if (all.size() == 2) {  // the other way round it is too often another name, or none
    out.push_back(apart(all));
    return out;
  }
  add_orders({joined_spellings(surname)}, {joined_spellings(given)}, out);
  if (given.size() > 1) add_orders({joined_spellings(surname)}, apart(given), out);
  if (surname.size() > 1) {
    add_orders(apart(surname), {joined_spellings(given)}, out);
    if (given.size() > 1) add_orders(apart(surname), apart(given), out);
  }
  return out;
}

std::vector<LatinPattern> dialect_patterns(std::span<const std::string> characters) {
  std::vector<LatinPattern> out;
  if (characters.size() != 3 || surname_readings(characters.front()).empty()) return out;
  for (int number = 0; number < dialects; ++number) {
    LatinPattern pattern;
    for (const std::string& character : characters) {
      Alternatives alternatives;
      for (const std::string_view spelling : dialect_spellings(character, static_cast<Dialect>(number))) {
        add(spelling, false, alternatives);
      }
      pattern.push_back(std::move(alternatives));
    }
    const bool complete =
        std::none_of(pattern.begin(), pattern.end(), [](const Alternatives& a) { return a.empty(); });
    if (!complete) continue;
    const LatinPattern surname = {pattern.front()};
    const LatinPattern given(pattern.begin() + 1, pattern.end());
    add_orders(surname, given, out);
    Alternatives as_one;
    for (const SpelledTerm& first : given[0]) {
      for (const SpelledTerm& second : given[1]) add(first.other + second.other, false, as_one);
    }
    add_orders(surname, {as_one}, out);
  }
  return out;
}

}  // namespace osint
