// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/dates/source_date.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

using namespace osint;

namespace {

// The date as EDTF, "?" where there is a problem.
std::string shown(const FoundDate& date) {
  return date.problem != DateProblem::none ? "?" : edtf_text(date.span());
}

struct Row {
  const char* text;
  const char* edtf;
};

// Each text is one date, alone and behind a comma.
void check_found(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    for (const std::string& around : std::vector<std::string>{"", ", "}) {
      const std::string text = around + row.text;
      CAPTURE(text);
      const auto dates = find_dates(text);
      REQUIRE(dates.size() == 1);
      CHECK(shown(dates[0]) == row.edtf);
      CHECK(dates[0].begin == around.size());
      CHECK(dates[0].end == text.size());
    }
  }
}

}  // namespace

TEST_CASE("a date is found whole in each form") {
  check_found({{"14 Sept. 2018", "2018-09-14"},
               {"14SEP18", "2018-09-14"},
               {"14SEP2018", "2018-09-14"},
               {"14 SEP 2018", "2018-09-14"},
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
               {"2018년 9월 14일", "2018-09-14"}});
}

TEST_CASE("a range is found with both its ends") {
  check_found({{"27-28 August 2018", "2018-08-27/2018-08-28"},
               {"14–20 September 2018", "2018-09-14/2018-09-20"},
               {"27/28 August 2018", "2018-08-27/2018-08-28"},
               {"August–September 2018", "2018-08/2018-09"},
               {"August/September 2018", "2018-08/2018-09"},
               {"March-April 2018", "2018-03/2018-04"},
               {"March to April 2018", "2018-03/2018-04"},
               {"July and August 2018", "2018-07/2018-08"},
               {"28 August – 2 September 2018", "2018-08-28/2018-09-02"},
               {"30 March-2 April 2018", "2018-03-30/2018-04-02"},
               {"August 27-28, 2018", "2018-08-27/2018-08-28"},
               {"Sept. 3 & 4, 2018", "2018-09-03/2018-09-04"},
               {"August 28 – September 2, 2018", "2018-08-28/2018-09-02"},
               {"28 December 2017 – 2 January 2018", "2017-12-28/2018-01-02"},
               {"28 December – 2 January 2018", "2017-12-28/2018-01-02"},
               {"December 2018-January 2019", "2018-12/2019-01"},
               {"December-January 2019", "2018-12/2019-01"},
               {"2017-2018", "2017/2018"},
               {"2017 – 2018", "2017/2018"},
               {"2017-18", "2017/2018"},
               {"2017/18", "2017/2018"},
               {"2014–18", "2014/2018"},
               {"2018-03-01/2018-03-05", "2018-03-01/2018-03-05"},
               {"2018-03/2018-04", "2018-03/2018-04"},
               {"30.03.2018-02.04.2018", "2018-03-30/2018-04-02"},
               {"30.03-02.04.2018", "2018-03-30/2018-04-02"},
               {"27–28 августа 2018 года", "2018-08-27/2018-08-28"},
               {"март-апрель 2018", "2018-03/2018-04"},
               {"27 au 28 août 2018", "2018-08-27/2018-08-28"},
               {"27. bis 28. August 2018", "2018-08-27/2018-08-28"},
               {"2018年3月至4月", "2018-03/2018-04"},
               {"2018年3-4月", "2018-03/2018-04"},
               {"2018年3月30日至4月2日", "2018-03-30/2018-04-02"},
               {"2018年3月1日—5日", "2018-03-01/2018-03-05"},
               {"2018年3月1-5日", "2018-03-01/2018-03-05"},
               {"2017年—2018年", "2017/2018"},
               {"2017-2018年", "2017/2018"}});
}

TEST_CASE("a season is found as a season of its year") {
  check_found({{"Spring 2018", "2018-21"},
               {"Summer, 2018", "2018-22"},
               {"Summer issue, 2018", "2018-22"},
               {"Fall 2018", "2018-23"},
               {"autumn 2018", "2018-23"},
               {"Winter 2018", "2018-24"},
               {"Spring/Summer 2018", "2018-21/2018-22"},
               {"Fall-Winter 2018", "2018-23/2018-24"},
               {"Winter/Spring 2018", "2018-24/2018-21"},
               {"Winter 2017–Spring 2018", "2017-24/2018-21"},
               {"printemps 2018", "2018-21"},
               {"otoño de 2018", "2018-23"},
               {"Herbst 2018", "2018-23"},
               {"Весна 2018", "2018-21"},
               {"2018年春季", "2018-21"},
               {"2018年春季號", "2018-21"},
               {"2018年冬", "2018-24"}});
}

TEST_CASE("months are known in the languages of sources") {
  check_found({{"14 sept. 2018", "2018-09-14"},
               {"3 févr. 2018", "2018-02-03"},
               {"3 fevrier 2018", "2018-02-03"},
               {"14 août 2018", "2018-08-14"},
               {"3 juil. 2018", "2018-07-03"},
               {"5 ene 2018", "2018-01-05"},
               {"10 ago. 2018", "2018-08-10"},
               {"14 de set. de 2018", "2018-09-14"},
               {"3. Dez. 2018", "2018-12-03"},
               {"3. Mai 2018", "2018-05-03"},
               {"10 сент. 2018", "2018-09-10"},
               {"10 вер. 2018 р.", "2018-09-10"},
               {"10 вересня 2018 року", "2018-09-10"},
               {"3 Ağustos 2018", "2018-08-03"},
               {"3 Agustos 2018", "2018-08-03"},
               {"10 EYLÜL 2018", "2018-09-10"},
               {"3 Şub 2018", "2018-02-03"},
               {"10 سبتمبر 2018", "2018-09-10"},
               {"١٠ سبتمبر ٢٠١٨", "2018-09-10"},
               {"10 أيلول 2018", "2018-09-10"},
               {"10 سبتمبر/أيلول 2018", "2018-09-10"},
               {"3 كانون الثاني 2018", "2018-01-03"},
               {"سبتمبر 2018", "2018-09"},
               {"10 سپتامبر 2018", "2018-09-10"},
               {"۱۰ سپتامبر ۲۰۱۸", "2018-09-10"},
               {"2018. 9. 10.", "2018-09-10"},
               {"2018년 9월", "2018-09"},
               {"2018年9月10日", "2018-09-10"}});
}

TEST_CASE("years of other calendars are converted where they are certain") {
  check_found({{"民國107年9月10日", "2018-09-10"},
               {"中華民國107年9月", "2018-09"},
               {"民国107年", "2018"},
               {"民國一〇七年九月十日", "2018-09-10"},
               {"平成30年9月10日", "2018-09-10"},
               {"令和元年5月", "2019-05"},
               {"昭和六十年", "1985"},
               {"۱۹ شهریور ۱۳۹۷", "2018-09-10"},
               {"19 شهريور 1397", "2018-09-10"},
               {"شهریور ۱۳۹۷", "2018-08-23/2018-09-22"}});
  CHECK(find_dates("۱۳۹۷/۰۶/۱۹").empty());  // which calendar is not certain
}

TEST_CASE("a date of two numbers below 13 is read as the file's other dates are") {
  const auto read = [](const char* text, DateOrder order) {
    const auto dates = find_dates(text, order);
    return dates.size() == 1 ? shown(dates[0]) : "none";
  };
  CHECK(read("9/10/2018", DateOrder::day_first) == "2018-10-09");
  CHECK(read("9/10/2018", DateOrder::month_first) == "2018-09-10");
  CHECK(read("9/10/18", DateOrder::day_first) == "2018-10-09");
  CHECK(read("9/10/18", DateOrder::month_first) == "2018-09-10");
  CHECK(read("14/9/18", DateOrder::day_first) == "2018-09-14");
  CHECK(read("14/9/18", DateOrder::month_first) == "?");
  CHECK(read("9/14/2018", DateOrder::day_first) == "2018-09-14");
  CHECK(read("9.10.2018", DateOrder::month_first) == "2018-10-09");
  const auto shows = [](const char* text) {
    DateOrderCounts counts;
    count_date_order(text, counts);
    return date_order(counts);
  };
  CHECK(shows("P, 9/14/18. Q, 9/10/18") == DateOrder::month_first);
  CHECK(shows("P, 14/9/2018") == DateOrder::day_first);
  CHECK(shows("P, 14/9/2018. Q, 9/14/2018") == DateOrder::unknown);
  CHECK(shows("P, 9/10/2018. Q, 14.09.2018, 14/9/18") == DateOrder::unknown);
  CHECK(shows("http://example.org/9/14/2018/a http://example.org/1/9/14/2018") == DateOrder::unknown);
}

TEST_CASE("a range that runs backwards is none") {
  const auto dates = find_dates("28-27 August 2018");
  REQUIRE(dates.size() == 1);
  CHECK(shown(dates[0]) == "2018-08-27");
  CHECK(dates[0].begin == 3);
  for (const char* text : {"2018-2017", "35-12 May 2018", "April 2018-March 2018", "31 June-2 July 2018"}) {
    CAPTURE(text);
    for (const FoundDate& date : find_dates(text)) CHECK_FALSE(date.is_range());
  }
}

TEST_CASE("what only looks like a date is none") {
  for (const char* text :
       {"3 May 18 people left", "14 sep 18", "1.2.18", "10.20.30.40", "14-09-18", "Mars 2018 rover",
        "555-14-09", "Seventeen", "мая", "年", "Ara 2018", "set 2018", "No. 2018-45", "民國", "平成年"}) {
    CAPTURE(text);
    for (const FoundDate& date : find_dates(text)) CHECK(date.date.month == 0);
  }
}

TEST_CASE("a whole date may follow its weekday, be a range or be EDTF") {
  const auto whole = [](const char* text) {
    const auto date = whole_date(text);
    return date ? edtf_text(*date) : "none";
  };
  CHECK(whole("Tuesday, April 30, 2002") == "2002-04-30");
  CHECK(whole("Friday 14 September 2018") == "2018-09-14");
  CHECK(whole("27-28 August 2018") == "2018-08-27/2018-08-28");
  CHECK(whole("2018-03/2018-04") == "2018-03/2018-04");
  CHECK(whole("2018-21") == "2018-21");
  CHECK(whole("Tuesday") == "none");
  CHECK(whole("14 September 2018 in Vesna") == "none");
}
