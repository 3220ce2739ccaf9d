// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/report.h"

#include <catch2/catch.hpp>

#include "indexer/document_builder.h"
#include "indexer/index_writer.h"
#include "indexer/progress.h"
#include "indexer/tally.h"
#include "tests/indexer/corpus_folder.h"

using namespace osint;
using namespace osint::test;

TEST_CASE("the summary is one line that names what happened", "[report]") {
  RunReport report;
  report.files = {2, 1, 0, 9, 0};
  report.commentaries = {5, 1, 0, 9, 0};
  report.seconds = 0.26;
  CHECK(summary(report, false) == "12 files: 2 added, 1 changed, 9 unchanged; 15 commentaries in 0.3 s");
  report.warnings = 1;
  CHECK_THAT(summary(report, false), Catch::EndsWith("; 1 warning (-v shows them)"));
  CHECK_THAT(summary(report, true), Catch::EndsWith("; 1 warning"));
  report = {};
  report.files.unchanged = 12;
  report.commentaries.unchanged = 1;
  CHECK(summary(report, false) == "nothing changed: 12 files, 1 commentary");
  report.files = {0, 0, 3, 0, 1};
  report.dry_run = true;
  CHECK(summary(report, false) ==
        "dry run, nothing written: 1 file: 3 removed, 1 failed; 1 commentary in 0.0 s");
}

TEST_CASE("the report as JSON has the members that programs rely on", "[report]") {
  RunReport report;
  report.files = {1, 2, 3, 4, 5};
  report.failures = {{"/a.xml", 7, "torn"}};
  report.seconds = 0.5;
  CHECK(to_json(report).dump() ==
        R"({"version":1,"files":{"added":1,"changed":2,"removed":3,"unchanged":4,"failed":5},)"
        R"("commentaries":{"added":0,"changed":0,"removed":0,"unchanged":0,"failed":0},)"
        R"("failures":[{"file":"/a.xml","line":7,"reason":"torn"}],"warnings":0,"seconds":0.5})");
  report.dry_run = true;
  CHECK(to_json(report)["dry_run"] == true);
}

TEST_CASE("no control of a file name or a text reaches a terminal", "[report]") {
  CHECK(text(Notice{"/a\x1b[2J\n.md", 3, "why\x07"}) == "/a\xEF\xBF\xBD[2J .md:3: why\xEF\xBF\xBD");
  CHECK(text(Notice{"/a.md", 0, "why"}) == "/a.md: why");
  const std::string hostile = "\x1b\x7f\xC2\x9B\xE2\x80\xAE\xF3\xA0\x81\x81 \xE4\xB9\xA0";
  const std::string json = json_text({{"x", hostile}}, -1);
  CHECK(json == "{\"x\":\"\\u001b\\u007f\\u009b\\u202e\\udb40\\udc41 \xE4\xB9\xA0\"}");
  CHECK(nlohmann::json::parse(json)["x"] == hostile);
  CHECK(json_text({{"x", "\xff"}}, -1) == "{\"x\":\"\xEF\xBF\xBD\"}");
}

TEST_CASE("a progress line shows how much is done, the rate and the time left", "[report]") {
  CHECK(progress_line(0, 10, 0) == "[....................] 0/10 files");
  CHECK(progress_line(250, 1000, 5) == "[#####...............] 250/1000 files, 50/s, 0:15 left");
  CHECK(progress_line(10, 10, 5) == "[####################] 10/10 files, 2/s, 0:00 left");
}

TEST_CASE("added, changed, unchanged and failed are all files there are", "[report]") {
  FileEntry two;
  two.stamp.inode = 1;
  two.commentaries = {{"", "a"}, {"", "a#2"}};
  FileEntry failed = two;
  failed.failure = FileFailure{3, "torn"};
  Tally tally;
  tally.indexed("/new.md", nullptr, two);
  tally.unchanged(two);
  tally.failed("/torn.xml", failed);
  tally.renamed("/kept.md", two, true);
  tally.renamed("/kept.md", two, true);
  tally.renamed("/new.md", two, true);       // is added already
  tally.renamed("/torn.xml", failed, true);  // is failed already
  CHECK(tally.report().files == Counts{1, 1, 0, 0, 1});
  CHECK(tally.report().commentaries == Counts{2, 2, 0, 0, 2});
}

TEST_CASE("a document that Xapian would refuse when it commits is refused before", "[writer]") {
  Xapian::Document document;
  document.add_term(std::string(245, 'a'));
  CHECK(check_document(document));
  SECTION("for a long term") { document.add_term(std::string(246, 'a')); }
  SECTION("for a term with many NULs") { document.add_term(std::string(130, '\0')); }
  SECTION("for a large record") { document.set_data(std::string((32U << 20) + 1, 'x')); }
  CHECK_FALSE(check_document(document));
}

TEST_CASE("a file that is too large fails alone", "[writer]") {
  CorpusFolder folder;
  folder.write("a.md", markdown("A", "one"));
  folder.write("big.md", "");
  std::filesystem::resize_file(folder.path("big.md"), max_file_bytes + 1);
  const RunReport report = run(folder.options());
  CHECK(report.files == Counts{1, 0, 0, 0, 1});
  CHECK(report.failures[0].reason == "is larger than 256 MiB; split it");
}

TEST_CASE("what a writer rolls back was never there", "[writer]") {
  CorpusFolder folder;
  folder.write("a.md", markdown("A", "one"));
  run(folder.options());
  const auto before = documents(folder.database());
  auto writer = IndexWriter::open(folder.database());
  REQUIRE(writer);
  REQUIRE(writer->remove("a"));
  CHECK(writer->pending());
  REQUIRE(writer->rollback());
  CHECK_FALSE(writer->pending());
  REQUIRE(writer->commit());
  CHECK(documents(folder.database()) == before);
}
