// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/saved_actions.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/printable.h"
#include "searcher/exit_status.h"
#include "searcher/printing.h"
#include "searcher/saved/saved_list.h"

namespace osint {
namespace {

int save(const CommandLine& command, const SavedQueries& queries) {
  const QueryOptions& asked = command.asked;
  const SavedQuery saved{command.query, asked.any, asked.exact, asked.order};
  const auto note = save_query(queries, *command.saved.save, saved);
  if (note) {
    fmt::print(stderr, "osint-search: {}\n", printable(*note));
    const auto& not_kept = command.saved.not_kept;
    if (!not_kept.empty())
      fmt::print(stderr, "osint-search: not kept with it, to be given when it is run: {}\n",
                 fmt::join(not_kept, ", "));
    return hits;
  }
  return fail(note.error(), saved.query);
}

int list(const CommandLine& command, const SavedQueries& queries, const SeenStore& store, std::string& out) {
  std::vector<Error> errors;
  const std::vector<ListedQuery> listed = list_queries(queries, store, errors);
  for (const Error& error : errors) report(error);
  out = command.format->make({command.asked, command.output})->saved(listed);
  if (!errors.empty()) return failed;
  if (listed.empty()) fmt::print(stderr, "no query is saved yet: osint-search --save NAME QUERY\n");
  return listed.empty() ? no_hits : hits;
}

}  // namespace

int manage_saved(const CommandLine& command, std::string& out) {
  const auto folder = queries_folder();
  if (!folder) return fail(folder.error());
  const SavedQueries queries(*folder);
  if (command.saved.save) return save(command, queries);
  const auto state = state_folder();
  if (!state) return fail(state.error());
  const SeenStore store(*state);
  if (!command.saved.forget) return list(command, queries, store, out);
  const auto removed = forget_query(queries, store, *command.saved.forget);
  return removed ? hits : fail(removed.error());
}

}  // namespace osint
