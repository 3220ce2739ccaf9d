// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/saved/saved_list.h"

#include <algorithm>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/iso_time.h"
#include "base/json_text.h"
#include "base/printable.h"
#include "base/version.h"
#include "searcher/query/query_parser.h"

namespace osint {
namespace {

std::string described(const SavedQuery& saved) {
  const std::string options = options_text(saved);
  return saved.query + (options.empty() ? "" : " (" + options + ")");
}

}  // namespace

std::string options_text(const SavedQuery& saved) {
  std::string out;
  const auto add = [&](const std::string& option) { out += (out.empty() ? "" : " ") + option; };
  if (saved.any) add("--any");
  if (saved.exact) add("--exact");
  if (saved.order != Order::relevance) add(fmt::format("--sort {}", name(saved.order)));
  return out;
}

tl::expected<std::string, SearchError> save_query(const SavedQueries& queries, const std::string& name,
                                                  const SavedQuery& saved) {
  if (std::string wrong = wrong_name(name); !wrong.empty())
    return tl::unexpected<SearchError>(Error{"--save: " + wrong});
  if (const auto tree = parse_query(saved.query); !tree) return tl::unexpected<SearchError>(tree.error());
  std::string note;
  if (queries.holds(name)) {
    const auto before = queries.load(name);  // a broken one may be replaced as well
    note = before ? fmt::format("\"{}\" is replaced; it was: {}", name, described(*before))
                  : fmt::format("\"{}\" is replaced; it could not be read", name);
    if (before && before->query != saved.query)
      note +=
          fmt::format("; what \"{}\" has shown is not new again, unless --forget {} comes first", name, name);
  } else {
    note = fmt::format("saved; osint-search --saved {} runs it", name);
  }
  if (auto kept = queries.save(name, saved); !kept) return tl::unexpected<SearchError>(kept.error());
  return note;
}

Result<void> forget_query(const SavedQueries& queries, const SeenStore& store, const std::string& name) {
  // The state first: a query without state is whole, state without a query is waste.
  if (queries.holds(name)) {
    if (auto removed = store.remove(name); !removed) return removed;
  }
  return queries.remove(name);
}

std::vector<ListedQuery> list_queries(const SavedQueries& queries, const SeenStore& store,
                                      std::vector<Error>& errors) {
  std::vector<ListedQuery> out;
  const auto names = queries.names();
  if (!names) {
    errors.push_back(names.error());
    return out;
  }
  for (const std::string& name : *names) {
    auto saved = queries.load(name);
    if (!saved) {
      errors.push_back(saved.error());
      continue;
    }
    const auto seen = store.load(name);
    if (!seen) errors.push_back(seen.error());
    const bool run = seen && seen->has_value();
    out.push_back({name, std::move(*saved), run ? iso_time((*seen)->last_run) : std::string()});
  }
  return out;
}

std::string saved_table(const std::vector<ListedQuery>& queries) {
  if (queries.empty()) return {};
  std::size_t width = 4;
  for (const ListedQuery& one : queries) width = std::max(width, one.name.size());
  std::string out = fmt::format("{:<{}}  {:<20}  QUERY\n", "NAME", width, "LAST --new");
  for (const ListedQuery& one : queries) {
    out += fmt::format("{:<{}}  {:<20}  {}\n", one.name, width, one.last_run.empty() ? "never" : one.last_run,
                       printable(described(one.saved)));
  }
  return out;
}

std::string saved_names(const std::vector<ListedQuery>& queries) {
  std::string out;
  for (const ListedQuery& one : queries) out += one.name + "\n";
  return out;
}

std::string saved_json(const std::vector<ListedQuery>& queries) {
  nlohmann::ordered_json saved = nlohmann::ordered_json::array();
  for (const ListedQuery& one : queries) {
    saved.push_back({{"name", one.name},
                     {"query", one.saved.query},
                     {"any", one.saved.any},
                     {"exact", one.saved.exact},
                     {"sort", name(one.saved.order)},
                     {"last_new", one.last_run.empty() ? nlohmann::ordered_json(nullptr)
                                                       : nlohmann::ordered_json(one.last_run)}});
  }
  return json_line({{"version", json_format_version}, {"saved", std::move(saved)}});
}

}  // namespace osint
