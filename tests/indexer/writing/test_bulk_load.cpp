// SPDX-License-Identifier: GPL-2.0-or-later
// Many files at once: by several threads, through segments, into a database that takes the place of the old.
#include <atomic>
#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <fstream>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>
#include <xapian.h>

#include "base/files/work_folder.h"
#include "database/exchange.h"
#include "indexer/run/index_run.h"
#include "indexer/writing/segments.h"
#include "tests/indexer/corpus_folder.h"
#include "tests/skip.h"

using namespace osint;
using namespace osint::test;

namespace {

RunOptions bulk(const CorpusFolder& folder) {
  RunOptions options = folder.options();
  options.bulk_bytes = 0;
  return options;
}

void write_many(CorpusFolder& folder, int from, int to) {
  for (int i = from; i < to; ++i) {
    folder.write(fmt::format("d{}/{}.md", i % 7, i),
                 markdown(fmt::format("Title {}", i), fmt::format("words running {} word{}", i % 13, i)));
  }
}

ino_t inode(const std::string& path) {
  struct stat status {};
  REQUIRE(stat(path.c_str(), &status) == 0);
  return status.st_ino;
}

unsigned rights(const std::string& path) {
  struct stat status {};
  REQUIRE(stat(path.c_str(), &status) == 0);
  return status.st_mode & 07777U;
}

bool left_behind(const CorpusFolder& folder) {
  return std::filesystem::exists(building_folder(folder.database()));
}

}  // namespace

TEST_CASE("a bulk load gives the database that plain writing gives", "[bulk]") {
  CorpusFolder folder;
  write_many(folder, 0, 400);
  folder.write("e.xml", xml({"own", "", "b"}, "integrated integration"));
  folder.write("torn.xml", broken_xml);
  RunOptions plain = folder.options();
  plain.database = folder.beside("plain");
  const RunReport written = run(plain);
  const std::size_t jobs = GENERATE(1U, 2U, 5U);
  RunOptions options = bulk(folder);
  options.jobs = jobs;
  options.bulk_commit_every = 150;
  const RunReport loaded = run(options);
  CHECK(loaded.files == written.files);
  CHECK(loaded.commentaries == written.commentaries);
  CHECK(documents(options.database) == documents(plain.database));
  CHECK(family_members(options.database) == family_members(plain.database));
  CHECK_FALSE(left_behind(folder));
  CHECK(run(folder.options()).files.unchanged == 401);
}

TEST_CASE("a bulk load replaces what changed and keeps the rest", "[bulk]") {
  CorpusFolder folder;
  write_many(folder, 0, 6);
  folder.write("two.xml", xml({"x", "y"}, "before"));
  run(folder.options());
  folder.write("two.xml", xml({"y", "z"}, "after"));
  folder.erase("d0/0.md");
  folder.rename("d1/1.md", "moved.md");
  write_many(folder, 10, 40);
  const RunReport report = run(bulk(folder));
  CHECK(report.commentaries.removed == 2);
  RunOptions scratch = folder.options();
  scratch.database = folder.beside("scratch");
  run(scratch);
  CHECK(documents(folder.database()) == documents(scratch.database));
}

TEST_CASE("a bulk load that is interrupted keeps what was read and leaves nothing behind", "[bulk]") {
  CorpusFolder folder;
  write_many(folder, 0, 60);
  RunOptions options = bulk(folder);
  options.jobs = 3;
  Observer observer;
  int asked = 0;
  std::vector<std::uint64_t> committed;
  observer.interrupted = [&] { return ++asked > 20; };
  observer.committed = [&](std::uint64_t number) { committed.push_back(number); };
  CHECK(stopped(options, observer) == "interrupted: what was committed is kept");
  CHECK(committed == std::vector<std::uint64_t>{20});
  CHECK(documents(folder.database()).size() == 20);
  CHECK_FALSE(left_behind(folder));
  CHECK(run(options).files == Counts{40, 0, 0, 20, 0});
}

TEST_CASE("a file of very many commentaries comes in whole with a bulk load", "[bulk]") {
  CorpusFolder folder;
  std::vector<std::string> own_ids;
  for (int i = 0; i < 350; ++i) own_ids.push_back(fmt::format("c{}", i));
  folder.write("many.xml", xml(own_ids, "words"));
  write_many(folder, 0, 5);
  CHECK(run(bulk(folder)).commentaries.added == 355);
  CHECK(documents(folder.database()).size() == 355);
  RunOptions plain = folder.options();
  plain.database = folder.beside("plain");
  run(plain);
  CHECK(documents(folder.database()) == documents(plain.database));
}

TEST_CASE("what a killed run left beside the database goes with the next", "[bulk]") {
  CorpusFolder folder;
  write_many(folder, 0, 3);
  run(folder.options());
  REQUIRE(make_work_folder(building_folder(folder.database())));
  std::filesystem::create_directories(building_folder(folder.database()) + "/0/0");
  run(folder.options());
  CHECK_FALSE(left_behind(folder));
}

TEST_CASE("a database that is a symbolic link stays one", "[bulk]") {
  CorpusFolder folder;
  write_many(folder, 0, 30);
  const std::string real = folder.beside("real");
  std::filesystem::create_directory(real);
  std::filesystem::create_directory_symlink(real, folder.database());
  const ino_t before = inode(real);
  CHECK(run(bulk(folder)).commentaries.added == 30);
  CHECK(std::filesystem::is_symlink(folder.database()));
  CHECK(inode(real) != before);
  CHECK(documents(real).size() == 30);
}

TEST_CASE("what is in the way of a bulk load stays, and the database is written plainly", "[bulk]") {
  CorpusFolder folder;
  write_many(folder, 0, 3);
  run(folder.options());
  const std::string in_the_way = building_folder(folder.database());
  std::filesystem::create_directory(in_the_way);
  std::ofstream(in_the_way + "/notes.txt") << "mine";
  write_many(folder, 3, 9);
  std::vector<std::string> warnings;
  Observer observer;
  observer.database_warning = [&](const std::string& warning) { warnings.push_back(warning); };
  CHECK(run(bulk(folder), observer).files.added == 6);
  REQUIRE(warnings.size() == 1);
  CHECK_THAT(warnings[0], Catch::StartsWith(in_the_way + " is in the way"));
  CHECK(file_bytes(in_the_way + "/notes.txt") == "mine");
  CHECK(documents(folder.database()).size() == 9);
}

TEST_CASE("while a bulk load is at work nobody else can look in, and afterwards who could before", "[bulk]") {
  CorpusFolder folder;
  write_many(folder, 0, 3);
  run(folder.options());
  const auto [mode, files] =
      GENERATE(table<unsigned, unsigned>({{0700, 0644}, {0750, 0640}, {0755, 0600}, {0777, 0666}}));
  std::filesystem::permissions(folder.database(), std::filesystem::perms(mode));
  for (const auto& file : std::filesystem::directory_iterator(folder.database()))
    std::filesystem::permissions(file, std::filesystem::perms(files));
  Observer observer;
  bool looked = false;
  observer.storing = [&](const Xapian::Document&) {
    looked = true;
    CHECK(rights(building_folder(folder.database())) == 0700);
  };
  write_many(folder, 3, 30);
  RunOptions options = bulk(folder);
  options.bulk_commit_every = 12;
  options.jobs = 1;
  run(options, observer);
  CHECK(looked);
  CHECK(rights(folder.database()) == mode);
  for (const auto& file : std::filesystem::directory_iterator(folder.database())) {
    INFO(file.path());
    CHECK(rights(file.path()) == files);
  }
  CHECK(documents(folder.database()).size() == 30);
}

TEST_CASE("where a database cannot be exchanged it is written as it stands", "[bulk]") {
  const auto prepared = prepare_exchange("/proc");
  REQUIRE(prepared);
  CHECK_FALSE(*prepared);
  if (geteuid() == 0) skip("root may write everywhere: run this as another user");
  CorpusFolder folder;
  write_many(folder, 0, 5);
  const std::string above = folder.beside("above");
  std::filesystem::create_directories(above + "/db");
  std::filesystem::permissions(above,
                               std::filesystem::perms::owner_read | std::filesystem::perms::owner_exec);
  RunOptions options = bulk(folder);
  options.database = above + "/db";
  CHECK(run(options).commentaries.added == 5);
  std::filesystem::permissions(above, std::filesystem::perms::owner_all);
  CHECK(documents(options.database).size() == 5);
}

TEST_CASE("segments are merged before they are too many to be open at once", "[bulk]") {
  CorpusFolder folder;
  const std::string path = folder.beside("segments");
  SegmentWriter writer(path);
  constexpr int documents = 160 * 66;
  for (int i = 0; i < documents; ++i) {
    Xapian::Document document;
    document.add_boolean_term(fmt::format("Q{}", i));
    REQUIRE(writer.add(document));
  }
  REQUIRE(writer.finish());
  CHECK(writer.segments().size() == 3);
  REQUIRE(merge_databases(writer.segments(), folder.beside("merged")));
  CHECK(Xapian::Database(folder.beside("merged")).get_doccount() == documents);
  writer.discard();
  CHECK_FALSE(std::filesystem::exists(path));
}

TEST_CASE("more databases are merged than may be open at once", "[bulk]") {
  CorpusFolder folder;
  std::vector<std::string> sources;
  constexpr int databases = 300;  // 1,500 files
  for (int i = 0; i < databases; ++i) {
    sources.push_back(folder.beside(fmt::format("s{}", i)));
    Xapian::WritableDatabase database(sources.back(), Xapian::DB_CREATE | Xapian::DB_NO_SYNC);
    Xapian::Document document;
    document.add_boolean_term(fmt::format("Q{:03}", i));
    database.add_document(document);
    if (i == 0) database.set_metadata("whose", "the first");
  }
  REQUIRE(merge_databases(sources, folder.beside("merged")));
  const Xapian::Database merged(folder.beside("merged"));
  CHECK(merged.get_doccount() == databases);
  CHECK(merged.get_metadata("whose") == "the first");
  for (const int i : {0, 127, 128, 299}) CHECK(*merged.postlist_begin(fmt::format("Q{:03}", i)) == i + 1U);
  CHECK_FALSE(std::filesystem::exists(folder.beside("merged-part-0")));
}

// Xapian takes a table that cannot be opened for one that is not there.
TEST_CASE("a merge under a low limit of open files keeps positions", "[bulk]") {
  CorpusFolder folder;
  std::vector<std::string> sources;
  constexpr unsigned databases = 40;
  for (unsigned i = 0; i < databases; ++i) {
    sources.push_back(folder.beside(fmt::format("s{}", i)));
    Xapian::WritableDatabase database(sources.back(), Xapian::DB_CREATE | Xapian::DB_NO_SYNC);
    Xapian::Document document;
    document.add_posting("word", i + 1);
    database.add_document(document);
  }
  rlimit before{};
  getrlimit(RLIMIT_NOFILE, &before);
  const rlimit low{80, before.rlim_max};
  setrlimit(RLIMIT_NOFILE, &low);
  const bool fits = segments_fit_open_files(1);
  const bool fit_many = segments_fit_open_files(64);
  const auto merged = merge_databases(sources, folder.beside("merged"));
  setrlimit(RLIMIT_NOFILE, &before);
  CHECK(fits);
  CHECK_FALSE(fit_many);
  REQUIRE(merged);
  const Xapian::Database database(folder.beside("merged"));
  for (unsigned i = 0; i < databases; ++i) CHECK(*database.positionlist_begin(i + 1, "word") == i + 1);
  for (const char* left : {"merged-part", "merged-part-0", "merged-part-part-0"})
    CHECK_FALSE(std::filesystem::exists(folder.beside(left)));
}
