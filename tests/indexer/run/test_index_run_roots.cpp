// SPDX-License-Identifier: GPL-2.0-or-later
// Runs over several folders and parts of folders, the ids of their commentaries, and folders found empty.
#include <catch2/catch.hpp>
#include <sys/stat.h>

#include "database/open_database.h"
#include "indexer/run/index_run.h"
#include "indexer/scan/file_table.h"
#include "indexer/scan/roots.h"
#include "tests/indexer/corpus_folder.h"

using namespace osint;
using namespace osint::test;

using Ids = std::vector<std::string>;

namespace {

RunOptions with_paths(const CorpusFolder& folder, const Ids& paths) {
  RunOptions options = folder.options();
  options.paths = paths;
  return options;
}

Roots roots(const CorpusFolder& folder) {
  return load_remembered(*OpenDatabase::open({folder.database()}))->roots;
}

// As if the files had been indexed for the first time.
std::map<std::string, std::string> from_scratch(const CorpusFolder& folder) {
  RunOptions options = folder.options();
  options.database = folder.beside("scratch");
  std::filesystem::remove_all(options.database);
  run(options);
  return documents(options.database);
}

}  // namespace

TEST_CASE("without a path the remembered folders are indexed; there must be one", "[roots]") {
  CorpusFolder folder;
  CHECK(stopped(with_paths(folder, {})) == "no folder was indexed yet; name one: osint-index FOLDER");
  CHECK_FALSE(std::filesystem::exists(folder.database()));
  folder.write("x/a.md", markdown("A", "one"));
  folder.write("y/b.md", markdown("B", "two"));
  run(with_paths(folder, {folder.path("x")}));
  run(with_paths(folder, {folder.path("y") + "/"}));
  CHECK(roots(folder) == Roots{folder.path("x"), folder.path("y")});
  folder.write("x/a2.md", markdown("A2", "three"));
  folder.write("y/b2.md", markdown("B2", "four"));
  CHECK(run(with_paths(folder, {})).files == Counts{2, 0, 0, 2, 0});
  CHECK(ids(folder.database()) == Ids{"a", "a2", "b", "b2"});
}

TEST_CASE("a path that never was there is an error that names it", "[roots]") {
  CorpusFolder folder;
  folder.write("a.md", markdown("A", "one"));
  const std::string none = folder.path("none");
  CHECK(stopped(with_paths(folder, {folder.root(), none})) == none + ": no such file or folder");
  CHECK_FALSE(std::filesystem::exists(folder.database()));
  run(folder.options());
  CHECK(stopped(with_paths(folder, {none})) == none + ": no such file or folder");
  REQUIRE(mkfifo(folder.beside("pipe").c_str(), 0600) == 0);
  CHECK(stopped(with_paths(folder, {folder.beside("pipe")})) ==
        folder.beside("pipe") + ": is neither a file nor a folder");
}

TEST_CASE("a path within a remembered folder is a partial update of that folder", "[roots]") {
  CorpusFolder folder;
  folder.write("a.md", markdown("A", "one"));
  folder.write("x/b.md", markdown("B", "two"));
  folder.write("y/c.md", markdown("C", "three"));
  run(folder.options());
  folder.write("a.md", markdown("A", "not yet"));
  folder.write("x/b.md", markdown("B", "edited"));
  folder.write("x/d.md", markdown("D", "new"));
  folder.erase("y/c.md");
  CHECK(run(with_paths(folder, {folder.path("x")})).files == Counts{1, 1, 0, 0, 0});
  CHECK(roots(folder) == Roots{folder.root()});
  CHECK(ids(folder.database()) == Ids{"a", "x/b", "x/d", "y/c"});
  CHECK_THAT(words(folder.database(), "a"), Catch::Contains("one"));
  CHECK_THAT(words(folder.database(), "x/b"), Catch::Contains("edited"));
  SECTION("also a single file") {
    CHECK(run(with_paths(folder, {folder.path("a.md")})).files == Counts{0, 1, 0, 0, 0});
    CHECK_THAT(words(folder.database(), "a"), Catch::Contains("not yet"));
  }
  SECTION("also a file that is gone") {
    CHECK(run(with_paths(folder, {folder.path("y/c.md")})).files == Counts{0, 0, 1, 0, 0});
    CHECK(ids(folder.database()) == Ids{"a", "x/b", "x/d"});
  }
  SECTION("also the same path named twice, and one within another") {
    CHECK(run(with_paths(folder, {folder.path("x/b.md"), folder.path("x"), folder.path("x/")})).files ==
          Counts{0, 0, 0, 2, 0});
  }
}

TEST_CASE("a file that a walk leaves out stays when it was named", "[roots]") {
  CorpusFolder folder;
  folder.write("a.md", markdown("A", "one"));
  folder.write("README.md", markdown("Read", "me"));
  folder.write(".hidden/h.md", markdown("H", "two"));
  run(folder.options());
  CHECK(ids(folder.database()) == Ids{"a"});
  run(with_paths(folder, {folder.path("README.md"), folder.path(".hidden")}));
  CHECK(ids(folder.database()) == Ids{"README", "a", "h"});
  CHECK(run(folder.options()).files == Counts{0, 0, 0, 1, 0});
  CHECK(run(with_paths(folder, {})).files == Counts{0, 0, 0, 3, 0});
  CHECK(ids(folder.database()) == Ids{"README", "a", "h"});
}

TEST_CASE("a file that is a root of its own is called by its name", "[roots]") {
  CorpusFolder folder;
  folder.write("x/a.b.md", markdown("A", "one") + markdown("A2", "two"));
  run(with_paths(folder, {folder.path("x/a.b.md")}));
  CHECK(ids(folder.database()) == Ids{"a.b", "a.b#2"});
}

TEST_CASE("a folder takes the place of the remembered roots within it", "[roots]") {
  CorpusFolder folder;
  folder.write("a.md", markdown("A", "one"));
  folder.write("x/b.md", markdown("B", "two"));
  folder.write("x/own.xml", xml({"own", ""}, "three"));
  run(with_paths(folder, {folder.path("x"), folder.path("a.md")}));
  CHECK(ids(folder.database()) == Ids{"a", "b", "own", "own#2"});
  const RunReport report = run(folder.options());
  CHECK(report.files == Counts{0, 0, 0, 3, 0});
  CHECK(roots(folder) == Roots{folder.root()});
  CHECK(ids(folder.database()) == Ids{"a", "b", "own", "own#2"});
  folder.write("x/new.md", markdown("New", "four"));
  run(folder.options());
  CHECK(ids(folder.database()) == Ids{"a", "b", "own", "own#2", "x/new"});
}

TEST_CASE("an id stays with its file, whoever wants it later", "[ids]") {
  CorpusFolder folder;
  folder.write("b.md", markdown("B", "one"));
  folder.write("m.xml", xml({"a"}, "two"));
  run(folder.options());
  CHECK(ids(folder.database()) == Ids{"a", "b"});
  folder.write("a.md", markdown("A", "three"));
  Observer observer;
  std::vector<Notice> warnings;
  observer.warning = [&](const Notice& warning) { warnings.push_back(warning); };
  const RunReport report = run(folder.options(), observer);
  CHECK(report.files == Counts{1, 0, 0, 2, 0});
  CHECK(std::ranges::count(warnings, Notice{folder.path("a.md"), 0,
                                            "another commentary has the id a; this one is a~2"}) == 1);
  CHECK_THAT(words(folder.database(), "a"), Catch::Contains("two"));
  CHECK_THAT(words(folder.database(), "a~2"), Catch::Contains("three"));
  SECTION("also while its file is edited") {
    folder.write("m.xml", xml({"a"}, "edited"));
    run(folder.options());
    CHECK_THAT(words(folder.database(), "a"), Catch::Contains("edited"));
    CHECK_THAT(words(folder.database(), "a~2"), Catch::Contains("three"));
  }
  SECTION("also while its file is broken") {
    folder.write("m.xml", broken_xml);
    folder.write("c.xml", xml({"a"}, "four"));
    run(folder.options());
    CHECK_THAT(words(folder.database(), "a"), Catch::Contains("two"));
    CHECK_THAT(words(folder.database(), "a~3"), Catch::Contains("four"));
  }
  SECTION("when its file is gone a new one may have it, and the others keep theirs") {
    folder.erase("m.xml");
    run(folder.options());
    CHECK(ids(folder.database()) == Ids{"a~2", "b"});
    folder.write("c.xml", xml({"a"}, "four"));
    run(folder.options());
    CHECK_THAT(words(folder.database(), "a"), Catch::Contains("four"));
    CHECK_THAT(words(folder.database(), "a~2"), Catch::Contains("three"));
  }
  SECTION("and a file that moves takes it along") {
    folder.rename("m.xml", "z/moved.xml");
    run(folder.options());
    CHECK_THAT(words(folder.database(), "a"), Catch::Contains("two"));
  }
  SECTION("also in a database that takes the place of this one") {
    const FileTable given = table_of(folder.database());
    RunOptions anew = folder.options();
    anew.database = folder.beside("anew");
    anew.given = &given;
    run(anew);
    CHECK(documents(anew.database) == documents(folder.database()));
    CHECK(run(anew).commentaries == Counts{0, 0, 0, 3, 0});
  }
}

TEST_CASE("of new files that want the same id the first by path has it, whatever a killed run gave",
          "[ids]") {
  CorpusFolder folder;
  folder.write("1.xml", xml({"x"}, "one"));
  folder.write("2.xml", xml({"x"}, "two"));
  folder.write("3.xml", xml({"x", "x"}, "three"));
  run(folder.options());
  const auto whole = documents(folder.database());
  CHECK(ids(folder.database()) == Ids{"x", "x~2", "x~3", "x~4"});
  CHECK_THAT(words(folder.database(), "x~2"), Catch::Contains("two"));
  // A run that read the last file only, and did not come to its end.
  RunOptions interrupted = folder.options();
  interrupted.database = folder.beside("interrupted");
  interrupted.commit_every = 1;
  for (const char* name : {"1.xml", "2.xml"}) std::filesystem::rename(folder.path(name), folder.beside(name));
  int asked = 0;
  Observer observer;
  observer.interrupted = [&] { return asked++ == 1; };
  folder.write("4.xml", xml({"own"}, "four"));
  CHECK_THAT(stopped(interrupted, observer), Catch::StartsWith("interrupted"));
  CHECK(ids(interrupted.database) == Ids{"x", "x~2"});
  for (const char* name : {"1.xml", "2.xml"}) std::filesystem::rename(folder.beside(name), folder.path(name));
  folder.erase("4.xml");
  run(interrupted);
  CHECK(documents(interrupted.database) == whole);
}

TEST_CASE("two files may swap their own ids", "[ids]") {
  CorpusFolder folder;
  folder.write("1.xml", xml({"a"}, "one"));
  folder.write("2.xml", xml({"b"}, "two"));
  run(folder.options());
  folder.write("1.xml", xml({"b"}, "one"));
  folder.write("2.xml", xml({"a"}, "two"));
  CHECK(run(folder.options()).warnings[static_cast<std::size_t>(WarningKind::other)] == 0);
  CHECK_THAT(words(folder.database(), "a"), Catch::Contains("two"));
  CHECK_THAT(words(folder.database(), "b"), Catch::Contains("one"));
  CHECK(documents(folder.database()) == from_scratch(folder));
}

TEST_CASE("a folder that is away keeps its commentaries and fails by itself", "[away]") {
  CorpusFolder folder;
  folder.write("x/a.md", markdown("A", "one"));
  folder.write("y/b.md", markdown("B", "two"));
  const Ids both = {folder.path("x"), folder.path("y")};
  run(with_paths(folder, both));
  folder.write("y/b.md", markdown("B", "edited"));
  const int how = GENERATE(0, 1, 2);
  if (how == 0) std::filesystem::remove_all(folder.path("x"));
  if (how == 1) folder.erase("x/a.md");
  if (how == 2) folder.write("x/a.md", "");
  for (const auto& paths : {Ids{folder.path("x")}, Ids{}, both}) {
    const RunReport report = run(with_paths(folder, paths));
    REQUIRE(report.failures.size() == 1);
    CHECK(report.failures[0].file == folder.path("x"));
    CHECK_THAT(report.failures[0].reason, Catch::Contains("its 1 commentary is kept") &&
                                              Catch::Contains("--remove " + folder.path("x")));
    CHECK(ids(folder.database()) == Ids{"a", "b"});
  }
  CHECK_THAT(words(folder.database(), "b"), Catch::Contains("edited"));
  SECTION("and is as before when it is back") {
    folder.write("x/a.md", markdown("A", "one"));
    CHECK(run(with_paths(folder, {})).failures.empty());
    CHECK(ids(folder.database()) == Ids{"a", "b"});
    CHECK_FALSE(table_of(folder.database()).find(folder.path("x")));
  }
  SECTION("and is given up where that is allowed") {
    RunOptions allowed = with_paths(folder, {});
    allowed.allow_empty = true;
    CHECK(run(allowed).failures.empty());
    CHECK(ids(folder.database()) == Ids{"b"});
  }
}

TEST_CASE("a file that was named and is gone keeps its commentary and fails by itself", "[away]") {
  CorpusFolder folder;
  folder.write("one.md", markdown("One", "one"));
  folder.write("y/b.md", markdown("B", "two"));
  run(with_paths(folder, {folder.path("one.md"), folder.path("y")}));
  folder.erase("one.md");
  folder.write("y/c.md", markdown("C", "three"));
  const RunReport report = run(with_paths(folder, {}));
  CHECK(report.files == Counts{1, 0, 0, 1, 1});
  CHECK(report.commentaries == Counts{1, 0, 0, 1, 1});
  REQUIRE(report.failures.size() == 1);
  CHECK(report.failures[0].file == folder.path("one.md"));
  CHECK(ids(folder.database()) == Ids{"b", "c", "one"});
  folder.write("one.md", markdown("One", "again"));
  CHECK(run(with_paths(folder, {})).failures.empty());
}

TEST_CASE("a folder whose last file is broken, or is kept, is not empty", "[guard]") {
  CorpusFolder folder;
  folder.write("a.xml", xml({"a"}, "one"));
  run(folder.options());
  SECTION("broken") {
    folder.write("a.xml", broken_xml);
    CHECK(run(folder.options()).files.failed == 1);
  }
  SECTION("kept") {
    folder.erase("a.xml");
    RunOptions options = folder.options();
    options.prune = false;
    CHECK(run(options).files.unchanged == 1);
  }
  CHECK(ids(folder.database()) == Ids{"a"});
}
