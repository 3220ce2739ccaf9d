// SPDX-License-Identifier: GPL-2.0-or-later
// Finds other forms of the names and terms in a query: names across scripts, well-known aliases, forms that
// commentaries define as equal, and the user's synonyms.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/analyzer.h"
#include "analysis/names/latin_names.h"
#include "searcher/names/form_finder.h"

namespace osint {

class Synonyms;

// A word of a query with what matters for names.
struct QueryWord {
  std::string form;                     // as form_of() returns it; empty if the text has no word
  WordPieces latin;                     // set if the word consists of Latin letters
  std::vector<std::string> characters;  // set if the word is a run of Han characters
  bool capital = false;                 // begins with an ASCII capital
  bool capitals = false;  // consists of at least two ASCII capitals: PLAN is an acronym, plan hardly
};

QueryWord query_word(const Analyzer& analyzer, std::string_view text);

struct OtherForms {
  std::vector<OtherForm> forms;  // those that occur in the database, without the one asked for
  bool name = false;             // the words read as a name, even if the database has no other form of it
};

// Takes consecutive words as one name or term. `synonyms` may be null. Names in Latin letters are looked up
// as romanised Chinese only if `romanised` is set. Throws Xapian::Error.
OtherForms other_forms(FormFinder& finder, const Analyzer& analyzer, const Synonyms* synonyms,
                       std::span<const QueryWord> words, bool romanised);

}  // namespace osint
