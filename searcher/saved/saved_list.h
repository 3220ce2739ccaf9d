// SPDX-License-Identifier: GPL-2.0-or-later
// --save, --forget and --saved alone: what they do, and what is to be said of it.
#pragma once

#include <string>
#include <vector>

#include "searcher/answer/searcher.h"
#include "searcher/saved/saved_query.h"
#include "searcher/saved/seen_store.h"

namespace osint {

// Keeps a query; the note for the user. One that does not parse is refused.
tl::expected<std::string, SearchError> save_query(const SavedQueries& queries, const std::string& name,
                                                  const SavedQuery& saved);

// Removes a query and what it has shown.
Result<void> forget_query(const SavedQueries& queries, const SeenStore& store, const std::string& name);

struct ListedQuery {
  std::string name;
  SavedQuery saved;
  std::string last_run;  // with --new: ISO 8601 UTC, empty where there was none
};

// What is broken is left out and said in `errors`.
std::vector<ListedQuery> list_queries(const SavedQueries& queries, const SeenStore& store,
                                      std::vector<Error>& errors);

// A table with a heading; one name a line; {"version":1,"saved":[...]}.
std::string saved_table(const std::vector<ListedQuery>& queries);
std::string saved_names(const std::vector<ListedQuery>& queries);
std::string saved_json(const std::vector<ListedQuery>& queries);

// The options kept with a query, as they are typed; empty where there are none.
std::string options_text(const SavedQuery& saved);

}  // namespace osint
