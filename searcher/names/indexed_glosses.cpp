// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/names/indexed_glosses.h"

#include <algorithm>

#include "analysis/folding.h"
#include "base/utf8.h"
#include "schema/fields.h"

namespace osint {
namespace {

constexpr std::size_t most_forms = 8;
constexpr std::size_t most_asked_about = 64;  // rare forms whose own definitions are read
constexpr std::size_t outnumbered = 5;

// Forms of the same kind compete for being what another form stands for. A Chinese name does not compete with
// a short form.
enum class Kind { han, word, words };

Kind kind_of(const std::string& form) {
  std::size_t offset = 0;
  if (!form.empty() && is_han(next_code_point(form, offset))) return Kind::han;
  return form.find(' ') == std::string::npos ? Kind::word : Kind::words;
}

std::vector<LearnedForm> defined(const Xapian::Database& database, const std::string& form) {
  std::vector<LearnedForm> out;
  const std::string start = gloss_term(form, "");
  if (start.empty()) return out;
  for (auto term = database.allterms_begin(start); term != database.allterms_end(start); ++term)
    out.push_back({(*term).substr(start.size()), term.get_termfreq()});
  std::sort(out.begin(), out.end(), [](const LearnedForm& a, const LearnedForm& b) {
    return a.documents != b.documents ? a.documents > b.documents : a.form < b.form;
  });
  return out;
}

// Returns whether the words are a singular and its plural: vehicle, vehicles.
bool differ_in_number(const std::string& a, const std::string& b) { return a + "s" == b || b + "s" == a; }

// Returns whether the definitions of another form of the same kind outweigh a single definition of `form`.
bool has_rival(const std::vector<LearnedForm>& forms, const std::string& form) {
  return std::any_of(forms.begin(), forms.end(), [&](const LearnedForm& other) {
    return other.documents >= outnumbered && other.form != form && kind_of(other.form) == kind_of(form) &&
           !differ_in_number(other.form, form);
  });
}

}  // namespace

std::vector<LearnedForm> learned_forms(const Xapian::Database& database, const std::string& form) {
  const std::vector<LearnedForm> all = defined(database, form);
  std::vector<LearnedForm> out;
  std::size_t asked = 0;
  for (const LearnedForm& one : all) {
    if (out.size() == most_forms) break;
    if (one.documents == 1) {
      if (has_rival(all, one.form)) continue;
      // PLA must not be looked up because a single commentary defines it as a port authority.
      if (++asked > most_asked_about) break;
      if (has_rival(defined(database, one.form), form)) continue;
    }
    out.push_back(one);
  }
  return out;
}

}  // namespace osint
