// SPDX-License-Identifier: GPL-2.0-or-later
// One writer: who is told what while another holds the database.
#include "database/database_lock.h"

#include <atomic>
#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <optional>
#include <thread>
#include <unistd.h>
#include <xapian.h>

#include "database/lock_holder.h"
#include "indexer/run/waiting.h"
#include "indexer/writing/index_writer.h"
#include "tests/indexer/corpus_folder.h"
#include "tests/indexer/program.h"
#include "tests/skip.h"

using namespace osint;
using namespace osint::test;

namespace {

// As a user who is not root. Skips the test where that cannot be done here.
std::vector<std::string> as_nobody(std::vector<std::string> command) {
  if (geteuid() != 0) return command;
  command.insert(command.begin(), {"setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--"});
  std::vector<std::string> version(command.begin(), command.begin() + 6);
  version.emplace_back("--version");
  if (Program(version).status() == 0) return command;
  skip("no other user can run " OSINT_INDEX " here (setpriv)");
}

}  // namespace

TEST_CASE("a second osint-index is told at once who holds the database", "[lock]") {
  CorpusFolder folder;
  folder.write("a.md", markdown("A", "one"));
  run(folder.options());
  const std::string expected = fmt::format("{}: process {} (", folder.database(), getpid());
  SECTION("osint-index") {
    const auto holder = IndexWriter::open(folder.database());
    REQUIRE(holder);
    CHECK(lock_holder(folder.database())->process == getpid());
    Program second(osint_index({"--db", folder.database(), folder.root()}));
    CHECK(second.status() == 75);
    CHECK_THAT(second.left(), Catch::StartsWith("osint-index: " + expected) &&
                                  Catch::Contains("osint-tests") && Catch::Contains("--wait SECONDS"));
  }
  SECTION("a program that has Xapian's lock alone") {
    const Xapian::WritableDatabase holder(folder.database());
    CHECK_THAT(stopped(folder.options()), Catch::StartsWith(expected));
  }
  SECTION("nobody, when it has ended") {
    CHECK_FALSE(lock_holder(folder.database()));
    CHECK(run(folder.options()).files.unchanged == 1);
  }
}

TEST_CASE("readers and dry runs do not mind a writer", "[lock]") {
  CorpusFolder folder;
  folder.write("a.md", markdown("A", "one"));
  run(folder.options());
  const auto holder = IndexWriter::open(folder.database());
  REQUIRE(holder);
  RunOptions dry = folder.options();
  dry.dry_run = true;
  CHECK(run(dry).files.unchanged == 1);
  Program status(osint_index({"--db", folder.database(), "--status"}));
  CHECK(status.status() == 0);
}

TEST_CASE("a wait (--wait) waits for the holder, and no longer than it says", "[lock]") {
  CorpusFolder folder;
  folder.write("a.md", markdown("A", "one"));
  run(folder.options());
  std::optional<IndexWriter> holder = std::move(*IndexWriter::open(folder.database()));
  {
    Program impatient(osint_index({"--wait", "0.05", "--db", folder.database()}));
    CHECK(impatient.status() == 75);
  }
  Program patient(osint_index({"--wait", "1000", "--db", folder.database()}));
  CHECK_THAT(patient.line(),
             Catch::Contains(fmt::format("process {}", getpid())) && Catch::EndsWith("; waiting"));
  holder.reset();
  CHECK_THAT(patient.line(), Catch::Contains("nothing changed"));
  CHECK(patient.status() == 0);
}

TEST_CASE("a wait ends when the user interrupts it, and for no error but a busy database", "[lock]") {
  bool ended = false;
  Observer observer;
  observer.interrupted = [&] { return ended; };
  Waiting waiting(1e6, observer);
  CHECK(waiting.again({"", 0, ErrorKind::busy}));
  CHECK_FALSE(waiting.again({"", 0, ErrorKind::failure}));
  ended = true;
  CHECK_FALSE(waiting.again({"", 0, ErrorKind::busy}));
  CHECK_FALSE(Waiting(0, {}).again({"", 0, ErrorKind::busy}));
}

TEST_CASE("what may not be written is not called busy", "[lock]") {
  CorpusFolder folder;
  folder.write("a.md", markdown("A", "one"));
  run(folder.options());
  const auto command = as_nobody(osint_index({"--db", folder.database(), folder.root()}));
  std::filesystem::permissions(folder.database(), std::filesystem::perms(0555));
  Program program(command);
  CHECK(program.status() == 2);
  CHECK_THAT(program.left(), Catch::Contains("no permission to write " + folder.database()));
  auto anew = command;
  anew.emplace_back("--rebuild");
  Program rebuild(anew);
  CHECK(rebuild.status() == 2);
  CHECK_THAT(rebuild.left(), Catch::Contains("ermission"));
}

TEST_CASE("no other run can begin while a bulk load exchanges the database", "[lock]") {
  CorpusFolder folder;
  for (int i = 0; i < 60; ++i) folder.write(fmt::format("{}.md", i), markdown("T", "words"));
  run(folder.options());
  for (int i = 0; i < 60; ++i) folder.write(fmt::format("{}.md", i), markdown("T", "other words"));
  RunOptions options = folder.options();
  options.bulk_bytes = 0;
  options.bulk_commit_every = 1;
  options.jobs = 1;
  std::atomic<bool> running = false;
  std::atomic<int> taken = 0;
  std::jthread other([&](const std::stop_token& stop) {
    while (!stop.stop_requested()) {
      if (!running) continue;
      const auto lock = DatabaseLock::take(folder.database());
      if (lock && running) ++taken;
    }
  });
  Observer observer;
  observer.progress = [&](std::uint64_t done, std::uint64_t total) { running = done < total; };
  CHECK(run(options, observer).files.changed == 60);
  other.request_stop();
  CHECK(taken == 0);
}
