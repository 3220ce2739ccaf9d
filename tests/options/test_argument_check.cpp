// SPDX-License-Identifier: GPL-2.0-or-later
#include "options/argument_check.h"

#include <CLI/CLI.hpp>
#include <catch2/catch.hpp>
#include <string>
#include <vector>

namespace {

using namespace osint;

struct Program {
  CLI::App app{"", "program"};
  int limit = 10;
  bool files = false;
  std::string format;
  std::vector<std::string> words;

  Program() {
    app.add_option("WORD", words);
    app.add_option("-n,--limit", limit);
    app.add_flag("-l,--files", files);
    app.add_option("--format", format);
    let_last_option_win(app);
  }

  std::string wrong(std::vector<const char*> arguments) const {
    arguments.insert(arguments.begin(), "program");
    return wrong_argument(app, static_cast<int>(arguments.size()), arguments.data(),
                          [](const std::string& argument) { return "quote " + argument; });
  }
};

}  // namespace

TEST_CASE("an argument that begins with a dash is an option, or a mistake", "[options]") {
  const Program program;
  for (const std::vector<const char*>& right :
       std::vector<std::vector<const char*>>{{"word"},
                                             {"-"},
                                             {"-n5"},
                                             {"-n", "5"},
                                             {"-ln", "5"},
                                             {"-ln5"},
                                             {"-h"},
                                             {"--format", "-"},
                                             {"--format=-x"},
                                             {"--", "-word"},
                                             {"a -word"},
                                             {"-l", "--limit=3", "word"}})
    CHECK(program.wrong(right).empty());
  for (const char* mistake : {"-harbour", "-5", "-x", "-lx", "-navy", "-n5x", "-\"a b\"", "-a b"})
    CHECK(program.wrong({"word", mistake}) == std::string("quote ") + mistake);
}

TEST_CASE("an unknown option is told the nearest one", "[options]") {
  const Program program;
  CHECK(program.wrong({"--formt", "json"}) == "there is no option --formt; did you mean --format?");
  CHECK(program.wrong({"--formt=json"}) == "there is no option --formt; did you mean --format?");
  CHECK(program.wrong({"--lim"}) == "there is no option --lim; did you mean --limit?");
  CHECK(program.wrong({"--nothing-like-it"}) == "there is no option --nothing-like-it");
}

TEST_CASE("the last of several options wins", "[options]") {
  Program program;
  const std::vector<const char*> arguments = {"program", "-n", "1",          "--format", "a",
                                              "-n",      "2",  "--format=b", "-l",       "-l"};
  program.app.parse(static_cast<int>(arguments.size()), arguments.data());
  CHECK(program.limit == 2);
  CHECK(program.format == "b");
  CHECK(program.files);
}
