// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/scan/file_stamp.h"
#include "indexer/scan/file_table.h"

#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <xapian.h>

#include "database/open_database.h"
#include "schema/metadata.h"
#include "tests/indexer/corpus_folder.h"

using namespace osint;
using namespace osint::test;

namespace {

Xapian::WritableDatabase new_database(const CorpusFolder& folder) {
  return Xapian::WritableDatabase(folder.database(), Xapian::DB_CREATE_OR_OVERWRITE);
}

std::size_t save(FileTable& table, Xapian::WritableDatabase& database) {
  const auto changes = table.changes();
  for (const auto& [key, value] : changes) database.set_metadata(key, value);
  table.saved();
  return changes.size();
}

Result<FileTable> load(const Xapian::Database& database, const std::string& name = "db") {
  return FileTable::load(*OpenDatabase::of(database, name));
}

FileEntry entry(std::uint64_t number) {
  return {{number, -5, 1'700'000'000'123'456'789, ~0ULL},
          true,
          {number, ~number},
          {{"own", "id", 3}, {"", "x#2", 0}},
          7,
          3,
          {number, 4, 1700000000123456789, 5},
          number % 2 == 0 ? "GB18030" : "",
          {},
          {},
          {},
          0};
}

std::vector<std::string> paths(const std::vector<FileEntries::const_iterator>& found) {
  std::vector<std::string> out;
  for (const auto& file : found) out.push_back(file->first);
  return out;
}

}  // namespace

TEST_CASE("what is saved is what is loaded", "[table]") {
  CorpusFolder folder;
  Xapian::WritableDatabase database = new_database(folder);
  FileTable table;
  table.put("/c/a.md", entry(1));
  table.put("/c/sub/b\xff\n.md", entry(2));
  table.put("/top.md", entry(3));
  FileEntry failed = entry(4);
  failed.failure = FileFailure{12, "a reason"};
  failed.warnings = {{{7, WarningKind::no_title, "no title"}, {9, WarningKind::other, "odd"}}, 12};
  failed.doubts = {{1, 2, 30, 4}, 17, 0.25};
  table.put("/c/failed.xml", failed);
  CHECK(save(table, database) == 3);
  const auto loaded = load(database);
  REQUIRE(loaded);
  CHECK(loaded->files() == table.files());
  CHECK(loaded->find("/c/failed.xml")->failure->line == 12);
  CHECK(loaded->find("/c/none.md") == nullptr);
}

TEST_CASE("only folders whose content changed are saved again", "[table]") {
  CorpusFolder folder;
  Xapian::WritableDatabase database = new_database(folder);
  FileTable table;
  table.put("/c/a.md", entry(1));
  table.put("/c/sub/b.md", entry(2));
  CHECK(save(table, database) == 2);
  table.put("/c/a.md", entry(1));
  CHECK_FALSE(table.changed());
  table.put("/c/a.md", entry(9));
  CHECK(save(table, database) == 1);
  CHECK_FALSE(table.changed());
  CHECK(load(database)->files() == table.files());
}

TEST_CASE("a folder without files leaves nothing behind", "[table]") {
  CorpusFolder folder;
  Xapian::WritableDatabase database = new_database(folder);
  FileTable table;
  table.put("/c/a.md", entry(1));
  save(table, database);
  table.erase("/c/a.md");
  CHECK(save(table, database) == 1);
  CHECK(database.metadata_keys_begin("files/") == database.metadata_keys_end("files/"));
}

TEST_CASE("a large folder is saved in pages of which only the changed are written", "[table]") {
  CorpusFolder folder;
  Xapian::WritableDatabase database = new_database(folder);
  FileTable table;
  for (std::uint64_t i = 0; i < 1700; ++i) table.put(fmt::format("/c/{:05}.md", i), entry(i));
  CHECK(save(table, database) == 27);
  FileTable loaded = *load(database);
  CHECK(loaded.files() == table.files());
  loaded.put("/c/00700.md", entry(9999));
  CHECK(save(loaded, database) == 1);
  for (std::uint64_t i = 0; i < 400; ++i) loaded.put(fmt::format("/c/new{:05}.md", i), entry(i));
  CHECK(save(loaded, database) == 7);
  for (std::uint64_t i = 0; i < 1000; ++i) loaded.erase(fmt::format("/c/{:05}.md", i));
  CHECK(save(loaded, database) == 16);
  CHECK(load(database)->files() == loaded.files());
}

TEST_CASE("a new stamp of the same content alone is no change", "[table]") {
  CorpusFolder folder;
  Xapian::WritableDatabase database = new_database(folder);
  FileTable table;
  table.put("/c/a.md", entry(1));
  table.put("/c/b.md", entry(1));
  save(table, database);
  table.renew("/c/a.md", {1, 2, 3, 4}, false);
  CHECK_FALSE(table.changed());
  CHECK(table.find("/c/a.md")->stamp == FileStamp{1, 2, 3, 4});
  SECTION("but it is saved on demand") {
    table.save_renewals();
    CHECK(save(table, database) == 1);
  }
  SECTION("and with any change of its folder") {
    table.put("/c/b.md", entry(2));
    CHECK(save(table, database) == 1);
  }
  CHECK(load(database)->find("/c/a.md")->stamp == FileStamp{1, 2, 3, 4});
}

TEST_CASE("a folder's files do not include those of one whose name goes on", "[table]") {
  FileTable table;
  for (const char* path : {"/c", "/c/a.md", "/c/s/b.md", "/c-d/a.md", "/c.md", "/cc/a.md"})
    table.put(path, entry(1));
  CHECK(paths(table.at_or_below("/c")) == std::vector<std::string>{"/c", "/c/a.md", "/c/s/b.md"});
  CHECK(paths(table.at_or_below("/")).size() == 6);
  CHECK(table.at_or_below("/none").empty());
}

TEST_CASE("a damaged table is an error that names the database", "[table]") {
  for (const std::string& value :
       {std::string("\xff\x00garbage", 9), std::string("\x80", 1), std::string("\x83\x01\x61", 3)}) {
    CorpusFolder folder;
    Xapian::WritableDatabase database = new_database(folder);
    database.set_metadata("files/00/0", value);
    const auto loaded = load(database, "the-db");
    REQUIRE_FALSE(loaded);
    CHECK_THAT(loaded.error().message, Catch::StartsWith("the-db: the table of files is damaged"));
  }
}

TEST_CASE("what changed since a mark is taken back, whatever it was", "[table]") {
  FileTable table;
  table.put("/c/a.md", entry(1));
  table.put("/c/b.md", entry(2));
  table.put("/c/c.md", entry(3));
  table.mark();
  const FileEntries before = table.files();
  table.put("/c/a.md", entry(9));
  table.put("/c/a.md", entry(10));
  table.erase("/c/b.md");
  table.renew("/c/c.md", {1, 2, 3, 4}, false);
  table.put("/c/new.md", entry(4));
  table.erase("/c/new.md");
  table.put("/d/other.md", entry(5));
  table.take_back();
  CHECK(table.files() == before);
  CorpusFolder folder;
  Xapian::WritableDatabase database = new_database(folder);
  save(table, database);
  CHECK(load(database)->files() == before);
}

TEST_CASE("a table of the first format is read as it was meant", "[table]") {
  using nlohmann::json;
  const json list = {"a.md", 1, 2, 3, 4, true, 5, 6, json::array({json::array({"own", "id"})}), 7, 3};
  json failed = list;
  failed[0] = "f.md";
  failed.push_back(12);
  failed.push_back("a reason");
  json encoded = failed;
  encoded[0] = "g.md";
  encoded.push_back("GB18030");
  std::string page;
  json::to_cbor(json{1, "/c", json::array({list, failed, encoded})}, page);
  const std::string key = std::string(metadata::files_prefix) + std::string(32, '0') + "/0";
  const auto table = FileTable::from_pages({{key, page}}, "db");
  REQUIRE(table);
  CHECK(table->find("/c/a.md")->commentaries == std::vector<HeldCommentary>{{"own", "id", 0}});
  CHECK_FALSE(table->find("/c/a.md")->failure);
  CHECK(table->find("/c/f.md")->failure == FileFailure{12, "a reason"});
  CHECK(table->find("/c/f.md")->encoding.empty());
  CHECK(table->find("/c/g.md")->encoding == "GB18030");
  CHECK(table->find("/c/g.md")->failure == FileFailure{12, "a reason"});
}

TEST_CASE("the number of a page takes no memory", "[table]") {
  FileTable table;
  table.put("/c/a.md", entry(1));
  const auto pages = table.changes();
  REQUIRE(pages.size() == 1);
  const std::string folder = pages[0].first.substr(0, pages[0].first.rfind('/') + 1);
  // As many numbers as memory could not hold, were there a place for each below the last.
  auto loaded = FileTable::from_pages({{folder + "4294967295", pages[0].second}}, "db");
  REQUIRE(loaded);
  loaded->put("/c/b.md", entry(2));
  CHECK(loaded->find("/c/b.md")->page == 4294967295);
  CHECK_FALSE(FileTable::from_pages({{folder + "4294967296", pages[0].second}}, "db"));
}

TEST_CASE("a file that two pages list is damage", "[table]") {
  FileTable table;
  table.put("/c/a.md", entry(1));
  const auto pages = table.changes();
  const auto twice = FileTable::from_pages({pages[0], {pages[0].first + "0", pages[0].second}}, "db");
  REQUIRE_FALSE(twice);
  CHECK(twice.error().message.find("--rebuild") != std::string::npos);
}

TEST_CASE("a page that is nested too deeply is damage", "[table]") {
  CHECK_FALSE(FileTable::from_pages({{"files/x/0", std::string(1'000'000, '\x81')}}, "db"));
}

TEST_CASE("a page of a folder that is nowhere, or of a file without a name, is damage", "[table]") {
  FileTable table;
  table.put("c/a.md", entry(1));
  CHECK_FALSE(FileTable::from_pages(table.changes(), "db"));
  table.put("/c/", entry(1));
  CHECK_FALSE(FileTable::from_pages(table.changes(), "db"));
}
