// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/office/list_numbers.h"

#include <catch2/catch.hpp>

using namespace osint;

TEST_CASE("numbers are written in the form of their list", "[list-numbers]") {
  const std::tuple<int, NumberForm, const char*> table[] = {
      {7, NumberForm::decimal, "7"},
      {1, NumberForm::small_letter, "a"},
      {28, NumberForm::small_letter, "bb"},
      {26, NumberForm::capital_letter, "Z"},
      {1994, NumberForm::small_roman, "mcmxciv"},
      {4, NumberForm::capital_roman, "IV"},
      {4000, NumberForm::small_roman, "4000"},
      {0, NumberForm::small_letter, "0"},
      {9, NumberForm::none, ""},
      {1'000'000, NumberForm::small_letter, "1000000"},
  };
  for (const auto& [number, form, expected] : table) CHECK(number_in_form(number, form) == expected);
}

TEST_CASE("a level begins anew below the next item of a higher one", "[list-numbers]") {
  ListForm form;
  form[0] = {NumberForm::decimal, 1, "%1."};
  form[1] = {NumberForm::decimal, 1, "%1.%2"};
  ListNumbers numbers;
  CHECK(numbers.next(form, "x", 0).number == "1");
  CHECK(numbers.next(form, "x", 1).number == "1.1");
  CHECK(numbers.next(form, "x", 1).number == "1.2");
  CHECK(numbers.next(form, "x", 0).number == "2");
  CHECK(numbers.next(form, "x", 1).number == "2.1");
  CHECK(numbers.next(form, "y", 0).number == "1");
  CHECK(numbers.next(form, "y", 99).number.empty());
  CHECK(numbers.next(form, "y", -1).number == "2");
}

TEST_CASE("no start and no form of a list leads out of bounds", "[list-numbers]") {
  ListForm form;
  form[0] = {NumberForm::small_letter, -2'000'000'000, std::string(10'000, '(') + "%1%9%%"};
  form[8] = {NumberForm::decimal, 2'147'483'647, "%9"};
  ListNumbers numbers;
  CHECK(numbers.next(form, "x", 0).number.size() < 100);
  CHECK(numbers.next(form, "x", 8).number.size() < 100);
  CHECK(numbers.next(form, "x", 8).number.size() < 100);
}
