// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/names/other_forms.h"

#include <algorithm>

#include "analysis/folding.h"
#include "analysis/forms.h"
#include "analysis/joined_forms.h"
#include "analysis/names/system_forms.h"
#include "base/ascii.h"
#include "searcher/names/synonyms.h"
#include "searcher/query/ranking.h"

namespace osint {
namespace {

using Words = std::span<const QueryWord>;

bool is_latin(std::string_view term) {
  return std::all_of(term.begin(), term.end(), [](char c) { return (c >= 'a' && c <= 'z') || c == '\''; });
}

WordPieces latin_pieces(const std::vector<Token>& tokens, std::string_view text) {
  WordPieces out;
  std::uint32_t end = 0;
  for (const Token& token : tokens) {
    if (token.form != TokenForm::word) continue;
    if (!is_latin(token.term)) return {};
    if (!out.empty() && !is_hyphen_alone(text.substr(end, token.begin - end))) return {};
    out.push_back(token.term);
    end = token.end;
  }
  return out;
}

std::vector<std::string> han_run(const std::vector<Token>& tokens) {
  std::vector<std::string> out;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (!tokens[i].han || (i > 0 && tokens[i].position != tokens[i - 1].position + 1)) return {};
    out.push_back(tokens[i].term);
  }
  return out;
}

std::string form_of(Words words) {
  std::string out;
  for (const QueryWord& word : words) out.append(out.empty() ? "" : " ").append(word.form);
  return out;
}

// Other words often share names of two syllables, but rarely names of three.
double factor_of(std::size_t syllables) {
  return syllables > 2 ? ranking::name_factor : ranking::short_name_factor;
}

class Collector {
 public:
  Collector(FormFinder& finder, const Analyzer& analyzer, std::string asked)
      : finder_(finder), analyzer_(analyzer), asked_(std::move(asked)) {}

  void add_latin(const LatinName& name) {
    bool pinyin = false;  // the database knows one of the readings in Pinyin
    for (const NameReading& reading : name.readings) {
      // All readings of a name of two syllables would find too much.
      if (reading.syllables.size() == 2 && !reading.pinyin && pinyin) continue;
      if (reading.surname > 0) finder_.find_persons(joined(reading.syllables), factor(reading), forms_);
      add_spellings(reading);
      add_aliases_read_as(reading.syllables);
      pinyin = pinyin || (reading.pinyin && has_other(forms_));
    }
    for (const HanPattern& pattern : name.characters) {
      finder_.find_persons(pattern, factor_of(pattern.size()), forms_);
    }
    add_han_spellings();
    for (const NameReading& reading : name.readings) {
      if (reading.surname == 0) add_places(reading);
    }
  }

  void add_han(std::span<const std::string> characters) {
    if (const auto place = place_name(text_of(characters))) {
      add_text(*place, ranking::name_factor);
    }
    for (const NameReading& reading : han_readings(characters)) add_spellings(reading);
    for (const LatinPattern& pattern : dialect_patterns(characters)) {
      finder_.find(pattern, factor_of(characters.size()), forms_);
    }
  }

  // Adds the names of an alias group, and the Latin spellings of its Chinese names.
  void add_group(const std::vector<std::string_view>& group) {
    for (const std::string_view name : group) add_text(name, ranking::name_factor);
    for (const std::string_view name : group) {
      const QueryWord word = query_word(analyzer_, name);
      if (!word.characters.empty() && word.characters.size() <= longest_place_name) add_han(word.characters);
    }
  }

  void add_text(std::string_view name, double factor) {
    const std::string form = osint::form_of(analyzer_, name);
    std::vector<std::string> terms = form_terms(form);
    if (!terms.empty() && finder_.occurs(terms))
      add_form({std::move(terms), std::string(name), factor}, forms_);
  }

  // Adds an acronym, a gloss or a synonym, given as a form (analysis/forms.h).
  void add_term(const std::string& form) {
    std::vector<std::string> terms = form_terms(form);
    if (!finder_.occurs(terms)) return;
    const bool han = std::all_of(terms.begin(), terms.end(),
                                 [](const std::string& term) { return is_han_character(term); });
    // A Chinese form of a Latin one is a name, wherever it was learned from.
    const bool across = han != is_han_character(asked_.substr(0, asked_.find(' ')));
    add_form({std::move(terms), shown(form, han), across ? ranking::name_factor : ranking::term_factor},
             forms_);
  }

  void add_system(SystemForm form) {
    if (finder_.occurs(form.terms))
      add_form({std::move(form.terms), std::move(form.shown), ranking::name_factor}, forms_);
  }

  void add_known_places(const std::string& name, double factor) {
    for (const std::string_view han : places_named(name)) add_text(han, factor);
  }

  bool has_forms() const { return has_other(forms_); }

  std::vector<OtherForm> forms() && {
    std::erase_if(forms_, [&](const OtherForm& form) { return form_text(form) == asked_; });
    return std::move(forms_);
  }

 private:
  // Returns the form as an alias group writes it, or else as the index does.
  std::string shown(const std::string& form, bool han) const {
    for (const std::string_view name : alias_group(form)) {
      if (osint::form_of(analyzer_, name) == form) return std::string(name);
    }
    std::string out = form;
    if (han) std::erase(out, ' ');
    return out;
  }

  bool has_other(const std::vector<OtherForm>& forms) const {
    return std::any_of(forms.begin(), forms.end(),
                       [&](const OtherForm& form) { return form_text(form) != asked_; });
  }

  static std::string form_text(const OtherForm& form) {
    std::string out;
    for (const std::string& term : form.terms) out.append(out.empty() ? "" : " ").append(term);
    return out;
  }

  static double factor(const NameReading& reading) { return factor_of(reading.syllables.size()); }

  static std::string text_of(std::span<const std::string> characters) {
    std::string out;
    for (const std::string& character : characters) out += character;
    return out;
  }

  void add_spellings(const NameReading& reading) {
    for (const LatinPattern& pattern : latin_patterns(reading))
      finder_.find(pattern, factor(reading), forms_);
  }

  // A name that was found by one reading may be written by another: Kwok Wai-keung, Guo Weiqiang.
  void add_han_spellings() {
    const std::vector<OtherForm> found = forms_;
    for (const OtherForm& form : found) {
      if (!is_han_character(form.terms.front()) || form.terms.size() > longest_person_name) continue;
      for (const LatinPattern& pattern : dialect_patterns(form.terms)) {
        finder_.find(pattern, factor_of(form.terms.size()), forms_);
      }
    }
  }

  void add_places(const NameReading& reading) {
    const std::string name = plain(reading.syllables);
    add_known_places(name, ranking::name_factor);
    // Beside a known place, 北京, characters that no place contains form another word, 背景.
    const bool known = !places_named(name).empty();
    std::vector<std::vector<std::string>> characters;
    for (const std::string_view syllable : reading.syllables) {
      characters.push_back(characters_read_as(syllable));
      std::erase_if(characters.back(), [&](const std::string& one) {
        return is_function_character(one) || (known && !is_place_character(one));
      });
    }
    finder_.find(characters, ranking::short_name_factor, forms_);
  }

  static std::string plain(const Syllables& syllables) {
    std::string out = joined(syllables);
    std::replace(out.begin(), out.end(), 'v', 'u');
    return out;
  }

  void add_aliases_read_as(const Syllables& syllables) {
    for (const auto& group : alias_groups_read_as(syllables)) add_group(group);
  }

  FormFinder& finder_;
  const Analyzer& analyzer_;
  std::string asked_;
  std::vector<OtherForm> forms_;
};

}  // namespace

QueryWord query_word(const Analyzer& analyzer, std::string_view text) {
  const std::vector<Token> tokens = analyzer.tokens(text);
  QueryWord out{form_of(std::span(tokens)), latin_pieces(tokens, text), han_run(tokens), false, false};
  out.capital = !text.empty() && is_ascii_upper(text.front());
  out.capitals = text.size() > 1 && std::all_of(text.begin(), text.end(), is_ascii_upper);
  return out;
}

OtherForms other_forms(FormFinder& finder, const Analyzer& analyzer, const Synonyms* synonyms, Words words,
                       bool romanised) {
  OtherForms out;
  if (std::any_of(words.begin(), words.end(), [](const QueryWord& word) { return word.form.empty(); }))
    return out;
  const std::string asked = form_of(words);
  Collector collector(finder, analyzer, asked);
  if (synonyms != nullptr) {
    for (const std::string& form : synonyms->of(asked)) collector.add_term(form);
  }
  const bool small_word = words.size() == 1 && !words.front().capitals && words.front().characters.empty();
  for (const std::string& form : finder.learned(asked, small_word)) collector.add_term(form);
  if (words.size() == 1 && !words.front().characters.empty()) {
    collector.add_han(words.front().characters);
  } else if (romanised) {
    std::vector<WordPieces> pieces;
    for (const QueryWord& word : words) pieces.push_back(word.latin);
    const bool latin =
        std::none_of(pieces.begin(), pieces.end(), [](const WordPieces& word) { return word.empty(); });
    const bool capitals =
        std::all_of(words.begin(), words.end(), [](const QueryWord& one) { return one.capital; });
    const LatinName name = latin ? latin_name(pieces, capitals) : LatinName();
    collector.add_latin(name);
    // "Mile" may be the city, but "mile" is not.
    const bool place = words.size() == 1 && capitals && is_english_word(asked);
    if (place) collector.add_known_places(asked, ranking::short_name_factor);
    const bool told_apart = words.size() > 1 || pieces.front().size() > 1;  // from an English word
    out.name = !name.readings.empty() && !name.doubtful && (told_apart || collector.has_forms());
  }
  for (SystemForm& form : system_forms(analyzer, asked)) collector.add_system(std::move(form));
  const std::vector<std::string_view> group = alias_group(asked);
  if (!group.empty()) collector.add_group(group);
  out.forms = std::move(collector).forms();
  return out;
}

}  // namespace osint
