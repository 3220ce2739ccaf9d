// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/citations/source_date.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

using namespace osint;

namespace {

// "2018-09-14", with "..." where the text is a range, "?" where there is a problem.
std::string shown(const FoundDate& date) {
  if (date.problem != DateProblem::none) return "?";
  return iso_text(date.date) + (date.range ? "..." : "");
}

}  // namespace

TEST_CASE("a date is found whole in each form") {
  struct Row {
    const char* text;
    const char* iso;
  };
  for (const Row& row : std::vector<Row>{{"14 Sept. 2018", "2018-09-14"},
                                         {"14SEP18", "2018-09-14"},
                                         {"14SEP2018", "2018-09-14"},
                                         {"14 Sep 18", "2018-09-14"},
                                         {"3 Mar 18", "2018-03-03"},
                                         {"3 May 18", "2018-05-03"},
                                         {"14 Nov 71", "1971-11-14"},
                                         {"14 сентября 2018 г.", "2018-09-14"},
                                         {"14 сентября 2018 года", "2018-09-14"},
                                         {"14 СЕНТЯБРЯ 2018", "2018-09-14"},
                                         {"Сентябрь 2018", "2018-09"},
                                         {"14 вересня 2018", "2018-09-14"},
                                         {"14 de septiembre de 2018", "2018-09-14"},
                                         {"14 de setembro de 2018", "2018-09-14"},
                                         {"septiembre de 2018", "2018-09"},
                                         {"14 septembre 2018", "2018-09-14"},
                                         {"1er août 2018", "2018-08-01"},
                                         {"14. März 2018", "2018-03-14"},
                                         {"14 Eylül 2018", "2018-09-14"},
                                         {"9/14/18", "2018-09-14"},
                                         {"14.09.18", "2018-09-14"},
                                         {"9/9/18", "2018-09-09"},
                                         {"9/10/18", "?"},
                                         {"14/9/18", "?"},
                                         {"２０１８年９月１４日", "2018-09-14"},
                                         {"二〇一八年九月十四日", "2018-09-14"},
                                         {"二〇一八年十二月二十三日", "2018-12-23"},
                                         {"2018年9月", "2018-09"},
                                         {"2018년 9월 14일", "2018-09-14"},
                                         {"27-28 August 2018", "2018-08-28..."},
                                         {"14–20 September 2018", "2018-09-20..."},
                                         {"August–September 2018", "2018-09..."},
                                         {"August/September 2018", "2018-09..."},
                                         {"28 August – 2 September 2018", "2018-09-02..."},
                                         {"August 27-28, 2018", "2018-08-28..."},
                                         {"August 28 – September 2, 2018", "2018-09-02..."},
                                         {"28 December 2017 – 2 January 2018", "2018-01-02..."}}) {
    for (const std::string& around : std::vector<std::string>{"", ", "}) {
      const std::string text = around + row.text;
      CAPTURE(text);
      const auto dates = find_dates(text);
      REQUIRE(dates.size() == 1);
      CHECK(shown(dates[0]) == row.iso);
      CHECK(dates[0].begin == around.size());
      CHECK(dates[0].end == text.size());
    }
  }
}

TEST_CASE("what only looks like a date is none") {
  for (const char* text : {"3 May 18 people left", "14 sep 18", "1.2.18", "10.20.30.40", "14-09-18",
                           "Mars 2018 rover", "555-14-09", "Seventeen", "мая", "年"}) {
    CAPTURE(text);
    for (const FoundDate& date : find_dates(text)) CHECK(date.date.month == 0);
  }
}

TEST_CASE("a whole date may follow its weekday and is no range") {
  CHECK(whole_date("Tuesday, April 30, 2002") == PartialDate{2002, 4, 30});
  CHECK(whole_date("Friday 14 September 2018") == PartialDate{2018, 9, 14});
  CHECK_FALSE(whole_date("27-28 August 2018"));
  CHECK_FALSE(whole_date("Tuesday"));
  CHECK_FALSE(whole_date("14 September 2018 in Vesna"));
}
