// SPDX-License-Identifier: GPL-2.0-or-later
// A database that is behind its folder, and what to expect of it when it is made anew.
#pragma once

#include <catch2/catch.hpp>
#include <stdexcept>
#include <xapian.h>

#include "database/open_database.h"
#include "indexer/rebuild/rebuild.h"
#include "indexer/scan/file_table.h"
#include "indexer/scan/roots.h"
#include "indexer/verify/verify.h"
#include "schema/metadata.h"
#include "tests/indexer/corpus_folder.h"

namespace osint::test {

namespace fs = std::filesystem;

using Ids = std::vector<std::string>;

// The database of a folder that has changed since: two files more, one less.
inline void prepare(CorpusFolder& folder) {
  folder.write("a.md", markdown("A", "one vanishing"));
  folder.write("b.md", markdown("B", "two"));
  folder.write("gone.md", markdown("Gone", "lapsed"));
  run(folder.options());
  folder.write("a.md", markdown("A", "one"));
  folder.write("sub/c.xml", xml({"own"}, "three"));
  folder.write("sub/d.md", markdown("D", "four"));
  folder.erase("gone.md");
}

inline RunOptions remembered(const CorpusFolder& folder) {
  RunOptions options = folder.options();
  options.paths.clear();
  return options;
}

inline RunReport rebuilt(const RunOptions& options, const Observer& observer = {}) {
  auto report = rebuild(options, observer);
  if (!report) throw std::runtime_error(report.error().message);
  return *report;
}

inline std::string refused(const RunOptions& options, const Observer& observer = {}) {
  auto report = rebuild(options, observer);
  return report ? "" : report.error().message;
}

// All but when it was made, which run gave the ids, and the stamps and the order of what was read.
inline std::map<std::string, std::string> settings(const std::string& database) {
  std::map<std::string, std::string> out;
  const OpenDatabase opened = *OpenDatabase::open({database});
  for (auto key = opened->metadata_keys_begin(); key != opened->metadata_keys_end(); ++key) {
    const bool dated = (*key).starts_with(metadata::files_prefix) || *key == metadata::last_run ||
                       *key == metadata::ids_settled || *key == metadata::digest;  // of all of them
    if (!dated) out[*key] = opened->get_metadata(*key);
  }
  return out;
}

// For each commentary, the file's own id and the one it is known by.
inline std::vector<std::pair<std::string, std::string>> names(const FileEntry& entry) {
  std::vector<std::pair<std::string, std::string>> out;
  for (const HeldCommentary& held : entry.commentaries) out.emplace_back(held.own_id, held.id);
  return out;
}

inline void check_as_from_scratch(const CorpusFolder& folder) {
  RunOptions scratch = folder.options();
  scratch.database = folder.beside("scratch");
  scratch.allow_empty = true;
  run(scratch);
  CHECK(documents(folder.database()) == documents(scratch.database));
  CHECK(family_members(folder.database()) == family_members(scratch.database));
  CHECK(settings(folder.database()) == settings(scratch.database));
  const FileTable table = table_of(folder.database());
  const FileTable expected = table_of(scratch.database);
  REQUIRE(table.files().size() == expected.files().size());
  for (const auto& [path, entry] : expected.files()) {
    REQUIRE(table.find(path) != nullptr);
    CHECK(names(*table.find(path)) == names(entry));
    CHECK(table.find(path)->hash == entry.hash);
    CHECK(table.find(path)->failure == entry.failure);
  }
}

inline bool nothing_left_over(const CorpusFolder& folder) {
  for (const auto& entry : fs::directory_iterator(fs::path(folder.database()).parent_path())) {
    if (entry.path().filename().string().starts_with("db.")) return false;
  }
  return true;
}

inline bool is_sound(const CorpusFolder& folder) {
  const auto report = verify(folder.options(), {});
  return report && report->sound();
}

inline void record(const std::string& path, std::string_view key, const std::string& value) {
  Xapian::WritableDatabase database(path, Xapian::DB_OPEN);
  database.set_metadata(std::string(key), value);
  database.commit();
}

}  // namespace osint::test
