// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/batch.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <ctime>
#include <fmt/format.h>
#include <optional>
#include <span>
#include <unordered_set>

#include "indexer/empty_guard.h"
#include "indexer/id_ledger.h"
#include "indexer/index_writer.h"
#include "indexer/reading.h"
#include "indexer/tally.h"
#include "schema/database.h"

namespace osint {
namespace {

// Of a file with more, not all documents are kept in memory at a time.
constexpr std::size_t chunk_commentaries = 100;

std::string now_iso() {
  const std::time_t now = std::time(nullptr);
  std::tm utc{};
  gmtime_r(&now, &utc);
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", utc.tm_year + 1900, utc.tm_mon + 1, utc.tm_mday,
                     utc.tm_hour, utc.tm_min, utc.tm_sec);
}

class Run {
 public:
  Run(const BatchOptions& options, const Observer& observer) : options_(options), observer_(observer) {}

  Result<RunReport> run() {
    const auto start = std::chrono::steady_clock::now();
    for (const auto step :
         {&Run::open, &Run::plan, &Run::read_files, &Run::remove_gone, &Run::settle_ids, &Run::finish}) {
      if (auto done = (this->*step)(); !done) return tl::unexpected<Error>(done.error());
    }
    RunReport report = tally_.report();
    report.dry_run = options_.dry_run;
    report.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    return report;
  }

 private:
  Result<void> open();
  Result<void> load(const Xapian::Database& database);
  Result<void> plan();
  Result<void> read_files();
  Result<void> read_one(const std::string& path);
  Result<void> take(const std::string& path, FileReading reading);
  Result<bool> write(const std::string& path, std::span<const Commentary> commentaries);
  Result<void> make_way(const std::vector<std::string>& wanted);
  Result<void> drop_former(const FileEntry* known, const std::vector<std::string>& ids);
  Result<void> remove_commentary(const std::string& id);
  Result<void> remove_file(const std::string& path);
  Result<void> remove_gone();
  Result<void> settle_ids();
  void rename(const std::string& path, std::size_t ordinal, const std::string& id);
  Result<void> commit();
  Result<void> finish();

  void fail(const std::string& path, const Error& error);
  void keep(const std::string& path, const FileReading& reading);
  void warn(Notice notice);

  const BatchOptions& options_;
  const Observer& observer_;
  std::optional<IndexWriter> writer_;  // none in a dry run
  Analyzer analyzer_;
  Roots remembered_;
  Scopes scopes_;
  FileTable table_;
  Plan plan_;
  Tally tally_;
  IdLedger ledger_;              // loaded only when a file is read
  std::uint64_t written_ = 0;    // commentaries
  std::uint64_t committed_ = 0;  // of those
  std::uint64_t renewed_bytes_ = 0;
};

Result<void> Run::open() {
  if (!holds_database(options_.database)) {
    // A slip in the paths must not leave an empty database behind.
    const auto scopes = resolve_scopes(options_.paths, {}, {});
    if (!scopes) return tl::unexpected<Error>(scopes.error());
    if (options_.dry_run) return {};
  } else if (options_.dry_run) {
    const auto database = open_databases({options_.database});
    if (!database) return tl::unexpected<Error>(database.error());
    return load(*database);
  }
  auto writer = IndexWriter::open(options_.database);
  if (!writer) return tl::unexpected<Error>(writer.error());
  writer_.emplace(std::move(*writer));
  return load(writer_->database());
}

Result<void> Run::load(const Xapian::Database& database) {
  auto roots = load_roots(database, options_.database);
  if (!roots) return tl::unexpected<Error>(roots.error());
  auto table = FileTable::load(database, options_.database);
  if (!table) return tl::unexpected<Error>(table.error());
  remembered_ = std::move(*roots);
  table_ = std::move(*table);
  return {};
}

Result<void> Run::plan() {
  auto scopes = resolve_scopes(options_.paths, remembered_, table_);
  if (!scopes) return tl::unexpected<Error>(scopes.error());
  scopes_ = std::move(*scopes);
  std::vector<FolderScan> scans;
  for (const Scope& scope : scopes_.scopes) scans.push_back(scan_folder(scope.path));
  plan_ = plan_run(scopes_, scans, table_);
  if (!options_.allow_empty) {
    if (auto ok = check_not_emptied(scopes_, plan_, table_, options_.prune); !ok) return ok;
  }
  for (const std::string& path : plan_.unchanged) tally_.unchanged(*table_.find(path));
  for (const ScanFailure& failed : plan_.failures) fail(failed.path, {failed.reason});
  return {};
}

Result<void> Run::read_files() {
  if (!plan_.read.empty()) ledger_.load(table_);
  std::uint64_t done = 0;
  for (const std::string& path : plan_.read) {
    if (observer_.interrupted && observer_.interrupted()) {
      if (auto committed = commit(); !committed) return committed;
      return failure("interrupted: what was committed is kept");
    }
    if (auto ok = read_one(path); !ok) return ok;
    if (observer_.progress) observer_.progress(++done, plan_.read.size());
    if (written_ - committed_ >= options_.commit_every) {
      if (auto committed = commit(); !committed) return committed;
    }
  }
  return {};
}

Result<void> Run::read_one(const std::string& path) {
  auto reading = read_file(path, table_.find(path));
  if (!reading) {
    fail(path, reading.error());
  } else if (reading->unchanged) {
    keep(path, *reading);
  } else {
    return take(path, std::move(*reading));
  }
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
  table_.renew(path, reading.stamp, reading.trusted);
}

Result<void> Run::take(const std::string& path, FileReading reading) {
  FileEntry entry{reading.stamp, reading.trusted, reading.hash, {}, 0, 0, std::nullopt, 0};
  for (const Commentary& commentary : reading.commentaries) {
    entry.commentaries.push_back({commentary.id, {}});
    entry.passages += commentary.passages.size() + (commentary.title.empty() ? 0 : 1);
    entry.citations += commentary.citations.size();
  }
  std::vector<std::string> wanted;
  for (std::size_t i = 0; i < entry.commentaries.size(); ++i) {
    wanted.push_back(wanted_id(scopes_.roots, path, entry, i));
  }
  if (auto ok = make_way(wanted); !ok) return ok;
  const std::vector<std::string> ids = ledger_.free_ids(path, wanted);
  for (std::size_t i = 0; i < ids.size(); ++i) entry.commentaries[i].id = reading.commentaries[i].id = ids[i];
  const auto written = write(path, reading.commentaries);
  if (!written) return tl::unexpected<Error>(written.error());
  if (!*written) return {};
  const FileEntry* known = table_.find(path);
  if (auto ok = drop_former(known, ids); !ok) return ok;
  for (const std::string& id : ids) ledger_.hold(id, path);
  for (const Commentary& commentary : reading.commentaries) {
    for (const Warning& warning : commentary.warnings) warn({path, warning.line, warning.message});
  }
  tally_.indexed(path, known, entry);
  table_.put(path, std::move(entry));
  return {};
}

// The file's commentaries of ids that it has no longer.
Result<void> Run::drop_former(const FileEntry* known, const std::vector<std::string>& ids) {
  if (known == nullptr) return {};
  const std::unordered_set<std::string_view> kept(ids.begin(), ids.end());
  for (const HeldCommentary& held : known->commentaries) {
    if (kept.contains(held.id)) continue;
    if (auto removed = remove_commentary(held.id); !removed) return removed;
  }
  return {};
}

Result<void> Run::remove_commentary(const std::string& id) {
  ledger_.release(id);
  return writer_ ? writer_->remove(id) : Result<void>();
}

// False when the file failed.
Result<bool> Run::write(const std::string& path, std::span<const Commentary> commentaries) {
  const bool large = commentaries.size() > chunk_commentaries;
  if (large) {  // so that nothing else is lost when one of its later commentaries cannot be built
    if (auto committed = commit(); !committed) return tl::unexpected<Error>(committed.error());
  }
  for (auto rest = commentaries; !rest.empty();) {
    const auto chunk = rest.first(std::min(rest.size(), chunk_commentaries));
    const auto documents = build_documents(chunk, analyzer_);
    if (!documents) {
      fail(path, documents.error());
      if (large && writer_) {
        if (auto undone = writer_->rollback(); !undone) return tl::unexpected<Error>(undone.error());
      }
      return false;
    }
    for (std::size_t i = 0; writer_ && i < chunk.size(); ++i) {
      if (auto ok = writer_->replace(chunk[i].id, (*documents)[i]); !ok)
        return tl::unexpected<Error>(ok.error());
    }
    rest = rest.subspan(chunk.size());
  }
  written_ += commentaries.size();
  return true;
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

void Run::warn(Notice notice) {
  tally_.warned();
  if (observer_.warning) observer_.warning(notice);
}

Result<void> Run::remove_file(const std::string& path) {
  const FileEntry& known = *table_.find(path);
  for (const HeldCommentary& held : known.commentaries) {
    if (auto removed = remove_commentary(held.id); !removed) return removed;
  }
  tally_.removed(known);
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
  for (const Clash& clash : clashes(table_, scopes_.roots)) {
    const bool misnamed = clash.held != clash.id;
    if (misnamed) {
      renamings.push_back({clash.held, clash.id});
      rename(clash.path, clash.ordinal, clash.id);
    }
    if (clash.id != clash.wanted && (misnamed || tally_.has_indexed(clash.path))) {
      warn({clash.path, 0,
            fmt::format("another commentary has the id {}; this one is {}", clash.wanted, clash.id)});
    }
  }
  if (renamings.empty() || !writer_) return {};
  return writer_->rename(renamings, analyzer_);
}

void Run::rename(const std::string& path, std::size_t ordinal, const std::string& id) {
  FileEntry entry = *table_.find(path);
  entry.commentaries[ordinal].id = id;
  ++written_;
  const bool counted =
      std::ranges::any_of(std::array{&plan_.unchanged, &plan_.read, &plan_.gone},
                          [&](const auto* paths) { return std::ranges::binary_search(*paths, path); });
  tally_.renamed(path, entry, counted);
  table_.put(path, std::move(entry));
}

Result<void> Run::commit() {
  const bool roots_changed = remembered_ != scopes_.roots;
  if (!writer_ || (!writer_->pending() && !table_.changed() && !roots_changed)) return {};
  auto entries = table_.take_changes();
  if (roots_changed) entries.emplace_back(metadata::roots, roots_value(scopes_.roots));
  entries.emplace_back(metadata::last_run, now_iso());
  for (const auto& [key, value] : entries) {
    if (auto ok = writer_->set_metadata(key, value); !ok) return ok;
  }
  if (auto committed = writer_->commit(); !committed) return committed;
  remembered_ = scopes_.roots;
  committed_ = written_;
  if (observer_.committed) observer_.committed(committed_);
  return {};
}

Result<void> Run::finish() {
  if (renewed_bytes_ > options_.renewal_bytes) table_.save_renewals();
  return commit();
}

}  // namespace

Result<RunReport> run_batch(const BatchOptions& options, const Observer& observer) {
  return Run(options, observer).run();
}

}  // namespace osint
