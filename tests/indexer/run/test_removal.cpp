// SPDX-License-Identifier: GPL-2.0-or-later
// Files and folders that a user takes out of the index, and those that leave by themselves while a run goes on.
#include "database/open_database.h"
#include "indexer/run/removal.h"

#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <xapian.h>

#include "indexer/run/index_run.h"
#include "indexer/scan/file_table.h"
#include "indexer/status.h"
#include "tests/indexer/corpus_folder.h"

using namespace osint;
using namespace osint::test;

namespace {

using Ids = std::vector<std::string>;

RunOptions with_paths(const CorpusFolder& folder, const std::vector<std::string>& paths) {
  RunOptions options = folder.options();
  options.paths = paths;
  return options;
}

RunReport remove(const CorpusFolder& folder, const std::vector<std::string>& paths) {
  auto report = run_removal(with_paths(folder, paths), {});
  if (!report) throw std::runtime_error(report.error().message);
  return *report;
}

// x/a, y/b and y/sub/c, of two roots.
void index_two_folders(CorpusFolder& folder) {
  folder.write("x/a.md", markdown("A", "one"));
  folder.write("y/b.md", markdown("B", "two"));
  folder.write("y/sub/c.md", markdown("C", "three"));
  run(with_paths(folder, {folder.path("x"), folder.path("y")}));
}

}  // namespace

TEST_CASE("a folder that is taken out is forgotten, and its files stay", "[removal]") {
  CorpusFolder folder;
  index_two_folders(folder);
  SECTION("while it is there") {}
  SECTION("while it is away") { std::filesystem::remove_all(folder.path("y")); }
  const RunReport report = remove(folder, {folder.path("y")});
  CHECK(report.files == Counts{0, 0, 2, 1, 0});
  CHECK(report.commentaries == Counts{0, 0, 2, 1, 0});
  CHECK(ids(folder.database()) == Ids{"a"});
  CHECK(run(with_paths(folder, {})).files == Counts{0, 0, 0, 1, 0});
  CHECK(load_remembered(*OpenDatabase::open({folder.database()}))->roots == Roots{folder.path("x")});
}

TEST_CASE("what is taken out of an indexed folder stays out until it is named again", "[removal]") {
  CorpusFolder folder;
  index_two_folders(folder);
  const std::string taken = folder.path(GENERATE(as<std::string>(), "y/sub", "y/sub/c.md"));
  const RunReport report = remove(folder, {taken});
  REQUIRE(report.notes.size() == 1);
  CHECK_THAT(report.notes[0], Catch::StartsWith(taken + " lies in the indexed folder " + folder.path("y")));
  CHECK(ids(folder.database()) == Ids{"a", "b"});
  folder.write("y/sub/c.md", markdown("C", "edited"));
  run(with_paths(folder, {}));
  run(with_paths(folder, {folder.path("y")}));
  CHECK(ids(folder.database()) == Ids{"a", "b"});
  CHECK(database_status(folder.database())->excluded == Roots{taken});
  run(with_paths(folder, {taken}));
  CHECK(ids(folder.database()) == Ids{"a", "b", "sub/c"});
  CHECK(database_status(folder.database())->excluded.empty());
  CHECK(load_remembered(*OpenDatabase::open({folder.database()}))->roots ==
        Roots{folder.path("x"), folder.path("y")});
}

TEST_CASE("a file within what was taken out can be named by itself", "[removal]") {
  CorpusFolder folder;
  index_two_folders(folder);
  folder.write("y/sub/d.md", markdown("D", "four"));
  remove(folder, {folder.path("y/sub")});
  run(with_paths(folder, {folder.path("y/sub/d.md")}));
  CHECK(ids(folder.database()) == Ids{"a", "b", "d"});
  CHECK(run(with_paths(folder, {})).files == Counts{0, 0, 0, 3, 0});
}

TEST_CASE("of paths one of which is unknown nothing is taken out", "[removal]") {
  CorpusFolder folder;
  index_two_folders(folder);
  const auto before = database_bytes(folder.database());
  const auto report = run_removal(with_paths(folder, {folder.path("x"), folder.path("z")}), {});
  REQUIRE_FALSE(report);
  CHECK_THAT(report.error().message, Catch::StartsWith(folder.path("z") + ": nothing of it is in the index"));
  CHECK(database_bytes(folder.database()) == before);
}

TEST_CASE("many commentaries are taken out in several commits", "[removal]") {
  CorpusFolder folder;
  for (int i = 0; i < 25; ++i)
    folder.write(fmt::format("{}.md", i), markdown("T", fmt::format("words {}", i)));
  run(folder.options());
  RunOptions options = with_paths(folder, {folder.root()});
  options.commit_every = 10;
  int commits = 0;
  Observer observer;
  observer.committed = [&](std::uint64_t) { ++commits; };
  REQUIRE(run_removal(options, observer));
  CHECK(commits == 3);
  CHECK(ids(folder.database()).empty());
  CHECK(table_of(folder.database()).files().empty());
}

TEST_CASE("a folder that moved is noticed, and its commentaries get their ids back", "[removal]") {
  CorpusFolder folder;
  folder.write("old/a.md", markdown("A", "one") + markdown("A2", "two"));
  folder.write("old/own.xml", xml({"own"}, "three"));
  run(with_paths(folder, {folder.path("old")}));
  const auto before = ids(folder.database());
  folder.rename("old", "new");
  const RunReport report = run(with_paths(folder, {folder.path("new")}));
  REQUIRE(report.notes.size() == 1);
  CHECK_THAT(report.notes[0], Catch::Contains(folder.path("old") + " is away") &&
                                  Catch::Contains(folder.path("new") + " holds 2 files") &&
                                  Catch::EndsWith("osint-index --remove " + folder.path("old")));
  CHECK(ids(folder.database()).size() == 6);
  remove(folder, {folder.path("old")});
  CHECK(ids(folder.database()) == before);
  const FileTable table = table_of(folder.database());
  for (const auto& [path, entry] : table.files()) CHECK(path.starts_with(folder.path("new")));
  CHECK(run(with_paths(folder, {})).files == Counts{0, 0, 0, 2, 0});
}

TEST_CASE("files that vanish while a run goes on are removed, not failed", "[removal]") {
  CorpusFolder folder;
  for (int i = 0; i < 9; ++i)
    folder.write(fmt::format("{}.md", i), markdown("T", fmt::format("words {}", i)));
  const bool known = GENERATE(false, true);
  if (known) {
    run(folder.options());
    for (int i = 0; i < 9; ++i)
      folder.write(fmt::format("{}.md", i), markdown("T", fmt::format("other {}", i)));
  }
  RunOptions options = folder.options();
  options.jobs = 1;
  Observer observer;
  SECTION("some") {
    observer.storing = [&](const Xapian::Document&) {
      folder.erase("5.md");
      folder.erase("7.md");
    };
    const RunReport report = run(options, observer);
    CHECK(report.failures.empty());
    CHECK(report.files.removed == 2);
    CHECK(ids(folder.database()).size() == 7);
  }
  SECTION("all, with their folder: it is away") {
    observer.storing = [&](const Xapian::Document&) { std::filesystem::remove_all(folder.root()); };
    const RunReport report = run(options, observer);
    REQUIRE(report.failures.size() == 1);
    CHECK(report.failures[0].file == folder.root());
    CHECK(ids(folder.database()).size() == (known ? 9 : 1));
  }
}

TEST_CASE("warnings are kept with the file until it is read anew", "[warnings]") {
  CorpusFolder folder;
  folder.write("a.md", "# T\n\nNobody has put a label before this.\n");
  folder.write("b.md", "");
  const RunReport report = run(folder.options());
  CHECK(report.warnings == WarningCounts{0, 1, 1, 1, 1});
  CHECK(number(run(folder.options()).warnings) == 0);
  const auto status = database_status(folder.database());
  REQUIRE(status);
  const std::string shown = text(*status, 0, {.warnings = true});
  CHECK_THAT(shown, Catch::Contains(folder.path("a.md") + ":1: no \"Commentary:\" label"));
  CHECK_THAT(shown, Catch::Contains(folder.path("b.md") + ": no commentary in this file"));
  CHECK_THAT(text(*status, 0), !Catch::Contains("a.md") && Catch::Contains("(-v lists them)"));
  CHECK(to_json(*status)["warnings"].size() == 4);
  folder.write("a.md", broken_xml);
  folder.erase("b.md");
  folder.write(
      "a.md",
      "# T\n\n**OE Watch Commentary:** text **End OE Watch Commentary (Hurst)**\n\n"
      "**Source:** Ma Jun, \"Piece,\" *Global Times*, 11 September 2018. http://example.org/a\n\n*It.*\n");
  run(folder.options());
  CHECK(database_status(folder.database())->warnings.empty());
}

TEST_CASE("of very many warnings of a file the first are kept and the others counted", "[warnings]") {
  const FileWarnings some =
      kept(std::vector<FileWarning>(most_kept_warnings + 5, {1, WarningKind::other, "odd"}));
  CHECK(some.first.size() == most_kept_warnings);
  CHECK(some.further == 5);
}

TEST_CASE("a dry run over many files ends, holds nothing back and can be stopped", "[dry]") {
  CorpusFolder folder;
  for (int i = 0; i < 40; ++i)
    folder.write(fmt::format("{}.md", i), markdown("T", fmt::format("words {}", i)));
  RunOptions options = folder.options();
  options.dry_run = true;
  options.commit_every = 7;
  const RunReport report = run(options);
  CHECK(report.files == Counts{40, 0, 0, 0, 0});
  CHECK_FALSE(std::filesystem::exists(folder.database()));
  int asked = 0;
  Observer observer;
  observer.interrupted = [&] { return ++asked > 20; };
  CHECK(stopped(options, observer) == "interrupted: nothing was written");
}

TEST_CASE("the status tells folders that are there from those that are empty or away", "[status]") {
  CorpusFolder folder;
  index_two_folders(folder);
  folder.write("e/f.md", markdown("E", "four"));
  run(with_paths(folder, {folder.path("e")}));
  folder.erase("e/f.md");
  std::filesystem::remove_all(folder.path("x"));
  const auto status = database_status(folder.database());
  REQUIRE(status);
  REQUIRE(status->folders.size() == 3);
  CHECK(status->folders[0].state == RootState::empty);
  CHECK(status->folders[1].state == RootState::away);
  CHECK(status->folders[2].state == RootState::present);
  CHECK(status->folders[2].commentaries == 2);
  const std::string shown = text(*status, 0);
  CHECK_THAT(shown, Catch::Contains(folder.path("x") + " (away; its 1 commentary is kept)"));
  CHECK_THAT(shown, Catch::Contains(folder.path("y") + " (2 commentaries)"));
}
