// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/answer/facet_counts.h"

#include <algorithm>

#include "schema/fields.h"
#include "schema/layout.h"
#include "searcher/answer/slot_values.h"

namespace osint {
namespace {

std::string words_of(std::string_view value, const Analyzer& analyzer) {
  std::string out;
  for (const Token& token : analyzer.tokens(value)) {
    if (token.form == TokenForm::word) out += (out.empty() ? "" : " ") + token.term;
  }
  return out.empty() ? std::string(value) : out;
}

}  // namespace

FacetCounter::Spelling& FacetCounter::spelling(std::string_view value) {
  if (const auto known = spellings_.find(value); known != spellings_.end()) return known->second;
  const auto [group, fresh] = groups_by_words_.try_emplace(words_of(value, analyzer_), groups_.size());
  if (fresh) groups_.emplace_back();
  return spellings_.emplace(std::string(value), Spelling{group->second, 0}).first->second;
}

void FacetCounter::add(const std::vector<std::string_view>& values) {
  ++commentaries_;
  for (const std::string_view value : values) {
    Spelling& spelling = this->spelling(value);
    ++spelling.count;
    Group& group = groups_[spelling.group];
    if (group.last == commentaries_) continue;
    group.last = commentaries_;
    ++group.count;
  }
}

std::vector<Count> FacetCounter::counts() const {
  std::vector<Count> out(groups_.size());
  std::vector<std::size_t> most(groups_.size(), 0);
  for (const auto& [value, spelling] : spellings_) {
    Count& shown = out[spelling.group];
    std::size_t& count = most[spelling.group];
    // Of spellings as frequent as each other, always the same one.
    if (spelling.count > count || (spelling.count == count && value < shown.value)) {
      shown = {value, groups_[spelling.group].count};
      count = spelling.count;
    }
  }
  std::sort(out.begin(), out.end(), [](const Count& a, const Count& b) {
    return a.count != b.count ? a.count > b.count : a.value < b.value;
  });
  return out;
}

FacetCounts facet_counts(const Facet& facet, const Xapian::Database& database,
                         const std::vector<Xapian::docid>& documents, const Analyzer& analyzer) {
  FacetCounter counter(analyzer);
  if (facet.slot) {
    each_value(database, *facet.slot, documents,
               [&](const std::string& values) { counter.add(decode_values(values)); });
  } else {
    each_value(database, slot::newest_first, documents, [&](const std::string& key) {
      const std::string date = date_of_key(key);
      const std::string period = facet.name == "year" ? year_of(date) : month_of(date);
      if (!period.empty()) counter.add({period});
    });
  }
  return {std::string(facet.name), counter.counts()};
}

}  // namespace osint
