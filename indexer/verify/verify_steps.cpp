// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/verify/verify_steps.h"

#include <cerrno>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <sstream>

#include "analysis/analyzer.h"
#include "base/shortage.h"
#include "database/metadata_digest.h"
#include "database/read_only_files.h"
#include "indexer/run/file_reading.h"
#include "indexer/scan/file_table.h"
#include "indexer/scan/folder_scan.h"
#include "indexer/scan/plan.h"
#include "indexer/scan/roots.h"
#include "indexer/scan/sidecar.h"
#include "indexer/verify/finder.h"
#include "schema/metadata.h"

namespace osint {
namespace {

using nlohmann::json;

// Reports the files as not checked if a limit kept the system from opening one. A file without permission to
// read is only counted.
void check_limits(const std::string& reason) {
  const int error = shortage_in(reason);
  if (error != EMFILE && error != ENFILE && error != ENOMEM) return;
  const std::string limit = reason.find("ulimit") == std::string::npos ? limit_words(error) : "";
  throw Finding{"files", limit.empty() ? reason : fmt::format("{} ({})", reason, limit), true};
}

// Returns true if a file whose stamp differs from that of its last reading has other bytes, too.
bool is_changed(const PlaceBeneath& place, const FileEntry& known) {
  const auto content = read_stable(place);
  if (!content) check_limits(fmt::format("{}: {}", place.path, content.error().message));
  if (!content) return true;
  const auto sidecar = read_sidecar_file(place);
  if (!sidecar) return true;
  return known.hash != (*sidecar ? joint_hash(content->hash, (*sidecar)->content.hash) : content->hash);
}

json disk_state(const Remembered& remembered, const FollowedPlaces& followed, const FileTable& table) {
  std::uint64_t changed = 0;
  std::uint64_t added = 0;
  std::size_t gone = 0;
  std::size_t unreadable = 0;
  if (!remembered.roots.empty()) {
    const auto scopes = resolve_scopes({}, remembered, table);
    if (!scopes) throw Finding{"files", scopes.error().message};
    std::vector<std::string> paths;
    for (const Scope& scope : scopes->scopes) paths.push_back(scope.path);
    const LinkRules links(scopes->roots, followed, scopes->excluded);
    const Plan plan = plan_run(*scopes, scan_folders(paths, {links, {}}), table);
    for (const ScanFailure& failed : plan.failures)
      check_limits(fmt::format("{}: {}", failed.path, failed.reason));
    for (const std::string& path : plan.read) {
      const FileEntry* known = table.find(path);
      if (known == nullptr) {
        ++added;
      } else if (known->was_read() ? is_changed(plan.place(path, scopes->roots), *known)
                                   : !known->failure.has_value()) {
        ++changed;
      }
    }
    gone = plan.gone.size();
    unreadable = plan.failures.size();
  }
  return {{"changed", changed}, {"new", added}, {"gone", gone}, {"unreadable", unreadable}};
}

json table_rows(const FileTable& table) {
  json rows = json::array();
  for (const auto& [path, entry] : table.files()) {
    json ids = json::array();
    for (const HeldCommentary& held : entry.commentaries) ids.push_back(held.id);
    rows.push_back({path, entry.passages, entry.citations, entry.failure.has_value(), std::move(ids)});
  }
  return rows;
}

void check_metadata(const Finder& finder, const Xapian::Database& database) {
  const std::string stored = database.get_metadata(std::string(metadata::digest));
  if (stored != metadata_digest(database))
    finder.found("metadata", "is not what was written (versions, folders, table of files)");
}

}  // namespace

Step opening_step(const std::string& path) {
  return finding_step("database", [=](const Finder& finder) {
    const auto database = OpenDatabase::open({path});
    if (database) return;
    const Error& error = database.error();
    if (error.kind == ErrorKind::unsuitable) return finder.send({{"unsuitable", error.message}});
    finder.take({"database", error.message, error.kind == ErrorKind::shortage});
  });
}

Step xapian_step(const std::string& path) {
  return finding_step("tables", [=](const Finder& finder) {
    std::ostringstream said;
    const ReadOnlyFiles read_only;
    const std::size_t errors = Xapian::Database::check(path, 0, &said);
    if (errors == 0) return;
    const std::string text = said.str();
    if (const int error = shortage_in(text); error != 0)
      throw Finding{"tables", "cannot be checked by Xapian: " + shortage_words(error), true};
    finder.found("tables", fmt::format("{} errors found by Xapian's check: {}", errors,
                                       text.substr(0, std::min<std::size_t>(text.find('\n'), 200))));
  });
}

Step table_step(const std::string& path) {
  return finding_step("files", [=](const Finder& finder) {
    const OpenDatabase database = value_or_finding("database", OpenDatabase::open({path}));
    check_metadata(finder, *database);
    finder.send({{"warning", database.warnings().empty() ? "" : database.warnings().front()}});
    const FileTable table = value_or_finding("files", FileTable::load(database));
    finder.send({{"table", table_rows(table)}});
    const Remembered remembered = value_or_finding("folders", load_remembered(database));
    const FollowedPlaces followed = value_or_finding("folders", load_followed(database));
    finder.send({{"disk", disk_state(remembered, followed, table)}});
  });
}

Step families_step(const std::string& path) {
  return finding_step("families", [=](const Finder& finder) {
    const OpenDatabase database = value_or_finding("database", OpenDatabase::open({path}));
    const Analyzer analyzer;
    std::uint64_t words = 0;
    for (auto key = database->synonym_keys_begin(); key != database->synonym_keys_end(); ++key) {
      for (auto word = database->synonyms_begin(*key); word != database->synonyms_end(*key); ++word) {
        ++words;
        if (analyzer.stem(*word) != *key)
          finder.found("families", fmt::format("{} is no form of {}", *word, *key));
      }
    }
    finder.send({{"count", {{"families", words}}}});
  });
}

}  // namespace osint
