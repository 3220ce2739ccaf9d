// SPDX-License-Identifier: GPL-2.0-or-later
// Scores how closely the words of a query stand together in the documents that ranked best.
#pragma once

#include <string>
#include <vector>
#include <xapian.h>

namespace osint {

// The terms that count as one word.
using Family = std::vector<std::string>;

// Returns what to add to the score of each document, in the order of `documents`; no value is negative. Pairs
// of words are weighted by IneB2 (ranking.h) as if each pair were a term that occurs in these documents only,
// but never as rarer than two independent words would meet. Throws Xapian::Error.
std::vector<double> proximity_scores(const Xapian::Database& database, const std::vector<Family>& words,
                                     const std::vector<Xapian::docid>& documents);

}  // namespace osint
