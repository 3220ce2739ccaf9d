// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/empty_guard.h"

#include <algorithm>
#include <fmt/format.h>

#include "indexer/figures.h"
#include "indexer/reading.h"
#include "indexer/report.h"

namespace osint {
namespace {

bool is_within(const std::string& path, const std::string& scope) {
  return path == scope || path.starts_with(below(scope));
}

// Whether the file keeps or gets commentaries when it is read.
bool will_hold(const std::string& path, const FileTable& table, const std::string& encoding) {
  const FileEntry* known = table.find(path);
  const auto reading = read_file(path, known, encoding);
  const bool keeps = !reading || reading->unchanged;
  return keeps ? known != nullptr && !known->commentaries.empty() : !reading->commentaries.empty();
}

bool is_emptied(const Scope& scope, const Plan& plan, const FileTable& table, const Roots& roots,
                const BatchOptions& options, std::uint64_t& held) {
  held = 0;
  bool kept = false;
  for (const auto& known : table.at_or_below(scope.path)) {
    if (root_of(roots, known->first) != scope.root || known->second.commentaries.empty()) continue;
    held += known->second.commentaries.size();
    const bool read = std::ranges::binary_search(plan.read, known->first);
    const bool gone = options.prune && std::ranges::binary_search(plan.gone, known->first);
    kept = kept || (!read && !gone);
  }
  if (held == 0 || kept) return false;
  // Mostly the first file answers.
  return std::ranges::none_of(plan.read, [&](const std::string& path) {
    return is_within(path, scope.path) && will_hold(path, table, options.encoding);
  });
}

}  // namespace

Result<void> check_not_emptied(const Scopes& scopes, const Plan& plan, const FileTable& table,
                               const BatchOptions& options) {
  for (const Scope& scope : scopes.scopes) {
    std::uint64_t held = 0;
    if (!scope.guarded || !is_emptied(scope, plan, table, scopes.roots, options, held)) continue;
    return failure(
        fmt::format("{}: held {} and now holds none, so nothing was changed; is a disk not mounted? "
                    "(--allow-empty removes them)",
                    scope.path, counted(held, "commentary", "commentaries")));
  }
  return {};
}

}  // namespace osint
