// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/status.h"

#include <algorithm>
#include <ctime>
#include <filesystem>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/files/folder_size.h"
#include "base/number_text.h"
#include "base/printable.h"
#include "base/version.h"
#include "database/open_database.h"
#include "indexer/scan/file_table.h"
#include "indexer/scan/passed_over.h"
#include "schema/fields.h"
#include "schema/metadata.h"
#include "schema/text_sketch.h"

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
    ++status.types[extension_of(path.substr(path.rfind('/') + 1))];
    status.passages += entry.passages;
    status.citations += entry.citations;
    if (entry.failure) status.failures.push_back({path, entry.failure->line, entry.failure->reason});
    if (!entry.warnings.first.empty()) status.warnings.emplace_back(path, entry.warnings);
    if (entry.doubts != FileDoubts{}) status.doubts.emplace_back(path, entry.doubts);
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

// " (12 pdf, 3 md)", the most frequent first; empty where all are of one type.
std::string types_text(const DatabaseStatus& status) {
  if (status.types.size() < 2) return {};
  std::vector<std::pair<std::string, std::uint64_t>> types(status.types.begin(), status.types.end());
  std::ranges::stable_sort(types, [](const auto& a, const auto& b) { return a.second > b.second; });
  std::string out;
  for (const auto& [type, count] : types)
    out += fmt::format("{}{} {}", out.empty() ? "" : ", ", grouped(count), type.empty() ? "others" : type);
  return " (" + out + ")";
}

std::string listed(const std::string& path, int line, const std::string& words) {
  return fmt::format("  {}\n", text(Notice{path, line, words}));
}

// The warnings of each file, then what is in doubt of it.
std::string warning_lines(const DatabaseStatus& status) {
  std::map<std::string_view, std::string> by_path;
  for (const auto& [path, warnings] : status.warnings) {
    std::string& out = by_path[path];
    for (const FileWarning& warning : warnings.first) out += listed(path, warning.line, warning.message);
    if (warnings.further > 0) out += listed(path, 0, fmt::format("and {} more", grouped(warnings.further)));
  }
  for (const auto& [path, doubts] : status.doubts)
    by_path[path] += listed(path, 0, "in doubt: " + text(doubts.counts));
  std::string out;
  for (const auto& [path, lines] : by_path) out += lines;
  return out;
}

DoubtCounts doubt_counts(const DatabaseStatus& status) {
  DoubtCounts out;
  for (const auto& [path, doubts] : status.doubts) out += doubts.counts;
  return out;
}

// One for each file that holds a doubtful commentary.
std::string doubtful_lines(const DatabaseStatus& status) {
  std::string out;
  for (const auto& [path, doubts] : status.doubts) {
    if (doubts.counts.doubtful == 0) continue;
    out += listed(path, doubts.line,
                  fmt::format("confidence {:.2f}: {}", doubts.confidence, text(doubts.counts)));
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

nlohmann::ordered_json doubtful_json(const DatabaseStatus& status) {
  nlohmann::ordered_json out = nlohmann::ordered_json::array();
  for (const auto& [path, doubts] : status.doubts) {
    if (doubts.counts.doubtful == 0) continue;
    out.push_back({{"file", path},
                   {"line", doubts.line},
                   {"confidence", doubts.confidence},
                   {"doubts", to_json(doubts.counts)}});
  }
  return out;
}

nlohmann::ordered_json holder_json(const DatabaseStatus& status) {
  if (!status.lock_holder) return nullptr;
  return {{"process", status.lock_holder->process}, {"command", status.lock_holder->command}};
}

// Throws Xapian::Error.
std::uint64_t copies_in(const Xapian::Database& database) {
  std::vector<std::string> sketches;
  const auto end = database.valuestream_end(slot::sketch);
  for (auto value = database.valuestream_begin(slot::sketch); value != end; ++value)
    sketches.push_back(*value);
  const std::vector<std::size_t> first = first_copies(sketches);
  std::uint64_t copies = 0;
  for (std::size_t i = 0; i < first.size(); ++i) copies += first[i] != i ? 1 : 0;
  return copies;
}

// Throws Xapian::Error.
Result<DatabaseStatus> read_status(const OpenDatabase& database) {
  const auto table = FileTable::load(database);
  if (!table) return tl::unexpected<Error>(table.error());
  auto remembered = load_remembered(database);
  if (!remembered) return tl::unexpected<Error>(remembered.error());
  DatabaseStatus status;
  status.database = database.name();
  add_folders(status, remembered->roots, *table);
  status.excluded = std::move(remembered->excluded);
  status.bytes = folder_bytes(database.name());
  status.lock_holder = lock_holder(database.name());
  add_files(status, *table);
  status.commentaries = database->get_doccount();
  status.copies = copies_in(*database);
  for (const std::string& warning : database.warnings()) status.warning = warning;
  status.last_run = database->get_metadata(std::string(metadata::last_run));
  for (const auto& [name, key] :
       {std::pair("schema", metadata::schema), std::pair("analysis", metadata::analysis),
        std::pair("icu", metadata::icu), std::pair("unicode", metadata::unicode)}) {
    status.versions[name] = database->get_metadata(std::string(key));
  }
  return status;
}

}  // namespace

Result<DatabaseStatus> database_status(const std::string& path) {
  // A writer that commits twice meanwhile removes what is being read. That is not damage.
  auto database = OpenDatabase::open({path});
  if (!database) return tl::unexpected<Error>(database.error());
  return database->retried([&] { return read_status(*database); });
}

std::string text(const DatabaseStatus& status, std::time_t now, const StatusLists& lists) {
  std::string out;
  const auto line = [&](std::string_view name, std::string_view value) {
    out += fmt::format("{:<13} {}\n", name, printable(value));
  };
  line("database", status.database);
  for (const FolderStatus& folder : status.folders)
    line("indexed", fmt::format("{} ({})", folder.path, folder_text(folder)));
  for (const std::string& path : status.excluded) line("left out", path);
  line("commentaries",
       grouped(status.commentaries) +
           (status.copies > 0 ? fmt::format(" ({})", counted(status.copies, "copy", "copies") + " of others")
                              : ""));
  line("passages", grouped(status.passages));
  line("citations", grouped(status.citations));
  line("files", grouped(status.files) + types_text(status));
  line("failed files", grouped(status.failures.size()));
  for (const Notice& failed : status.failures) out += fmt::format("  {}\n", text(failed));
  const WarningCounts warnings = warning_counts(status);
  if (number(warnings) > 0) {
    line("warnings", fmt::format("{}: {}{}", grouped(number(warnings)), text(warnings),
                                 lists.warnings ? "" : " (-v lists them)"));
  }
  if (const DoubtCounts doubts = doubt_counts(status); doubts != DoubtCounts{}) {
    const bool unlisted = doubts.doubtful > 0 && !lists.doubtful;
    line("in doubt", text(doubts) + (unlisted ? " (--doubtful lists their files)" : ""));
  }
  if (lists.doubtful) out += doubtful_lines(status);
  if (lists.warnings) out += warning_lines(status);
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
          {"copies", status.copies},
          {"passages", status.passages},
          {"citations", status.citations},
          {"files", status.files},
          {"types", status.types},
          {"failed", status.failures.size()},
          {"failures", to_json(status.failures)},
          {"warnings", warnings_json(status)},
          {"warnings_by_kind", to_json(warning_counts(status))},
          {"doubts", to_json(doubt_counts(status))},
          {"doubtful", doubtful_json(status)},
          {"bytes", status.bytes},
          {"last_run",
           status.last_run.empty() ? nlohmann::ordered_json() : nlohmann::ordered_json(status.last_run)},
          {"lock_holder", holder_json(status)},
          {"versions", status.versions}};
}

}  // namespace osint
