// SPDX-License-Identifier: GPL-2.0-or-later
// "Did you mean": a query that found nothing -> one near to it that finds something.
#pragma once

#include <functional>
#include <string>

#include "searcher/answer/unknown_words.h"

namespace osint {

// The query as typed with only its unknown words replaced, so that finds(query) holds; empty where there is none. Takes
// bounded processor time beside the last call of `finds`. Throws Xapian::Error.
std::string suggestion(const Node& tree, const std::string& query, const Vocabulary& vocabulary,
                       const std::function<bool(const std::string&)>& finds);

}  // namespace osint
