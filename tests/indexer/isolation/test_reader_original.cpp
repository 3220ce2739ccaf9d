// SPDX-License-Identifier: GPL-2.0-or-later
// The process that the readers are copies of, seen through a pool of them.
#include "indexer/isolation/reader_original.h"

#include <catch2/catch.hpp>
#include <csignal>
#include <set>

#include "indexer/isolation/reader_pool.h"
#include "indexer/isolation/sanitizers.h"
#include "tests/indexer/isolation/obedient_pool.h"
#include "tests/indexer/isolation/processes.h"

using namespace osint;
using namespace osint::test;
using Catch::Contains;

namespace {

pid_t original_of(ReaderPool& pool) { return std::stoi(told(pool, "original")); }

Patience patience() { return {std::chrono::steady_clock::now() + std::chrono::seconds(60), {}}; }

std::string answer_of(ReaderChild& child, const std::string& order) {
  const auto answer = child.ask({"pdf", "", order}, patience());
  REQUIRE(answer);
  REQUIRE(answer->documents);
  return answer->documents->front().content.blocks.front().text.text;
}

}  // namespace

TEST_CASE("a file that crashes its process leaves the original as it was", "[original]") {
  ReaderPool pool(obedient_options());
  const pid_t original = original_of(pool);
  for (const char* order : {"crash", "end:9", "recurse:deep"})
    CHECK_THAT(told(pool, order), Contains("crashed"));
  CHECK(original_of(pool) == original);
  CHECK(told(pool, "say:after") == "after");
}

TEST_CASE("nothing that one process does to its memory is there in the next", "[original]") {
  ReaderPoolOptions options = obedient_options();
  options.most_files = 2;
  ReaderPool pool(options);
  CHECK(told(pool, "remember:a") == "remembered:a");
  CHECK(told(pool, "remember:b") == "remembered:ab");
  CHECK(told(pool, "remember:c") == "remembered:c");
}

TEST_CASE("where the original was killed another takes its place", "[original]") {
  ReaderPoolOptions options = obedient_options();
  options.most_files = 2;
  ReaderPool pool(options);
  const pid_t original = original_of(pool);
  kill(original, SIGKILL);
  CHECK(told(pool, "say:a copy reads on") == "a copy reads on");
  CHECK(told(pool, "say:and so does the next") == "and so does the next");
  CHECK(original_of(pool) != original);
  CHECK(is_gone(original));
}

TEST_CASE("the original is started anew after so many files that crashed", "[original]") {
  ReaderPool pool(obedient_options());
  const pid_t original = original_of(pool);
  std::set<pid_t> originals;
  for (std::size_t i = 0; i < most_crashes_of_copies; ++i) {
    originals.insert(original_of(pool));
    CHECK_THAT(told(pool, "end:9"), Contains("crashed"));
  }
  CHECK(originals == std::set<pid_t>{original});
  CHECK(original_of(pool) != original);
  CHECK(is_gone(original));
}

TEST_CASE("copies that run at a time hold three files each, and no end of another's connection",
          "[original]") {
  const auto original = ReaderOriginal::start(OBEDIENT_READ, {}, patience());
  REQUIRE(original);
  std::vector<std::unique_ptr<ReaderChild>> copies;
  for (int i = 0; i < 20; ++i) {
    auto copy = (*original)->copy(patience());
    REQUIRE(copy);
    REQUIRE((*copy)->await_greeting(patience()));
    copies.push_back(std::move(*copy));
  }
  std::set<std::string> processes;
  for (const auto& copy : copies) {
    CHECK(answer_of(*copy, "count files") == "3");
    processes.insert(answer_of(*copy, "process"));
  }
  CHECK(processes.size() == copies.size());
  // A copy that held the end of another would keep it from noticing that nobody listens.
  const pid_t first = std::stoi(answer_of(*copies.front(), "process"));
  copies.erase(copies.begin());
  CHECK(is_gone(first));
  CHECK((*original)->lives());
}

TEST_CASE("copies outlive the original", "[original]") {
  auto original = ReaderOriginal::start(OBEDIENT_READ, {}, patience());
  REQUIRE(original);
  auto copy = (*original)->copy(patience());
  REQUIRE(copy);
  REQUIRE((*copy)->await_greeting(patience()));
  original->reset();
  CHECK(answer_of(**copy, "say:still here") == "still here");
}

TEST_CASE("each copy has the limits, and processor time of its own", "[original]") {
  ReaderPoolOptions options = obedient_options();
  options.most_files = 1;
  ReaderPool pool(options);
  for (int i = 0; i < 3; ++i) {
    CHECK(told(pool, "limits") == "0 0 0 ");
    CHECK(std::stoi(told(pool, "seconds left")) <= most_file_seconds + 1);
    if (!sanitized) CHECK_THAT(told(pool, "memory:2000"), Contains("needed more than 512 MB"));
  }
}
