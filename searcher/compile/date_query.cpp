// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/compile/date_query.h"

#include "schema/date_terms.h"
#include "schema/fields.h"

namespace osint {
namespace {

// The indexed dates of one precision that begin with `start`, as (digits, date).
template <class Visit>
void for_each_date(const Xapian::Database& database, std::string_view prefix, const std::string& start,
                   Visit visit) {
  const std::string from = std::string(prefix) + start;
  for (auto term = database.allterms_begin(from); term != database.allterms_end(from); ++term) {
    const std::string digits = (*term).substr(prefix.size());
    if (const auto date = date_of_digits(digits)) visit(*term, digits, *date);
  }
}

// The ranges and seasons that have a day in common with the range. Terms are in the order of their first days.
void add_spans(const Xapian::Database& database, const DateRange& range, std::vector<std::string>& terms) {
  const std::string prefix(prefix::date_span);
  for (auto term = database.allterms_begin(prefix); term != database.allterms_end(prefix); ++term) {
    const std::string text = *term;
    const auto days = days_of_digits(std::string_view(text).substr(prefix.size()));
    if (days && days->first > range.last) return;
    if (days && overlaps(range, days->first, days->last)) terms.push_back(text);
  }
}

}  // namespace

std::vector<std::string> date_terms(const Xapian::Database& database, const DateRange& range) {
  if (range.undated) return {std::string(prefix::undated)};
  std::vector<std::string> terms;
  for_each_date(database, prefix::year, "",
                [&](const std::string& term, const std::string& year, PartialDate date) {
                  if (contains(range, date)) {
                    terms.emplace_back(term);
                    return;
                  }
                  if (date.year < range.first / 10000 || date.year > range.last / 10000) return;
                  for_each_date(database, prefix::month, year,
                                [&](const std::string& month_term, const std::string&, PartialDate month) {
                                  if (contains(range, month)) terms.emplace_back(month_term);
                                });
                  for_each_date(database, prefix::day, year,
                                [&](const std::string& day_term, const std::string&, PartialDate day) {
                                  if (contains(range, day)) terms.emplace_back(day_term);
                                });
                });
  add_spans(database, range, terms);
  return terms;
}

}  // namespace osint
