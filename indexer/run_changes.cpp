// SPDX-License-Identifier: GPL-2.0-or-later
// The steps of a run that change the database, or would if it were not a dry run.
#include <algorithm>
#include <array>
#include <ctime>
#include <fmt/format.h>
#include <unordered_map>
#include <unordered_set>

#include "indexer/run.h"
#include "schema/database.h"

namespace osint {
namespace {

std::string now_iso() {
  const std::time_t now = std::time(nullptr);
  std::tm utc{};
  gmtime_r(&now, &utc);
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", utc.tm_year + 1900, utc.tm_mon + 1, utc.tm_mday,
                     utc.tm_hour, utc.tm_min, utc.tm_sec);
}

}  // namespace

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
Result<void> Run::make_way(const std::vector<std::string>& wanted) {
  for (const std::string& id : wanted) {
    const std::string* holder = ledger_.holder(id);
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
  for (const std::string& path : plan_.gone) {
    const FileEntry* known = table_.find(path);
    if (known == nullptr) continue;  // removed already by the file it moved to
    if (options_.prune || !known->was_read()) {
      if (auto removed = remove_file(path); !removed) return removed;
    } else {
      tally_.unchanged(*known);
    }
  }
  return {};
}

Result<void> Run::settle_ids() {
  std::vector<Renaming> renamings;
  std::unordered_map<std::string, FileEntry> renamed;  // a file may hold thousands: each is put back once
  for (const Clash& clash : clashes(table_, scopes_.roots)) {
    const bool misnamed = clash.held != clash.id;
    if (misnamed) {
      renamings.push_back({clash.held, clash.id});
      auto entry = renamed.find(clash.path);
      if (entry == renamed.end()) entry = renamed.emplace(clash.path, *table_.find(clash.path)).first;
      entry->second.commentaries[clash.ordinal].id = clash.id;
      count_renamed(clash.path, entry->second);
    }
    if (clash.id != clash.wanted && (misnamed || tally_.has_indexed(clash.path))) {
      warn({clash.path, 0,
            fmt::format("another commentary has the id {}; this one is {}", clash.wanted, clash.id)});
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

Result<void> Run::commit() {
  const bool roots_changed = remembered_ != scopes_.roots;
  const bool loaded = bulk_ && bulk_->pending();
  if (!writer_ || (!loaded && !writer_->pending() && !table_.changed() && !roots_changed)) return {};
  auto entries = table_.take_changes();
  if (roots_changed) entries.emplace_back(metadata::roots, roots_value(scopes_.roots));
  entries.emplace_back(metadata::last_run, now_iso());
  if (loaded) {
    if (auto committed = bulk_->commit(writer_, entries); !committed) return committed;
  } else {
    for (const auto& [key, value] : entries) {
      if (auto ok = writer_->set_metadata(key, value); !ok) return ok;
    }
    if (auto committed = writer_->commit(); !committed) return committed;
  }
  remembered_ = scopes_.roots;
  committed_ = written_;
  unwritten_bytes_ = 0;
  committed_tally_ = tally_;
  for (const std::string* path : handled_) uncommitted_.erase(path);
  handled_.clear();
  if (observer_.committed) observer_.committed(committed_);
  return {};
}

}  // namespace osint
