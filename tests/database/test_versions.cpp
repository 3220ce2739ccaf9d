// SPDX-License-Identifier: GPL-2.0-or-later
// Databases that another version of this program, of ICU or of Unicode has made.
#include <catch2/catch.hpp>
#include <xapian.h>

#include "database/opening.h"
#include "database/versions.h"
#include "schema/metadata.h"
#include "searcher/answer/searcher.h"
#include "tests/indexer/corpus_folder.h"
#include "tests/test_index.h"

namespace {

using namespace osint;
using namespace osint::test;

void record(const std::string& path, std::string_view key, const std::string& value) {
  Xapian::WritableDatabase database(path, Xapian::DB_OPEN);
  database.set_metadata(std::string(key), value);
  database.commit();
}

std::string warning_of(const std::string& path) { return version_warning(Xapian::Database(path), path); }

TEST_CASE("another ICU or Unicode is a warning that names both", "[versions]") {
  const TestIndex index({plain_commentary("a", "A title", "a text")});
  CHECK(warning_of(index.path()).empty());
  const auto [key, text] = GENERATE(std::pair(metadata::icu, "ICU 1.2 and Unicode "),
                                    std::pair(metadata::unicode, "and Unicode 1.2, this program has ICU "));
  record(index.path(), key, "1.2");
  CHECK_THAT(warning_of(index.path()), Catch::Contains(text) && Catch::StartsWith(index.path()));
  record(index.path(), key, "");
  CHECK_THAT(warning_of(index.path()), Catch::Contains("of unknown version"));
  record(index.path(), key, current_versions().at(std::string(key)));
  CHECK(warning_of(index.path()).empty());
}

TEST_CASE("of several databases each that another ICU has made is warned of, and all are searched",
          "[versions]") {
  const TestIndex present({plain_commentary("a", "A title", "harbour")});
  const TestIndex other({plain_commentary("b", "A title", "harbour")});
  const TestIndex third({plain_commentary("c", "A title", "harbour")});
  record(other.path(), metadata::icu, "1.2");
  record(third.path(), metadata::unicode, "3.4");
  auto searcher = Searcher::open({present.path(), other.path(), third.path()});
  REQUIRE(searcher);
  REQUIRE(searcher->warnings().size() == 2);
  CHECK_THAT(searcher->warnings()[0], Catch::StartsWith(other.path() + " was made"));
  CHECK_THAT(searcher->warnings()[1], Catch::StartsWith(third.path() + " was made"));
  CHECK(searcher->search("harbour", {})->total == 3);
  CHECK(Searcher::open({present.path()})->warnings().empty());
}

TEST_CASE("another schema or analysis is refused, alone and among others", "[versions]") {
  const TestIndex present({plain_commentary("a", "A title", "a text")});
  const TestIndex other({plain_commentary("b", "A title", "a text")});
  const auto key = GENERATE(metadata::schema, metadata::analysis);
  const auto version = GENERATE("0", "99");
  record(other.path(), key, version);
  for (const auto& paths : {std::vector{other.path()}, std::vector{present.path(), other.path()}}) {
    const auto opened = Searcher::open(paths);
    REQUIRE_FALSE(opened);
    CHECK(opened.error().kind == ErrorKind::unsuitable);
    CHECK_THAT(opened.error().message, Catch::StartsWith(other.path()) && Catch::Contains(version) &&
                                           Catch::Contains("index the files anew"));
  }
  const auto written = open_writable_database(other.path());
  REQUIRE_FALSE(written);
  CHECK_THAT(written.error().message, Catch::Contains("index the files anew"));
}

TEST_CASE("an update leaves recorded which ICU the database was made with, and warns", "[versions]") {
  const bool bulk = GENERATE(false, true);
  CorpusFolder folder;
  folder.write("a.md", markdown("First", "one"));
  run(folder.options());
  record(folder.database(), metadata::icu, "1.2");
  folder.write("b.md", markdown("Second", "two"));
  RunOptions options = folder.options();
  if (bulk) options.bulk_bytes = 0;
  std::vector<std::string> warnings;
  Observer observer;
  observer.database_warning = [&](const std::string& warning) { warnings.push_back(warning); };
  CHECK(run(options, observer).files == Counts{1, 0, 0, 1, 0});
  REQUIRE(warnings.size() == 1);
  CHECK_THAT(warnings.front(), Catch::Contains("ICU 1.2"));
  CHECK(Xapian::Database(folder.database()).get_metadata(std::string(metadata::icu)) == "1.2");
  CHECK_THAT(warning_of(folder.database()), Catch::Contains("ICU 1.2"));
}

}  // namespace
