// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/names/form_finder.h"

#include <algorithm>
#include <set>

#include "analysis/folding.h"
#include "base/utf8.h"
#include "schema/fields.h"
#include "searcher/names/indexed_glosses.h"

namespace osint {
namespace {

// Of sequences looked for: a look takes some 10 microseconds, of frequent words a hundred.
constexpr std::size_t most_looks = 3000;
constexpr std::size_t most_forms = 64;

bool is_english(const std::vector<std::string>& terms) {
  return std::all_of(terms.begin(), terms.end(),
                     [](const std::string& term) { return is_english_word(term); });
}

// The readings of a name whose characters are given, joined; each once.
std::set<std::string> readings(const HanPattern& characters) {
  constexpr std::size_t most = 256;
  std::set<std::string> out;
  for (const std::string_view surname : characters.front()) {
    for (const Syllables& reading : surname_readings(surname)) out.insert(joined(reading));
  }
  for (std::size_t i = 1; i < characters.size(); ++i) {
    std::set<std::string_view> own;
    for (const std::string_view character : characters[i]) {
      for (const std::string_view syllable : readings_of(character)) own.insert(syllable);
    }
    std::set<std::string> extended;
    for (const std::string& before : out) {
      for (const std::string_view syllable : own) {
        if (extended.size() < most) extended.insert(before + std::string(syllable));
      }
    }
    out = std::move(extended);
  }
  return out;
}

bool fits(const std::vector<std::string>& name, const HanPattern& pattern) {
  if (name.size() != pattern.size()) return false;
  for (std::size_t i = 0; i < name.size(); ++i) {
    if (std::find(pattern[i].begin(), pattern[i].end(), name[i]) == pattern[i].end()) return false;
  }
  return true;
}

std::vector<std::string> terms_of(const std::vector<const SpelledTerm*>& chosen) {
  std::vector<std::string> out;
  for (const SpelledTerm* spelling : chosen) out.push_back(spelling->term);
  return out;
}

// In Pinyin where all of it is, else as other systems write it.
std::string shown(const std::vector<const SpelledTerm*>& chosen) {
  const bool pinyin = std::none_of(chosen.begin(), chosen.end(),
                                   [](const SpelledTerm* spelling) { return spelling->pinyin.empty(); });
  std::string out;
  for (const SpelledTerm* spelling : chosen) {
    out += out.empty() || is_han_character(spelling->term) ? "" : " ";
    out += pinyin || spelling->other.empty() ? spelling->pinyin : spelling->other;
  }
  return out;
}

}  // namespace

void add_form(OtherForm form, std::vector<OtherForm>& forms) {
  const bool known = std::any_of(forms.begin(), forms.end(),
                                 [&](const OtherForm& other) { return other.terms == form.terms; });
  if (!known && forms.size() < most_forms) forms.push_back(std::move(form));
}

std::vector<std::string> han_characters(std::string_view text) {
  std::vector<std::string> out;
  for (std::size_t at = 0; at < text.size();) out.push_back(folded_han(next_code_point(text, at)));
  return out;
}

bool FormFinder::exists(const std::string& term) {
  const auto [known, added] = known_.try_emplace(term, false);
  if (added) known->second = database_.term_exists(term);
  return known->second;
}

bool FormFinder::occurs(const std::vector<std::string>& terms) {
  if (!std::all_of(terms.begin(), terms.end(), [&](const std::string& term) { return exists(term); }))
    return false;
  if (terms.size() < 2) return !terms.empty();
  if (++looked_ > most_looks) {
    incomplete_ = true;
    return false;
  }
  Xapian::Enquire enquire(database_);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  enquire.set_query(Xapian::Query(Xapian::Query::OP_PHRASE, terms.begin(), terms.end(),
                                  static_cast<Xapian::termcount>(terms.size())));
  return !enquire.get_mset(0, 1).empty();
}

// Follows only what occurs so far.
void FormFinder::extend(const LatinPattern& pattern, double factor, Spellings& chosen,
                        std::vector<OtherForm>& out) {
  if (chosen.size() == pattern.size()) {
    std::vector<std::string> terms = terms_of(chosen);
    if (!is_english(terms)) add_form({std::move(terms), shown(chosen), factor}, out);
    return;
  }
  const bool first = chosen.empty() && pattern.size() > 1;
  for (const SpelledTerm& spelling : pattern[chosen.size()]) {
    chosen.push_back(&spelling);
    if (first ? exists(spelling.term) : occurs(terms_of(chosen))) extend(pattern, factor, chosen, out);
    chosen.pop_back();
  }
}

void FormFinder::find(const LatinPattern& pattern, double factor, std::vector<OtherForm>& out) {
  Spellings chosen;
  extend(pattern, factor, chosen, out);
}

void FormFinder::find(const std::vector<std::vector<std::string>>& characters, double factor,
                      std::vector<OtherForm>& out) {
  LatinPattern pattern;
  for (const std::vector<std::string>& alternatives : characters) {
    auto& step = pattern.emplace_back();
    for (const std::string& character : alternatives) {
      if (exists(character)) step.push_back({character, character, character});
    }
  }
  find(pattern, factor, out);
}

std::vector<std::string> FormFinder::persons(std::string_view reading) const {
  const std::string start = name_key(reading, "");
  std::vector<std::string> out;
  const auto end = database_.allterms_end(start);
  for (auto key = database_.allterms_begin(start); key != end; ++key)
    out.push_back((*key).substr(start.size()));
  return out;
}

void FormFinder::find_persons(std::string_view reading, double factor, std::vector<OtherForm>& out) {
  for (const std::string& name : persons(reading)) add_form({han_characters(name), name, factor}, out);
}

void FormFinder::find_persons(const HanPattern& characters, double factor, std::vector<OtherForm>& out) {
  for (const std::string& reading : readings(characters)) {
    for (const std::string& name : persons(reading)) {
      std::vector<std::string> own = han_characters(name);
      if (fits(own, characters)) add_form({std::move(own), name, factor}, out);
    }
  }
}

std::vector<std::string> FormFinder::learned(const std::string& form, bool word) {
  constexpr std::size_t most_others = 10;  // commentaries that have the word, for each that defines it
  // Most words begin no form that is defined anywhere: one look tells for all that begin with it.
  const std::string first = form.substr(0, form.find(' '));
  const auto [known, added] = defined_.try_emplace(first, false);
  if (added) {
    const std::string start = std::string(prefix::gloss) + first;
    known->second = database_.allterms_begin(start) != database_.allterms_end(start);
  }
  std::vector<std::string> out;
  if (!known->second) return out;
  for (LearnedForm& learned : learned_forms(database_, form)) {
    if (word && database_.get_termfreq(form) > most_others * learned.documents) continue;
    out.push_back(std::move(learned.form));
  }
  return out;
}

}  // namespace osint
