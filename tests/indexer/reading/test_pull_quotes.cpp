// SPDX-License-Identifier: GPL-2.0-or-later
#include <catch2/catch.hpp>

#include <string>

#include "indexer/reading/pull_quotes.h"
#include "schema/commentary.h"

using namespace osint;

namespace {

const std::string own = "The article concludes that patience is the key to lasting success in every field.";
const std::string first =
    "Officials said on Monday that the bridge will open to traffic before the end of the year.";
const std::string second =
    "Observers said the strategy is key to fostering the growth of new industries in the west.";

std::optional<int> traced(const std::string& quote) {
  Commentary commentary;
  commentary.passages = {
      {PassageKind::commentary, own, 1, {}},
      {PassageKind::pullquote, quote, 2, {}},
      {PassageKind::excerpt, first, 3, 0},
      {PassageKind::excerpt, second, 4, 1},
      {PassageKind::excerpt, "该市正在努力成为军民融合的领头羊，并计划建立工业园区。", 5, 2}};
  commentary.citations.resize(3);
  trace_pull_quotes(commentary);
  return commentary.passages[1].citation;
}

}  // namespace

TEST_CASE("a pull quote has the citation of the excerpt it is taken from") {
  CHECK(traced(first) == 0);
  CHECK(traced(second) == 1);
}

TEST_CASE("an insertion, an omission and other punctuation do not hide where a pull quote is from") {
  CHECK(traced("\"...the (development) STRATEGY is key to fostering the growth of new industries...\"") == 1);
}

TEST_CASE("a pull quote in Chinese is traced though no blanks separate its words") {
  CHECK(traced("“成为军民融合的领头羊”") == 2);
}

TEST_CASE("a pull quote of the analyst's own words has no citation") {
  CHECK_FALSE(traced("patience is the key to lasting success in every field"));
}

TEST_CASE("a pull quote found nowhere has no citation") {
  CHECK_FALSE(traced("a sentence of which nobody else has ever written so much as three words"));
  CHECK_FALSE(traced("the year"));
  CHECK_FALSE(traced("the strategy is key to winning every war that might be fought at sea or on land"));
}
