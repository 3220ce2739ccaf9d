// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/run/empty_guard.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <sys/stat.h>

#include "base/files/paths.h"
#include "base/number_text.h"
#include "indexer/run/file_reading.h"
#include "indexer/run/report.h"

namespace osint {
namespace {

// Whether the file keeps or gets commentaries when it is read.
bool will_hold(const std::string& path, const FileTable& table, const std::string& encoding,
               const DocumentReader& reader, const PlaceBeneath& place) {
  const FileEntry* known = table.find(path);
  const auto reading = read_file(path, known, encoding, reader, place);
  const bool keeps = !reading || reading->unchanged;
  return keeps ? known != nullptr && !known->commentaries.empty() : !reading->commentaries.empty();
}

bool is_emptied(const Scope& scope, const Plan& plan, const FileTable& table, const Roots& roots,
                const RunOptions& options, const DocumentReader& reader, std::uint64_t& held) {
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
    return is_at_or_below(path, scope.path) &&
           will_hold(path, table, options.encoding, reader, plan.place(path, roots));
  });
}

// Takes out of the plan all that the run would do in the scope.
void take_out(const Scope& scope, const Roots& roots, Plan& plan) {
  const auto inside = [&](const std::string& path) {
    return is_at_or_below(path, scope.path) && root_of(roots, path) == scope.root;
  };
  std::erase_if(plan.read, inside);
  std::erase_if(plan.failures, [&](const ScanFailure& failed) { return inside(failed.path); });
  for (const std::string& path : plan.gone) {
    if (inside(path) && path != scope.path) plan.unchanged.push_back(path);
  }
  std::erase_if(plan.gone, inside);
  std::ranges::sort(plan.unchanged);
}

}  // namespace

void keep_what_is_away(const Scopes& scopes, Plan& plan, const FileTable& table, const RunOptions& options,
                       const DocumentReader& reader) {
  for (const Scope& scope : scopes.scopes) {
    std::uint64_t held = 0;
    if (!scope.guarded || !is_emptied(scope, plan, table, scopes.roots, options, reader, held)) continue;
    take_out(scope, scopes.roots, plan);
    std::string reason = reason_of_absence(scope.path, table, held);
    if (!plan.passed_over.links.empty()) reason += " (links out of it are not followed; -L follows them)";
    plan.failures.push_back({scope.path, std::move(reason)});
  }
  std::ranges::sort(plan.failures, {}, &ScanFailure::path);
}

std::string reason_of_absence(const std::string& path, const FileTable& table, std::uint64_t held) {
  const bool there = root_state(path, table) != RootState::away;
  return fmt::format(
      "{}; its {} {} kept. Is a disk not mounted? If the folder moved or is gone for good: "
      "osint-index --remove {}",
      there ? "holds no commentary any more" : "is away", counted(held, "commentary", "commentaries"),
      held == 1 ? "is" : "are", path);
}

RootState root_state(const std::string& path, const FileTable& table) {
  const auto exists = [](const std::string& name) {
    struct stat status {};
    return stat(name.c_str(), &status) == 0;
  };
  if (!exists(path)) return RootState::away;
  // Mostly the first file answers.
  for (const auto& known : table.at_or_below(path)) {
    if (known->second.was_read() && exists(known->first)) return RootState::present;
  }
  return scan_folder(path).files.empty() ? RootState::empty : RootState::present;
}

std::string_view name(RootState state) {
  constexpr std::array names = {"present", "empty", "away"};
  return names[static_cast<std::size_t>(state)];
}

}  // namespace osint
