// SPDX-License-Identifier: GPL-2.0-or-later
// How much the words of a query stand together in the documents that ranked best.
#pragma once

#include <string>
#include <vector>
#include <xapian.h>

namespace osint {

// Any of these terms is the word.
using Family = std::vector<std::string>;

// What to add to the score of each document, never negative, in the order of `documents`. Pairs of words are
// weighed by IneB2 as if they were indexed terms that occur in these documents alone, but never as rarer than
// two independent words would meet. Factors: ranking.h. Throws Xapian::Error.
std::vector<double> proximity_scores(const Xapian::Database& database, const std::vector<Family>& words,
                                     const std::vector<Xapian::docid>& documents);

}  // namespace osint
