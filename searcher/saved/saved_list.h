// SPDX-License-Identifier: GPL-2.0-or-later
// Carries out --save, --forget and --saved without a name, and writes what the user sees of them.
#pragma once

#include <string>
#include <vector>

#include "searcher/answer/searcher.h"
#include "searcher/saved/saved_query.h"
#include "searcher/saved/seen_store.h"

namespace osint {

// Saves a query and returns a note for the user. Fails if the name is not allowed, the query does not parse,
// or the file cannot be written.
tl::expected<std::string, SearchError> save_query(const SavedQueries& queries, const std::string& name,
                                                  const SavedQuery& saved);

// Removes a saved query and the record of what it has shown. Waits as SeenStore::remove() does.
Result<void> forget_query(const SavedQueries& queries, const SeenStore& store, const std::string& name);

struct ListedQuery {
  std::string name;
  SavedQuery saved;
  std::string last_run;  // of the last run with --new, ISO 8601 UTC; empty if there was none
};

// Returns the saved queries in order of their names. A query whose file cannot be read is left out, and each
// failure is added to `errors`.
std::vector<ListedQuery> list_queries(const SavedQueries& queries, const SeenStore& store,
                                      std::vector<Error>& errors);

// saved_table() returns a table with a heading, saved_names() one name per line, and saved_json() the object
// {"version":1,"saved":[...]} that docs/json-schema describes.
std::string saved_table(const std::vector<ListedQuery>& queries);
std::string saved_names(const std::vector<ListedQuery>& queries);
std::string saved_json(const std::vector<ListedQuery>& queries);

// Returns the options that are saved with a query as the user types them, or "" if there are none.
std::string options_text(const SavedQuery& saved);

}  // namespace osint
