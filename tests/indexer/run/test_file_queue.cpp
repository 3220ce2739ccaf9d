// SPDX-License-Identifier: GPL-2.0-or-later
#include <catch2/catch.hpp>

#include "indexer/run/file_queue.h"

using namespace osint;

namespace {

const std::vector<std::string> files = {"a", "b", "c", "d", "e"};

// What a round takes, as one text.
std::string round_of(FileQueue& queue) {
  std::string out;
  while (queue.has_next()) out += queue.take();
  return out;
}

}  // namespace

TEST_CASE("a queue gives each file once, in order", "[queue]") {
  FileQueue queue(files);
  CHECK(round_of(queue) == "abcde");
  CHECK(queue.empty());
  CHECK(FileQueue().empty());
}

TEST_CASE("a file is done when it was handled before a commit", "[queue]") {
  FileQueue queue(files);
  const std::string& first = queue.take();
  queue.take();
  queue.handled(first);
  CHECK(queue.known() == 1);
  queue.commit();
  CHECK(queue.known() == 1);
  CHECK(queue.taken().size() == 1);
}

TEST_CASE("after a refusal the files taken come first, in ever smaller rounds", "[queue]") {
  FileQueue queue(files);
  for (int i = 0; i < 4; ++i) queue.handled(queue.take());
  queue.forget_handled();
  queue.again();
  CHECK(round_of(queue) == "ab");
  queue.again();
  CHECK(round_of(queue) == "a");
  queue.handled(files[0]);
  queue.commit();
  queue.end_round();
  CHECK(round_of(queue) == "bc");
  CHECK(queue.known() == 1);
  for (const std::string* file : std::set(queue.taken())) queue.handled(*file);
  queue.commit();
  queue.end_round();
  CHECK(round_of(queue) == "de");
  CHECK(queue.empty());
}
