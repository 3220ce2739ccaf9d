// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/run/run.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <filesystem>

#include "base/files/file_rights.h"
#include "database/exchange.h"
#include "database/open_database.h"
#include "database/opening.h"
#include "database/table_files.h"
#include "indexer/run/empty_guard.h"
#include "indexer/run/waiting.h"

namespace osint {

namespace {

Result<IndexWriter> open_writer(const RunOptions& options, const Observer& observer) {
  return when_free(options, observer, [&] { return IndexWriter::open(options.database); });
}

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
    if (auto done = (this->*action)(); !done) return tl::unexpected<Error>(with_way_out(done.error()));
  }
  RunReport report = tally_.report();
  std::ranges::stable_sort(report.failures, {}, &Notice::file);  // the threads ended in any order
  if (options_.list_files) report.files_touched = tally_.touched();
  report.notes = std::move(notes_);
  report.passed_over = plan_.passed_over;
  report.types_chosen = !options_.types.empty();
  report.dry_run = options_.dry_run;
  report.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  return report;
}

Result<void> Run::open() {
  if (auto readable = check_readable(options_.database); !readable)
    return tl::unexpected<Error>(readable.error());
  if (!holds_database(options_.database)) {
    // A slip in the paths must not leave an empty database behind.
    const auto scopes = resolve_scopes(options_.paths, known(), {});
    if (!scopes) return tl::unexpected<Error>(scopes.error());
    if (options_.dry_run) return {};
  } else if (options_.dry_run) {
    return load_unlocked();
  }
  auto writer = open_writer(options_, observer_);
  if (!writer) return tl::unexpected<Error>(writer.error());
  writer_.emplace(std::move(*writer));
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
  auto remembered = load_remembered(database);
  if (!remembered) return tl::unexpected<Error>(remembered.error());
  const auto settled = settled_run(database);
  if (!settled) return tl::unexpected<Error>(settled.error());
  auto table = FileTable::load(database);
  if (!table) return tl::unexpected<Error>(table.error());
  auto followed = load_followed(database);
  if (!followed) return tl::unexpected<Error>(followed.error());
  remembered_ = std::move(*remembered);
  former_ = remembered_;
  settled_ = *settled;
  followed_before_ = std::move(*followed);
  followed_ = followed_before_;
  table_ = std::move(*table);
  return {};
}

Remembered Run::known() const {
  Remembered known = remembered_;
  known.roots.insert(options_.remembered.begin(), options_.remembered.end());
  known.excluded.insert(options_.excluded.begin(), options_.excluded.end());
  return known;
}

Result<void> Run::plan() {
  auto scopes = resolve_scopes(options_.paths, known(), table_);
  if (!scopes) return tl::unexpected<Error>(scopes.error());
  scopes_ = std::move(*scopes);
  followed_ = followed_now(followed_before_, options_, scopes_);
  const ScanRules rules{LinkRules(scopes_.roots, followed_, scopes_.excluded), options_.types};
  if (observer_.scanning) observer_.scanning(scopes_.scopes, rules.links);
  std::vector<std::string> paths;
  for (const Scope& scope : scopes_.scopes) paths.push_back(scope.path);
  plan_ = plan_run(scopes_, scan_folders(paths, rules), table_, options_.encoding);
  if (!options_.allow_empty) keep_what_is_away(scopes_, plan_, table_, options_, reader_);
  choose_bulk();
  reserve_given();
  for (const std::string& path : plan_.unchanged) tally_.unchanged(*table_.find(path));
  for (const ScanFailure& failed : plan_.failures) fail(failed.path, {failed.reason});
  return {};
}

// What the database holds of the file stays.
void Run::fail(const std::string& path, const Error& error) {
  const FileEntry* known = table_.find(path);
  FileEntry entry = known == nullptr ? FileEntry{} : *known;
  entry.failure = FileFailure{error.line, error.message};
  tally_.failed(path, entry);
  table_.put(path, std::move(entry));
}

void Run::keep(const std::string& path, const FileReading& reading) {
  const FileEntry& known = *table_.find(path);
  tally_.unchanged(known);
  renewed_bytes_ += reading.stamp.size;
  if (known.failure) {
    FileEntry entry = known;
    entry.failure.reset();
    table_.put(path, std::move(entry));
  }
  table_.renew(path, reading.stamp, reading.trusted, reading.sidecar);
}

void Run::warn(const Notice& notice, WarningKind kind) {
  tally_.warned(kind);
  unsaid_.push_back(notice);
}

// A bulk load copies the database once: it pays where much is new beside what there is.
void Run::choose_bulk() {
  std::uint64_t held = 0;
  for (const auto& [path, entry] : table_.files()) held += entry.stamp.size;
  if (!writer_ || plan_.read_bytes < options_.bulk_bytes || plan_.read_bytes < held / 2) return;
  if (!segments_fit_open_files(jobs(options_)) || !can_keep_owner(options_.database)) return;
  const auto prepared = prepare_exchange(options_.database);
  if (!prepared && observer_.database_warning)
    observer_.database_warning(prepared.error().message + " (the run is slower without the folder)");
  if (prepared && *prepared) bulk_.emplace(options_.database, jobs(options_));
}

Result<void> Run::finish() {
  if (renewed_bytes_ > options_.renewal_bytes) table_.save_renewals();
  ids_settled_ = true;
  note_moved_folders();
  return commit();
}

}  // namespace osint
