// SPDX-License-Identifier: GPL-2.0-or-later
// Reading a database beside a writer, and what errors say of it.
#include "database/open_database.h"

#include <catch2/catch.hpp>
#include <filesystem>
#include <fmt/format.h>
#include <random>
#include <stdexcept>

#include "database/opening.h"
#include "tests/temporary_folder.h"

namespace {

using namespace osint;
using namespace osint::test;

constexpr int documents = 300;

// Every document of the database says `word`, and much that cannot be compressed: a reader must not have it all at once.
void write(Xapian::WritableDatabase& database, const std::string& word) {
  std::mt19937 random(1);  // NOLINT: the same each time
  for (Xapian::docid number = 1; number <= documents; ++number) {
    Xapian::Document document;
    std::string data = word + '.';
    for (int i = 0; i < 50; ++i) data += std::to_string(random());
    document.set_data(data);
    database.replace_document(number, document);
  }
  database.commit();
}

class Folder {
 public:
  std::string path(const std::string& name) const { return folder_.path() / name; }

  std::string database(const std::string& name) const {
    auto database = *open_writable_database(path(name));
    write(database, name);
    return path(name);
  }

  // Puts the one in the place of the other.
  void exchange(const std::string& one, const std::string& other) const {
    std::filesystem::rename(path(one), path("aside"));
    std::filesystem::rename(path(other), path(one));
    std::filesystem::rename(path("aside"), path(other));
  }

 private:
  TemporaryFolder folder_;
};

// What all documents say, "mixed" where they differ. Throws Xapian::Error.
std::string said(const Xapian::Database& database) {
  std::string all;
  for (Xapian::docid number = 1; number <= documents; ++number) {
    std::string one = database.get_document(number).get_data();
    one.erase(one.find('.'));
    if (!all.empty() && one != all) return "mixed";
    all = std::move(one);
  }
  return all;
}

TEST_CASE("a reader that a writer overtakes reads the state that is there then", "[open]") {
  const Folder folder;
  auto database = *OpenDatabase::open({folder.database("db")});
  int attempts = 0;
  const Result<std::string> answer = database.retried([&]() -> Result<std::string> {
    if (++attempts == 1) {
      auto writer = *open_writable_database(database.name());
      for (int edition = 1; edition <= 5; ++edition) write(writer, fmt::format("edition {}", edition));
    }
    return said(*database);
  });
  REQUIRE(answer);
  CHECK(*answer == "edition 5");
  CHECK(attempts == 2);
}

TEST_CASE("an error of the reader's own is believed once nobody has written since", "[open]") {
  const Folder folder;
  auto database = *OpenDatabase::open({folder.database("db")});
  int attempts = 0;
  const auto damaged = [&]() -> Result<int> {
    if (++attempts == 1) {
      auto writer = *open_writable_database(database.name());
      write(writer, "other");
    }
    return failure("is damaged");
  };
  CHECK(database.retried(damaged).error().message == "is damaged");
  CHECK(attempts == 2);
}

TEST_CASE("what was read of a database is not believed when another takes its place", "[open]") {
  const Folder folder;
  folder.database("next");
  auto database = *OpenDatabase::open({folder.database("db")});
  int attempts = 0;
  const auto read = [&]() -> Result<std::string> {
    const std::string seen = said(*database);
    if (++attempts == 1) folder.exchange("db", "next");
    return seen;
  };
  CHECK(database.retried(read) == "next");
  CHECK(attempts == 2);
}

TEST_CASE("a database that is replaced again and again is an error, not an endless circle", "[open]") {
  const Folder folder;
  folder.database("next");
  auto database = *OpenDatabase::open({folder.database("db")});
  int attempts = 0;
  const auto read = [&]() -> Result<int> {
    folder.exchange("db", "next");
    return ++attempts;
  };
  CHECK(database.retried(read).error().message ==
        folder.path("db") + ": is replaced again and again; try again");
  CHECK(attempts > 50);
}

TEST_CASE("without a writer an error that one may cause is tried a few times, any other once", "[open]") {
  const Folder folder;
  auto database = *OpenDatabase::open({folder.database("db")});
  int attempts = 0;
  const auto torn = [&]() -> Result<int> { throw Xapian::DatabaseCorruptError(std::to_string(++attempts)); };
  CHECK_THAT(database.retried(torn).error().message, Catch::Contains("is damaged (4)"));
  attempts = 0;
  const auto wrong = [&]() -> Result<int> { throw Xapian::RangeError(std::to_string(++attempts)); };
  CHECK_THAT(database.retried(wrong).error().message, Catch::Contains("is damaged (1)"));
  const auto bug = []() -> Result<int> { throw std::logic_error("a bug"); };
  CHECK_THROWS_AS(database.retried(bug), std::logic_error);
}

TEST_CASE("an error names the database, or says that it is of several", "[open]") {
  const Folder folder;
  const std::string one = folder.database("one");
  const auto torn = [] { throw Xapian::DatabaseCorruptError("torn"); };
  const auto opened = *OpenDatabase::open({one});
  CHECK_THAT(opened.attempt(torn).error().message,
             Catch::StartsWith(one + ": the database is damaged (torn)"));
  CHECK(*opened.attempt([&] { return said(*opened); }) == "one");
  const auto both = *OpenDatabase::open({one, folder.database("two")});
  CHECK_THAT(both.attempt(torn).error().message, Catch::StartsWith("the databases: the database is damaged"));
  CHECK(both->get_doccount() == 2 * documents);
}

TEST_CASE("what a writer has not committed is seen by who reads what it has open", "[open]") {
  const Folder folder;
  auto writer = *open_writable_database(folder.path("db"));
  writer.set_metadata("files/a", "1");
  const auto database = *OpenDatabase::of(writer, "it");
  CHECK(database.name() == "it");
  CHECK(database.warnings().empty());
  CHECK(database.metadata("files/a") == "1");
  CHECK(database.metadata("files/b") == "");
  CHECK(database.metadata_below("files/") ==
        std::vector{std::pair<std::string, std::string>("files/a", "1")});
  const auto reader = OpenDatabase::open({folder.path("db")});
  REQUIRE_FALSE(reader);
  CHECK_THAT(reader.error().message, Catch::StartsWith("no index at " + folder.path("db")));
}

TEST_CASE("what a database lacks is known when it is opened", "[open]") {
  const Folder folder;
  const std::string path = folder.database("db");
  CHECK_FALSE(OpenDatabase::open({path})->families_complete());
  (*open_writable_database(path)).add_synonym("stem", "stems");
  const auto opened = *OpenDatabase::open({path});
  CHECK(opened.families_complete());
  CHECK(opened.warnings().empty());
  CHECK_THAT(OpenDatabase::open({path, folder.path("none")}).error().message,
             Catch::StartsWith("no index at " + folder.path("none")));
}

}  // namespace
