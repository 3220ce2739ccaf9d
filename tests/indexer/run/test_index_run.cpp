// SPDX-License-Identifier: GPL-2.0-or-later
#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "indexer/run/index_run.h"

#include "indexer/scan/file_stamp.h"
#include "indexer/scan/file_table.h"
#include "indexer/scan/plan.h"
#include "indexer/writing/index_writer.h"
#include "tests/indexer/corpus_folder.h"

using namespace osint;
using namespace osint::test;

using Ids = std::vector<std::string>;

TEST_CASE("indexing the same folder twice changes nothing", "[batch]") {
  CorpusFolder folder;
  folder.write("a.md", markdown("First", "one") + markdown("Second", "two"));
  folder.write("sub/b.xml", xml({"own"}, "three"));
  const RunReport first = run(folder.options());
  CHECK(first.files == Counts{2, 0, 0, 0, 0});
  CHECK(first.commentaries == Counts{3, 0, 0, 0, 0});
  CHECK(ids(folder.database()) == Ids{"a", "a#2", "own"});
  const auto before = database_bytes(folder.database());
  for (const auto& paths : {Ids{folder.root()}, Ids{}, Ids{folder.path("sub")}}) {
    RunOptions options = folder.options();
    options.paths = paths;
    const RunReport again = run(options);
    CHECK(again.files.unchanged == (paths == Ids{folder.path("sub")} ? 1 : 2));
    CHECK(again.files.added + again.files.changed + again.files.removed + again.files.failed == 0);
    CHECK(database_bytes(folder.database()) == before);
  }
}

TEST_CASE("a file with a trusted stamp is not read again", "[batch]") {
  CorpusFolder folder;
  folder.write("a.md", markdown("A", "one"));
  folder.write("b.md", markdown("B", "one"));
  run(folder.options());
  trust_all_stamps(folder.database());
  folder.write("b.md", markdown("B", "two"));
  Observer observer;
  std::uint64_t read = 0;
  observer.progress = [&](std::uint64_t done, std::uint64_t total) {
    read = done;
    CHECK(total == 1);
  };
  CHECK(run(folder.options(), observer).files == Counts{0, 1, 0, 1, 0});
  CHECK(read == 1);
}

TEST_CASE("a file is read again unless its stamp is the same and was trusted", "[batch]") {
  const FileStamp stamp{1, 2, 3, 4};
  FileTable table;
  table.put("/c/same.md", {stamp, true, {}, {}, 0, 0, {}, {}, {}, {}, {}, 0});
  table.put("/c/young.md", {stamp, false, {}, {}, 0, 0, {}, {}, {}, {}, {}, 0});
  table.put("/c/failed.md", {stamp, true, {}, {}, 0, 0, {}, {}, {}, {}, FileFailure{1, "x"}, 0});
  table.put("/c/shut/x.md", {stamp, true, {}, {}, 0, 0, {}, {}, {}, {}, {}, 0});
  table.put("/c/gone.md", {stamp, true, {}, {}, 0, 0, {}, {}, {}, {}, {}, 0});
  FolderScan scan{
      {{"/c/failed.md", stamp}, {"/c/new.md", stamp}, {"/c/same.md", stamp}, {"/c/young.md", stamp}},
      {{"/c/shut", "cannot be read"}}};
  const Scopes scopes{{"/c"}, {}, {{"/c", "/c", true}}};
  const Plan plan = plan_run(scopes, {scan}, table);
  CHECK(plan.read == Ids{"/c/failed.md", "/c/new.md", "/c/young.md"});
  CHECK(plan.unchanged == Ids{"/c/same.md", "/c/shut/x.md"});
  CHECK(plan.gone == Ids{"/c/gone.md"});
  for (const FileStamp& other :
       {FileStamp{0, 2, 3, 4}, FileStamp{1, 0, 3, 4}, FileStamp{1, 2, 0, 4}, FileStamp{1, 2, 3, 0}}) {
    scan.files[2].stamp = other;
    CHECK(plan_run(scopes, {scan}, table).read.size() == 4);
  }
}

TEST_CASE("an edited file replaces what it held", "[batch]") {
  CorpusFolder folder;
  folder.write("a.md", markdown("A", "former words"));
  folder.write("b.md", markdown("B", "other words"));
  run(folder.options());
  const bool trusted = GENERATE(false, true);
  if (trusted) trust_all_stamps(folder.database());
  SECTION("as editors do") { folder.write("a.md", markdown("A", "present words of another length")); }
  SECTION("even with its size and time of modification kept") {
    folder.write_keeping_times("a.md", markdown("A", "actual words"));
  }
  CHECK(run(folder.options()).files == Counts{0, 1, 0, 1, 0});
  CHECK_THAT(words(folder.database(), "a"), !Catch::Contains("former"));
  CHECK(documents(folder.database()).size() == 2);
}

TEST_CASE("a touched file is unchanged, and its stamp is saved when that is worth it", "[batch]") {
  CorpusFolder folder;
  folder.write("a.md", markdown("A", "words"));
  run(folder.options());
  trust_all_stamps(folder.database());
  const auto before = database_bytes(folder.database());
  folder.write("a.md", markdown("A", "words"));
  RunOptions options = folder.options();
  CHECK(run(options).files == Counts{0, 0, 0, 1, 0});
  CHECK(database_bytes(folder.database()) == before);
  options.renewal_bytes = 0;
  CHECK(run(options).files == Counts{0, 0, 0, 1, 0});
  CHECK(table_of(folder.database()).find(folder.path("a.md"))->stamp == stamp_on_disk(folder.path("a.md")));
}

TEST_CASE("a file that is gone leaves with its commentaries", "[batch]") {
  CorpusFolder folder;
  folder.write("a.md", markdown("A", "one") + markdown("A2", "two"));
  folder.write("b.md", markdown("B", "three"));
  run(folder.options());
  folder.erase("a.md");
  SECTION("from the folder named") {
    const RunReport report = run(folder.options());
    CHECK(report.files == Counts{0, 0, 1, 1, 0});
    CHECK(report.commentaries == Counts{0, 0, 2, 1, 0});
    CHECK(ids(folder.database()) == Ids{"b"});
  }
  SECTION("from the folders remembered") {
    RunOptions options = folder.options();
    options.paths.clear();
    CHECK(run(options).files.removed == 1);
    CHECK(ids(folder.database()) == Ids{"b"});
  }
  SECTION("but not with --no-prune") {
    RunOptions options = folder.options();
    options.prune = false;
    CHECK(run(options).files == Counts{0, 0, 0, 2, 0});
    CHECK(ids(folder.database()) == Ids{"a", "a#2", "b"});
    CHECK(run(folder.options()).files.removed == 1);
  }
}

TEST_CASE("a renamed file is found under its new name alone", "[batch]") {
  CorpusFolder folder;
  folder.write("a.md", markdown("A", "one"));
  folder.write("own.xml", xml({"own"}, "two"));
  run(folder.options());
  folder.rename("a.md", "sub/b.md");
  folder.rename("own.xml", "sub/else.xml");
  const RunReport report = run(folder.options());
  CHECK(report.files == Counts{2, 0, 2, 0, 0});
  CHECK(report.warnings[static_cast<std::size_t>(WarningKind::other)] == 0);
  CHECK(ids(folder.database()) == Ids{"own", "sub/b"});
  CHECK_THAT(documents(folder.database())["own"], Catch::Contains(folder.path("sub/else.xml")));
}

TEST_CASE("a commentary that moved is in every commit, and never twice", "[batch]") {
  CorpusFolder folder;
  folder.write("m.xml", xml({"own"}, "one"));
  run(folder.options());
  folder.rename("m.xml", "a.xml");
  folder.write("z.md", markdown("Z", "two"));
  RunOptions options = folder.options();
  options.commit_every = 1;
  Observer observer;
  int asked = 0;
  observer.interrupted = [&] { return ++asked > 1; };
  CHECK_FALSE(stopped(options, observer).empty());
  CHECK(ids(folder.database()) == Ids{"own"});
  CHECK_THAT(documents(folder.database())["own"], Catch::Contains(folder.path("a.xml")));
}

TEST_CASE("a file may come to hold more and fewer commentaries", "[batch]") {
  CorpusFolder folder;
  folder.write("a.md", markdown("A", "one"));
  run(folder.options());
  folder.write("a.md", markdown("A", "one") + markdown("B", "two") + markdown("C", "three"));
  CHECK(run(folder.options()).commentaries == Counts{2, 1, 0, 0, 0});
  CHECK(ids(folder.database()) == Ids{"a", "a#2", "a#3"});
  folder.write("a.md", markdown("B", "two") + markdown("C", "three"));
  CHECK(run(folder.options()).commentaries == Counts{0, 2, 1, 0, 0});
  CHECK(ids(folder.database()) == Ids{"a", "a#2"});
  CHECK_THAT(words(folder.database(), "a"), Catch::StartsWith("B"));
}

TEST_CASE("a broken file is reported with its line and keeps its former version", "[batch]") {
  CorpusFolder folder;
  folder.write("a.xml", xml({"a"}, "former"));
  folder.write("b.md", markdown("B", "one"));
  run(folder.options());
  folder.write("a.xml", broken_xml);
  folder.write("b.md", markdown("B", "two"));
  folder.write("new.xml", broken_xml);
  for (int round = 0; round < 2; ++round) {  // it is tried again, and fails again
    const RunReport report = run(folder.options());
    CHECK(report.files == (round == 0 ? Counts{0, 1, 0, 0, 2} : Counts{0, 0, 0, 1, 2}));
    CHECK(report.commentaries.failed == 1);
    REQUIRE(report.failures.size() == 2);
    CHECK(report.failures[0].file == folder.path("a.xml"));
    CHECK(report.failures[0].line == 3);
    CHECK(ids(folder.database()) == Ids{"a", "b"});
    CHECK_THAT(words(folder.database(), "a"), Catch::Contains("former"));
    CHECK_THAT(words(folder.database(), "b"), Catch::Contains("two"));
  }
  SECTION("until it is mended") {
    folder.write("a.xml", xml({"a"}, "mended"));
    folder.erase("new.xml");
    CHECK(run(folder.options()).files == Counts{0, 1, 0, 1, 0});
    CHECK_THAT(words(folder.database(), "a"), Catch::Contains("mended"));
  }
  SECTION("or is as it was before") {
    folder.write("a.xml", xml({"a"}, "former"));
    folder.erase("new.xml");
    CHECK(run(folder.options()).files == Counts{0, 0, 0, 2, 0});
    CHECK_FALSE(table_of(folder.database()).find(folder.path("a.xml"))->failure);
  }
}

TEST_CASE("what cannot be looked at keeps what is known of it", "[batch]") {
  CorpusFolder folder;
  folder.write("a.md", markdown("A", "one"));
  folder.write("sub/b.md", markdown("B", "two"));
  run(folder.options());
  folder.erase("a.md");
  std::filesystem::create_symlink("nowhere", folder.path("a.md"));
  const RunReport report = run(folder.options());
  CHECK(report.files == Counts{0, 0, 0, 1, 1});
  CHECK(report.commentaries == Counts{0, 0, 0, 1, 1});
  CHECK(ids(folder.database()) == Ids{"a", "sub/b"});
}

TEST_CASE("a dry run says what a run would do and writes nothing", "[batch]") {
  CorpusFolder folder;
  folder.write("a.md", markdown("A", "one"));
  RunOptions dry = folder.options();
  dry.dry_run = true;
  CHECK(run(dry).files == Counts{1, 0, 0, 0, 0});
  CHECK_FALSE(std::filesystem::exists(folder.database()));
  run(folder.options());
  const auto before = database_bytes(folder.database());
  folder.erase("a.md");
  folder.write("b.md", markdown("B", "one") + markdown("B2", "two"));
  folder.write("c.xml", broken_xml);
  const RunReport expected = run(dry);
  CHECK(database_bytes(folder.database()) == before);
  const RunReport done = run(folder.options());
  CHECK(expected.dry_run);
  CHECK(expected.files == done.files);
  CHECK(expected.commentaries == done.commentaries);
  CHECK(expected.failures == done.failures);
}

TEST_CASE("a run that is interrupted keeps what it committed and is taken up by the next", "[batch]") {
  CorpusFolder folder;
  for (int i = 0; i < 9; ++i) folder.write(fmt::format("{}.md", i), markdown("T", "words"));
  RunOptions options = folder.options();
  options.commit_every = 2;
  options.jobs = 1;
  Observer observer;
  std::vector<std::uint64_t> committed;
  int asked = 0;
  observer.committed = [&](std::uint64_t number) { committed.push_back(number); };
  observer.interrupted = [&] { return ++asked > 5; };
  CHECK(stopped(options, observer) == "interrupted: what was committed is kept");
  CHECK(committed == std::vector<std::uint64_t>{2, 4, 5});
  CHECK(ids(folder.database()) == Ids{"0", "1", "2", "3", "4"});
  options.paths.clear();  // the folder is remembered from the first commit on
  CHECK(run(options).files == Counts{4, 0, 0, 5, 0});
  CHECK(documents(folder.database()).size() == 9);
}

TEST_CASE("a file of very many commentaries is one commit and may become one without", "[batch]") {
  CorpusFolder folder;
  std::string many;
  for (int i = 0; i < 250; ++i) many += markdown(fmt::format("Title {}", i), "words");
  folder.write("a.md", markdown("A", "one"));
  folder.write("many.md", many);
  RunOptions options = folder.options();
  options.commit_every = 10;
  CHECK(run(options).commentaries.added == 251);
  CHECK(documents(folder.database()).size() == 251);
  folder.write("many.md", "");
  CHECK(run(options).commentaries.removed == 250);
  CHECK(ids(folder.database()) == Ids{"a"});
}

TEST_CASE("a database in other hands is busy, one that may not be written is not", "[batch]") {
  CorpusFolder folder;
  folder.write("a.md", markdown("A", "one"));
  run(folder.options());
  const auto holder = IndexWriter::open(folder.database());
  REQUIRE(holder);
  const auto busy = index_files(folder.options(), {});
  REQUIRE_FALSE(busy);
  CHECK(busy.error().kind == ErrorKind::busy);
  CHECK_THAT(busy.error().message, Catch::StartsWith(folder.database() + ": "));
}

TEST_CASE("file names of any bytes are indexed", "[batch]") {
  CorpusFolder folder;
  folder.write("a\xff.md", markdown("A", "one"));
  folder.write("a\xfe.md", markdown("B", "two"));
  folder.write("new\nline.md", markdown("C", "three"));
  CHECK(run(folder.options()).files.added == 3);
  CHECK(run(folder.options()).files.unchanged == 3);
  CHECK(ids(folder.database()) == Ids{"a\xEF\xBF\xBD", "a\xEF\xBF\xBD~2", "new line"});
}
