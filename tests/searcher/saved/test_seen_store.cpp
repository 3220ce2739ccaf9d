// SPDX-License-Identifier: GPL-2.0-or-later
#include <catch2/catch.hpp>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <string>

#include "searcher/saved/seen_file.h"
#include "searcher/saved/seen_store.h"
#include "tests/test_index.h"

using namespace osint;
using namespace osint::test;

namespace {

constexpr std::chrono::milliseconds at_once{0};

Seen of(const std::string& id) { return Seen({seen_commentary(std::string(16, 'x'), id)}); }

std::size_t files_in(const std::filesystem::path& folder) {
  std::size_t out = 0;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) out += entry.exists() ? 1 : 0;
  return out;
}

}  // namespace

TEST_CASE("what a run has shown is known to the next") {
  const TemporaryFolder folder;
  const SeenStore store((folder.path() / "state").string());
  CHECK_FALSE(store.load("ports")->has_value());
  {
    auto run = NewsRun::begin(store, "ports", at_once);
    REQUIRE(run);
    CHECK(run->seen().entries().empty());
    REQUIRE(run->prepare(of("a"), 1000));
    REQUIRE(run->commit());
  }
  CHECK((*store.load("ports"))->last_run == 1000);
  CHECK(NewsRun::begin(store, "ports", at_once)->seen().entries() == of("a").entries());
  CHECK(NewsRun::begin(store, "cables", at_once)->seen().entries().empty());
}

TEST_CASE("a run that was not committed changes nothing and leaves nothing") {
  const TemporaryFolder folder;
  const SeenStore store(folder.path().string());
  {
    auto run = NewsRun::begin(store, "ports", at_once);
    REQUIRE(run->prepare(of("a"), 1000));
  }
  CHECK_FALSE(store.load("ports")->has_value());
  CHECK(files_in(folder.path()) == 1);  // the lock
}

TEST_CASE("two runs of one query do not mix, those of two queries do not wait") {
  const TemporaryFolder folder;
  const SeenStore store(folder.path().string());
  {
    const auto first = NewsRun::begin(store, "ports", at_once);
    REQUIRE(first);
    CHECK_THAT(NewsRun::begin(store, "ports", at_once).error().message,
               Catch::Contains("another osint-search"));
    CHECK(NewsRun::begin(store, "cables", at_once));
  }
  CHECK(NewsRun::begin(store, "ports", at_once));
}

TEST_CASE("forgetting leaves neither state nor lock") {
  const TemporaryFolder folder;
  const SeenStore store(folder.path().string());
  auto run = NewsRun::begin(store, "ports", at_once);
  REQUIRE(run->prepare(of("a"), 1000));
  REQUIRE(run->commit());
  { const auto done = std::move(run); }
  REQUIRE(store.remove("ports"));
  CHECK(files_in(folder.path()) == 0);
  REQUIRE(store.remove("ports"));
  CHECK(SeenStore((folder.path() / "none").string()).remove("ports"));
  CHECK(files_in(folder.path()) == 0);
}

TEST_CASE("a damaged state is named, with the way out, and left as it is") {
  const TemporaryFolder folder;
  const SeenStore store(folder.path().string());
  std::ofstream(store.path("ports")) << "scribble";
  const auto run = NewsRun::begin(store, "ports", at_once);
  REQUIRE_FALSE(run);
  CHECK_THAT(run.error().message, Catch::StartsWith(store.path("ports")) && Catch::Contains("remove it"));
  CHECK(std::filesystem::file_size(store.path("ports")) == 8);
}

TEST_CASE("where the state cannot be written a run does not begin") {
  const TemporaryFolder folder;
  std::ofstream(folder.path() / "file") << "in the way";
  const SeenStore store((folder.path() / "file").string());
  CHECK_THAT(NewsRun::begin(store, "ports", at_once).error().message, Catch::Contains("cannot be written"));
}

TEST_CASE("a state that is a symbolic link stays one") {
  const TemporaryFolder folder;
  const SeenStore store((folder.path() / "state").string());
  std::filesystem::create_directories(folder.path() / "state");
  std::ofstream(folder.path() / "kept") << encode_seen(Seen(), 1);
  std::filesystem::create_symlink("../kept", store.path("ports"));
  auto run = NewsRun::begin(store, "ports", at_once);
  REQUIRE(run->prepare(of("a"), 1000));
  REQUIRE(run->commit());
  CHECK(std::filesystem::is_symlink(store.path("ports")));
  CHECK((*store.load("ports"))->last_run == 1000);
}
