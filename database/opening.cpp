// SPDX-License-Identifier: GPL-2.0-or-later
#include "database/opening.h"

#include <filesystem>
#include <fmt/format.h>
#include <unistd.h>

#include "base/files/file_rights.h"
#include "base/files/user_folders.h"
#include "base/system_failure.h"
#include "database/metadata_digest.h"
#include "database/stillborn.h"
#include "database/table_files.h"
#include "database/versions.h"
#include "database/xapian_failure.h"

namespace osint {
namespace {

namespace fs = std::filesystem;

Result<void> make_folder(const std::string& path) {
  std::error_code error;
  fs::create_directories(path, error);
  if (error) return system_failure(fmt::format("cannot create the folder {}", path), error.value());
  return {};
}

// Xapian calls a database locked that may not be written at all.
Result<void> check_permissions(const std::string& path) {
  std::error_code ignored;
  for (const fs::path& needed : {fs::path(path), fs::path(path) / "flintlock"}) {
    if (fs::exists(needed, ignored) && access(needed.c_str(), W_OK) != 0) {
      return tl::unexpected<Error>(
          Error{fmt::format("no permission to write {}", needed.string()), 0, ErrorKind::shortage});
    }
  }
  // Xapian would wait at a FIFO for ever.
  const fs::path lock = fs::path(path) / "flintlock";
  if (fs::exists(lock, ignored) && !fs::is_regular_file(lock, ignored))
    return failure(fmt::format("{} is no regular file: remove it", lock.string()));
  return {};
}

}  // namespace

bool holds_database(const std::string& path) {
  std::error_code ignored;
  return fs::exists(fs::path(path) / "iamglass", ignored) && !is_stillborn(path);
}

Result<void> check_database_there(const std::string& path) {
  if (auto readable = check_readable(path); !readable) return readable;
  if (holds_database(path)) return {};
  return failure(fmt::format("no index at {} (create it with: osint-index --db {} FOLDER)", path, path));
}

std::string default_database_path() {
  if (const std::string named = environment("OSINT_SEARCH_DB"); !named.empty()) return named;
  const std::string folder = user_folder(UserFiles::data);
  return folder.empty() ? "/.local/share/osint-search/db" : folder + "/db";
}

Result<Xapian::WritableDatabase> open_writable_database(const std::string& path) {
  if (auto made = make_folder(path); !made) return tl::unexpected<Error>(made.error());
  std::error_code ignored;
  if (auto ok = check_not_planted(path); !ok) return tl::unexpected<Error>(ok.error());
  if (auto ok = check_permissions(path); !ok) return tl::unexpected<Error>(ok.error());
  if (is_stillborn(path)) {
    if (auto cleared = clear_stillborn(path); !cleared) return tl::unexpected<Error>(cleared.error());
  }
  const bool fresh = !holds_database(path);
  if (!fresh) {
    if (auto complete = check_table_files(path); !complete) return tl::unexpected<Error>(complete.error());
  }
  if (fresh && !fs::is_empty(path, ignored) && !is_stillborn(path)) {  // a lock file may be left
    return failure(fmt::format("{} is neither empty nor a database; name another folder with --db", path));
  }
  return guarded(path, [&]() -> Result<Xapian::WritableDatabase> {
    Xapian::WritableDatabase database(path, Xapian::DB_CREATE_OR_OPEN | Xapian::DB_BACKEND_GLASS);
    if (fresh) {
      for (const auto& [key, value] : current_versions()) put_metadata(database, key, value);
      database.commit();  // whatever reads or copies it from now on finds the versions
    }
    auto ready = fresh ? make_table_files(path) : check_versions(database, path);
    if (ready && !fresh) ready = check_tables_complete(path);
    if (!ready) return tl::unexpected<Error>(ready.error());
    return database;
  });
}

}  // namespace osint
