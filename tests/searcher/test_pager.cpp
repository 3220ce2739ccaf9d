// SPDX-License-Identifier: GPL-2.0-or-later
// What tests/scripts/terminal_test cannot reach: how a command is parted, how many rows a text takes.
#include "searcher/pager.h"

#include <catch2/catch.hpp>
#include <cstdlib>
#include <rapidcheck/catch.h>
#include <utility>

#include "searcher/terminal.h"

namespace {

using namespace osint;
using Words = std::vector<std::string>;

TEST_CASE("a command is parted into words as a shell would, and nothing is expanded") {
  const std::pair<const char*, Words> table[] = {
      {"less", {"less"}},
      {"  less -F\t-R ", {"less", "-F", "-R"}},
      {"'/opt/my pager' --name=\"a b\"", {"/opt/my pager", "--name=a b"}},
      {"a\\ b c", {"a b", "c"}},
      {"'a\\b' \"a\\b\" \"a\\\"b\"", {"a\\b", "a\\b", "a\"b"}},
      {"p '' \"\"", {"p", "", ""}},
      {"a'b'\"c\"d", {"abcd"}},
      {"p $HOME `id` $(id) ~ *", {"p", "$HOME", "`id`", "$(id)", "~", "*"}},
      {"p; q | r > s", {"p;", "q", "|", "r", ">", "s"}},
      {"p \\", {"p", "\\"}},
      {"", {}},
      {" \t", {}},
  };
  for (const auto& [command, words] : table) {
    CAPTURE(command);
    CHECK(command_words(command) == words);
  }
  for (const char* open : {"p 'a", "p \"a", "p \"a'", "'"}) {
    CAPTURE(open);
    CHECK_FALSE(command_words(open));
  }
}

TEST_CASE("any words come back from between single quotes") {
  rc::prop("any words without a single quote", [] {
    const auto words = *rc::gen::container<Words>(
        rc::gen::container<std::string>(rc::gen::element('a', ' ', '"', '\\', '\t', '$', '\n', '\x80')));
    std::string command;
    for (const std::string& word : words) command += " '" + word + "'";
    RC_ASSERT(command_words(command) == words);
  });
}

TEST_CASE("a text takes as many rows as a terminal gives it") {
  CHECK(rows_of("", 10) == 0);
  CHECK(rows_of("a\n\nb\n", 10) == 3);
  CHECK(rows_of("a\nb", 10) == 2);
  CHECK(rows_of("0123456789\n", 10) == 1);
  CHECK(rows_of("0123456789x\n", 10) == 2);
  CHECK(rows_of("习近平习近平\n", 11) == 2);  // a wide character is not cut in two
  CHECK(rows_of("\x1b[1;31m0123456789\x1b[0m\n", 10) == 1);
  CHECK(rows_of("\x1b]8;;http://example.org/long/address\x1b\\0123456789\x1b]8;;\x1b\\\n", 10) == 1);
  CHECK(rows_of("a\x1b", 10) == 1);
  CHECK(rows_of("\x1b]8;;never closed", 10) == 0);
}

}  // namespace
