// SPDX-License-Identifier: GPL-2.0-or-later
// What is in doubt of files: told by the run that reads them, and kept with the database.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "indexer/rebuild/rebuild.h"
#include "indexer/run/index_run.h"
#include "indexer/run/removal.h"
#include "indexer/status.h"
#include "tests/indexer/corpus_folder.h"

using namespace osint;
using namespace osint::test;

namespace {

std::string with_other(int others) {
  std::string out = "<commentary><title>T</title><analyst>Hurst</analyst><text>Own.</text>";
  for (int i = 0; i < others; ++i) out += "<other>A caption.</other>";
  return out + "</commentary>\n";
}

DoubtCounts held(const CorpusFolder& folder) {
  const auto status = database_status(folder.database());
  REQUIRE(status);
  DoubtCounts out;
  for (const auto& [path, doubts] : status->doubts) out += doubts.counts;
  return out;
}

DatabaseStatus doubtful_status() {
  DatabaseStatus status;
  status.doubts = {{"/c/a.txt", {{1, 1, 14, 2}, 12, 0.31}}, {"/c/b.md", {{0, 1, 2, 0}, 0, 1}}};
  status.warnings = {{"/c/b.md", {{{3, WarningKind::other, "odd"}}, 2}}};
  return status;
}

}  // namespace

TEST_CASE("a run counts what is in doubt of the files it reads, the database of all", "[doubts]") {
  CorpusFolder folder;
  folder.write("a.xml", with_other(3));
  folder.write("b.xml", "<commentary><text>Own.</text><other>Note.</other></commentary>");
  CHECK(run(folder.options()).doubts == DoubtCounts{1, 2, 4, 0});
  CHECK(held(folder) == DoubtCounts{1, 2, 4, 0});
  CHECK(run(folder.options()).doubts == DoubtCounts{});
  CHECK(held(folder) == DoubtCounts{1, 2, 4, 0});
  folder.write("a.xml", with_other(1));
  CHECK(run(folder.options()).doubts == DoubtCounts{0, 1, 1, 0});
  CHECK(held(folder) == DoubtCounts{1, 2, 2, 0});
  SECTION("a rebuild") {
    auto options = folder.options();
    options.paths.clear();
    CHECK(rebuild(options, {})->doubts == DoubtCounts{1, 2, 2, 0});
    CHECK(held(folder) == DoubtCounts{1, 2, 2, 0});
  }
  SECTION("a file that is gone") {
    folder.erase("b.xml");
    run(folder.options());
    CHECK(held(folder) == DoubtCounts{0, 1, 1, 0});
  }
  SECTION("a file that is taken out") {
    auto options = folder.options();
    options.paths = {folder.path("a.xml")};
    REQUIRE(run_removal(options, {}));
    CHECK(held(folder) == DoubtCounts{1, 1, 1, 0});
  }
  SECTION("a file that can no longer be read keeps what is known of it, also in a rebuild") {
    folder.write("a.xml", broken_xml);
    run(folder.options());
    CHECK(held(folder) == DoubtCounts{1, 2, 2, 0});
    auto options = folder.options();
    options.paths.clear();
    REQUIRE(rebuild(options, {}));
    CHECK(held(folder) == DoubtCounts{1, 2, 2, 0});
  }
}

TEST_CASE("a dry run tells what is in doubt and keeps nothing", "[doubts]") {
  CorpusFolder folder;
  folder.write("a.xml", with_other(3));
  auto options = folder.options();
  options.dry_run = true;
  CHECK(run(options).doubts == DoubtCounts{0, 1, 3, 0});
}

TEST_CASE("the report says what is in doubt where anything is", "[doubts]") {
  RunReport report;
  report.files.added = 1;
  CHECK_THAT(summary(report, false), !Catch::Contains("speaker") && !Catch::Contains("doubtful"));
  report.doubts = {3, 9, 14, 2};
  // Missing titles and sources are warnings and told as such.
  CHECK_THAT(summary(report, false),
             Catch::EndsWith("; 14 passages without a speaker, 2 doubtful commentaries (osint-index --status "
                             "--doubtful lists them)"));
  report.doubts = {3, 9, 1, 0};
  CHECK_THAT(summary(report, false), Catch::EndsWith("; 1 passage without a speaker"));
  CHECK(to_json(report)["doubts"].dump() == R"({"no_title":3,"no_source":9,"no_speaker":1,"doubtful":0})");
}

TEST_CASE("the status names doubtful files where it is asked to", "[doubts]") {
  const DatabaseStatus status = doubtful_status();
  const std::string doubtful =
      "  /c/a.txt:12: confidence 0.31: 1 without a title, 1 without a source, 14 passages without a speaker, "
      "2 "
      "doubtful commentaries\n";
  const std::string brief = text(status, 0);
  CHECK_THAT(brief,
             Catch::Contains("in doubt      1 without a title, 2 without a source, 16 passages without "
                             "a speaker, 2 doubtful commentaries (--doubtful lists their files)\n"));
  CHECK_THAT(brief, !Catch::Contains("/c/"));
  const std::string listed = text(status, 0, {.doubtful = true});
  CHECK_THAT(listed, Catch::Contains("2 doubtful commentaries\n" + doubtful) && !Catch::Contains("/c/b.md"));
  CHECK_THAT(text(status, 0, {.warnings = true}),
             Catch::Contains("  /c/a.txt: in doubt: 1 without a title, 1 without a source, 14 passages "
                             "without a speaker, 2 doubtful commentaries\n"
                             "  /c/b.md:3: odd\n"
                             "  /c/b.md: and 2 more\n"
                             "  /c/b.md: in doubt: 1 without a source, 2 passages without a speaker\n"));
  CHECK_THAT(text(DatabaseStatus{}, 0, {.doubtful = true}), !Catch::Contains("doubt"));
}

TEST_CASE("the status in JSON has the doubts and the doubtful files", "[doubts]") {
  const auto json = to_json(doubtful_status());
  CHECK(json["doubts"].dump() == R"({"no_title":1,"no_source":2,"no_speaker":16,"doubtful":2})");
  CHECK(json["doubtful"].dump() == R"([{"file":"/c/a.txt","line":12,"confidence":0.31,)"
                                   R"("doubts":{"no_title":1,"no_source":1,"no_speaker":14,"doubtful":2}}])");
}
