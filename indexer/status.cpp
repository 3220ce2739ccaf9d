// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/status.h"

#include <ctime>
#include <filesystem>
#include <fmt/format.h>

#include "analysis/printable.h"
#include "indexer/figures.h"
#include "indexer/file_table.h"
#include "schema/database.h"
#include "schema/places.h"
#include "schema/version.h"

namespace osint {
namespace {

namespace fs = std::filesystem;

// "2025-01-31T23:59:58Z (3 minutes ago)".
std::string last_run_text(const std::string& time, std::time_t now) {
  std::tm parts{};
  if (time.empty()) return "none";
  const char* end = strptime(time.c_str(), "%Y-%m-%dT%H:%M:%S", &parts);
  return end == nullptr ? time : fmt::format("{} ({})", time, age_text(now - timegm(&parts)));
}

void add_files(DatabaseStatus& status, const FileTable& table) {
  for (const auto& [path, entry] : table.files()) {
    ++status.files;
    status.passages += entry.passages;
    status.citations += entry.citations;
    if (entry.failure) status.failures.push_back({path, entry.failure->line, entry.failure->reason});
  }
}

Result<DatabaseStatus> read_status(const std::string& path) {
  const auto database = open_databases({path});
  if (!database) return tl::unexpected<Error>(database.error());
  const auto table = FileTable::load(*database, path);
  if (!table) return tl::unexpected<Error>(table.error());
  auto roots = load_roots(*database, path);
  if (!roots) return tl::unexpected<Error>(roots.error());
  DatabaseStatus status;
  status.database = path;
  status.roots = std::move(*roots);
  status.bytes = folder_bytes(path);
  add_files(status, *table);
  return guarded(path, [&] {
    status.commentaries = database->get_doccount();
    status.warning = version_warning(*database, path);
    status.last_run = database->get_metadata(std::string(metadata::last_run));
    for (const auto& [name, key] :
         {std::pair("schema", metadata::schema), std::pair("analysis", metadata::analysis),
          std::pair("icu", metadata::icu), std::pair("unicode", metadata::unicode)}) {
      status.versions[name] = database->get_metadata(std::string(key));
    }
    return std::move(status);
  });
}

}  // namespace

std::uint64_t folder_bytes(const std::string& path) {
  std::error_code error;
  std::uint64_t bytes = 0;
  for (fs::directory_iterator file(path, error), end; !error && file != end; file.increment(error)) {
    std::error_code gone;
    const std::uintmax_t size = file->file_size(gone);
    if (!gone) bytes += size;
  }
  return bytes;
}

Result<DatabaseStatus> database_status(const std::string& path) {
  // A writer that commits twice meanwhile takes away what is being read: no fault of the database.
  for (Attempts attempts;;) {
    const Places seen({path});
    auto status = read_status(path);
    if (status || !seen.overtaken() || !attempts.again(seen)) return status;
  }
}

std::string text(const DatabaseStatus& status, std::time_t now) {
  std::string out;
  const auto line = [&](std::string_view name, std::string_view value) {
    out += fmt::format("{:<13} {}\n", name, printable(value));
  };
  line("database", status.database);
  for (const std::string& root : status.roots) line("indexed", root);
  line("commentaries", grouped(status.commentaries));
  line("passages", grouped(status.passages));
  line("citations", grouped(status.citations));
  line("files", grouped(status.files));
  line("failed files", grouped(status.failures.size()));
  for (const Notice& failed : status.failures) out += fmt::format("  {}\n", text(failed));
  line("size", size_text(status.bytes));
  line("last run", last_run_text(status.last_run, now));
  std::string versions;
  for (const auto& [name, version] : status.versions) {
    versions += fmt::format("{}{} {}", versions.empty() ? "" : ", ", name, version);
  }
  line("versions", versions);
  return out;
}

nlohmann::ordered_json to_json(const DatabaseStatus& status) {
  return {{"version", json_format_version},
          {"database", status.database},
          {"roots", status.roots},
          {"commentaries", status.commentaries},
          {"passages", status.passages},
          {"citations", status.citations},
          {"files", status.files},
          {"failed", status.failures.size()},
          {"failures", to_json(status.failures)},
          {"bytes", status.bytes},
          {"last_run",
           status.last_run.empty() ? nlohmann::ordered_json() : nlohmann::ordered_json(status.last_run)},
          {"versions", status.versions}};
}

}  // namespace osint
