// SPDX-License-Identifier: GPL-2.0-or-later
#include "database/open_database.h"

#include <charconv>
#include <filesystem>
#include <optional>

#include "database/opening.h"
#include "database/table_files.h"
#include "database/versions.h"

namespace osint {
namespace {

struct Server {
  std::string host;
  unsigned port = 0;
};

// Returns the server that the path names as "host:port", or nothing if a file or folder of that name exists.
std::optional<Server> server_of(const std::string& path) {
  const std::size_t colon = path.rfind(':');
  if (colon == std::string::npos || colon == 0 || path.find('/') != std::string::npos) return std::nullopt;
  const std::string digits = path.substr(colon + 1);
  if (digits.empty() || digits.size() > 5 || digits.find_first_not_of("0123456789") != std::string::npos)
    return std::nullopt;
  std::error_code ignored;
  if (std::filesystem::exists(path, ignored)) return std::nullopt;
  Server server{path.substr(0, colon)};
  std::from_chars(digits.data(), digits.data() + digits.size(), server.port);
  return server;
}

}  // namespace

Result<OpenDatabase> OpenDatabase::open(const std::vector<std::string>& paths) {
  for (Attempts attempts;;) {
    OpenDatabase out(paths, paths.size() == 1 ? paths.front() : "the databases");
    Result<void> added;
    for (auto path = paths.begin(); added && path != paths.end(); ++path) added = out.add(*path);
    if (added) return out;
    if (!out.snapshot_.overtaken() || !attempts.again(out.snapshot_))
      return tl::unexpected<Error>(added.error());
  }
}

Result<OpenDatabase> OpenDatabase::of(const Xapian::Database& database, std::string name) {
  OpenDatabase out({}, std::move(name));
  return out.attempt([&] { out.add(database, out.name_); }).map([&] { return std::move(out); });
}

Result<std::string> OpenDatabase::metadata(std::string_view key) const {
  return attempt([&] { return database_.get_metadata(std::string(key)); });
}

Result<std::vector<std::pair<std::string, std::string>>> OpenDatabase::metadata_below(
    std::string_view prefix) const {
  return attempt([&] {
    std::vector<std::pair<std::string, std::string>> entries;
    const std::string start(prefix);
    const auto end = database_.metadata_keys_end(start);
    for (auto key = database_.metadata_keys_begin(start); key != end; ++key)
      entries.emplace_back(*key, database_.get_metadata(*key));
    return entries;
  });
}

// Opens the database at `path` and adds it.
Result<void> OpenDatabase::add(const std::string& path) {
  const auto server = server_of(path);
  auto files = server ? Result<void>() : check_database_there(path);
  if (files && !server) files = check_table_files(path);
  if (!files) return files;
  return guarded(path, [&]() -> Result<void> {
    // A stub file could name a program to run; only the glass format is ever opened.
    const Xapian::Database one = server ? Xapian::Remote::open(server->host, server->port)
                                        : Xapian::Database(path, Xapian::DB_BACKEND_GLASS);
    auto ready = check_versions(one, path);
    if (ready && !server) ready = check_tables_complete(path);
    if (ready) add(one, path);
    return ready;
  });
}

// Throws Xapian::Error. A single database stays itself: a set of one has fewer abilities.
void OpenDatabase::add(const Xapian::Database& one, const std::string& name) {
  const bool complete = one.synonym_keys_begin() != one.synonym_keys_end();
  families_complete_ = families_complete_ && complete;
  if (std::string warning = version_warning(one, name); !warning.empty()) warnings_.push_back(warning);
  if (paths_.size() > 1) {
    database_.add_database(one);
  } else {
    database_ = one;
  }
}

}  // namespace osint
