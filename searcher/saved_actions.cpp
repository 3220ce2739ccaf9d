// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/saved_actions.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/printable.h"
#include "searcher/saved/saved_list.h"

namespace osint {
namespace {

constexpr int failed = 2;

int failure_of(const Error& error) {
  fmt::print(stderr, "osint-search: {}\n", printable(error.message));
  return failed;
}

int save(const CommandLine& command, const SavedQueries& queries) {
  const SearchOptions& search = command.search;
  const SavedQuery saved{command.query, search.any, search.exact, search.order};
  const auto note = save_query(queries, *command.saved.save, saved);
  if (note) {
    fmt::print(stderr, "osint-search: {}\n", printable(*note));
    const auto& not_kept = command.saved.not_kept;
    if (!not_kept.empty())
      fmt::print(stderr, "osint-search: not kept with it, to be given when it is run: {}\n",
                 fmt::join(not_kept, ", "));
    return 0;
  }
  if (const auto* other = std::get_if<Error>(&note.error())) return failure_of(*other);
  fmt::print(stderr, "osint-search: {}\n", describe(std::get<QueryError>(note.error()), saved.query));
  return failed;
}

int list(const CommandLine& command, const SavedQueries& queries, const SeenStore& store, std::string& out) {
  std::vector<Error> errors;
  const std::vector<ListedQuery> listed = list_queries(queries, store, errors);
  for (const Error& error : errors) failure_of(error);
  switch (command.format) {
    case Format::json: out = saved_json(listed); break;
    case Format::ids: out = saved_names(listed); break;
    default: out = saved_table(listed);
  }
  if (!errors.empty()) return failed;
  if (listed.empty()) fmt::print(stderr, "no query is saved yet: osint-search --save NAME QUERY\n");
  return listed.empty() ? 1 : 0;
}

}  // namespace

int manage_saved(const CommandLine& command, std::string& out) {
  const auto folder = queries_folder();
  if (!folder) return failure_of(folder.error());
  const SavedQueries queries(*folder);
  if (command.saved.save) return save(command, queries);
  const auto state = state_folder();
  if (!state) return failure_of(state.error());
  const SeenStore store(*state);
  if (!command.saved.forget) return list(command, queries, store, out);
  const auto removed = forget_query(queries, store, *command.saved.forget);
  return removed ? 0 : failure_of(removed.error());
}

}  // namespace osint
