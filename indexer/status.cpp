// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/status.h"

#include <ctime>
#include <filesystem>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/files/folder_size.h"
#include "base/number_text.h"
#include "base/printable.h"
#include "base/version.h"
#include "database/opening.h"
#include "database/reader_snapshot.h"
#include "database/versions.h"
#include "database/xapian_failure.h"
#include "indexer/scan/file_table.h"
#include "schema/metadata.h"

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
    if (!entry.warnings.first.empty()) status.warnings.emplace_back(path, entry.warnings);
  }
}

void add_folders(DatabaseStatus& status, const Roots& roots, const FileTable& table) {
  for (const std::string& root : roots) {
    FolderStatus folder{root, root_state(root, table), 0};
    for (const auto& file : table.at_or_below(root)) {
      if (root_of(roots, file->first) == root) folder.commentaries += file->second.commentaries.size();
    }
    status.folders.push_back(std::move(folder));
  }
}

WarningCounts warning_counts(const DatabaseStatus& status) {
  WarningCounts counts{};
  for (const auto& [path, warnings] : status.warnings) {
    for (const FileWarning& warning : warnings.first) ++counts[static_cast<std::size_t>(warning.kind)];
    counts[static_cast<std::size_t>(WarningKind::other)] += warnings.further;
  }
  return counts;
}

// "12 commentaries", "away; its 12 commentaries are kept", "empty".
std::string folder_text(const FolderStatus& folder) {
  const std::string held = counted(folder.commentaries, "commentary", "commentaries");
  if (folder.state == RootState::present) return held;
  if (folder.commentaries == 0) return std::string(name(folder.state));
  return fmt::format("{}; its {} {} kept", name(folder.state), held, folder.commentaries == 1 ? "is" : "are");
}

std::string warning_lines(const DatabaseStatus& status) {
  std::string out;
  for (const auto& [path, warnings] : status.warnings) {
    for (const FileWarning& warning : warnings.first)
      out += fmt::format("  {}\n", text(Notice{path, warning.line, warning.message}));
    if (warnings.further > 0)
      out +=
          fmt::format("  {}\n", text(Notice{path, 0, fmt::format("and {} more", grouped(warnings.further))}));
  }
  return out;
}

nlohmann::ordered_json folders_json(const DatabaseStatus& status) {
  nlohmann::ordered_json out = nlohmann::ordered_json::array();
  for (const FolderStatus& folder : status.folders)
    out.push_back(
        {{"path", folder.path}, {"state", name(folder.state)}, {"commentaries", folder.commentaries}});
  return out;
}

nlohmann::ordered_json warnings_json(const DatabaseStatus& status) {
  nlohmann::ordered_json out = nlohmann::ordered_json::array();
  for (const auto& [path, warnings] : status.warnings) {
    for (const FileWarning& warning : warnings.first)
      out.push_back({{"file", path},
                     {"line", warning.line},
                     {"kind", name(warning.kind)},
                     {"reason", warning.message}});
  }
  return out;
}

nlohmann::ordered_json holder_json(const DatabaseStatus& status) {
  if (!status.lock_holder) return nullptr;
  return {{"process", status.lock_holder->process}, {"command", status.lock_holder->command}};
}

Result<DatabaseStatus> read_status(const std::string& path) {
  const auto database = open_databases({path});
  if (!database) return tl::unexpected<Error>(database.error());
  const auto table = FileTable::load(*database, path);
  if (!table) return tl::unexpected<Error>(table.error());
  auto remembered = load_remembered(*database, path);
  if (!remembered) return tl::unexpected<Error>(remembered.error());
  DatabaseStatus status;
  status.database = path;
  add_folders(status, remembered->roots, *table);
  status.excluded = std::move(remembered->excluded);
  status.bytes = folder_bytes(path);
  status.lock_holder = lock_holder(path);
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

Result<DatabaseStatus> database_status(const std::string& path) {
  // A writer that commits twice meanwhile takes away what is being read: no fault of the database.
  for (Attempts attempts;;) {
    const ReaderSnapshot seen({path});
    auto status = read_status(path);
    if (status || !seen.overtaken() || !attempts.again(seen)) return status;
  }
}

std::string text(const DatabaseStatus& status, std::time_t now, bool list_warnings) {
  std::string out;
  const auto line = [&](std::string_view name, std::string_view value) {
    out += fmt::format("{:<13} {}\n", name, printable(value));
  };
  line("database", status.database);
  for (const FolderStatus& folder : status.folders)
    line("indexed", fmt::format("{} ({})", folder.path, folder_text(folder)));
  for (const std::string& path : status.excluded) line("left out", path);
  line("commentaries", grouped(status.commentaries));
  line("passages", grouped(status.passages));
  line("citations", grouped(status.citations));
  line("files", grouped(status.files));
  line("failed files", grouped(status.failures.size()));
  for (const Notice& failed : status.failures) out += fmt::format("  {}\n", text(failed));
  const WarningCounts warnings = warning_counts(status);
  if (number(warnings) > 0) {
    line("warnings", fmt::format("{}: {}{}", grouped(number(warnings)), text(warnings),
                                 list_warnings ? "" : " (-v lists them)"));
  }
  if (list_warnings) out += warning_lines(status);
  line("size", size_text(status.bytes));
  line("last run", last_run_text(status.last_run, now));
  if (status.lock_holder) {
    line("written by",
         fmt::format("process {} {}", status.lock_holder->process, status.lock_holder->command));
  }
  std::string versions;
  for (const auto& [name, version] : status.versions) {
    versions += fmt::format("{}{} {}", versions.empty() ? "" : ", ", name, version);
  }
  line("versions", versions);
  return out;
}

nlohmann::ordered_json to_json(const DatabaseStatus& status) {
  std::vector<std::string> roots;
  for (const FolderStatus& folder : status.folders) roots.push_back(folder.path);
  return {{"version", json_format_version},
          {"database", status.database},
          {"roots", roots},
          {"folders", folders_json(status)},
          {"excluded", status.excluded},
          {"commentaries", status.commentaries},
          {"passages", status.passages},
          {"citations", status.citations},
          {"files", status.files},
          {"failed", status.failures.size()},
          {"failures", to_json(status.failures)},
          {"warnings", warnings_json(status)},
          {"warnings_by_kind", to_json(warning_counts(status))},
          {"bytes", status.bytes},
          {"last_run",
           status.last_run.empty() ? nlohmann::ordered_json() : nlohmann::ordered_json(status.last_run)},
          {"lock_holder", holder_json(status)},
          {"versions", status.versions}};
}

}  // namespace osint
