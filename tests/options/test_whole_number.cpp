// SPDX-License-Identifier: GPL-2.0-or-later
#include "options/whole_number.h"

#include <CLI/CLI.hpp>
#include <array>
#include <catch2/catch.hpp>
#include <string>

using namespace osint;

namespace {

// The message about a wrong value.
std::string refusal(const CLI::Validator& check, std::string value) { return check(value); }

}  // namespace

TEST_CASE("numbers are digits within their bounds", "[options]") {
  for (const char* value : {"1", "007", "256"}) CHECK(refusal(whole_number(1, 256), value).empty());
  for (const char* value : {"", "0", "257", "-1", "-0", "+1", " 1", "1 ", "1e2", "0x10", "1.5", "nan", "inf",
                            "99999999999999999999"})
    CHECK_FALSE(refusal(whole_number(1, 256), value).empty());
  std::string padded = "010";
  CHECK(whole_number()(padded).empty());
  CHECK(padded == "10");
}

TEST_CASE("seconds are a number that can come to an end", "[options]") {
  for (const char* value : {"0", "0.5", ".5", "5.", "1000000", "000000000000001"})
    CHECK(refusal(decimal_number(1e6), value).empty());
  for (const char* value :
       {"", ".", "-0", "-1", "nan", "-nan", "NAN", "nan(1)", "inf", "infinity", "1e400", "1e2", "0x10", "5s",
        " 5", "1000000.1", "1000001", "1.2.3", "0.00000000000000000000000000000000001"})
    CHECK_FALSE(refusal(decimal_number(1e6), value).empty());
}

TEST_CASE("a flag takes true and false alone", "[options]") {
  CLI::App app;
  bool flag = false;
  std::string text;
  app.add_flag("--flag", flag);
  app.add_option("--text", text);
  const auto wrong = [&](const char* argument) {
    const std::array arguments = {"program", argument};
    return wrong_flag_value(app, 2, arguments.data());
  };
  for (const char* argument :
       {"--flag", "--flag=true", "--flag=False", "--flag=0", "--text=maybe", "--unknown=x", "word=x"})
    CHECK(wrong(argument).empty());
  for (const char* value : {"", "maybe", "99999999999999999999", "1e400", "nan", "2", "-1", "true1"})
    CHECK_FALSE(wrong((std::string("--flag=") + value).c_str()).empty());
  const std::array behind = {"program", "--", "--flag=maybe"};
  CHECK(wrong_flag_value(app, 3, behind.data()).empty());
}
