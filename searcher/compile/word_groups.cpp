// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/compile/word_groups.h"

#include <algorithm>

#include "searcher/compile/compounds.h"
#include "searcher/names/other_forms.h"

namespace osint {
namespace {

constexpr std::size_t longest_group = 10;  // words
constexpr std::size_t most_words = 64;     // of a run: a longer one is a text, not a query

// "a NATO": only as the whole of what is asked for can a small stopword be part of a romanised name.
bool may_be_romanised(std::span<const QueryWord> words, std::size_t asked) {
  return words.size() == 1 || words.size() == asked ||
         std::none_of(words.begin(), words.end(),
                      [](const QueryWord& word) { return !word.capital && is_stopword(word.form); });
}

}  // namespace

Expansion expansion_of(const WordGroup& group) {
  Expansion out;
  for (const Node& word : group.words) out.from.append(out.from.empty() ? "" : " ").append(*text_of(word));
  for (const OtherForm& form : group.forms) out.to.push_back(form.shown);
  return out;
}

Pattern form_pattern(const OtherForm& form) {
  Pattern out;
  for (const std::string& term : form.terms) {
    out.offsets.push_back(static_cast<std::uint32_t>(out.steps.size()));
    out.steps.push_back({term});
  }
  return out;
}

bool has_other_forms(const Compilation& compilation, const Field* field) {
  if (compilation.options.exact || !compilation.options.other_forms) return false;
  return is_text(field) || field->kind == FieldKind::names;
}

std::vector<WordGroup> word_groups(Compilation& compilation, std::span<const Node> words) {
  std::vector<QueryWord> read;
  if (words.size() <= most_words) {
    for (const Node& word : words) read.push_back(query_word(compilation.analyzer, *text_of(word)));
  }
  std::vector<WordGroup> out;
  for (std::size_t at = 0; at < words.size(); at += out.back().words.size()) {
    WordGroup group{words.subspan(at, 1), {}, false};
    for (std::size_t length = std::min(longest_group, read.size() - std::min(at, read.size())); length > 0;
         --length) {
      const auto some = std::span<const QueryWord>(read).subspan(at, length);
      OtherForms found = other_forms(compilation.finder, compilation.analyzer, compilation.options.synonyms,
                                     some, may_be_romanised(some, read.size()));
      add_compounds(compilation, some, found.forms);
      if (compilation.forms + found.forms.size() > query_limit::other_forms) {
        compilation.finder.give_up();
        found.forms.clear();
      }
      compilation.forms += found.forms.size();
      if (found.forms.empty() && !found.name) continue;
      group = {words.subspan(at, length), std::move(found.forms), found.name};
      break;
    }
    out.push_back(std::move(group));
  }
  return out;
}

}  // namespace osint
