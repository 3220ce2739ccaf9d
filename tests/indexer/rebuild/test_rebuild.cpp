// SPDX-License-Identifier: GPL-2.0-or-later
// A database made anew beside the old one, whatever state that is in.
#include "indexer/rebuild/rebuild.h"

#include <csignal>
#include <fmt/format.h>
#include <fstream>
#include <sys/wait.h>

#include "database/exchange.h"
#include "database/open_database.h"
#include "indexer/run/index_run.h"
#include "schema/metadata.h"
#include "tests/indexer/program.h"
#include "tests/indexer/rebuild/rebuilt_folder.h"
#include "tests/skip.h"

using namespace osint;
using namespace osint::test;

TEST_CASE("a rebuilt database is the one that is made from scratch", "[rebuild]") {
  CorpusFolder folder;
  prepare(folder);
  RunOptions options = remembered(folder);
  if (GENERATE(false, true)) options.bulk_bytes = 0;
  const RunReport report = rebuilt(options);
  CHECK(report.files == Counts{4, 0, 0, 0, 0});
  check_as_from_scratch(folder);
  CHECK(nothing_left_over(folder));
  CHECK(run(remembered(folder)).files == Counts{0, 0, 0, 4, 0});
}

TEST_CASE("a rebuild takes the folders named in addition", "[rebuild]") {
  CorpusFolder folder;
  folder.write("x/a.md", markdown("A", "one"));
  folder.write("y/b.md", markdown("B", "two"));
  RunOptions options = folder.options();
  options.paths = {folder.path("x")};
  run(options);
  options.paths = {folder.path("y")};
  CHECK(rebuilt(options).files.added == 2);
  CHECK(load_remembered(*OpenDatabase::open({folder.database()}))->roots ==
        Roots{folder.path("x"), folder.path("y")});
  CHECK(ids(folder.database()) == Ids{"a", "b"});
}

TEST_CASE("while a database is rebuilt it is searched as it was, and no other run begins", "[rebuild]") {
  CorpusFolder folder;
  prepare(folder);
  bool asked = false;
  Observer observer;
  observer.progress = [&](std::uint64_t, std::uint64_t) {
    asked = true;
    CHECK(ids(folder.database()) == Ids{"a", "b", "gone"});
    const auto busy = index_files(folder.options(), {});
    REQUIRE_FALSE(busy);
    CHECK(busy.error().kind == ErrorKind::busy);
    CHECK_THAT(busy.error().message, Catch::Contains(fmt::format("process {}", getpid())));
    CHECK_THROWS_AS(Xapian::WritableDatabase(folder.database()), Xapian::DatabaseLockError);
    const auto again = rebuild(folder.options(), {});
    REQUIRE_FALSE(again);
    CHECK(again.error().kind == ErrorKind::busy);
  };
  std::vector<std::uint64_t> committed;
  observer.committed = [&](std::uint64_t commentaries) {
    committed.push_back(commentaries);
    CHECK(documents(folder.database()).size() == 4);
  };
  rebuilt(remembered(folder), observer);
  CHECK(asked);
  CHECK(committed == std::vector<std::uint64_t>{4});
}

TEST_CASE("a database of another version is rebuilt", "[rebuild]") {
  CorpusFolder folder;
  prepare(folder);
  record(folder.database(), GENERATE(metadata::schema, metadata::analysis), "99");
  CHECK_THAT(stopped(remembered(folder)), Catch::Contains("osint-index --rebuild --db " + folder.database()));
  rebuilt(remembered(folder));
  check_as_from_scratch(folder);
}

TEST_CASE("a damaged database is rebuilt when its folders are named", "[rebuild]") {
  CorpusFolder folder;
  prepare(folder);
  const std::string file = GENERATE("iamglass", "postlist.glass");
  const fs::path path = fs::path(folder.database()) / file;
  SECTION("a file is empty") { fs::resize_file(path, 0); }
  SECTION("a file is gone") { fs::remove(path); }
  SECTION("a file is full of zeros") {
    const auto size = fs::file_size(path);
    fs::resize_file(path, 0);
    fs::resize_file(path, size);
  }
  CHECK_FALSE(stopped(remembered(folder)).empty());
  CHECK_THAT(refused(remembered(folder)), Catch::Contains("name them: osint-index --rebuild FOLDER"));
  CHECK(nothing_left_over(folder));
  rebuilt(folder.options());
  check_as_from_scratch(folder);
  CHECK(nothing_left_over(folder));
}

TEST_CASE("a rebuild that ends early leaves the database as it was", "[rebuild]") {
  CorpusFolder folder;
  prepare(folder);
  const auto before = documents(folder.database());
  const int file = GENERATE(1, 2, 3);
  const bool bulk = GENERATE(false, true);
  RunOptions options = remembered(folder);
  options.jobs = 1;
  options.commit_every = 1;
  if (bulk) options.bulk_bytes = 0;
  Observer observer;
  SECTION("by the user") {
    int asked = 0;
    observer.interrupted = [&] { return ++asked > file; };
    const auto report = rebuild(options, observer);
    REQUIRE_FALSE(report);
    CHECK(report.error().kind == ErrorKind::interrupted);
    CHECK(nothing_left_over(folder));
  }
  SECTION("by a kill, and the next run tidies up") {
    const pid_t child = fork();
    REQUIRE(child >= 0);
    if (child == 0) {
      observer.progress = [&](std::uint64_t done, std::uint64_t) {
        if (done == static_cast<std::uint64_t>(file)) kill(getpid(), SIGKILL);
      };
      static_cast<void>(rebuild(options, observer));
      _exit(0);
    }
    int status = 0;
    REQUIRE(waitpid(child, &status, 0) == child);
    REQUIRE(WIFSIGNALED(status));
    CHECK_FALSE(nothing_left_over(folder));
    CHECK(documents(folder.database()) == before);
    SECTION("be it an ordinary one") { CHECK(run(folder.options()).files == Counts{2, 1, 1, 1, 0}); }
    SECTION("be it a rebuild") {
      rebuilt(folder.options());
      check_as_from_scratch(folder);
    }
    CHECK(nothing_left_over(folder));
    return;
  }
  CHECK(documents(folder.database()) == before);
}

TEST_CASE("what is in the way of a rebuild stays, and the rebuild says so", "[rebuild]") {
  CorpusFolder folder;
  prepare(folder);
  const auto before = documents(folder.database());
  const std::string in_the_way =
      GENERATE(false, true) ? rebuilding_folder(folder.database()) : building_folder(folder.database());
  std::string expected = " is in the way: it ";
  SECTION("a folder with something in it") {
    fs::create_directory(in_the_way);
    std::ofstream(in_the_way + "/notes.txt") << "mine";
    expected += "was not made by this program, or by an earlier version of it";
  }
  SECTION("a folder that others may write") {
    fs::create_directory(in_the_way);
    fs::permissions(in_the_way, fs::perms(0777));
    expected += "was not made by this program";
  }
  SECTION("a file") {
    std::ofstream(in_the_way).flush();
    expected += "is no folder";
  }
  SECTION("a link to a folder") {
    fs::create_directory(folder.beside("target"));
    std::ofstream(folder.beside("target") + "/notes.txt") << "mine";
    fs::create_directory_symlink("target", in_the_way);
    expected += "is no folder";
  }
  CHECK_THAT(refused(remembered(folder)), Catch::StartsWith(in_the_way + expected));
  CHECK(fs::symlink_status(in_the_way).type() != fs::file_type::not_found);
  if (fs::is_directory(in_the_way) && !fs::is_empty(in_the_way))
    CHECK(file_bytes(in_the_way + "/notes.txt") == "mine");
  CHECK(documents(folder.database()) == before);
}

TEST_CASE("a broken file that the database holds nothing of does not stop a rebuild", "[rebuild]") {
  CorpusFolder folder;
  prepare(folder);
  folder.write("e.xml", broken_xml);
  CHECK(rebuilt(remembered(folder)).files == Counts{4, 0, 0, 0, 1});
  check_as_from_scratch(folder);
}

TEST_CASE("a rebuild deletes nothing but databases of its own", "[rebuild]") {
  CorpusFolder folder;
  prepare(folder);
  SECTION("a file of somebody else") {
    std::ofstream(folder.database() + "/notes.txt") << "mine";
    CHECK_THAT(refused(folder.options()), Catch::Contains("notes.txt is no part of a database"));
    CHECK(documents(folder.database()).size() == 3);
  }
  SECTION("a folder without a database") {
    CHECK_FALSE(refused([&] {
                  RunOptions options = folder.options();
                  options.database = folder.root();
                  return options;
                }())
                    .empty());
    CHECK(folder.has("a.md"));
  }
  SECTION("another program's database") {
    RunOptions options = folder.options();
    options.database = folder.beside("foreign");
    {
      Xapian::WritableDatabase foreign(options.database, Xapian::DB_CREATE);
      foreign.add_document(Xapian::Document());
      foreign.commit();
    }
    CHECK_THAT(refused(options), Catch::Contains("not one of osint-index"));
    CHECK(Xapian::Database(options.database).get_doccount() == 1);
  }
  CHECK(nothing_left_over(folder));
}

TEST_CASE("where there is no database yet, a rebuild makes one", "[rebuild]") {
  CorpusFolder folder;
  folder.write("a.md", markdown("A", "one"));
  if (GENERATE(false, true)) fs::create_directory(folder.database());
  CHECK_THAT(refused(remembered(folder)), Catch::Contains("no folder was indexed yet"));
  rebuilt(folder.options());
  check_as_from_scratch(folder);
}

TEST_CASE("a link to a database stays a link when it is rebuilt", "[rebuild]") {
  CorpusFolder folder;
  prepare(folder);
  RunOptions options = remembered(folder);
  options.database = folder.beside("link");
  fs::create_directory_symlink("db", options.database);
  rebuilt(options);
  CHECK(fs::is_symlink(options.database));
  check_as_from_scratch(folder);
  CHECK(nothing_left_over(folder));
}

TEST_CASE("a rebuilt database keeps the rights of its folder and of its files", "[rebuild]") {
  CorpusFolder folder;
  prepare(folder);
  const auto [mode, files] = GENERATE(table<unsigned, unsigned>({{0700, 0644}, {0755, 0600}, {02775, 0664}}));
  fs::permissions(folder.database(), fs::perms(mode));
  for (const auto& file : fs::directory_iterator(folder.database())) fs::permissions(file, fs::perms(files));
  rebuilt(remembered(folder));
  CHECK(fs::status(folder.database()).permissions() == fs::perms(mode));
  for (const auto& file : fs::directory_iterator(folder.database()))
    CHECK(fs::status(file).permissions() == fs::perms(files));
}

TEST_CASE("a rebuild cannot keep what is gone, nor be dry, nor be watched", "[rebuild]") {
  CorpusFolder folder;
  prepare(folder);
  RunOptions options = remembered(folder);
  options.prune = false;
  CHECK_THAT(refused(options), Catch::Contains("--no-prune"));
  for (const char* other : {"--dry-run", "--watch", "--status"}) {
    Program program(osint_index({"--db", folder.database(), "--rebuild", other}));
    CHECK(program.status() == 2);
    CHECK_THAT(program.left(), Catch::Contains("excludes"));
  }
  CHECK(documents(folder.database()).size() == 3);
}

TEST_CASE("a database that cannot be exchanged says what to do instead", "[rebuild]") {
  CorpusFolder folder;
  prepare(folder);
  const std::string script = fmt::format("mount --bind {0} {0} || exit 77; exec {1} --rebuild --db {0}",
                                         folder.database(), OSINT_INDEX);
  Program program({"unshare", "--user", "--map-root-user", "--mount", "sh", "-c", script});
  const int status = program.status();
  if (status == 77 || status == 1 || status == 127) skip("nothing can be mounted here: " + program.left());
  CHECK(status == 2);
  CHECK_THAT(program.left(), Catch::Contains("osint-index --db DIR FOLDER"));
  CHECK(documents(folder.database()).size() == 3);
  CHECK(nothing_left_over(folder));
}
