// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/rebuild/rebuild.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fmt/format.h>
#include <system_error>

#include "base/files/file_rights.h"
#include "base/files/work_folder.h"
#include "database/database_lock.h"
#include "database/exchange.h"
#include "indexer/rebuild/carry_over.h"
#include "indexer/rebuild/former_database.h"
#include "indexer/run/index_run.h"
#include "indexer/run/waiting.h"

namespace osint {
namespace {

namespace fs = std::filesystem;

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

Result<DatabaseLock> lock_database(const RunOptions& options, const Observer& observer) {
  return when_free(options, observer, [&] {
    auto lock = DatabaseLock::take(options.database);
    if (!lock) return lock;
    if (auto excluded = lock->exclude_xapian(options.database); !excluded)
      lock = tl::unexpected<Error>(excluded.error());
    return lock;
  });
}

Result<RunOptions> options_of_new(const RunOptions& options, const Former& former) {
  RunOptions out = options;
  out.database = (fs::path(rebuilding_folder(options.database)) / "db").string();
  out.wait_seconds = 0;
  out.followed = former.followed;
  if (former.roots) out.remembered.assign(former.roots->begin(), former.roots->end());
  out.excluded.assign(former.excluded.begin(), former.excluded.end());
  // A damaged table may give a commentary any id.
  if (former.complete) out.given = &former.table;
  out.paths.insert(out.paths.end(), out.remembered.begin(), out.remembered.end());
  if (!out.paths.empty()) return out;
  return failure(
      fmt::format("{}: which folders it was given cannot be read; name them: osint-index --rebuild FOLDER",
                  options.database));
}

Result<void> replace(const std::string& path, const std::string& anew) {
  if (auto kept = take_over_rights(path, anew); !kept) return kept;
  // Or another run could begin, and with a rebuild of its own, before this one has tidied up.
  const auto lock = DatabaseLock::take(anew);
  if (!lock) return tl::unexpected<Error>(lock.error());
  if (auto exchanged = exchange_folders(path, anew); !exchanged) return exchanged;
  discard_rebuilding_folder(path);
  return {};
}

// The database is as it was, and what the user can do.
Error with_way_out(Error error, const std::string& path) {
  if (error.kind == ErrorKind::interrupted) error.message = "interrupted: the database is as it was";
  if (error.kind == ErrorKind::no_space && error.message.find("make room") == std::string::npos)
    error.message += fmt::format(
        "; make room on the disk of {}, which needs room for a second database; it is as it was", path);
  return error;
}

Result<RunReport> build_and_replace(const RunOptions& options, const Observer& observer) {
  const std::string folder = rebuilding_folder(options.database);
  const auto former = read_former(options.database, folder);
  if (!former) return tl::unexpected<Error>(former.error());
  auto how = options_of_new(options, *former);
  if (!how) return tl::unexpected<Error>(how.error());
  std::uint64_t committed = 0;
  Observer inner = observer;
  inner.committed = [&](std::uint64_t commentaries) { committed = commentaries; };  // nobody sees them yet
  auto report = index_files(*how, inner);
  if (!report) return report;
  const CarryOver carrying{options.database, how->database, folder, options.allow_empty,
                           observer.interrupted};
  if (auto carried = carry_over(*former, carrying, *report); !carried)
    return tl::unexpected<Error>(carried.error());
  if (auto replaced = replace(options.database, how->database); !replaced)
    return tl::unexpected<Error>(replaced.error());
  if (committed > 0 && observer.committed) observer.committed(committed);
  return report;
}

}  // namespace

Result<RunReport> rebuild(const RunOptions& options, const Observer& observer) {
  if (!options.prune)
    return failure("--rebuild reads the files that are there: it cannot keep others (--no-prune)");
  const std::string& path = options.database;
  std::error_code error;
  if (!fs::exists(path, error) || fs::is_empty(path, error)) return index_files(options, observer);
  if (auto ok = check_contents(path); !ok) return tl::unexpected<Error>(ok.error());
  if (auto ok = check_not_planted(path); !ok) return tl::unexpected<Error>(ok.error());
  const AdoptedRights rights(path);
  const auto lock = lock_database(options, observer);
  if (!lock) return tl::unexpected<Error>(lock.error());
  const auto prepared = prepare_exchange(path);
  if (!prepared) return tl::unexpected<Error>(with_way_out(prepared.error(), path));
  if (!*prepared) {
    return failure(
        fmt::format("{}: no other database can be put in its place (a file system is mounted there, or the "
                    "folder above it cannot be written); index the folders into another one: osint-index "
                    "--db DIR FOLDER",
                    path));
  }
  discard_building_folder(path);
  if (auto made = make_work_folder(rebuilding_folder(path)); !made)
    return tl::unexpected<Error>(with_way_out(made.error(), path));
  auto report = build_and_replace(options, observer);
  if (report) return report;
  discard_rebuilding_folder(path);
  return tl::unexpected<Error>(with_way_out(report.error(), path));
}

}  // namespace osint
