// SPDX-License-Identifier: GPL-2.0-or-later
// Further ways to write what words of a query say: names across scripts, well-known other names, what commentaries
// define as the same, what the user does.
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

// A word of a query as it bears on names.
struct QueryWord {
  std::string form;                     // forms.h; empty where there is no word
  WordPieces latin;                     // of a word of Latin letters alone
  std::vector<std::string> characters;  // of a run of Han characters alone
  bool capital = false;                 // begins with a capital letter
  bool capitals = false;                // written in capitals alone: PLAN is an acronym, plan hardly
};

QueryWord query_word(const Analyzer& analyzer, std::string_view text);

struct OtherForms {
  std::vector<OtherForm> forms;  // that the database holds
  bool name = false;             // the words read as a name, whether it holds others or not
};

// Of consecutive words taken as one name or term; `synonyms` may be nullptr. `romanised`: they may be a romanised name.
// Throws Xapian::Error.
OtherForms other_forms(FormFinder& finder, const Analyzer& analyzer, const Synonyms* synonyms,
                       std::span<const QueryWord> words, bool romanised);

}  // namespace osint
