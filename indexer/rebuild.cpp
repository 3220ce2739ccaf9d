// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/rebuild.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fmt/format.h>
#include <optional>
#include <system_error>

#include "indexer/child.h"
#include "indexer/database_lock.h"
#include "indexer/exchange.h"
#include "indexer/figures.h"
#include "indexer/file_table.h"
#include "indexer/folder_scan.h"
#include "indexer/roots.h"
#include "indexer/waiting.h"
#include "schema/database.h"
#include "schema/table_files.h"

namespace osint {
namespace {

namespace fs = std::filesystem;

// What can be read of the database that is to be replaced.
struct Former {
  std::optional<Roots> roots;
  FollowedPlaces followed;
  FileTable table;
};

bool is_part_of_database(const std::string& name) {
  constexpr std::array files = {"flintlock",      "iamglass",       "docdata.glass", "position.glass",
                                "postlist.glass", "spelling.glass", "synonym.glass", "termlist.glass",
                                "docdata.tmp",    "position.tmp",   "postlist.tmp",  "spelling.tmp",
                                "synonym.tmp",    "termlist.tmp",   "v.tmp"};
  return std::ranges::find(files, name) != files.end() || name.starts_with("v.rev");
}

// The folder will be deleted, and with it all that lies in it.
Result<void> check_contents(const std::string& path) {
  std::error_code error;
  for (fs::directory_iterator file(path, error), end; !error && file != end; file.increment(error)) {
    const std::string name = file->path().filename().string();
    if (!is_part_of_database(name)) {
      return failure(
          fmt::format("{} is no part of a database, so nothing was changed; move it away, or name "
                      "another folder with --db",
                      file->path().string()));
    }
  }
  if (error) return failure(fmt::format("{}: {}", path, error.message()));
  return {};
}

// A database that someone else's program has made. Damage takes hardly all of what is ours.
bool is_foreign(const Xapian::Database& database) {
  for (const std::string_view ours : {metadata::schema, metadata::analysis, metadata::digest}) {
    if (!database.get_metadata(std::string(ours)).empty()) return false;
  }
  return database.get_lastdocid() > 0 || database.metadata_keys_begin() != database.metadata_keys_end();
}

// In a process of its own: whoever rebuilds may have been told to, because reading the database crashes.
Step reading_step(const std::string& path) {
  return {"former", [path](const Send& send) {
            if (!check_table_files(path)) return;
            (void)guarded(path, [&] {
              const Xapian::Database database(path, Xapian::DB_BACKEND_GLASS);
              if (is_foreign(database)) return send({{"foreign", true}});
              send({{"roots", database.get_metadata(std::string(metadata::roots))}});
              send({{"followed", database.get_metadata(std::string(metadata::followed))}});
              FileTable::Pages pages;
              const std::string prefix(metadata::files_prefix);
              for (auto key = database.metadata_keys_begin(prefix); key != database.metadata_keys_end(prefix);
                   ++key)
                pages.emplace_back(*key, database.get_metadata(*key));
              send({{"pages", pages}});
            });
          }};
}

Result<Former> read_former(const std::string& path) {
  constexpr unsigned patience = 60;  // seconds; it takes a fraction of one
  Former former;
  bool foreign = false;
  StepHooks hooks;
  hooks.message = [&](std::size_t, const nlohmann::json& message) {
    foreign = foreign || message.contains("foreign");
    if (message.contains("roots")) {
      if (auto roots = roots_of_value(message.at("roots"), path); roots && !roots->empty())
        former.roots = std::move(*roots);
    }
    if (message.contains("followed")) {
      if (auto followed = followed_of_value(message.at("followed"), path)) former.followed = std::move(*followed);
    }
    if (message.contains("pages")) {
      if (auto table = FileTable::from_pages(message.at("pages").get<FileTable::Pages>(), path))
        former.table = std::move(*table);
    }
  };
  run_steps(std::array{reading_step(path)}, 1, patience, hooks);
  if (foreign) {
    return failure(not_of_osint_index(path));
  }
  return former;
}

Result<DatabaseLock> lock_database(const BatchOptions& options, const Observer& observer) {
  for (Waiting waiting(options.wait_seconds, observer);;) {
    auto lock = DatabaseLock::take(options.database);
    if (lock) {
      if (auto excluded = lock->exclude_xapian(options.database); !excluded)
        lock = tl::unexpected<Error>(excluded.error());
    }
    if (lock || !waiting.again(lock.error())) return lock;
  }
}

std::uint64_t held_below(const FileTable& table, const std::string& root) {
  std::uint64_t held = 0;
  for (const auto& file : table.at_or_below(root)) held += file->second.commentaries.size();
  return held;
}

Result<void> check_roots_not_emptied(const Former& former, const FileTable& anew) {
  if (!former.roots) return {};
  for (const std::string& root : *former.roots) {
    const std::uint64_t held = held_below(former.table, root);
    if (held == 0 || held_below(anew, root) > 0) continue;
    return failure(
        fmt::format("{}: held {} and now holds none, so nothing was changed; is a disk not mounted? "
                    "(--allow-empty removes them)",
                    root, counted(held, "commentary", "commentaries")));
  }
  return {};
}

// A run keeps what it knows of a file that it cannot read; a new database knows nothing of it.
Result<void> check_nothing_lost(const Former& former, const FileTable& anew) {
  Roots failed;
  for (const auto& [path, entry] : anew.files()) {
    if (entry.failure) failed.insert(path);
  }
  std::uint64_t files = 0;
  std::string first;
  for (const auto& [path, entry] : former.table.files()) {
    const std::string_view by = root_of(failed, path);
    if (by.empty() || entry.commentaries.empty()) continue;
    const auto& why = *anew.find(std::string(by))->failure;
    if (files++ == 0) first = text(Notice{std::string(by), why.line, why.reason});
  }
  if (files == 0) return {};
  return failure(
      fmt::format("{}; the database still holds commentaries of {} that cannot be read and would lose "
                  "them, so nothing was changed; mend that first (--allow-empty gives them up)",
                  first, counted(files, "file", "files")));
}

Result<void> check_losses(const Former& former, const std::string& anew) {
  const auto database = open_databases({anew});
  if (!database) return tl::unexpected<Error>(database.error());
  const auto table = FileTable::load(*database, anew);
  if (!table) return tl::unexpected<Error>(table.error());
  if (auto ok = check_nothing_lost(former, *table); !ok) return ok;
  return check_roots_not_emptied(former, *table);
}

Result<BatchOptions> options_of_new(const BatchOptions& options, const Former& former) {
  BatchOptions out = options;
  out.database = (fs::path(rebuilding_folder(options.database)) / "db").string();
  out.wait_seconds = 0;
  out.followed = former.followed;
  if (former.roots) out.remembered.assign(former.roots->begin(), former.roots->end());
  out.paths.insert(out.paths.end(), out.remembered.begin(), out.remembered.end());
  if (!out.paths.empty()) return out;
  return failure(
      fmt::format("{}: which folders it was given cannot be read; name them: osint-index --rebuild FOLDER",
                  options.database));
}

Result<void> replace(const std::string& path, const std::string& anew) {
  std::error_code ignored;
  fs::permissions(anew, fs::status(path, ignored).permissions(), ignored);
  // Or another run could begin, and with a rebuild of its own, before this one has tidied up.
  const auto lock = DatabaseLock::take(anew);
  if (!lock) return tl::unexpected<Error>(lock.error());
  if (auto exchanged = exchange_folders(path, anew); !exchanged) return exchanged;
  discard_rebuilding_folder(path);
  return {};
}

Result<RunReport> build_and_replace(const BatchOptions& options, const Observer& observer,
                                    const Former& former) {
  auto how = options_of_new(options, former);
  if (!how) return tl::unexpected<Error>(how.error());
  std::error_code error;
  fs::create_directory(rebuilding_folder(options.database), error);
  if (error) {
    return failure(
        fmt::format("cannot create the folder {}: {}", rebuilding_folder(options.database), error.message()));
  }
  std::uint64_t committed = 0;
  Observer inner = observer;
  inner.committed = [&](std::uint64_t commentaries) { committed = commentaries; };  // nobody sees them yet
  auto report = run_batch(*how, inner);
  if (!report) {
    if (report.error().kind == ErrorKind::interrupted)
      report.error().message = "interrupted: the database is as it was";
    return report;
  }
  if (!options.allow_empty) {
    if (auto ok = check_losses(former, how->database); !ok) return tl::unexpected<Error>(ok.error());
  }
  if (auto replaced = replace(options.database, how->database); !replaced)
    return tl::unexpected<Error>(replaced.error());
  if (committed > 0 && observer.committed) observer.committed(committed);
  return report;
}

}  // namespace

std::string rebuilding_folder(const std::string& path) {
  std::error_code unknown;
  const fs::path real = fs::canonical(path, unknown);
  return (unknown ? path : real.string()) + ".osint-rebuilding";
}

void discard_rebuilding_folder(const std::string& path) {
  std::error_code ignored;
  fs::remove_all(rebuilding_folder(path), ignored);
}

Result<RunReport> rebuild(const BatchOptions& options, const Observer& observer) {
  if (!options.prune)
    return failure("--rebuild reads the files that are there: it cannot keep others (--no-prune)");
  const std::string& path = options.database;
  std::error_code error;
  if (!fs::exists(path, error) || fs::is_empty(path, error)) return run_batch(options, observer);
  if (auto ok = check_contents(path); !ok) return tl::unexpected<Error>(ok.error());
  const auto lock = lock_database(options, observer);
  if (!lock) return tl::unexpected<Error>(lock.error());
  const auto former = read_former(path);
  if (!former) return tl::unexpected<Error>(former.error());
  if (!prepare_exchange(path)) {
    return failure(
        fmt::format("{}: no other database can be put in its place (a file system is mounted there, or the "
                    "folder above it cannot be written); index the folders into another one: osint-index "
                    "--db DIR FOLDER",
                    path));
  }
  discard_building_folder(path);
  discard_rebuilding_folder(path);
  auto report = build_and_replace(options, observer, *former);
  if (!report) discard_rebuilding_folder(path);
  return report;
}

}  // namespace osint
