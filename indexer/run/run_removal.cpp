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
  if (vanished_.empty()) return {};
  std::set<std::string> away;
  for (const Scope& scope : scopes_.scopes) {
    const bool any = std::ranges::any_of(
        vanished_, [&](const std::string& path) { return is_at_or_below(path, scope.path); });
    if (options_.allow_empty || !any || !went_away(scope)) continue;
    away.insert(scope.path);
    fail(scope.path,
         {"went away while it was indexed; what the index holds of it is kept, and the next run goes on"});
  }
  for (const std::string& path : vanished_) {
    const FileEntry* known = table_.find(path);
    const bool of_away =
        std::ranges::any_of(away, [&](const std::string& scope) { return is_at_or_below(path, scope); });
    if (known == nullptr) {
      tally_.vanished(path);
    } else if (away.contains(path)) {
      continue;  // a scope itself, reported above
    } else if ((of_away || !options_.prune) && known->was_read()) {
      tally_.unchanged(*known);
    } else if (auto removed = remove_file(path); !removed) {
      return removed;
    }
  }
  return {};
}

Result<void> Run::plan_removal() {
  auto removal = resolve_removal(options_.paths, remembered_, table_);
  if (!removal) return tl::unexpected<Error>(removal.error());
  scopes_ = {std::move(removal->remembered.roots), std::move(removal->remembered.excluded), {}};
  forget_followed(followed_, scopes_.roots, scopes_.excluded);
  plan_.gone = std::move(removal->gone);
  notes_ = std::move(removal->notes);
  for (const auto& [path, entry] : table_.files()) {
    if (std::ranges::binary_search(plan_.gone, path)) {
      taken_out_.push_back(entry);
    } else {
      plan_.unchanged.push_back(path);
      tally_.unchanged(entry);
    }
  }
  return {};
}

// If a folder moved, its commentaries were indexed anew under other ids while the old ones were still there. The new
// ones with the same content now get the ids that they wanted.
Result<void> Run::hand_over_ids() {
  std::map<ContentHash, std::set<std::string>> free;
  for (const FileEntry& entry : taken_out_) {
    for (const HeldCommentary& held : entry.commentaries) free[entry.hash].insert(held.id);
  }
  std::vector<Renaming> renamings;
  std::vector<std::pair<std::string, FileEntry>> renamed;
  for (const auto& [path, entry] : table_.files()) {
    const auto ids = free.find(entry.hash);
    if (ids == free.end()) continue;
    FileEntry changed = entry;
    for (std::size_t i = 0; i < entry.commentaries.size(); ++i) {
      HeldCommentary& held = changed.commentaries[i];
      std::string wanted = wanted_id(scopes_.roots, path, held.own_id, i);
      if (held.id == wanted || ids->second.erase(wanted) == 0) continue;
      renamings.push_back({held.id, wanted});
      held.id = std::move(wanted);
      count_renamed(path, entry);
    }
    if (changed != entry) renamed.emplace_back(path, std::move(changed));
  }
  for (auto& [path, entry] : renamed) table_.put(path, std::move(entry));
  if (renamings.empty() || !writer_) return {};
  notes_.push_back(fmt::format("{} found in another indexed folder as well {} the former id",
                               counted(renamings.size(), "commentary", "commentaries"),
                               renamings.size() == 1 ? "gets" : "get"));
  return writer_->rename(renamings, Analyzer());
}

// A folder that is away beside a new one with the same files: it probably moved, and all is there twice now.
void Run::note_moved_folders() {
  std::vector<std::string> added;
  std::ranges::set_difference(scopes_.roots, former_.roots, std::back_inserter(added));
  if (added.empty()) return;
  for (const std::string& root : scopes_.roots) {
    if (!former_.roots.contains(root)) continue;
    const RootState state = root_state(root, table_);
    if (state == RootState::present) continue;
    std::set<ContentHash> held;
    for (const auto& file : table_.at_or_below(root)) {
      if (!file->second.commentaries.empty()) held.insert(file->second.hash);
    }
    for (const std::string& other : added) {
      const auto same = std::ranges::count_if(table_.at_or_below(other), [&](const auto& file) {
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
