// SPDX-License-Identifier: GPL-2.0-or-later
// How long a reader believes that a writer is to blame.
#include <catch2/catch.hpp>
#include <filesystem>
#include <unistd.h>

#include "database/opening.h"
#include "database/reader_snapshot.h"
#include "tests/test_index.h"

using namespace osint;
using namespace osint::test;

TEST_CASE("a commit is seen, and so is another database in the place of one") {
  TemporaryFolder folder;
  const std::string path = folder.path() / "db";
  auto database = *open_writable_database(path);
  const ReaderSnapshot before({path});
  CHECK(before.unchanged());
  CHECK_FALSE(before.overtaken());
  database.set_metadata("key", "value");
  database.commit();
  CHECK(before.unchanged());
  CHECK(before.overtaken());
  database.close();
  const ReaderSnapshot then({path});
  std::filesystem::rename(path, path + "-old");
  CHECK_FALSE(then.unchanged());
  CHECK(then.overtaken());
}

TEST_CASE("without a writer few attempts are made, beside one many, but not for ever") {
  TemporaryFolder folder;
  const std::string path = folder.path() / "db";
  auto database = *open_writable_database(path);
  Attempts alone;
  const ReaderSnapshot quiet({path});
  int few = 0;
  while (alone.again(quiet)) ++few;
  CHECK(few == 3);

  Attempts beside;
  database.set_metadata("key", "value");
  database.commit();
  int many = 0;
  while (beside.again(quiet)) ++many;
  CHECK(many > 50);
  CHECK(many < 1000);
}
