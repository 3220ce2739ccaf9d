// SPDX-License-Identifier: GPL-2.0-or-later
// What a rebuild takes over from the database that it replaces, be it damaged.
#include "indexer/rebuild/carry_over.h"

#include "database/open_database.h"
#include "schema/fields.h"
#include "tests/indexer/rebuild/rebuilt_folder.h"

using namespace osint;
using namespace osint::test;

TEST_CASE("a rebuild loses nothing that cannot be read just now", "[rebuild]") {
  CorpusFolder folder;
  prepare(folder);
  RunOptions options = remembered(folder);
  options.allow_empty = GENERATE(false, true);
  SECTION("a broken file") {
    folder.write("e.xml", xml({"e", "", "f"}, "five"));
    run(folder.options());
    folder.write("e.xml", broken_xml);
    const RunReport report = rebuilt(options);
    CHECK(report.files == Counts{4, 0, 0, 0, 1});
    CHECK(report.commentaries == Counts{4, 0, 0, 0, 3});
    CHECK(ids(folder.database()) == Ids{"a", "b", "e", "e#2", "f", "own", "sub/d"});
    CHECK_THAT(words(folder.database(), "e#2"), Catch::Contains("five"));
    CHECK(run(remembered(folder)).files == Counts{0, 0, 0, 4, 1});
    folder.write("e.xml", xml({"e"}, "mended"));
    CHECK(run(remembered(folder)).files == Counts{0, 1, 0, 4, 0});
    check_as_from_scratch(folder);
  }
  SECTION("a link to nothing") {
    folder.erase("b.md");
    fs::create_symlink("nowhere", folder.path("b.md"));
    CHECK(rebuilt(options).failures.at(0).file == folder.path("b.md"));
    CHECK(ids(folder.database()) == Ids{"a", "b", "own", "sub/d"});
  }
  CHECK(is_sound(folder));
  CHECK(nothing_left_over(folder));
}

TEST_CASE("a rebuild keeps what a folder held that is away or empty, until that is confirmed", "[rebuild]") {
  CorpusFolder folder;
  prepare(folder);
  const auto before = documents(folder.database());
  fs::rename(folder.root(), folder.beside("elsewhere"));
  if (GENERATE(false, true)) fs::create_directory(folder.root());
  for (int time = 0; time < 2; ++time) {
    const RunReport report = rebuilt(remembered(folder));
    CHECK(report.failures.at(0).file == folder.root());
    CHECK_THAT(report.failures.at(0).reason,
               Catch::Contains("its 3 commentaries are kept") && Catch::Contains("--remove"));
    CHECK(documents(folder.database()) == before);
    CHECK(is_sound(folder));
  }
  SECTION("the folder comes back") {
    fs::remove(folder.root());
    fs::rename(folder.beside("elsewhere"), folder.root());
    run(remembered(folder));
    CHECK(ids(folder.database()) == Ids{"a", "b", "own", "sub/d"});
    CHECK_THAT(words(folder.database(), "a"), !Catch::Contains("vanishing"));
    CHECK(is_sound(folder));
  }
  SECTION("it is confirmed") {
    RunOptions options = remembered(folder);
    options.allow_empty = true;
    rebuilt(options);
    CHECK(documents(folder.database()).empty());
    CHECK(load_remembered(*OpenDatabase::open({folder.database()}))->roots == Roots{folder.root()});
  }
  CHECK(nothing_left_over(folder));
}

TEST_CASE("what a rebuild takes over has the ids that all files together give", "[rebuild]") {
  CorpusFolder folder;
  folder.write("a.xml", xml({"same"}, "of the first"));
  folder.write("b.xml", xml({"same"}, "of the second"));
  run(folder.options());
  folder.write(GENERATE("a.xml", "b.xml"), broken_xml);
  rebuilt(remembered(folder));
  CHECK(ids(folder.database()) == Ids{"same", "same~2"});
  CHECK_THAT(words(folder.database(), "same"), Catch::Contains("of the first"));
  CHECK_THAT(words(folder.database(), "same~2"), Catch::Contains("of the second"));
  CHECK(is_sound(folder));
}

TEST_CASE("a rebuild takes over what it can read of a damaged database", "[rebuild]") {
  CorpusFolder folder;
  prepare(folder);
  folder.write("e.xml", xml({"e", "", "f"}, "five"));
  run(folder.options());
  folder.write("e.xml", broken_xml);
  const std::string table = GENERATE("position", "postlist", "synonym", "termlist");
  const fs::path file = fs::path(folder.database()) / (table + ".glass");
  SECTION("a table is empty") { fs::resize_file(file, 0); }
  SECTION("a table is gone") { fs::remove(file); }
  SECTION("a table is full of zeros") {
    const auto size = fs::file_size(file);
    fs::resize_file(file, 0);
    fs::resize_file(file, size);
  }
  SECTION("a table has a tail") { fs::resize_file(file, fs::file_size(file) + 512); }
  CHECK(rebuilt(folder.options()).files == Counts{4, 0, 0, 0, 1});
  CHECK(ids(folder.database()) == Ids{"a", "b", "e", "e#2", "f", "own", "sub/d"});
  CHECK(is_sound(folder));
  CHECK(run(remembered(folder)).files == Counts{0, 0, 0, 4, 1});
}

TEST_CASE("what a rebuild cannot save is named, and nothing is changed unless that is confirmed",
          "[rebuild]") {
  CorpusFolder folder;
  prepare(folder);
  folder.write("e.xml", xml({"e"}, "five"));
  run(folder.options());
  folder.write("e.xml", broken_xml);
  RunOptions options = folder.options();
  SECTION("a record") {
    {
      Xapian::WritableDatabase database(folder.database(), Xapian::DB_OPEN);
      const Xapian::docid number = *database.postlist_begin(id_term("e"));
      Xapian::Document document = database.get_document(number);
      document.set_data("no record");
      database.replace_document(number, document);
      database.commit();
    }
    CHECK_THAT(refused(options),
               Catch::StartsWith(folder.path("e.xml") + ":3: ") &&
                   Catch::Contains("1 commentary that only the database holds cannot be read from it (e)"));
  }
  SECTION("all of it") {
    fs::resize_file(folder.database() + "/iamglass", 0);
    CHECK_THAT(refused(options),
               Catch::StartsWith(folder.path("e.xml") + ":3: ") && Catch::Contains("--allow-empty"));
  }
  SECTION("files of a folder that is not named") {
    folder.write("e.xml", xml({"e"}, "five"));
    fs::resize_file(folder.database() + "/postlist.glass", 0);
    options.paths = {folder.path("sub")};
    CHECK_THAT(refused(options), Catch::Contains("3 commentaries of files outside of those named"));
    CHECK(nothing_left_over(folder));
    options.allow_empty = true;
    rebuilt(options);
    CHECK(ids(folder.database()) == Ids{"d", "own"});
    return;
  }
  CHECK(nothing_left_over(folder));
  options.allow_empty = true;
  CHECK(rebuilt(options).files == Counts{4, 0, 0, 0, 1});
  CHECK(ids(folder.database()) == Ids{"a", "b", "own", "sub/d"});
  CHECK(is_sound(folder));
}
