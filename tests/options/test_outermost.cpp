// SPDX-License-Identifier: GPL-2.0-or-later
#include "options/outermost.h"

#include <catch2/catch.hpp>
#include <stdexcept>
#include <xapian.h>

using namespace osint;

TEST_CASE("no exception leaves a program, of whatever type it is", "[options]") {
  CHECK(run_outermost("a test", [] { return 1; }) == 1);
  CHECK(run_outermost("a test", []() -> int { throw std::runtime_error("on purpose"); }) == 2);
  CHECK(run_outermost("a test", []() -> int { throw Xapian::DatabaseError("on purpose"); }) == 2);
  CHECK(run_outermost("a test", []() -> int { throw 5; }) == 2);
}
