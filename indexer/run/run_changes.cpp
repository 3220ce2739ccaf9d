// SPDX-License-Identifier: GPL-2.0-or-later
// The steps of a run that change the database, or would if it were not a dry run.
#include <algorithm>
#include <array>
#include <ctime>
#include <fmt/format.h>
#include <map>
#include <unordered_map>
#include <unordered_set>

#include "base/iso_time.h"
#include "indexer/run/empty_guard.h"
#include "indexer/run/run.h"
#include "schema/metadata.h"

namespace osint {

// The ids of the database that this one replaces are nobody else's while their files are there or, as far as one can
// tell, only away.
void Run::reserve_given() {
  if (options_.given == nullptr) return;
  std::map<std::string, bool, std::less<>> present;  // by root
  Roots unseen;                                      // folders that could not be looked at
  for (const ScanFailure& failed : plan_.failures) unseen.insert(failed.path);
  for (const auto& [path, entry] : options_.given->files()) {
    const std::string_view root = root_of(scopes_.roots, path);
    auto known = present.find(root);
    if (known == present.end())
      known =
          present.emplace(root, root_state(std::string(root), *options_.given) == RootState::present).first;
    const bool seen = known->second && root_of(unseen, path).empty();
    if (seen && !std::ranges::binary_search(plan_.read, path)) continue;  // it is gone
    for (const HeldCommentary& held : entry.commentaries) reserved_.insert(held.id);
  }
}

void Run::load_ledger() {
  ledger_ = {};
  if (options_.given != nullptr) {
    for (const auto& [path, entry] : options_.given->files()) {
      for (const HeldCommentary& held : entry.commentaries) {
        if (reserved_.contains(held.id)) ledger_.hold(held.id, path);
      }
    }
  }
  ledger_.load(table_);
}

// The commentaries that the file held before: in this database, else in the one that it replaces, whose ids are settled here.
std::vector<HeldCommentary> Run::held_before(const std::string& path, const FileEntry* known) const {
  if (known != nullptr && known->was_read()) return known->commentaries;
  const FileEntry* given = options_.given == nullptr ? nullptr : options_.given->find(path);
  if (given == nullptr) return {};
  std::vector<HeldCommentary> out = given->commentaries;
  for (HeldCommentary& held : out) held.given_in = 0;
  return out;
}

// The file's commentaries of ids that it has no longer.
Result<void> Run::drop_former(const FileEntry* known, const std::vector<std::string>& ids) {
  if (known == nullptr) return {};
  const std::unordered_set<std::string_view> kept(ids.begin(), ids.end());
  for (const HeldCommentary& held : known->commentaries) {
    if (kept.contains(held.id)) {
      if (bulk_) bulk_->remove_old(held.id);  // the writer has replaced it
      continue;
    }
    if (auto removed = remove_commentary(held.id); !removed) return removed;
  }
  return {};
}

Result<void> Run::remove_commentary(const std::string& id) {
  ledger_.release(id);
  if (bulk_) {
    bulk_->remove_old(id);
    return {};
  }
  return writer_ ? writer_->remove(id) : Result<void>();
}

// A file that moved: its commentaries leave their former place in the commit that brings them to the new.
Result<void> Run::make_way(const std::vector<HeldCommentary>& claims) {
  for (const HeldCommentary& claim : claims) {
    const std::string* holder = ledger_.holder(claim.id);
    if (holder == nullptr || !options_.prune || !std::ranges::binary_search(plan_.gone, *holder)) continue;
    const std::string moved_from = *holder;
    if (auto removed = remove_file(moved_from); !removed) return removed;
  }
  return {};
}

Result<void> Run::remove_file(const std::string& path) {
  const FileEntry& known = *table_.find(path);
  for (const HeldCommentary& held : known.commentaries) {
    if (auto removed = remove_commentary(held.id); !removed) return removed;
  }
  tally_.removed(path, known);
  table_.erase(path);
  return {};
}

Result<void> Run::remove_gone() {
  std::uint64_t removed = 0;  // since the last commit
  for (const std::string& path : plan_.gone) {
    const FileEntry* known = table_.find(path);
    if (known == nullptr) continue;  // removed already by the file it moved to
    if (!options_.prune && known->was_read()) {
      tally_.unchanged(*known);
      continue;
    }
    removed += known->commentaries.size();
    if (auto ok = remove_file(path); !ok) return ok;
    // Xapian keeps in memory what waits for a commit.
    if (removed < options_.commit_every) continue;
    if (auto committed = commit(); !committed) return committed;
    removed = 0;
  }
  return {};
}

Result<void> Run::settle_ids() {
  std::vector<Renaming> renamings;
  std::unordered_map<std::string, FileEntry> renamed;  // a file may hold thousands: each is put back once
  for (const NewId& one : unsettled_ids(table_, scopes_.roots, settled_, reserved_)) {
    const bool misnamed = one.held != one.id;
    if (misnamed) {
      renamings.push_back({one.held, one.id});
      auto entry = renamed.find(one.path);
      if (entry == renamed.end()) entry = renamed.emplace(one.path, *table_.find(one.path)).first;
      entry->second.commentaries[one.ordinal].id = one.id;
      count_renamed(one.path, entry->second);
    }
    if (one.id != one.wanted && (misnamed || tally_.has_indexed(one.path))) {
      warn({one.path, 0, fmt::format("another commentary has the id {}; this one is {}", one.wanted, one.id)},
           WarningKind::other);
    }
  }
  for (auto& [path, entry] : renamed) table_.put(path, std::move(entry));
  if (renamings.empty() || !writer_) return {};
  return writer_->rename(renamings, Analyzer());
}

void Run::count_renamed(const std::string& path, const FileEntry& entry) {
  ++written_;
  const bool counted =
      std::ranges::any_of(std::array{&plan_.unchanged, &plan_.read, &plan_.gone},
                          [&](const auto* paths) { return std::ranges::binary_search(*paths, path); });
  tally_.renamed(path, entry, counted);
}

// True if anything had to be written.
Result<bool> Run::write_changes() {
  const Remembered now{scopes_.roots, scopes_.excluded};
  const bool roots_changed = remembered_ != now;
  const bool followed_changed = followed_before_ != followed_;
  const bool loaded = bulk_ && bulk_->pending();
  const bool ids_settled = ids_settled_ && has_unsettled_ids(table_, settled_);
  if (!writer_ || (!loaded && !writer_->pending() && !table_.changed() && !roots_changed &&
                   !followed_changed && !ids_settled))
    return false;
  auto entries = table_.changes();
  if (roots_changed) {
    entries.emplace_back(metadata::roots, roots_value(now.roots));
    entries.emplace_back(metadata::excluded, now.excluded.empty() ? "" : roots_value(now.excluded));
  }
  if (followed_changed) entries.emplace_back(metadata::followed, followed_value(followed_));
  if (ids_settled) entries.emplace_back(metadata::ids_settled, std::to_string(number()));
  entries.emplace_back(metadata::last_run, iso_time(std::time(nullptr)));
  if (loaded) {
    if (auto committed = bulk_->commit(writer_, entries); !committed)
      return tl::unexpected<Error>(committed.error());
  } else {
    for (const auto& [key, value] : entries) {
      if (auto ok = writer_->set_metadata(key, value); !ok) return tl::unexpected<Error>(ok.error());
    }
    if (auto committed = writer_->commit(); !committed) return tl::unexpected<Error>(committed.error());
  }
  remembered_ = now;
  followed_before_ = followed_;
  table_.saved();
  return true;
}

// take_back() returns to the state after this, whether or not there was anything to write.
Result<void> Run::commit() {
  const auto written = write_changes();
  if (!written) return tl::unexpected<Error>(written.error());
  for (const std::string* path : handled_) uncommitted_.erase(path);
  done_ += handled_.size();
  handled_.clear();
  table_.mark();
  committed_ = written_;
  committed_tally_ = tally_;
  committed_vanished_ = vanished_.size();
  committed_renewed_bytes_ = renewed_bytes_;
  unwritten_bytes_ = 0;
  if (*written && observer_.committed) observer_.committed(committed_);
  std::ranges::stable_sort(unsaid_, {}, &Notice::file);  // the threads ended in any order
  for (const Notice& notice : std::exchange(unsaid_, {})) {
    if (observer_.warning) observer_.warning(notice);
  }
  return {};
}

}  // namespace osint
