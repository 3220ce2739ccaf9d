// SPDX-License-Identifier: GPL-2.0-or-later
// The steps of a run that deal with files and folders that are no longer there, or no longer wanted.
#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <set>
#include <sys/stat.h>

#include "base/files/paths.h"
#include "base/number_text.h"
#include "indexer/run/empty_guard.h"
#include "indexer/run/removal.h"
#include "indexer/run/run.h"
#include "indexer/scan/folder_scan.h"

namespace osint {
namespace {

bool exists(const std::string& path) {
  struct stat status {};
  return lstat(path.c_str(), &status) == 0;
}

}  // namespace

// True if none of the files that the scan of the scope found is there any more.
bool Run::went_away(const Scope& scope) const {
  const auto is_there = [&](const std::string& path) {
    return is_at_or_below(path, scope.path) && exists(path);
  };
  return std::ranges::none_of(plan_.read, is_there) && std::ranges::none_of(plan_.unchanged, is_there);
}

// Files that were there when the folders were scanned, and no longer when they were to be read.
Result<void> Run::settle_vanished() {
  const auto state = state_.lock();
  const std::vector<std::string>& vanished = state->now.vanished;
  if (vanished.empty()) return {};
  std::set<std::string> away;
  for (const Scope& scope : scopes_.scopes) {
    const bool any = std::ranges::any_of(
        vanished, [&](const std::string& path) { return is_at_or_below(path, scope.path); });
    if (options_.allow_empty || !any || !went_away(scope)) continue;
    away.insert(scope.path);
    state->fail(
        scope.path,
        {"went away while it was indexed; what the index holds of it is kept, and the next run goes on"});
  }
  for (const std::string& path : vanished) {
    const FileEntry* known = state->table.find(path);
    const bool of_away =
        std::ranges::any_of(away, [&](const std::string& scope) { return is_at_or_below(path, scope); });
    if (known == nullptr) {
      state->now.tally.vanished(path);
    } else if (away.contains(path)) {
      continue;  // a scope itself, reported above
    } else if ((of_away || !options_.prune) && known->was_read()) {
      state->now.tally.unchanged(*known);
    } else if (auto removed = committer_.remove_file(*state, path); !removed) {
      return removed;
    }
  }
  return {};
}

Result<void> Run::remove_gone() {
  const auto state = state_.lock();
  std::uint64_t removed = 0;  // since the last commit
  for (const std::string& path : plan_.gone) {
    const FileEntry* known = state->table.find(path);
    if (known == nullptr) continue;  // removed already by the file it moved to
    if (!options_.prune && known->was_read()) {
      state->now.tally.unchanged(*known);
      continue;
    }
    removed += known->commentaries.size();
    if (auto ok = committer_.remove_file(*state, path); !ok) return ok;
    // Xapian keeps in memory what waits for a commit.
    if (removed < options_.commit_every) continue;
    if (auto committed = committer_.commit(*state); !committed) return committed;
    removed = 0;
  }
  return {};
}

Result<void> Run::plan_removal() {
  const auto state = state_.lock();
  auto removal = resolve_removal(options_.paths, memory_.folders, state->table);
  if (!removal) return tl::unexpected<Error>(removal.error());
  scopes_ = {std::move(removal->remembered.roots), std::move(removal->remembered.excluded), {}};
  memory_.folders = {scopes_.roots, scopes_.excluded};
  forget_followed(memory_.followed, scopes_.roots, scopes_.excluded);
  plan_.gone = std::move(removal->gone);
  notes_ = std::move(removal->notes);
  for (const auto& [path, entry] : state->table.files()) {
    if (std::ranges::binary_search(plan_.gone, path)) {
      taken_out_.push_back(entry);
    } else {
      plan_.unchanged.push_back(path);
      state->now.tally.unchanged(entry);
    }
  }
  return {};
}

// If a folder moved, its commentaries were indexed anew under other ids while the old ones were still there. The new
// ones with the same content now get the ids that they wanted.
Result<void> Run::hand_over_ids() {
  const auto state = state_.lock();
  std::map<ContentHash, std::set<std::string>> free;
  for (const FileEntry& entry : taken_out_) {
    for (const HeldCommentary& held : entry.commentaries) free[entry.hash].insert(held.id);
  }
  std::vector<NewId> misnamed;
  for (const auto& [path, entry] : state->table.files()) {
    const auto ids = free.find(entry.hash);
    if (ids == free.end()) continue;
    for (std::size_t i = 0; i < entry.commentaries.size(); ++i) {
      const HeldCommentary& held = entry.commentaries[i];
      const std::string wanted = wanted_id(scopes_.roots, path, held.own_id, i);
      if (held.id != wanted && ids->second.erase(wanted) > 0)
        misnamed.push_back({path, i, held.id, wanted, wanted});
    }
  }
  const auto done = committer_.rename(*state, misnamed);
  if (!done) return tl::unexpected<Error>(done.error());
  if (*done == 0) return {};
  notes_.push_back(fmt::format("{} found in another indexed folder as well {} the former id",
                               counted(*done, "commentary", "commentaries"), *done == 1 ? "gets" : "get"));
  return {};
}

// A folder that is away beside a new one with the same files: it probably moved, and all is there twice now.
void Run::note_moved_folders(const FileTable& table) {
  std::vector<std::string> added;
  std::ranges::set_difference(scopes_.roots, memory_.former().roots, std::back_inserter(added));
  if (added.empty()) return;
  for (const std::string& root : scopes_.roots) {
    if (!memory_.former().roots.contains(root)) continue;
    const RootState state = root_state(root, table);
    if (state == RootState::present) continue;
    std::set<ContentHash> held;
    for (const auto& file : table.at_or_below(root)) {
      if (!file->second.commentaries.empty()) held.insert(file->second.hash);
    }
    for (const std::string& other : added) {
      const auto same = std::ranges::count_if(table.at_or_below(other), [&](const auto& file) {
        return !file->second.commentaries.empty() && held.contains(file->second.hash);
      });
      if (same == 0) continue;
      notes_.push_back(fmt::format(
          "{} is {}, and {} holds {} of the same content: if the folder moved, take the old one out with "
          "osint-index --remove {}",
          root, name(state), other, counted(static_cast<std::uint64_t>(same), "file", "files"), root));
    }
  }
}

}  // namespace osint
