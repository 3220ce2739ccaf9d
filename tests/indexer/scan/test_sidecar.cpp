// SPDX-License-Identifier: GPL-2.0-or-later
#include "database/open_database.h"
#include "indexer/scan/file_stamp.h"
#include "indexer/scan/sidecar.h"

#include <array>
#include <catch2/catch.hpp>
#include <fstream>
#include <sys/stat.h>
#include <xapian.h>

#include "indexer/run/file_reading.h"
#include "indexer/scan/folder_scan.h"
#include "schema/commentary.h"
#include "schema/record.h"
#include "tests/indexer/corpus_folder.h"

using namespace osint;
using namespace osint::test;

namespace {

using Lines = std::vector<std::string>;

const std::string untitled =
    "OE Watch Commentary: A pontoon brigade has trained. End OE Watch Commentary (Ashgrove)\n";

Commentary only_commentary(const std::string& path) {
  const auto reading = read_file(path, nullptr, "", {});
  REQUIRE(reading);
  REQUIRE(reading->commentaries.size() == 1);
  return reading->commentaries.front();
}

Lines warnings(const std::string& path) {
  Lines out;
  for (const Warning& warning : only_commentary(path).warnings) {
    if (warning.line == 0) out.push_back(warning.message);
  }
  return out;
}

std::string region_of(const std::string& database) {
  const OpenDatabase opened = *OpenDatabase::open({database});
  REQUIRE(opened->get_doccount() == 1);
  return decode_record(opened->get_document(*opened->postlist_begin("")).get_data())->region;
}

}  // namespace

TEST_CASE("the name of a sidecar is the file's with another ending") {
  CHECK(sidecar_paths("/c/a.b.md") == std::array<std::string, 2>{"/c/a.b.yaml", "/c/a.b.yml"});
  CHECK(sidecar_paths("/c.d/a") == std::array<std::string, 2>{"/c.d/a.yaml", "/c.d/a.yml"});
  CHECK(sidecar_paths("/c/.a") == std::array<std::string, 2>{"/c/.a.yaml", "/c/.a.yml"});
  CHECK(is_sidecar_name("a.yaml"));
  CHECK(is_sidecar_name("a.b.yml"));
  for (const std::string_view name : {"yaml", ".yaml", ".a.yaml", "a.yaml.md", "a.json"})
    CHECK_FALSE(is_sidecar_name(name));
}

TEST_CASE("a sidecar says what the file does not") {
  CorpusFolder folder;
  folder.write("a.md", untitled);
  folder.write("a.yaml",
               "title: Lake Vesna\nregion: Eurasia\ndate: 2018-10-05\nanalyst: Una Fell\nlayout: x\n");
  folder.write("a.yml", "region: Other\n");
  const Commentary read = only_commentary(folder.path("a.md"));
  CHECK(read.title == "Lake Vesna");
  CHECK(read.region == "Eurasia");
  CHECK(read.date == "2018-10-05");
  CHECK(read.analysts == Lines{"Ashgrove"});
  CHECK(warnings(folder.path("a.md")) ==
        Lines{"a.yaml:5: \"layout: x\" is not used: a key of the header that means nothing here"});
}

TEST_CASE("a header in the file wins over the sidecar") {
  CorpusFolder folder;
  folder.write("a.md", "---\nregion: Eurasia\ntitle: Header\n---\n" + untitled);
  folder.write("a.yml", "region: Other\ntitle: Other\ndate: 2018\n");
  const Commentary read = only_commentary(folder.path("a.md"));
  CHECK(read.title == "Header");
  CHECK(read.region == "Eurasia");
  CHECK(read.date == "2018");
}

TEST_CASE("what has a sidecar's name and is no file of the folder is not read") {
  CorpusFolder folder;
  folder.write("a.md", untitled);
  std::ofstream(folder.beside("secret")) << "region: Secret\n";
  SECTION("a link") { std::filesystem::create_symlink(folder.beside("secret"), folder.path("a.yaml")); }
  SECTION("a FIFO") { REQUIRE(mkfifo(folder.path("a.yaml").c_str(), 0600) == 0); }
  SECTION("a folder") { std::filesystem::create_directory(folder.path("a.yaml")); }
  SECTION("a link to nowhere") { std::filesystem::create_symlink("nowhere", folder.path("a.yaml")); }
  CHECK(only_commentary(folder.path("a.md")).region.empty());
  CHECK(warnings(folder.path("a.md")).empty());
  CHECK(run(folder.options()).files == Counts{1, 0, 0, 0, 0});
  trust_all_stamps(folder.database());
  CHECK(run(folder.options()).files == Counts{0, 0, 0, 1, 0});
}

TEST_CASE("a sidecar below a folder that became a link is not read") {
  CorpusFolder folder;
  folder.write("in/a.md", untitled);
  std::filesystem::create_directory(folder.beside("outside"));
  std::ofstream(folder.beside("outside/a.yaml")) << "region: Secret\n";
  std::filesystem::rename(folder.path("in"), folder.beside("in"));
  std::filesystem::create_symlink(folder.beside("outside"), folder.path("in"));
  const auto sidecar = read_sidecar_file(PlaceBeneath{folder.path("in/a.md"), folder.root()});
  REQUIRE_FALSE(sidecar);
  CHECK_THAT(sidecar.error().message, Catch::StartsWith("a.yaml a symbolic link took its place"));
}

TEST_CASE("a sidecar that cannot be read leaves the file as it is, with a warning") {
  CorpusFolder folder;
  folder.write("a.md", untitled);
  folder.write("a.yaml", "region: [x\n");
  CHECK(warnings(folder.path("a.md")) == Lines{"a.yaml:2: not read: end of sequence flow not found"});
  folder.write("a.yaml", std::string(100'000, 'x'));
  CHECK(warnings(folder.path("a.md")) == Lines{"a.yaml: not read: is larger than 64 KiB"});
  std::filesystem::resize_file(folder.path("a.yaml"), max_file_bytes + 1);
  CHECK(warnings(folder.path("a.md")) == Lines{"a.yaml is larger than 16 MiB; split it"});
}

TEST_CASE("a sidecar is no file without a reader, unless it goes with none") {
  CorpusFolder folder;
  folder.write("a.md", untitled);
  folder.write("a.yaml", "region: x\n");
  folder.write("README.yaml", "region: x\n");
  const FolderScan with = scan_folder(folder.root());
  CHECK(with.passed_over.types.empty());
  REQUIRE(with.files.size() == 1);
  CHECK(with.files[0].sidecar == stamp_on_disk(folder.path("a.yaml")));
  folder.write("other.yml", "region: x\n");
  folder.write("deep/a.yaml", "region: x\n");
  const FolderScan orphan = scan_folder(folder.root());
  CHECK(orphan.passed_over.types == decltype(orphan.passed_over.types){{"yaml", 1}, {"yml", 1}});
}

TEST_CASE("a file that is named or linked is read with its sidecar") {
  CorpusFolder folder;
  std::filesystem::create_directory(folder.beside("other"));
  std::ofstream(folder.beside("other/a.md")) << untitled;
  std::ofstream(folder.beside("other/a.yaml")) << "region: Eurasia\n";
  RunOptions options = folder.options();
  SECTION("named") { options.paths = {folder.beside("other/a.md")}; }
  SECTION("linked") {
    std::filesystem::create_symlink(folder.beside("other/a.md"), folder.path("b.md"));
    options.follow = true;
  }
  CHECK(run(options).files == Counts{1, 0, 0, 0, 0});
  CHECK(region_of(folder.database()) == "Eurasia");
  trust_all_stamps(folder.database());
  CHECK(run(options).files == Counts{0, 0, 0, 1, 0});
  std::ofstream(folder.beside("other/a.yaml")) << "region: Asia and more\n";
  CHECK(run(options).files == Counts{0, 1, 0, 0, 0});
  CHECK(region_of(folder.database()) == "Asia and more");
}

TEST_CASE("what becomes of a sidecar is taken up by the next run") {
  CorpusFolder folder;
  folder.write("a.md", untitled);
  const auto next = [&] {
    trust_all_stamps(folder.database());
    return run(folder.options()).files;
  };
  CHECK(run(folder.options()).files == Counts{1, 0, 0, 0, 0});
  CHECK(next() == Counts{0, 0, 0, 1, 0});
  folder.write("a.yaml", "region: Eurasia\n");
  CHECK(next() == Counts{0, 1, 0, 0, 0});
  CHECK(region_of(folder.database()) == "Eurasia");
  CHECK(next() == Counts{0, 0, 0, 1, 0});
  folder.write("a.yaml", "region: Asia\n");
  CHECK(next() == Counts{0, 1, 0, 0, 0});
  CHECK(region_of(folder.database()) == "Asia");
  folder.write("a.yaml", "region: Asia\n");  // another stamp, the same bytes
  CHECK(next() == Counts{0, 0, 0, 1, 0});
  folder.rename("a.yaml", "a.yml");
  CHECK(next() == Counts{0, 0, 0, 1, 0});
  folder.erase("a.yml");
  CHECK(next() == Counts{0, 1, 0, 0, 0});
  CHECK(region_of(folder.database()).empty());
  CHECK(next() == Counts{0, 0, 0, 1, 0});
}
