// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/scan/passed_over.h"

#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <sys/stat.h>

#include "tests/indexer/corpus_folder.h"

using namespace osint;
using namespace osint::test;

namespace {

std::vector<std::string> closing(const RunReport& report, const std::string& folder) {
  std::vector<std::string> lines = closing_lines(report, false);
  for (std::string& line : lines) {
    if (const std::size_t at = line.find(folder); at != std::string::npos)
      line.replace(at, folder.size(), "ROOT");
  }
  return lines;
}

}  // namespace

TEST_CASE("a type is what follows the last dot, if it can be one", "[passed]") {
  const std::pair<std::string, const char*> table[] = {{"a.pdf", "pdf"},
                                                       {"a.PDF", "pdf"},
                                                       {"a.tar.gz", "gz"},
                                                       {"a.\xE6\x96\x87", "\xE6\x96\x87"},
                                                       {"none", ""},
                                                       {"dot.", ""},
                                                       {".bashrc", ""},
                                                       {"Report No. 3 of May", ""},
                                                       {"a.b\x1b[2J", ""},
                                                       {"a.x\ny", ""},
                                                       {"a.\xff", ""},
                                                       {"a.\xE2\x80\xAE"
                                                        "fdp",
                                                        ""},
                                                       {"a.12345678901234567890", "12345678901234567890"},
                                                       {"a." + std::string(200, 'x'), ""}};
  for (const auto& [name, extension] : table) {
    CAPTURE(name);
    CHECK(extension_of(name) == extension);
  }
}

TEST_CASE("what no reader knows is counted by type", "[passed]") {
  CorpusFolder folder;
  for (const char* name :
       {"a.md", "b.zip", "sub/c.ZIP", "d.jpg", "none", ".hidden.zip", ".git/x.zip", "README.zip", "README"})
    folder.write(name, markdown("A", "one"));
  std::filesystem::create_symlink("b.zip", folder.path("link.zip"));
  REQUIRE(mkfifo(folder.path("pipe.abc").c_str(), 0600) == 0);
  const RunReport report = run(folder.options());
  CHECK(report.passed_over.types == decltype(PassedOver::types){{"", 1}, {"jpg", 1}, {"zip", 3}});
  CHECK(closing(report, folder.root()).front() ==
        "passed over: 3 .zip, 1 (no extension), 1 .jpg (no reader)");
  CHECK(to_json(report)["passed_over"].dump() == R"({"":1,"jpg":1,"zip":3})");
  CHECK(to_json(RunReport{})["passed_over"].dump() == "{}");
}

TEST_CASE("of many types the most frequent are named", "[passed]") {
  PassedOver passed;
  for (int i = 0; i < 10'000; ++i) passed.count(fmt::format("x.{}", i));
  for (int i = 0; i < 3; ++i) passed.count("y.zip");
  CHECK(lines_of(passed, false) ==
        std::vector<std::string>{
            "passed over: 3 .zip, 1 .0, 1 .1, 1 .10, 1 .100 and 9,996 of 9,996 other kinds (no reader)"});
}

TEST_CASE("a folder without anything to read says so", "[passed]") {
  CorpusFolder folder;
  folder.write("a.zip", "x");
  CHECK(closing(run(folder.options()), folder.root()) ==
        std::vector<std::string>{"passed over: 1 .zip (no reader)", "no readable files found in ROOT"});
  folder.write("b.md", markdown("B", "one"));
  const RunReport found = run(folder.options());
  CHECK(found.passed_over.empty_folders.empty());
  CHECK(to_json(found)["empty_folders"].empty());
}

TEST_CASE("a type that is left out is passed over, and what is held of it stays", "[passed]") {
  CorpusFolder folder;
  folder.write("a.md", markdown("A", "one"));
  folder.write("b.TXT", markdown("B", "two"));
  folder.write("c.xml", xml({"c"}, "three"));
  RunOptions options = folder.options();
  options.types = {"md"};
  const RunReport first = run(options);
  CHECK(first.files == Counts{1, 0, 0, 0, 0});
  CHECK(closing(first, folder.root()).front() ==
        "passed over: 1 .txt, 1 .xml (no reader, or not among --types)");
  run(folder.options());
  folder.write("a.md", markdown("A", "changed"));
  folder.write("b.TXT", markdown("B", "changed"));
  folder.erase("c.xml");
  CHECK(run(options).files == Counts{0, 1, 1, 1, 0});  // what is gone is gone
  CHECK_THAT(words(folder.database(), "b"), Catch::Contains("two"));
  run(folder.options());
  CHECK_THAT(words(folder.database(), "b"), Catch::Contains("changed"));
}

TEST_CASE("no name of a stranger's reaches a terminal raw", "[passed]") {
  PassedOver passed;
  passed.links.push_back({"/a\x1b[2J\n", "/b\x07", false});
  passed.empty_folders.push_back("/c\x1b[2J");
  passed.types.emplace("x\x1b", 1);
  for (const auto& lines : {lines_of(passed, false), link_lines(passed), empty_lines(passed)}) {
    REQUIRE_FALSE(lines.empty());
    for (const std::string& line : lines) {
      CAPTURE(line);
      CHECK(std::ranges::none_of(line, [](unsigned char c) { return c < 0x20; }));
    }
  }
}
