// SPDX-License-Identifier: GPL-2.0-or-later
// Databases whose making was cut short are made anew; nothing else is ever taken for one.
#include <catch2/catch.hpp>
#include <fstream>
#include <unistd.h>
#include <xapian.h>

#include "database/open_database.h"
#include "database/stillborn.h"

#include "indexer/writing/index_writer.h"
#include "tests/indexer/corpus_folder.h"

using namespace osint;
using namespace osint::test;

namespace {

namespace fs = std::filesystem;

constexpr const char* no_index = "no index at ";

// As Xapian leaves it that was killed before the first commit.
void begin_database(const std::string& path) {
  const Xapian::WritableDatabase database(path, Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS);
}

void put(const std::string& path, const std::string& content) {
  fs::create_directories(fs::path(path).parent_path());
  std::ofstream(path, std::ios::binary) << content;
}

std::string refusal(const CorpusFolder& folder) {
  const auto before = database_bytes(folder.database());
  const std::string reason = stopped(folder.options());
  CHECK(database_bytes(folder.database()) == before);
  return reason;
}

}  // namespace

TEST_CASE("whatever was made of a database before its first commit is made anew", "[stillborn]") {
  CorpusFolder folder;
  folder.write("a.md", markdown("A", "one"));
  begin_database(folder.database());
  put(folder.database() + "/v.tmp", "");
  std::vector<fs::path> files;
  for (const auto& file : fs::directory_iterator(folder.database())) files.push_back(file.path());
  REQUIRE(files.size() == 5);
  const std::size_t kept = GENERATE(range(1, 32));
  for (std::size_t i = 0; i < files.size(); ++i) {
    if ((kept >> i & 1U) == 0) fs::remove(files[i]);
  }
  CHECK(is_stillborn(folder.database()));
  const auto opened = OpenDatabase::open({folder.database()});
  REQUIRE_FALSE(opened);
  CHECK_THAT(opened.error().message, Catch::Contains(no_index));
  RunOptions dry = folder.options();
  dry.dry_run = true;
  CHECK(run(dry).files.added == 1);
  CHECK(is_stillborn(folder.database()));
  CHECK(run(folder.options()).files.added == 1);
  CHECK(run(folder.options()).files.unchanged == 1);
}

TEST_CASE("a folder with anything else in it is left alone", "[stillborn]") {
  CorpusFolder folder;
  folder.write("a.md", markdown("A", "one"));
  begin_database(folder.database());
  fs::remove(folder.database() + "/iamglass");
  const auto other =
      GENERATE(as<std::string>(), "notes.txt", "iamchert", "postlist.glass.old", "docdata.glass");
  put(folder.database() + "/" + other, std::string(100, 'x'));
  CHECK_FALSE(is_stillborn(folder.database()));
  CHECK_THAT(refusal(folder), Catch::Contains("is neither empty nor a database"));
}

TEST_CASE("what leads elsewhere is not part of a stillborn database", "[stillborn]") {
  CorpusFolder folder;
  begin_database(folder.database());
  put(folder.beside("target"), "");
  fs::create_symlink(folder.beside("target"), folder.database() + "/docdata.glass");
  CHECK_FALSE(is_stillborn(folder.database()));
  fs::remove(folder.database() + "/docdata.glass");
  CHECK(is_stillborn(folder.database()));
  fs::create_directory(folder.database() + "/docdata.glass");
  CHECK_FALSE(is_stillborn(folder.database()));
}

TEST_CASE("a foreign database is not stillborn, however little it holds", "[stillborn]") {
  CorpusFolder folder;
  folder.write("a.md", markdown("A", "one"));
  Xapian::WritableDatabase database(folder.database(), Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS);
  if (GENERATE(false, true)) {
    database.set_metadata("whose", "another's");
  } else {
    database.add_document(Xapian::Document());
  }
  database.commit();
  database.close();
  CHECK_FALSE(is_stillborn(folder.database()));
  CHECK_THAT(refusal(folder), Catch::Contains("not one of osint-index"));
}

TEST_CASE("a database that lost its head is damaged, not stillborn", "[stillborn]") {
  CorpusFolder folder;
  folder.write("a.md", markdown("A", "one"));
  run(folder.options());
  fs::remove(folder.database() + "/iamglass");
  CHECK_FALSE(is_stillborn(folder.database()));
  CHECK_FALSE(refusal(folder).empty());
}

TEST_CASE("a database that another process is just making is busy", "[stillborn]") {
  CorpusFolder folder;
  folder.write("a.md", markdown("A", "one"));
  {
    const Xapian::WritableDatabase maker(folder.database(), Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS);
    const auto before = database_bytes(folder.database());
    const auto writer = IndexWriter::open(folder.database());
    REQUIRE_FALSE(writer);
    CHECK(writer.error().kind == ErrorKind::busy);
    CHECK(database_bytes(folder.database()) == before);
  }
  CHECK(run(folder.options()).files.added == 1);
}
