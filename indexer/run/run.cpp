// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/run/run.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <filesystem>
#include <fmt/format.h>
#include <map>

#include "base/files/file_rights.h"
#include "database/exchange.h"
#include "database/open_database.h"
#include "database/opening.h"
#include "database/table_files.h"
#include "indexer/run/empty_guard.h"
#include "indexer/run/waiting.h"
#include "indexer/writing/bulk_load.h"
#include "indexer/writing/dry_run.h"

namespace osint {

namespace {

// The places where links are followed from now on.
FollowedPlaces followed_now(FollowedPlaces followed, const RunOptions& options, const Scopes& scopes) {
  followed.insert(options.followed.begin(), options.followed.end());
  forget_followed(followed, scopes.roots, scopes.excluded);
  for (const Scope& scope : scopes.scopes) {
    std::error_code unknown;
    // A link that is named is followed, also when its folder is walked the next time.
    const bool named_link = !options.paths.empty() && std::filesystem::is_symlink(scope.path, unknown);
    if (options.follow || named_link) set_followed(followed, scope.path, options.follow.value_or(true));
  }
  return followed;
}

}  // namespace

Result<RunReport> Run::run() {
  constexpr std::array steps = {&Run::open,        &Run::plan,       &Run::read_files, &Run::settle_vanished,
                                &Run::remove_gone, &Run::settle_ids, &Run::finish};
  return run(steps);
}

Result<RunReport> Run::run_removal() {
  constexpr std::array steps = {&Run::open, &Run::plan_removal, &Run::remove_gone, &Run::hand_over_ids,
                                &Run::finish};
  return run(steps);
}

Result<RunReport> Run::run(std::span<const Step> steps) {
  const auto start = std::chrono::steady_clock::now();
  for (const Step action : steps) {
    auto done = (this->*action)();
    if (done) continue;
    done.error().message += committer_.update().way_out(done.error());
    return tl::unexpected<Error>(std::move(done.error()));
  }
  const auto state = state_.lock();
  const Tally& tally = state->now.tally;
  RunReport report = tally.report();
  std::ranges::stable_sort(report.failures, {}, &Notice::file);  // the threads ended in any order
  if (options_.list_files) report.files_touched = tally.touched();
  report.notes = std::move(notes_);
  report.passed_over = plan_.passed_over;
  report.types_chosen = !options_.types.empty();
  report.dry_run = options_.dry_run;
  report.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  return report;
}

Result<void> Run::open() {
  committer_.write_with(std::make_unique<DryRun>(options_.database, options_.commit_every));
  if (auto readable = check_readable(options_.database); !readable) return readable;
  if (!holds_database(options_.database)) {
    // A slip in the paths must not leave an empty database behind.
    const auto scopes = resolve_scopes(options_.paths, known(), {});
    if (!scopes) return tl::unexpected<Error>(scopes.error());
    if (options_.dry_run) return {};
  } else if (options_.dry_run) {
    return load_unlocked();
  }
  auto writer = when_free(options_, observer_, [&] { return IndexWriter::open(options_.database); });
  if (!writer) return tl::unexpected<Error>(writer.error());
  writer_.emplace(std::move(*writer));
  committer_.write_with(std::make_unique<PlainUpdate>(writer_, options_.database, options_.commit_every));
  discard_building_folder(options_.database);  // of a run that was killed
  discard_rebuilding_folder(options_.database);
  const auto database = writer_->database();
  return database ? load(*database) : tl::unexpected<Error>(database.error());
}

// For a dry run: others may write meanwhile.
Result<void> Run::load_unlocked() {
  auto database = OpenDatabase::open({options_.database});
  if (!database) return tl::unexpected<Error>(database.error());
  return database->retried([&] { return load(*database); });
}

Result<void> Run::load(const OpenDatabase& database) {
  for (const std::string& warning : database.warnings()) {
    if (observer_.database_warning) observer_.database_warning(warning);
  }
  auto memory = RunMemory::load(database);
  if (!memory) return tl::unexpected<Error>(memory.error());
  auto table = FileTable::load(database);
  if (!table) return tl::unexpected<Error>(table.error());
  memory_ = std::move(*memory);
  state_.lock()->table = std::move(*table);
  return {};
}

Remembered Run::known() const {
  Remembered known = memory_.folders;
  known.roots.insert(options_.remembered.begin(), options_.remembered.end());
  known.excluded.insert(options_.excluded.begin(), options_.excluded.end());
  return known;
}

Result<void> Run::plan() {
  // Documents may be read here, and is_to_end() is asked meanwhile, so the state must not be locked.
  FileTable table = std::move(state_.lock()->table);
  auto scopes = resolve_scopes(options_.paths, known(), table);
  if (!scopes) return tl::unexpected<Error>(scopes.error());
  scopes_ = std::move(*scopes);
  memory_.folders = {scopes_.roots, scopes_.excluded};
  memory_.followed = followed_now(std::move(memory_.followed), options_, scopes_);
  const ScanRules rules{LinkRules(scopes_.roots, memory_.followed, scopes_.excluded), options_.types};
  if (observer_.scanning) observer_.scanning(scopes_.scopes, rules.links);
  std::vector<std::string> paths;
  for (const Scope& scope : scopes_.scopes) paths.push_back(scope.path);
  plan_ = plan_run(scopes_, scan_folders(paths, rules), table, options_.encoding);
  if (!options_.allow_empty) keep_what_is_away(scopes_, plan_, table, options_, reader_);
  if (pays_bulk_load(table)) use_bulk_load();
  reserve_given();
  const auto state = state_.lock();
  state->table = std::move(table);
  for (const std::string& path : plan_.unchanged) state->now.tally.unchanged(*state->table.find(path));
  for (const ScanFailure& failed : plan_.failures) state->fail(failed.path, {failed.reason});
  return {};
}

// A bulk load copies the database once: it pays where much is new beside what there is.
bool Run::pays_bulk_load(const FileTable& table) const {
  std::uint64_t held = 0;
  for (const auto& [path, entry] : table.files()) held += entry.stamp.size;
  return !options_.dry_run && !plan_.read.empty() && plan_.read_bytes >= options_.bulk_bytes &&
         plan_.read_bytes >= held / 2;
}

// Where the database can be exchanged; else the run is slower.
void Run::use_bulk_load() {
  if (!segments_fit_open_files(jobs(options_)) || !can_keep_owner(options_.database)) return;
  const auto prepared = prepare_exchange(options_.database);
  if (!prepared && observer_.database_warning)
    observer_.database_warning(prepared.error().message + " (the run is slower without the folder)");
  if (!prepared || !*prepared) return;
  const BulkLoad::Size size{jobs(options_), options_.bulk_commit_every, plan_.read_bytes};
  committer_.write_with(std::make_unique<BulkLoad>(writer_, options_.database, options_.commit_every, size));
}

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

Result<void> Run::settle_ids() {
  const auto state = state_.lock();
  std::vector<NewId> misnamed;
  for (NewId& one : unsettled_ids(state->table, scopes_.roots, memory_.settled_run(), reserved_)) {
    const bool is_misnamed = one.held != one.id;
    if (one.id != one.wanted && (is_misnamed || state->now.tally.has_indexed(one.path))) {
      state->warn(
          {one.path, 0, fmt::format("another commentary has the id {}; this one is {}", one.wanted, one.id)},
          WarningKind::other);
    }
    if (is_misnamed) misnamed.push_back(std::move(one));
  }
  return committer_.rename(*state, misnamed).map([](std::size_t) {});
}

Result<void> Run::finish() {
  const auto state = state_.lock();
  note_moved_folders(state->table);
  return committer_.finish(*state);
}

}  // namespace osint
