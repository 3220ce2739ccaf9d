// SPDX-License-Identifier: GPL-2.0-or-later
// Symbolic links: which a run follows, which it says it did not, and what a link cannot do to a run.
#include "indexer/scan/links.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>
#include <nlohmann/json.hpp>

#include "indexer/run/file_reading.h"
#include "indexer/run/index_run.h"
#include "indexer/scan/folder_scan.h"
#include "indexer/verify/verify.h"
#include "indexer/watch/watched_folders.h"
#include "tests/indexer/corpus_folder.h"

using namespace osint;
using namespace osint::test;

namespace fs = std::filesystem;

namespace {

using Ids = std::vector<std::string>;

// A folder of files outside of the one that is indexed.
void write_outside(const CorpusFolder& folder, const std::string& name, const std::string& content) {
  fs::create_directories(fs::path(folder.beside(name)).parent_path());
  std::ofstream(folder.beside(name), std::ios::binary) << content;
}

std::vector<std::string> passed_links(const CorpusFolder& folder, const RunReport& report,
                                      bool indexed_itself) {
  std::vector<std::string> out;
  for (const PassedLink& link : report.passed_over.links) {
    if (link.indexed_itself == indexed_itself) out.push_back(link.path.substr(folder.root().size() + 1));
  }
  return out;
}

RunOptions following(const CorpusFolder& folder, bool follow = true) {
  RunOptions out = folder.options();
  out.follow = follow;
  return out;
}

RunOptions as_before(const CorpusFolder& folder) {
  RunOptions out = folder.options();
  out.paths.clear();
  return out;
}

}  // namespace

TEST_CASE("a link out of the folders is not followed, and named", "[links]") {
  CorpusFolder folder;
  folder.write("a.md", markdown("A", "one"));
  write_outside(folder, "ext/e.md", markdown("E", "secret"));
  fs::create_symlink(folder.beside("ext/e.md"), folder.path("file.md"));
  fs::create_symlink("file.md", folder.path("chain.md"));
  fs::create_directory_symlink(folder.beside("ext"), folder.path("link"));
  fs::create_directory_symlink("..", folder.path("above"));
  fs::create_directory_symlink("/", folder.path("all"));
  fs::create_symlink("/dev/zero", folder.path("zero.md"));
  fs::create_symlink("/nowhere/x.md", folder.path("gone.md"));
  const RunReport report = run(folder.options());
  CHECK(ids(folder.database()) == Ids{"a"});
  CHECK(report.files == Counts{1, 0, 0, 0, 0});
  CHECK(passed_links(folder, report, false) ==
        Ids{"above", "all", "chain.md", "file.md", "gone.md", "link", "zero.md"});
  CHECK(to_json(report)["links"]["not_followed"] == 7);
}

TEST_CASE("what a link leads to within the folders is no second copy", "[links]") {
  CorpusFolder folder;
  folder.write("a.md", markdown("A", "one"));
  folder.write("sub/b.md", markdown("B", "two"));
  fs::create_symlink("../a.md", folder.path("sub/0.md"));
  fs::create_directory_symlink("sub", folder.path("0"));
  fs::create_directory_symlink(".", folder.path("sub/round"));
  for (const bool follow : {false, true}) {
    const RunReport report = run(following(folder, follow));
    CHECK(ids(folder.database()) == Ids{"a", "sub/b"});
    CHECK(passed_links(folder, report, true) == Ids{"0", "sub/0.md", "sub/round"});
    CHECK(passed_links(folder, report, false).empty());
  }
}

TEST_CASE("a link to another root is no second copy, be it walked or not", "[links]") {
  CorpusFolder folder;
  folder.write("one/a.md", markdown("A", "one"));
  folder.write("two/b.md", markdown("B", "two"));
  fs::create_directory_symlink(folder.path("two"), folder.path("one/link"));
  RunOptions options = following(folder);
  options.paths = {folder.path("one"), folder.path("two")};
  run(options);
  CHECK(ids(folder.database()) == Ids{"a", "b"});
  options.paths = {folder.path("one")};
  run(options);
  CHECK(ids(folder.database()) == Ids{"a", "b"});
}

TEST_CASE("the name of a link decides about a file that the walk leaves out for its name", "[links]") {
  CorpusFolder folder;
  folder.write("notes", markdown("N", "one"));
  folder.write("README.md", markdown("R", "two"));
  folder.write(".hidden/h.md", markdown("H", "three"));
  fs::create_symlink("notes", folder.path("n.txt"));
  fs::create_symlink("README.md", folder.path("r.md"));
  fs::create_symlink(".hidden/h.md", folder.path("h.md"));
  fs::create_directory_symlink(".hidden", folder.path("shown"));
  const RunReport report = run(folder.options());
  CHECK(ids(folder.database()) == Ids{"n", "r"});
  CHECK(passed_links(folder, report, false) == Ids{"h.md", "shown"});
  run(following(folder));
  CHECK(ids(folder.database()) == Ids{"h", "n", "r"});
}

TEST_CASE("links that are followed give each file once, the same in each run", "[links]") {
  CorpusFolder folder;
  folder.write("a.md", markdown("A", "one"));
  write_outside(folder, "ext/e.md", markdown("E", "two"));
  write_outside(folder, "ext/deep/f.md", markdown("F", "three"));
  fs::create_directory_symlink(folder.beside("ext"), folder.path("y"));
  fs::create_directory_symlink(folder.beside("ext"), folder.path("z"));
  fs::create_directory_symlink(folder.beside("ext/deep"), folder.path("x"));
  fs::create_symlink(folder.beside("ext/e.md"), folder.path("w.md"));
  fs::create_directory_symlink(folder.root(), folder.beside("ext/back"));
  fs::create_directory_symlink("..", folder.beside("ext/up"));
  run(following(folder));
  CHECK(ids(folder.database()) == Ids{"a", "w", "x/f"});
  CHECK(run(following(folder)).files == Counts{0, 0, 0, 3, 0});
  // Another path to a file takes the place of the former.
  fs::create_symlink(folder.beside("ext/e.md"), folder.path("v.md"));
  fs::create_directory_symlink(folder.beside("ext/deep"), folder.path("u"));
  CHECK(run(following(folder)).failures.empty());
  CHECK(ids(folder.database()) == Ids{"a", "u/f", "v"});
}

TEST_CASE("loops of links end", "[links]") {
  CorpusFolder folder;
  folder.write("a.md", markdown("A", "one"));
  write_outside(folder, "ext/e.md", markdown("E", "two"));
  fs::create_directory_symlink(folder.beside("ext"), folder.path("link"));
  fs::create_directory_symlink(".", folder.beside("ext/self"));
  fs::create_directory_symlink("..", folder.beside("ext/up"));  // holds the folder indexed, and the database
  fs::create_symlink("two", folder.path("one"));
  fs::create_symlink("one", folder.path("two"));
  fs::create_symlink("self.md", folder.path("self.md"));
  fs::create_directory_symlink("/proc/self/fd", folder.path("descriptors"));
  const RunReport report = run(following(folder));
  CHECK(ids(folder.database()) == Ids{"a", "link/e"});
  REQUIRE(report.failures.size() == 1);
  CHECK(report.failures[0].file == folder.path("self.md"));
}

TEST_CASE("that links are followed is remembered with the folder", "[links]") {
  CorpusFolder folder;
  folder.write("one/a.md", markdown("A", "one"));
  folder.write("two/b.md", markdown("B", "two"));
  write_outside(folder, "ext/e.md", markdown("E", "three"));
  for (const char* link : {"one/link", "two/other"})
    fs::create_directory_symlink(folder.beside("ext"), folder.path(link));
  RunOptions options = following(folder);
  options.paths = {folder.path("one")};
  run(options);
  options.follow.reset();
  options.paths = {folder.path("two")};
  CHECK(passed_links(folder, run(options), false) == Ids{"two/other"});
  CHECK(ids(folder.database()) == Ids{"a", "b", "link/e"});
  SECTION("in later runs") {
    run(as_before(folder));
    CHECK(ids(folder.database()) == Ids{"a", "b", "link/e"});
    RunOptions whole = folder.options();  // a root above takes the place of both
    run(whole);
    CHECK(ids(folder.database()) == Ids{"a", "b", "link/e"});
  }
  SECTION("until that is taken back") {
    options.paths = {folder.path("one")};
    options.follow = false;
    CHECK(run(options).files.removed == 1);
    run(as_before(folder));
    CHECK(ids(folder.database()) == Ids{"a", "b"});
  }
}

TEST_CASE("what is taken out of the index is followed no longer", "[links]") {
  CorpusFolder folder;
  folder.write("one/a.md", markdown("A", "one"));
  folder.write("two/b.md", markdown("B", "two"));
  write_outside(folder, "ext/e.md", markdown("E", "three"));
  fs::create_directory_symlink(folder.beside("ext"), folder.path("one/link"));
  fs::create_symlink("../two/b.md", folder.path("one/b.md"));
  RunOptions options = following(folder);
  options.paths = {folder.path("one"), folder.path("two")};
  run(options);
  CHECK(ids(folder.database()) == Ids{"a", "b", "link/e"});
  RunOptions removal = folder.options();
  removal.paths = {folder.path("one")};
  REQUIRE(run_removal(removal, {}));
  CHECK(ids(folder.database()) == Ids{"b"});
  options.follow.reset();
  options.paths = {folder.path("one")};
  run(options);
  CHECK(ids(folder.database()) == Ids{"a", "b"});
}

TEST_CASE("a link to what was taken out does not bring it back", "[links]") {
  CorpusFolder folder;
  folder.write("a.md", markdown("A", "one"));
  folder.write("out/b.md", markdown("B", "two"));
  fs::create_symlink("out/b.md", folder.path("link.md"));
  run(folder.options());
  RunOptions removal = folder.options();
  removal.paths = {folder.path("out")};
  REQUIRE(run_removal(removal, {}));
  const RunReport report = run(as_before(folder));
  CHECK(ids(folder.database()) == Ids{"a"});
  CHECK(passed_links(folder, report, false) == Ids{"link.md"});
}

TEST_CASE("a link that is named is followed, then and later", "[links]") {
  CorpusFolder folder;
  folder.write("a.md", markdown("A", "one"));
  write_outside(folder, "ext/e.md", markdown("E", "two"));
  fs::create_symlink(folder.beside("ext/e.md"), folder.path("file.md"));
  fs::create_directory_symlink(folder.root(), folder.beside("way"));
  RunOptions options = folder.options();
  options.paths = {folder.beside("way")};
  run(options);
  CHECK(ids(folder.database()) == Ids{"a"});
  options.paths = {folder.path("file.md")};
  run(options);
  run(as_before(folder));
  CHECK(ids(folder.database()) == Ids{"a", "file"});
}

TEST_CASE("a folder of links alone is not emptied where they are not followed any more", "[links]") {
  CorpusFolder folder;
  write_outside(folder, "ext/e.md", markdown("E", "one"));
  fs::create_symlink(folder.beside("ext/e.md"), folder.path("e.md"));
  run(following(folder));
  const RunReport report = run(following(folder, false));
  REQUIRE(report.failures.size() == 1);
  CHECK_THAT(report.failures[0].reason, Catch::Contains("-L follows them"));
  CHECK(ids(folder.database()) == Ids{"e"});
  RunOptions meant = following(folder, false);
  meant.allow_empty = true;
  run(meant);
  CHECK(ids(folder.database()).empty());
}

TEST_CASE("what came by a link stays while its target is away or empty", "[links]") {
  CorpusFolder folder;
  folder.write("a.md", markdown("A", "one"));
  write_outside(folder, "ext/e.md", markdown("E", "two"));
  fs::create_directory_symlink(folder.beside("ext"), folder.path("link"));
  run(following(folder));
  fs::rename(folder.beside("ext"), folder.beside("elsewhere"));
  SECTION("away") {}
  SECTION("empty") { fs::create_directory(folder.beside("ext")); }
  const RunReport report = run(as_before(folder));
  CHECK(ids(folder.database()) == Ids{"a", "link/e"});
  REQUIRE(report.failures.size() == 1);
  CHECK(report.failures[0].file == folder.path("link"));
  fs::remove(folder.path("link"));
  CHECK(run(as_before(folder)).failures.empty());
  CHECK(ids(folder.database()) == Ids{"a"});
}

TEST_CASE("a link that took the place of a file or a folder is not read through", "[links]") {
  CorpusFolder folder;
  folder.write("sub/a.md", "one");
  write_outside(folder, "ext/a.md", "secret");
  const PlaceBeneath place{folder.path("sub/a.md"), folder.root()};
  REQUIRE(read_stable(place));
  SECTION("of a file") {
    folder.erase("sub/a.md");
    fs::create_symlink(folder.beside("ext/a.md"), folder.path("sub/a.md"));
  }
  SECTION("of a folder") {
    fs::remove_all(folder.path("sub"));
    fs::create_directory_symlink(folder.beside("ext"), folder.path("sub"));
  }
  const auto content = read_stable(place);
  REQUIRE_FALSE(content);
  CHECK_THAT(content.error().message, Catch::StartsWith("a symbolic link took its place"));
  CHECK_FALSE(read_file(place.path, nullptr, "", {}, place));
  CHECK(read_stable(place.path)->bytes == "secret");  // without a root, links are followed
  // The root itself may be a link.
  fs::create_directory_symlink(folder.beside("ext"), folder.beside("way"));
  CHECK(read_stable(PlaceBeneath{folder.beside("way/a.md"), folder.beside("way")})->bytes == "secret");
}

TEST_CASE("a file found through a link is read where it was found", "[links]") {
  CorpusFolder folder;
  folder.write("notes", "one");
  write_outside(folder, "secret", "two");
  fs::create_symlink("notes", folder.path("n.txt"));
  const FolderScan scan = scan_folder(folder.root());
  REQUIRE(scan.files.size() == 1);
  fs::remove(folder.path("n.txt"));
  fs::create_symlink(folder.beside("secret"), folder.path("n.txt"));
  CHECK(read_stable(scan.files[0].place)->bytes == "one");
}

TEST_CASE("followed places are those of the nearest path above", "[links]") {
  FollowedPlaces followed;
  set_followed(followed, "/a", true);
  set_followed(followed, "/a/b", false);
  set_followed(followed, "/a/b/c", true);
  set_followed(followed, "/a/d", true);  // says nothing new
  CHECK(followed.size() == 3);
  CHECK(is_followed(followed, "/a/x"));
  CHECK_FALSE(is_followed(followed, "/a/b/x"));
  CHECK(is_followed(followed, "/a/b/c"));
  CHECK_FALSE(is_followed(followed, "/ab"));
  CHECK(*followed_of_value(followed_value(followed), "db") == followed);
  set_followed(followed, "/", false);
  CHECK(followed.empty());
  CHECK_FALSE(followed_of_value("[1]", "db"));
}

TEST_CASE("a watch tells of what links lead to where they are followed", "[links][watch]") {
  CorpusFolder folder;
  write_outside(folder, "ext/deep/e.md", "one");
  fs::create_directory_symlink(folder.beside("ext"), folder.path("link"));
  WatchedFolders watched;
  watched.watch({folder.root()}, LinkRules({folder.root()}, {}));
  write_outside(folder, "ext/deep/e.md", "two");
  CHECK_FALSE(watched.take_events());
  watched.watch({folder.root()}, LinkRules({folder.root()}, {{folder.root(), true}}));
  watched.take_events();
  write_outside(folder, "ext/deep/e.md", "three");
  CHECK(watched.take_events());
  fs::create_directory_symlink(folder.beside("ext"), folder.path("another"));
  CHECK(watched.take_events());
}
