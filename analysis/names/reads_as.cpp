// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/names/reads_as.h"

#include <algorithm>

#include "analysis/forms.h"
#include "analysis/names/latin_forms.h"

namespace osint {
namespace {

bool spells(const LatinPattern& pattern, const std::vector<std::string>& terms) {
  if (pattern.size() != terms.size()) return false;
  for (std::size_t i = 0; i < terms.size(); ++i) {
    const bool fits = std::any_of(pattern[i].begin(), pattern[i].end(),
                                  [&](const SpelledTerm& spelling) { return spelling.term == terms[i]; });
    if (!fits) return false;
  }
  return true;
}

bool any_spells(const std::vector<LatinPattern>& patterns, const std::vector<std::string>& terms) {
  return std::any_of(patterns.begin(), patterns.end(),
                     [&](const LatinPattern& pattern) { return spells(pattern, terms); });
}

}  // namespace

bool reads_as(const Analyzer& analyzer, std::string_view han, std::string_view latin) {
  const std::string form = form_of(analyzer, han);
  const std::vector<std::string> characters = form_terms(form);
  const std::string other = form_of(analyzer, latin);
  const std::vector<std::string> terms = form_terms(other);
  if (characters.empty() || terms.empty()) return false;
  for (const NameReading& reading : han_readings(characters)) {
    if (any_spells(latin_patterns(reading), terms)) return true;
  }
  if (any_spells(dialect_patterns(characters), terms)) return true;
  const auto group = alias_group(form);
  return !group.empty() && group == alias_group(other);
}

}  // namespace osint
