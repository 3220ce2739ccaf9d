// SPDX-License-Identifier: GPL-2.0-or-later
#include <catch2/catch.hpp>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string>

#include "base/files/spool.h"
#include "tests/test_index.h"

using namespace osint;
using namespace osint::test;

namespace {

struct Closed {
  void operator()(std::FILE* file) const { std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, Closed>;

std::string copied(Spool& spool) {
  const File out(std::tmpfile());
  REQUIRE(*spool.copy_to(out.get()));
  std::rewind(out.get());
  std::string text;
  for (int byte = std::fgetc(out.get()); byte != EOF; byte = std::fgetc(out.get())) {
    text += static_cast<char>(byte);
  }
  return text;
}

}  // namespace

TEST_CASE("what was held back comes out whole, from memory or from a file") {
  for (const std::size_t in_memory : {1, 8, 1000}) {
    Spool spool(in_memory);
    std::string all;
    for (int i = 0; i < 100; ++i) {
      const std::string line = "line " + std::to_string(i) + "\n";
      REQUIRE(spool.add(line));
      all += line;
    }
    CHECK(copied(spool) == all);
  }
}

TEST_CASE("of what was cleared nothing comes out") {
  for (const std::size_t in_memory : {1, 1000}) {
    Spool spool(in_memory);
    REQUIRE(spool.add("an attempt that a writer overtook"));
    spool.clear();
    REQUIRE(spool.add("the next one"));
    CHECK(copied(spool) == "the next one");
  }
}

TEST_CASE("a full disk under the output is told apart from the end of what is held back") {
  const File full(std::fopen("/dev/full", "w"));
  REQUIRE(full);
  std::setvbuf(full.get(), nullptr, _IONBF, 0);
  Spool spool;
  REQUIRE(spool.add("text"));
  errno = 0;
  CHECK_FALSE(*spool.copy_to(full.get()));
  CHECK(errno == ENOSPC);
}

TEST_CASE("without a folder for temporary files the error names TMPDIR") {
  const char* before = std::getenv("TMPDIR");
  const std::string restored = before == nullptr ? "" : before;
  setenv("TMPDIR", "/nonexistent", 1);
  Spool spool(1);
  const auto added = spool.add("text");
  if (before == nullptr) {
    unsetenv("TMPDIR");
  } else {
    setenv("TMPDIR", restored.c_str(), 1);
  }
  REQUIRE_FALSE(added);
  CHECK_THAT(added.error().message, Catch::Contains("TMPDIR"));
}
