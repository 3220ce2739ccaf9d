// SPDX-License-Identifier: GPL-2.0-or-later
// Runs over several folders and parts of folders, the ids of their commentaries, and folders found empty.
#include "indexer/batch.h"
#include "indexer/roots.h"
#include "tests/indexer/corpus_folder.h"

using namespace osint;
using namespace osint::test;

using Ids = std::vector<std::string>;

namespace {

BatchOptions with_paths(const CorpusFolder& folder, const Ids& paths) {
  BatchOptions options = folder.options();
  options.paths = paths;
  return options;
}

Roots roots(const CorpusFolder& folder) { return *load_roots(*open_databases({folder.database()}), "db"); }

// As if the files had been indexed for the first time.
std::map<std::string, std::string> from_scratch(const CorpusFolder& folder) {
  BatchOptions options = folder.options();
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
  CHECK(report.files == Counts{0, 2, 0, 1, 0});
  CHECK(report.commentaries == Counts{0, 2, 0, 2, 0});
  CHECK(roots(folder) == Roots{folder.root()});
  CHECK(ids(folder.database()) == Ids{"a", "own", "x/b", "x/own#2"});
  CHECK(documents(folder.database()) == from_scratch(folder));
}

TEST_CASE("of clashing ids the first by path has it, whichever came first", "[ids]") {
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
  CHECK(report.files == Counts{1, 1, 0, 1, 0});
  CHECK(report.warnings == 1);
  REQUIRE(warnings.size() == 1);
  CHECK(warnings[0] == Notice{folder.path("m.xml"), 0, "another commentary has the id a; this one is a~2"});
  CHECK_THAT(words(folder.database(), "a"), Catch::Contains("three"));
  CHECK_THAT(words(folder.database(), "a~2"), Catch::Contains("two"));
  CHECK(documents(folder.database()) == from_scratch(folder));
  SECTION("and when they clash no longer each has its own") {
    folder.erase("a.md");
    CHECK(run(folder.options()).files == Counts{0, 1, 1, 1, 0});
    CHECK(ids(folder.database()) == Ids{"a", "b"});
    CHECK(documents(folder.database()) == from_scratch(folder));
  }
  SECTION("and a broken file takes part with what is held of it") {
    folder.write("m.xml", broken_xml);
    folder.erase("a.md");
    CHECK(run(folder.options()).files == Counts{0, 0, 1, 1, 1});
    CHECK(ids(folder.database()) == Ids{"a", "b"});
    CHECK_THAT(words(folder.database(), "a"), Catch::Contains("two"));
  }
}

TEST_CASE("two files may swap their ids", "[ids]") {
  CorpusFolder folder;
  folder.write("1.xml", xml({"a"}, "one"));
  folder.write("2.xml", xml({"b"}, "two"));
  run(folder.options());
  folder.write("1.xml", xml({"b"}, "one"));
  folder.write("2.xml", xml({"a"}, "two"));
  CHECK(run(folder.options()).warnings == 0);
  CHECK_THAT(words(folder.database(), "a"), Catch::Contains("two"));
  CHECK_THAT(words(folder.database(), "b"), Catch::Contains("one"));
  CHECK(documents(folder.database()) == from_scratch(folder));
}

TEST_CASE("a folder that held commentaries and holds none stops the run", "[guard]") {
  CorpusFolder folder;
  folder.write("x/a.md", markdown("A", "one"));
  folder.write("y/b.md", markdown("B", "two"));
  const Ids both = {folder.path("x"), folder.path("y")};
  run(with_paths(folder, both));
  const auto before = database_bytes(folder.database());
  folder.write("y/b.md", markdown("B", "edited"));
  SECTION("be it gone") { std::filesystem::remove_all(folder.path("x")); }
  SECTION("be it empty") { folder.erase("x/a.md"); }
  SECTION("be it that its files are empty") { folder.write("x/a.md", ""); }
  for (const auto& paths : {both, Ids{}, Ids{folder.path("x")}}) {
    const std::string message = stopped(with_paths(folder, paths));
    CHECK_THAT(message, Catch::StartsWith(folder.path("x") + ": held 1 commentary and now holds none"));
    CHECK_THAT(message, Catch::Contains("--allow-empty"));
    CHECK(database_bytes(folder.database()) == before);
  }
  BatchOptions allowed = with_paths(folder, {});
  allowed.allow_empty = true;
  CHECK(run(allowed).files.changed >= 1);
  CHECK(ids(folder.database()) == Ids{"b"});
  CHECK_THAT(words(folder.database(), "b"), Catch::Contains("edited"));
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
    BatchOptions options = folder.options();
    options.prune = false;
    CHECK(run(options).files.unchanged == 1);
  }
  CHECK(ids(folder.database()) == Ids{"a"});
}
