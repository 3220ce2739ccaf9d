// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/run/committer.h"

#include <algorithm>
#include <array>
#include <ctime>
#include <unordered_map>
#include <unordered_set>

#include "base/iso_time.h"
#include "schema/metadata.h"

namespace osint {

void Committer::take(const FileToRead& file, Result<PreparedFile> prepared, Worker& worker) {
  const auto turn = update_->turn();  // or another thread could commit what is half done here
  if (!note(file, prepared)) return;
  const bool is_new = prepared && !prepared->reading.unchanged;
  auto stored = is_new ? store(file, *prepared, worker) : Result<void>();
  const auto state = state_.lock();
  if (stored) state->queue.handled(file.path);
  if (!stored && !state->stopped_by) state->stopped_by = std::move(stored.error());
  if (observer_.progress) observer_.progress(state->queue.known(), state->queue.size());
}

// Leaves out what is to be stored. False if nothing can be said of the file in this round.
bool Committer::note(const FileToRead& file, const Result<PreparedFile>& prepared) {
  const auto state = state_.lock();
  if (state->stopped_by) return false;  // what is not committed will be taken back, this file with it
  if (prepared) {
    if (prepared->reading.unchanged) state->keep(file.path, prepared->reading);
  } else if (prepared.error().kind == ErrorKind::interrupted) {
    state->interrupted = true;
    return false;  // the next run reads it
  } else if (prepared.error().kind == ErrorKind::not_found) {
    state->now.vanished.push_back(file.path);
  } else {
    state->fail(file.path, prepared.error());
  }
  return true;
}

Result<void> Committer::store(const FileToRead& file, PreparedFile& prepared, Worker& worker) {
  const auto ids = claim(file.path, prepared.entry.commentaries);
  if (!ids) return tl::unexpected<Error>(ids.error());
  const auto written = write(prepared, ids->all, worker);
  if (!written) return tl::unexpected<Error>(written.error());
  const auto state = state_.lock();
  if (*written) {
    for (const std::string& id : ids->claimed) state->ledger.release(id);
    state->fail(file.path, **written);
    return {};
  }
  const FileEntry* known = state->table.find(file.path);
  if (auto dropped = drop_former(*state, known, ids->all); !dropped) return dropped;
  for (const FileWarning& warning : prepared.warnings)
    state->warn({file.path, warning.line, warning.message}, warning.kind);
  state->now.tally.doubted(prepared.entry.doubts.counts);
  state->now.written += ids->all.size();
  state->now.tally.indexed(file.path, known, prepared.entry);
  state->table.put(file.path, std::move(prepared.entry));
  return {};
}

Result<Committer::Ids> Committer::claim(const std::string& path, const std::vector<HeldCommentary>& claims) {
  const auto state = state_.lock();
  if (auto made = make_way(*state, claims); !made) return tl::unexpected<Error>(made.error());
  Ids ids{state->ledger.free_ids(path, claims, memory_.run()), {}};
  for (const std::string& id : ids.all) {
    if (state->ledger.holder(id) == nullptr) ids.claimed.push_back(id);
    state->ledger.hold(id, path);
  }
  return ids;
}

DatabaseUpdate::Stored Committer::write(PreparedFile& prepared, const std::vector<std::string>& ids,
                                        Worker& worker) {
  if (auto named = prepared.name(ids, worker); !named) return named.error();
  const auto give = [&](const DatabaseUpdate::Receive& receive) {
    return prepared.give(worker, observer_, receive);
  };
  if (prepared.is_large())
    return update_->store_whole(
        worker.number, [this] { return commit(*state_.lock()); }, give);
  return give([&](DatabaseUpdate::Item item) { return update_->store(worker.number, std::move(item)); });
}

// A file that moved: its commentaries leave their former place in the commit that brings them to the new.
Result<void> Committer::make_way(RunState& state, const std::vector<HeldCommentary>& claims) {
  for (const HeldCommentary& claim : claims) {
    const std::string* holder = state.ledger.holder(claim.id);
    if (holder == nullptr || !options_.prune || !std::ranges::binary_search(plan_.gone, *holder)) continue;
    const std::string moved_from = *holder;
    if (auto removed = remove_file(state, moved_from); !removed) return removed;
  }
  return {};
}

// The file's commentaries of ids that it has no longer.
Result<void> Committer::drop_former(RunState& state, const FileEntry* known,
                                    const std::vector<std::string>& ids) {
  if (known == nullptr) return {};
  const std::unordered_set<std::string_view> kept(ids.begin(), ids.end());
  for (const HeldCommentary& held : known->commentaries) {
    if (kept.contains(held.id)) {
      update_->supersede(held.id);
    } else if (auto removed = remove_commentary(state, held.id); !removed) {
      return removed;
    }
  }
  return {};
}

Result<void> Committer::remove_commentary(RunState& state, const std::string& id) {
  state.ledger.release(id);
  return update_->remove(id);
}

Result<void> Committer::remove_file(RunState& state, const std::string& path) {
  const FileEntry& known = *state.table.find(path);
  for (const HeldCommentary& held : known.commentaries) {
    if (auto removed = remove_commentary(state, held.id); !removed) return removed;
  }
  state.now.tally.removed(path, known);
  state.table.erase(path);
  return {};
}

Result<std::size_t> Committer::rename(RunState& state, const std::vector<NewId>& misnamed) {
  if (misnamed.empty()) return 0;
  std::vector<Renaming> renamings;
  std::unordered_map<std::string, FileEntry> renamed;  // a file may hold thousands: each is put back once
  for (const NewId& one : misnamed) {
    const bool counted =
        std::ranges::any_of(std::array{&plan_.unchanged, &plan_.read, &plan_.gone},
                            [&](const auto* paths) { return std::ranges::binary_search(*paths, one.path); });
    FileEntry& entry = renamed.try_emplace(one.path, *state.table.find(one.path)).first->second;
    entry.commentaries[one.ordinal].id = one.id;
    renamings.push_back({one.held, one.id});
    state.now.tally.renamed(one.path, entry, counted);
  }
  state.now.written += misnamed.size();
  for (auto& [path, entry] : renamed) state.table.put(path, std::move(entry));
  return update_->rename(renamings);
}

bool Committer::end_reading() {
  auto successor = update_->successor();
  if (!successor) return false;
  update_ = std::move(successor);
  return true;
}

Result<bool> Committer::take_back(RunState& state) {
  const bool in_another_way = end_reading();
  if (auto taken_back = update_->take_back(); !taken_back) return tl::unexpected<Error>(taken_back.error());
  state.take_back();
  return in_another_way;
}

DatabaseUpdate::Metadata Committer::changes(const RunState& state, bool pending) const {
  DatabaseUpdate::Metadata out = state.table.changes();
  std::ranges::move(memory_.changes(), std::back_inserter(out));
  if (ids_settled_ && has_unsettled_ids(state.table, memory_.settled_run()))
    out.emplace_back(metadata::ids_settled, std::to_string(memory_.run()));
  if (pending || !out.empty()) out.emplace_back(metadata::last_run, iso_time(std::time(nullptr)));
  return out;
}

Result<void> Committer::commit(RunState& state) {
  const auto written = update_->commit([&](bool pending) { return changes(state, pending); });
  if (!written) return tl::unexpected<Error>(written.error());
  if (*written) {
    memory_.saved();
    state.table.saved();
  }
  state.mark();
  if (*written && observer_.committed) observer_.committed(state.committed.written);
  std::ranges::stable_sort(state.unsaid, {}, &Notice::file);  // the threads ended in any order
  for (const Notice& notice : std::exchange(state.unsaid, {})) {
    if (observer_.warning) observer_.warning(notice);
  }
  return {};
}

Result<void> Committer::finish(RunState& state) {
  if (state.now.renewed_bytes > options_.renewal_bytes) state.table.save_renewals();
  ids_settled_ = true;
  return commit(state);
}

}  // namespace osint
