// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/compile/compounds.h"

#include <algorithm>
#include <iterator>

#include "analysis/forms.h"
#include "base/ascii.h"
#include "searcher/compile/pattern_query.h"
#include "searcher/query/ranking.h"

namespace osint {
namespace {

constexpr std::size_t shortest_part = 3;                // letters
constexpr Xapian::doccount fewest_commentaries = 1000;  // that tell how often a word should stand

bool is_letters(std::string_view term) {
  return !term.empty() && std::all_of(term.begin(), term.end(), is_ascii_lower);
}

bool begins_with_digit(std::string_view term) { return !term.empty() && is_ascii_digit(term.front()); }

bool is_digits(std::string_view term) { return !term.empty() && std::ranges::all_of(term, is_ascii_digit); }

// J and 20, 30 and mm, 230 and 000.
bool is_number_apart(std::string_view first, std::string_view second) {
  constexpr std::size_t group = 3;  // digits
  if (is_digits(first) && is_digits(second)) return first.size() <= group && second.size() == group;
  return (is_letters(first) && begins_with_digit(second)) || (begins_with_digit(first) && is_letters(second));
}

class CompoundFinder {
 public:
  CompoundFinder(Compilation& compilation, std::vector<OtherForm>& forms)
      : compilation_(compilation), forms_(forms) {}

  // Of cybersecurity: cyber security; of email: e mail.
  void add_parts(const std::string& word) {
    for (std::size_t at = 1; at + shortest_part <= word.size(); ++at) {
      if (at > 1 ? at < shortest_part : at + shortest_part >= word.size()) continue;
      const std::string first = word.substr(0, at);
      if (is_stopword(first) || !exists(first)) continue;
      const std::string second = word.substr(at);
      if (is_stopword(second)) continue;
      for (const std::string& other : family(second)) {
        if (is_word(other) && compilation_.finder.occurs({first, other})) add({first, other});
      }
    }
  }

  // Of cyber and security: cybersecurity.
  void add_whole(const std::string& first, const std::string& second, bool hyphen) {
    if (is_stopword(first) || is_stopword(second)) return;
    const bool letters = is_letters(first) && is_letters(second);
    if (!letters && hyphen) return;  // a designation, which the index has as one word
    if (!letters && !is_number_apart(first, second)) return;
    const std::string whole = first + second;
    if (!letters) {
      if (whole.size() <= max_term_bytes && exists(whole)) add({whole});
      return;
    }
    const std::vector<std::string> members = family(whole);
    const bool known = std::ranges::any_of(members, [&](const std::string& one) { return exists(one); });
    if (!known || (!hyphen && !compilation_.finder.occurs({first, second}))) return;
    for (const std::string& one : members) {
      if (exists(one)) add({one});
    }
  }

 private:
  bool exists(const std::string& term) { return compilation_.finder.exists(term); }

  // The second half of a word that a line end broke is no word: it hardly ever stands elsewhere.
  bool is_word(const std::string& term) const {
    constexpr Xapian::doccount most_broken = 1;  // commentaries
    return compilation_.database.get_termfreq(term) > most_broken ||
           compilation_.database.get_doccount() < fewest_commentaries;
  }

  std::vector<std::string> family(const std::string& word) const {
    return family_of(compilation_.database, compilation_.analyzer, word,
                     compilation_.options.families_complete);
  }

  void add(std::vector<std::string> terms) {
    std::string shown;
    for (const std::string& term : terms) shown.append(shown.empty() ? "" : " ").append(term);
    add_form({std::move(terms), std::move(shown), ranking::name_factor}, forms_);
  }

  Compilation& compilation_;
  std::vector<OtherForm>& forms_;
};

}  // namespace

void add_compounds(Compilation& compilation, std::span<const QueryWord> words,
                   std::vector<OtherForm>& forms) {
  constexpr std::size_t most_parts = 2;
  if (words.size() > most_parts) return;
  std::vector<std::string> terms;
  for (const QueryWord& word : words) {
    std::vector<std::string> own = form_terms(word.form);
    if (words.size() == most_parts && own.size() != 1) return;
    std::ranges::move(own, std::back_inserter(terms));
  }
  CompoundFinder finder(compilation, forms);
  if (terms.size() == 1 && is_letters(terms.front())) {
    finder.add_parts(terms.front());
  } else if (terms.size() == most_parts) {
    finder.add_whole(terms.front(), terms.back(), words.size() == 1);
  }
}

}  // namespace osint
