// SPDX-License-Identifier: GPL-2.0-or-later
// Finds which of the possible ways to write a name occur in a database.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>
#include <xapian.h>

#include "analysis/names/latin_forms.h"
#include "analysis/names/latin_names.h"

namespace osint {

// A form of a name or term that differs from the one in the query.
struct OtherForm {
  std::vector<std::string> terms;  // unprefixed terms that stand next to each other
  std::string shown;               // the form as people write it
  double factor = 1;               // scales the weight of its words (query/ranking.h)
};

// Looks for forms among the unprefixed words of all passages. One finder serves one query in one thread, and
// stops after 3,000 searches for sequences. The database must outlive it. Any function may throw
// Xapian::Error.
class FormFinder {
 public:
  explicit FormFinder(const Xapian::Database& database) : database_(database) {}

  // Returns whether some document has the term.
  bool exists(const std::string& term);

  // Returns whether the terms stand next to each other in some document. Returns false when the finder has
  // given up.
  bool occurs(const std::vector<std::string>& terms);

  // Adds the forms of the pattern that occur, except those that consist of English words. `factor` becomes
  // their OtherForm::factor, here and below.
  void find(const LatinPattern& pattern, double factor, std::vector<OtherForm>& out);

  // Does the same for characters, one from each list.
  void find(const std::vector<std::vector<std::string>>& characters, double factor,
            std::vector<OtherForm>& out);

  // Adds the names of persons with that reading, for which the index has keys (name_key() in
  // schema/fields.h).
  void find_persons(std::string_view reading, double factor, std::vector<OtherForm>& out);
  // Adds the names of persons whose characters are among those of the pattern.
  void find_persons(const HanPattern& characters, double factor, std::vector<OtherForm>& out);

  // Returns the forms that commentaries define as equal to this one (indexed_glosses.h). If `word` is set,
  // `form` is an ordinary word, and a definition counts only if it stands in at least a tenth of the
  // commentaries that contain the word: most that say "plan" do not mean a navy.
  std::vector<std::string> learned(const std::string& form, bool word);

  // Returns whether the finder gave up, so that forms may be missing.
  bool incomplete() const { return incomplete_; }
  void give_up() { incomplete_ = true; }

 private:
  using Spellings = std::vector<const SpelledTerm*>;

  void extend(const LatinPattern& pattern, double factor, Spellings& chosen, std::vector<OtherForm>& out);
  std::vector<std::string> persons(std::string_view reading) const;

  const Xapian::Database& database_;
  std::map<std::string, bool, std::less<>> known_;
  std::map<std::string, bool, std::less<>> defined_;  // words with which defined forms begin
  std::size_t looked_ = 0;
  bool incomplete_ = false;
};

// Adds the form unless one with the same terms is there, or 64 forms are.
void add_form(OtherForm form, std::vector<OtherForm>& forms);

// Returns the folded characters of a text, one string each.
std::vector<std::string> han_characters(std::string_view text);

}  // namespace osint
