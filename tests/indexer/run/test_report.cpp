// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/run/report.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <xapian.h>

#include "base/json_text.h"
#include "base/number_text.h"
#include "indexer/building/document_builder.h"
#include "indexer/progress.h"
#include "indexer/run/tally.h"
#include "indexer/scan/file_stamp.h"
#include "indexer/scan/file_table.h"
#include "indexer/status.h"
#include "indexer/writing/index_writer.h"
#include "tests/indexer/corpus_folder.h"

using namespace osint;
using namespace osint::test;

TEST_CASE("the summary is one line that names what happened", "[report]") {
  RunReport report;
  report.files = {2, 1, 0, 9, 0};
  report.commentaries = {5, 1, 0, 9, 0};
  report.seconds = 0.26;
  CHECK(summary(report, false) == "12 files: 2 added, 1 changed, 9 unchanged; 15 commentaries in 0.3 s");
  report.warnings = {0, 0, 0, 0, 1};
  CHECK_THAT(summary(report, false), Catch::EndsWith("; 1 warning (osint-index --status -v lists them)"));
  CHECK_THAT(summary(report, true), Catch::EndsWith("; 1 warning"));
  report.warnings = {3, 2, 1, 0, 4};
  CHECK_THAT(
      summary(report, true),
      Catch::EndsWith("; 10 warnings: 3 without a title, 2 without an analyst, 1 without a source, 4 other"));
  report = {};
  report.files.unchanged = 12;
  report.commentaries.unchanged = 1;
  CHECK(summary(report, false) == "nothing changed: 12 files, 1 commentary");
  report.files = {12'000, 0, 0, 0, 0};
  report.commentaries = {15'000, 0, 0, 0, 0};
  report.seconds = 185;
  CHECK(summary(report, false) == "12,000 files: 12,000 added; 15,000 commentaries in 3 min 5 s");
  report = {};
  report.commentaries.unchanged = 1;
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
  report.warnings = {1, 2, 3, 0, 0};
  report.doubts = {4, 5, 6, 7};
  report.notes = {"look"};
  CHECK(to_json(report).dump() ==
        R"({"version":1,"files":{"added":1,"changed":2,"removed":3,"unchanged":4,"failed":5},)"
        R"("commentaries":{"added":0,"changed":0,"removed":0,"unchanged":0,"failed":0},)"
        R"("failures":[{"file":"/a.xml","line":7,"reason":"torn"}],"warnings":6,)"
        R"("warnings_by_kind":{"title":1,"analyst":2,"source":3,"commentary":0,"other":0},)"
        R"("doubts":{"no_title":4,"no_source":5,"no_speaker":6,"doubtful":7},)"
        R"("notes":["look"],"passed_over":{},"links":{"not_followed":0,"read_by_another_path":0},)"
        R"("empty_folders":[],"seconds":0.5})");
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
  CHECK(progress_line(0, 10, 0, 80) == "[..............................]  0/10 files");
  CHECK(progress_line(250, 1000, 5, 80) ==
        "[#######.......................]   250/1,000 files, 50/s, 0:15 left");
  CHECK(progress_line(1, 100'000, 1, 80) ==
        "[..............................]       1/100,000 files, 1/s, 27:46:39 left");
  CHECK(progress_line(10, 10, 5, 80) == "[##############################] 10/10 files, writing");
  CHECK(progress_line(0, 0, 5, 80) == "[##############################] 0/0 files, writing");
}

TEST_CASE("a progress line is narrower than the terminal", "[report]") {
  CHECK(progress_line(250, 1000, 5, 55) == "[####.............]   250/1,000 files, 50/s, 0:15 left");
  CHECK(progress_line(250, 1000, 5, 40) == "  250/1,000 files, 50/s, 0:15 left");
  CHECK(progress_line(250, 1000, 5, 30) == "  250/1,000 files, 50/s");
  CHECK(progress_line(250, 1000, 5, 10).empty());
  for (int columns = 0; columns < 120; ++columns) {
    for (const std::uint64_t done : {0U, 7U, 999'999U, 1'000'000U, 1'000'001U}) {
      CAPTURE(columns, done);
      CHECK(progress_line(done, 1'000'000, 77, columns).size() <
            static_cast<std::size_t>(std::max(columns, 1)));
    }
  }
}

TEST_CASE("figures are written for people", "[report]") {
  CHECK(grouped(0) == "0");
  CHECK(grouped(999) == "999");
  CHECK(grouped(1000) == "1,000");
  CHECK(grouped(1234567) == "1,234,567");
  CHECK(counted(1, "file", "files") == "1 file");
  CHECK(counted(12'000, "file", "files") == "12,000 files");
  CHECK(size_text(1) == "1 byte");
  CHECK(size_text(1023) == "1,023 bytes");
  CHECK(size_text(1536) == "1.5 KiB");
  CHECK(size_text((1U << 20) - 1) == "1.0 MiB");
  CHECK(size_text(std::uint64_t{3} << 30) == "3.0 GiB");
  CHECK(size_text(std::uint64_t{5000} << 40) == "5000.0 TiB");
  CHECK(duration_text(0.26) == "0.3 s");
  CHECK(duration_text(59.97) == "1 min 0 s");
  CHECK(duration_text(185) == "3 min 5 s");
  CHECK(duration_text(7800) == "2 h 10 min");
  CHECK(clock_text(5) == "0:05");
  CHECK(clock_text(3723) == "1:02:03");
}

TEST_CASE("an age is as coarse as it is old", "[report]") {
  const std::pair<std::int64_t, const char*> table[] = {{0, "just now"},
                                                        {59, "just now"},
                                                        {60, "1 minute ago"},
                                                        {3599, "59 minutes ago"},
                                                        {7200, "2 hours ago"},
                                                        {86'400, "1 day ago"},
                                                        {40 * 86'400, "1 month ago"},
                                                        {800 * 86'400, "2 years ago"},
                                                        {-5, "in the future"}};
  for (const auto& [seconds, age] : table) CHECK(age_text(seconds) == age);
  DatabaseStatus status;
  status.last_run = "2025-01-31T23:59:58Z";
  CHECK_THAT(text(status, 1738368000 + 120),
             Catch::Contains("last run      2025-01-31T23:59:58Z (2 minutes ago)\n"));
  status.last_run = "";
  CHECK_THAT(text(status, 0), Catch::Contains("last run      none\n"));
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
  CHECK(report.failures[0].reason == "is larger than 16 MiB; split it");
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
