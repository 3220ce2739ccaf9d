// SPDX-License-Identifier: GPL-2.0-or-later
// Of all hits of a query, those that it has not shown before.
#pragma once

#include <xapian.h>

#include "searcher/answer/answer.h"
#include "searcher/answer/hit_needs.h"
#include "searcher/answer/query_options.h"
#include "searcher/answer/ranked_hits.h"

namespace osint {

// Leaves of all hits the page of those that are new to QueryOptions::seen, in their order; Answer::total counts the new
// ones, Answer::seen is what is known once that page has been shown. Throws Xapian::Error.
void keep_unseen(RankedHits& found, Answer& answer, const Xapian::Database& database,
                 const QueryOptions& options, const HitNeeds& needs);

}  // namespace osint
