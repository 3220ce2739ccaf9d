// SPDX-License-Identifier: GPL-2.0-or-later
// Documents that Xapian refuses, when they are added or only at the commit: they fail alone.
#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <xapian.h>

#include "indexer/run/index_run.h"
#include "indexer/scan/file_table.h"
#include "tests/indexer/corpus_folder.h"

using namespace osint;
using namespace osint::test;

namespace {

const std::string too_long(300, 'x');          // refused when it is added
const std::string too_long_as_key(200, '\0');  // refused at the commit, for each NUL takes two bytes in a key
const std::string poisoned = "a text with poison in it";

// What check_document() would find is put in behind its back.
Observer spoiling(const std::string& term) {
  Observer observer;
  observer.storing = [term](Xapian::Document document) {
    if (document.get_data().find("poison") != std::string::npos) document.add_boolean_term(term);
  };
  return observer;
}

void write_sound(CorpusFolder& folder, int files) {
  for (int i = 0; i < files; ++i) {
    folder.write(fmt::format("d{}/{}.md", i % 3, i),
                 markdown(fmt::format("Title {}", i), fmt::format("words running {}", i)));
  }
}

RunOptions options_of(const CorpusFolder& folder, bool bulk) {
  RunOptions options = folder.options();
  if (bulk) options.bulk_bytes = 0;
  options.jobs = GENERATE(1U, 3U);
  options.commit_every = GENERATE(2U, 500U);
  options.bulk_commit_every = 7;
  return options;
}

}  // namespace

TEST_CASE("a commentary that the database refuses fails alone, with its line and the reason", "[refused]") {
  CorpusFolder folder;
  write_sound(folder, 13);
  folder.write("d1/bad.md", markdown("Good", "first") + markdown("Bad", poisoned));
  folder.write("z.md", markdown("Worse", poisoned));
  const RunOptions options = options_of(folder, GENERATE(false, true));
  const RunReport report = run(options, spoiling(too_long));
  CHECK(report.files == Counts{13, 0, 0, 0, 2});
  CHECK(report.commentaries == Counts{13, 0, 0, 0, 0});
  REQUIRE(report.failures.size() == 2);
  const std::size_t first = report.failures[0].file == folder.path("d1/bad.md") ? 0 : 1;
  CHECK(report.failures[first].line == 5);
  CHECK(report.failures[1 - first].line == 1);
  CHECK(report.failures[1 - first].file == folder.path("z.md"));
  for (const Notice& failed : report.failures)
    CHECK_THAT(failed.reason, Catch::StartsWith("cannot be indexed: Term too long"));
  CHECK(documents(folder.database()).size() == 13);
  CHECK(table_of(folder.database()).find(folder.path("z.md"))->failure);
  CHECK_FALSE(std::filesystem::exists(folder.database() + ".osint-building"));
  CHECK(run(options).files == Counts{2, 0, 0, 13, 0});
  RunOptions scratch = folder.options();
  scratch.database = folder.beside("scratch");
  run(scratch);
  CHECK(documents(folder.database()) == documents(scratch.database));
  CHECK(family_members(folder.database()) == family_members(scratch.database));
}

TEST_CASE("a commentary that is refused only at the commit fails alone", "[refused]") {
  CorpusFolder folder;
  write_sound(folder, 13);
  folder.write("d1/bad.md", markdown("Bad", poisoned));
  const RunOptions options = options_of(folder, GENERATE(false, true));
  const RunReport report = run(options, spoiling(too_long_as_key));
  CHECK(report.files == Counts{13, 0, 0, 0, 1});
  REQUIRE(report.failures.size() == 1);
  CHECK(report.failures[0].file == folder.path("d1/bad.md"));
  CHECK_THAT(report.failures[0].reason, Catch::StartsWith("cannot be indexed: "));
  CHECK(documents(folder.database()).size() == 13);
  CHECK(run(options).files == Counts{1, 0, 0, 13, 0});
}

TEST_CASE("a commentary that is refused keeps its former version", "[refused]") {
  CorpusFolder folder;
  write_sound(folder, 9);
  folder.write("bad.md", markdown("Bad", "a sound text"));
  folder.write("torn.xml", broken_xml);
  run(folder.options());
  write_sound(folder, 9);
  folder.write("bad.md", markdown("Bad", poisoned));
  folder.erase("d0/0.md");
  folder.rename("d1/1.md", "d1/moved.md");
  const RunOptions options = options_of(folder, GENERATE(false, true));
  const RunReport report = run(options, spoiling(GENERATE(too_long, too_long_as_key)));
  CHECK(report.files.failed == 2);
  CHECK(report.files.removed == 2);
  CHECK_THAT(words(folder.database(), "bad"), Catch::Contains("a sound text"));
  CHECK(table_of(folder.database()).find(folder.path("torn.xml"))->failure);
  run(options);
  RunOptions scratch = folder.options();
  scratch.database = folder.beside("scratch");
  run(scratch);
  CHECK(documents(folder.database()) == documents(scratch.database));
}

TEST_CASE("of a very large file a commentary that is refused takes no other file with it", "[refused]") {
  CorpusFolder folder;
  write_sound(folder, 5);
  std::string many;
  for (int i = 0; i < 250; ++i) many += markdown(fmt::format("Part {}", i), i == 210 ? poisoned : "sound");
  folder.write("d1/many.md", many);
  const RunOptions options = options_of(folder, GENERATE(false, true));
  const RunReport report = run(options, spoiling(GENERATE(too_long, too_long_as_key)));
  INFO(summary(report, true) << ", " << options.jobs << " jobs, commits of " << options.commit_every);
  CHECK(report.files == Counts{5, 0, 0, 0, 1});
  CHECK(documents(folder.database()).size() == 5);
}
