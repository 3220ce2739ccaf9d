// SPDX-License-Identifier: GPL-2.0-or-later
// Which of the ways to write a name a database holds.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>
#include <xapian.h>

#include "analysis/names/latin_forms.h"
#include "analysis/names/latin_names.h"

namespace osint {

// A way to write what a query writes in another.
struct OtherForm {
  std::vector<std::string> terms;  // consecutive words of the index
  std::string shown;               // for people
  double factor = 1;               // of the weight that its words have
};

// Looks in the words of all passages. Throws Xapian::Error.
class FormFinder {
 public:
  explicit FormFinder(const Xapian::Database& database) : database_(database) {}

  // Whether the terms stand somewhere, one after the other.
  bool occurs(const std::vector<std::string>& terms);

  // Adds those words of the pattern that occur and are not English words altogether.
  void find(const LatinPattern& pattern, double factor, std::vector<OtherForm>& out);

  // The same for characters: one of each list after the other.
  void find(const std::vector<std::vector<std::string>>& characters, double factor,
            std::vector<OtherForm>& out);

  // Adds the persons' names with that reading, as the index has keys for them.
  void find_persons(std::string_view reading, double factor, std::vector<OtherForm>& out);
  // The same by the characters that may stand at each place.
  void find_persons(const HanPattern& characters, double factor, std::vector<OtherForm>& out);

  // What commentaries define as another form of this one (indexed_glosses.h). Of a `word`, only where a good part of those
  // that have it do: most that say "plan" speak of no navy.
  std::vector<std::string> learned(const std::string& form, bool word);

  // Whether it gave up looking: there were too many ways.
  bool incomplete() const { return incomplete_; }
  void give_up() { incomplete_ = true; }

 private:
  using Spellings = std::vector<const SpelledTerm*>;

  bool exists(const std::string& term);
  void extend(const LatinPattern& pattern, double factor, Spellings& chosen, std::vector<OtherForm>& out);
  std::vector<std::string> persons(std::string_view reading) const;

  const Xapian::Database& database_;
  std::map<std::string, bool, std::less<>> known_;
  std::map<std::string, bool, std::less<>> defined_;  // words that defined forms begin with
  std::size_t looked_ = 0;
  bool incomplete_ = false;
};

// Adds unless the terms are there.
void add_form(OtherForm form, std::vector<OtherForm>& forms);

// The characters of a text, folded.
std::vector<std::string> han_characters(std::string_view text);

}  // namespace osint
