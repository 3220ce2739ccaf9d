// SPDX-License-Identifier: GPL-2.0-or-later
#include "database/database.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <cstdlib>
#include <filesystem>
#include <fmt/format.h>
#include <unicode/uchar.h>
#include <unistd.h>

#include "base/file_rights.h"
#include "base/shortage.h"
#include "base/system_failure.h"
#include "database/metadata_digest.h"
#include "database/stillborn.h"
#include "database/table_files.h"

namespace osint {
namespace {

namespace fs = std::filesystem;

std::string environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string() : std::string(value);
}

// "host:port" names a remote database unless there is such a folder.
bool is_remote(const std::string& path, std::string& host, unsigned& port) {
  const std::size_t colon = path.rfind(':');
  if (colon == std::string::npos || colon == 0 || path.find('/') != std::string::npos) return false;
  const std::string digits = path.substr(colon + 1);
  if (digits.empty() || digits.size() > 5 || digits.find_first_not_of("0123456789") != std::string::npos)
    return false;
  std::error_code ignored;
  if (fs::exists(path, ignored)) return false;
  host = path.substr(0, colon);
  std::from_chars(digits.data(), digits.data() + digits.size(), port);
  return true;
}

}  // namespace

std::string not_of_osint_index(const std::string& path) {
  return fmt::format(
      "{} is a Xapian database, but not one of osint-index; name another with --db. "
      "If it was one, it is damaged: remove it and create it with osint-index --db {} FOLDER",
      path, path);
}

namespace {

Result<void> check_version(const Xapian::Database& database, std::string_view key, int expected,
                           const std::string& path) {
  const std::string found = database.get_metadata(std::string(key));
  if (found == std::to_string(expected)) return {};
  const std::string problem =
      found.empty()
          ? not_of_osint_index(path)
          : fmt::format(
                "{} has {} {}, this program needs {}: index the files anew (osint-index --rebuild --db {})",
                path, key, found, expected, path);
  return tl::unexpected<Error>(Error{problem, 0, ErrorKind::unsuitable});
}

Result<void> check_versions(const Xapian::Database& database, const std::string& path) {
  if (auto ok = check_version(database, metadata::schema, schema_version, path); !ok) return ok;
  return check_version(database, metadata::analysis, analysis_version, path);
}

// "ICU 72.1 and Unicode 15.0"
std::string icu_and_unicode(const std::map<std::string, std::string>& versions) {
  const auto version = [&](std::string_view key) {
    const auto found = versions.find(std::string(key));
    return found == versions.end() || found->second.empty() ? std::string("of unknown version")
                                                            : found->second;
  };
  return fmt::format("ICU {} and Unicode {}", version(metadata::icu), version(metadata::unicode));
}

Result<Xapian::Database> open_one(const std::string& path) {
  std::string host;
  unsigned port = 0;
  const bool remote = is_remote(path, host, port);
  if (!remote) {
    if (auto there = check_database_there(path); !there) return tl::unexpected<Error>(there.error());
    if (auto complete = check_table_files(path); !complete) return tl::unexpected<Error>(complete.error());
  }
  return guarded(path, [&]() -> Result<Xapian::Database> {
    // A stub file could name a program to run; only the glass format is ever opened.
    Xapian::Database database =
        remote ? Xapian::Remote::open(host, port) : Xapian::Database(path, Xapian::DB_BACKEND_GLASS);
    if (auto ok = check_versions(database, path); !ok) {
      return tl::unexpected<Error>(ok.error());
    }
    if (auto complete = remote ? Result<void>() : check_tables_complete(path); !complete)
      return tl::unexpected<Error>(complete.error());
    return database;
  });
}

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
  if (const std::string data = environment("XDG_DATA_HOME"); !data.empty()) return data + "/osint-search/db";
  return environment("HOME") + "/.local/share/osint-search/db";
}

std::string version_warning(const Xapian::Database& database, std::string_view path) {
  std::map<std::string, std::string> recorded;
  for (const std::string_view key : {metadata::icu, metadata::unicode}) {
    recorded[std::string(key)] = database.get_metadata(std::string(key));
  }
  const std::string made = icu_and_unicode(recorded);
  const std::string present = icu_and_unicode(current_versions());
  if (made == present) return {};
  return fmt::format(
      "{} was made with {}, this program has {}: they may disagree on words, and some may not be found; "
      "updates do not change that, so index the files anew (osint-index --rebuild) when you can",
      path, made, present);
}

Result<Xapian::Database> open_databases(const std::vector<std::string>& paths, bool* families_complete,
                                        std::vector<std::string>* warnings) {
  Xapian::Database all;
  bool complete = true;
  for (const std::string& path : paths) {
    auto one = open_one(path);
    if (!one) return one;
    const auto synonyms = guarded(path, [&] { return one->synonym_keys_begin() != one->synonym_keys_end(); });
    if (!synonyms) return tl::unexpected<Error>(synonyms.error());
    complete = complete && *synonyms;
    const auto warning = guarded(path, [&] { return version_warning(*one, path); });
    if (!warning) return tl::unexpected<Error>(warning.error());
    if (warnings != nullptr && !warning->empty()) warnings->push_back(*warning);
    if (paths.size() == 1) {
      all = std::move(*one);
    } else {
      all.add_database(*one);
    }
  }
  if (families_complete != nullptr) *families_complete = complete;
  return all;
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
      if (auto made = make_table_files(path); !made) return tl::unexpected<Error>(made.error());
      return database;
    }
    if (auto ok = check_versions(database, path); !ok) {
      return tl::unexpected<Error>(ok.error());
    }
    if (auto complete = check_tables_complete(path); !complete)
      return tl::unexpected<Error>(complete.error());
    return database;
  });
}

std::map<std::string, std::string> current_versions() {
  return {{std::string(metadata::schema), std::to_string(schema_version)},
          {std::string(metadata::analysis), std::to_string(analysis_version)},
          {std::string(metadata::icu), U_ICU_VERSION},
          {std::string(metadata::unicode), U_UNICODE_VERSION}};
}

namespace {

// Of some failures Xapian says no reason; errno may still tell. Only what nothing but a failure sets is believed.
int disk_error() {
  constexpr std::array telling = {ENOSPC, EDQUOT, EIO, EMFILE, ENFILE, EFBIG};
  return std::ranges::find(telling, errno) == telling.end() ? 0 : errno;
}

ErrorKind kind_of(const std::string& type, const std::string& message) {
  if (type == "InvalidArgumentError") return ErrorKind::refused;
  for (const int error : {ENOSPC, EDQUOT, EIO}) {
    if (message.find(errno_text(error)) != std::string::npos) return kind_of_errno(error);
  }
  return shortage_in(message) != 0 ? ErrorKind::shortage : ErrorKind::failure;
}

bool is_of_damage(const std::string& type, const std::string& message) {
  constexpr std::array types = {"DatabaseCorruptError", "DatabaseFormatError", "DatabaseVersionError",
                                "SerialisationError",   "RangeError",          "DocNotFoundError"};
  if (std::ranges::find(types, type) != types.end()) return true;
  // What is cut short or cannot be unpacked is of no type of its own.
  return type == "DatabaseError" &&
         (message.starts_with("EOF reading block") || message.starts_with("inflate failed"));
}

}  // namespace

Error error_of(const Xapian::Error& error, std::string_view where) {
  const int system_error = disk_error();
  const std::string type = error.get_type();
  // It is called so as well when the lock file cannot be written at all.
  if (type == "DatabaseLockError" && error.get_msg().ends_with("already locked")) {
    return {fmt::format("{}: another process writes this database; try again when it has ended", where), 0,
            ErrorKind::busy};
  }
  const char* known = error.get_error_string();
  std::string detail = known == nullptr ? "" : known;
  std::string message = fmt::format("{}: {}", where, error.get_msg());
  if (detail.empty() && system_error != 0 && kind_of(type, message) == ErrorKind::failure) {
    detail = errno_text(system_error);
  }
  if (!detail.empty()) message += ": " + detail;
  const ErrorKind kind = kind_of(type, message);
  if (type == "DatabaseModifiedError") {
    return {
        fmt::format(
            "{}: another process changed the database again and again while it was read, or it is damaged; "
            "try again, and if that does not help: osint-index --verify",
            where),
        0, ErrorKind::failure};
  }
  if (kind == ErrorKind::failure && is_of_damage(type, error.get_msg()))
    return damaged_database(where, error.get_msg()).value();
  if (const std::string limit = limit_words(shortage_in(message)); !limit.empty())
    message += fmt::format(" ({})", limit);
  return {message, 0, kind};
}

tl::unexpected<Error> damaged_database(std::string_view path, std::string_view problem) {
  return failure(
      fmt::format("{}: the database is damaged ({}); make it anew: osint-index --rebuild", path, problem));
}

}  // namespace osint
