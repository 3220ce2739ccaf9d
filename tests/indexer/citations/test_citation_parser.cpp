// SPDX-License-Identifier: GPL-2.0-or-later
#include <catch2/catch.hpp>

#include <fmt/format.h>
#include <string>
#include <vector>

#include "indexer/citations/author_names.h"
#include "indexer/citations/citation_parser.h"
#include "indexer/dates/source_date.h"
#include "schema/commentary.h"
#include "tests/indexer/citations/marked.h"

using namespace osint;
using test::marked;

namespace {

// authors / title / publication / date / url / note @accessed
std::string shown(const Citation& c) {
  const std::string accessed = c.accessed.empty() ? "" : " @" + c.accessed;
  return fmt::format("{} / {} / {} / {} / {} / {}{}", fmt::join(c.authors, "+"), c.title, c.publication,
                     c.date, c.url, c.note, accessed);
}

struct Row {
  std::string source;
  std::string expected;
};

void check(const std::vector<Row>& rows, std::size_t warnings = 0) {
  for (const Row& row : rows) {
    CAPTURE(row.source);
    const ParsedCitation parsed = parse_citation(marked(row.source));
    CHECK(shown(parsed.citation) == row.expected);
    CHECK(parsed.warnings.size() == warnings);
    CHECK(parsed.citation.line == 7);
  }
}

}  // namespace

TEST_CASE("a source line in the usual form gives author, title, publication, date and address") {
  check({
      {R"(Zhao Lei, "Will Deepen," *China Daily*, 3 March 2018. [http://a.cn/1](http://a.cn/1))",
       "Zhao Lei / Will Deepen / China Daily / 2018-03-03 / http://a.cn/1 / "},
      {R"("Speeds Up," *China Military Online*, 10 September 2018. [http://a.cn/b\_1.htm](http://a.cn/b_1.htm))",
       " / Speeds Up / China Military Online / 2018-09-10 / http://a.cn/b_1.htm / "},
      {R"(Zhao Lei, "Will Deepen", *China Daily*, 3 March 2018, http://a.cn/1.)",
       "Zhao Lei / Will Deepen / China Daily / 2018-03-03 / http://a.cn/1 / "},
      {R"(Zhao Lei, "Will Deepen," China Daily, 3 March 2018. (http://a.cn/x_(y)))",
       "Zhao Lei / Will Deepen / China Daily / 2018-03-03 / http://a.cn/x_(y) / "},
      {R"(Zhao Lei, [Will Deepen](http://a.cn/1), *China Daily*, March 2018.)",
       "Zhao Lei / Will Deepen / China Daily / 2018-03 / http://a.cn/1 / "},
      {R"(Zhao Lei, "Will Deepen," *China Daily*.)", "Zhao Lei / Will Deepen / China Daily /  /  / "},
  });
}

TEST_CASE("each part of a source line may be missing") {
  check({
      {"*China Daily*, 3 March 2018", " /  / China Daily / 2018-03-03 /  / "},
      {"*China Daily*", " /  / China Daily /  /  / "},
      {"Xinhua, 3 March 2018", " /  / Xinhua / 2018-03-03 /  / "},
      {"Zhao Lei, *China Daily*, 2018", "Zhao Lei /  / China Daily / 2018 /  / "},
      {"China Daily. http://a.cn/", " /  / China Daily /  / http://a.cn/ / "},
      {R"("Will Deepen," *China Daily*, www.a.cn/1.)", " / Will Deepen / China Daily /  / www.a.cn/1 / "},
  });
}

TEST_CASE("authors are told apart") {
  check({
      {R"(Zhao Lei and Ma Jun, "T," *P*, 2018)", "Zhao Lei+Ma Jun / T / P / 2018 /  / "},
      {R"(Zhao Lei, Ma Jun, "T," *P*, 2018)", "Zhao Lei+Ma Jun / T / P / 2018 /  / "},
      {R"(Zhao Lei; Ma Jun & Li Hua, "T," *P*, 2018)", "Zhao Lei+Ma Jun+Li Hua / T / P / 2018 /  / "},
      {R"(Zhao Lei, Ma Jun, and Li Hua. "Deepen." *P*, 2018)",
       "Zhao Lei+Ma Jun+Li Hua / Deepen / P / 2018 /  / "},
      {R"(By Zhao Lei (赵磊), "T," *P*, 2018)", "Zhao Lei (赵磊) / T / P / 2018 /  / "},
      {R"(Ivan "Vanya" Petrov, "T," *P*, 2018)", "Ivan \"Vanya\" Petrov / T / P / 2018 /  / "},
      {R"(John Smith, Jr., "T," *P*, 2018)", "John Smith, Jr. / T / P / 2018 /  / "},
      {R"("T," by Zhao Lei, *P*, 2018)", "Zhao Lei / T / P / 2018 /  / "},
  });
  CHECK(split_names("Zhao, Lei") == std::vector<std::string>{"Zhao, Lei"});
  CHECK(split_names("Li Hua (Beijing, China), Alexander Brand") ==
        std::vector<std::string>{"Li Hua (Beijing, China)", "Alexander Brand"});
}

TEST_CASE("an institution with an \"and\" in its name is one author") {
  const std::pair<const char*, std::vector<std::string>> table[] = {
      {"Ministry of Industry and Information Technology",
       {"Ministry of Industry and Information Technology"}},
      {"Center for Strategic and International Studies", {"Center for Strategic and International Studies"}},
      {"Ministry of Land, Infrastructure and Transport", {"Ministry of Land, Infrastructure and Transport"}},
      {"Institute of Geography & Geology", {"Institute of Geography & Geology"}},
      {"Land and Resources Ministry", {"Land and Resources Ministry"}},
      {"Science and Technology Commission", {"Science and Technology Commission"}},
      {"Ministry of Defense and Zhao Lei", {"Ministry of Defense", "Zhao Lei"}},
      {"Ministry of Defense, Dora Ashgrove and Una Fell",
       {"Ministry of Defense", "Dora Ashgrove", "Una Fell"}},
      {"Ministry of Defense and Example Navy Academy", {"Ministry of Defense", "Example Navy Academy"}},
      {"Ministry of Defense; Information Technology", {"Ministry of Defense", "Information Technology"}},
      {"Ministry of Labor and Walter Manning", {"Ministry of Labor", "Walter Manning"}},
      {"Zhao Lei and Ministry of Industry and Trade", {"Zhao Lei", "Ministry of Industry and Trade"}},
      {"Example Mining Co., Ltd.", {"Example Mining Co., Ltd."}},
      {"Example Works, Inc. and Zhao Lei", {"Example Works, Inc.", "Zhao Lei"}},
      {"Zhao Lei and others", {"Zhao Lei and others"}},
      {"Zhao Lei, Ma Jun, et al.", {"Zhao Lei", "Ma Jun, et al."}},
  };
  for (const auto& [text, names] : table) {
    INFO(text);
    CHECK(split_names(text) == names);
  }
}

TEST_CASE("titles are found in every kind of quotation marks") {
  check({
      {"“Will ‘Really’ Deepen,” *P*, 2018", " / Will ‘Really’ Deepen / P / 2018 /  / "},
      {"“He Said “No” Today”, *P*, 2018", " / He Said “No” Today / P / 2018 /  / "},
      {R"("He Said "No" Today," *P*, 2018)", R"( / He Said "No" Today / P / 2018 /  / )"},
      {"«Армия», *P*, 2018", " / Армия / P / 2018 /  / "},
      {"„Die Armee“, *P*, 2018", " / Die Armee / P / 2018 /  / "},
      {"„Armia”, *P*, 2018", " / Armia / P / 2018 /  / "},
      {"赵磊，「军民融合」，《中国日报》，2018年3月3日", "赵磊 / 军民融合 / 中国日报 / 2018-03-03 /  / "},
      {"赵磊：《军民融合》，《中国日报》，2018年3月", "赵磊 / 军民融合 / 中国日报 / 2018-03 /  / "},
      {"Zhao Lei, ‘China’s Army,’ *P*, 2018", "Zhao Lei / China’s Army / P / 2018 /  / "},
      {R"("Made in the U.S.," *P*, 2018)", " / Made in the U.S. / P / 2018 /  / "},
      {R"("Is It True?" *P*, 2018)", " / Is It True? / P / 2018 /  / "},
  });
}

TEST_CASE("dates are read in the forms sources use") {
  struct DateRow {
    const char* text;
    const char* iso;
  };
  for (const DateRow& row : std::vector<DateRow>{
           {"10 September 2018", "2018-09-10"},
           {"September 10, 2018", "2018-09-10"},
           {"Sept. 10, 2018", "2018-09-10"},
           {"10 Sep 2018", "2018-09-10"},
           {"10th of September 2018", "2018-09-10"},
           {"SEPTEMBER 10th, 2018", "2018-09-10"},
           {"September 2018", "2018-09"},
           {"May, 2018", "2018-05"},
           {"2018", "2018"},
           {"2018-09-10", "2018-09-10"},
           {"2018-09", "2018-09"},
           {"10.09.2018", "2018-09-10"},
           {"13/9/2018", "2018-09-13"},
           {"9/13/2018", "2018-09-13"},
           {"9/9/2018", "2018-09-09"},
           {"2018年9月10日", "2018-09-10"},
           {"2018年", "2018"},
           {"29 February 2016", "2016-02-29"},
           {"2018-19", "2018/2019"},
           {"March–April 2018", "2018-03/2018-04"},
       }) {
    CAPTURE(row.text);
    const auto date = whole_date(row.text);
    REQUIRE(date);
    CHECK(edtf_text(*date) == row.iso);
  }
  for (const char* text :
       {"31 February 2018", "29 February 2018", "9/10/2018", "31.13.2018", "12345", "2018.5", "10 September",
        "2018-00-10", "0 May 2018", "Maybe 2018", "2018年13月"}) {
    CAPTURE(text);
    CHECK_FALSE(whole_date(text));
  }
}

TEST_CASE("the date of access is not the date of the source") {
  check({
      {R"("T," *P*, 3 March 2018, accessed 5 October 2018. http://a.cn/)",
       " / T / P / 2018-03-03 / http://a.cn/ /  @2018-10-05"},
      {R"("T," *P* (last accessed on 5 October 2018))", " / T / P /  /  /  @2018-10-05"},
      {R"("T," *P*, 3 March 2018. Retrieved from http://a.cn/ on 5 October 2018.)",
       " / T / P / 2018-03-03 / http://a.cn/ /  @2018-10-05"},
      {R"("T," *P*, 2018. Retrieved May 3, 2019.)", " / T / P / 2018 /  /  @2019-05-03"},
      {R"("T," *P*, 2018, last visited: May 2019)", " / T / P / 2018 /  /  @2019-05"},
      {R"("T," *P*, 2018 (date accessed: 2019-05-03))", " / T / P / 2018 /  /  @2019-05-03"},
      {R"("T," *P*, 3 mars 2018, consulté le 3 mai 2019)", " / T / P / 2018-03-03 /  /  @2019-05-03"},
      {R"("T," *P*, 3. März 2018, abgerufen am 3. Mai 2019)", " / T / P / 2018-03-03 /  /  @2019-05-03"},
      {"«Т», *П*, 3 марта 2018 (дата обращения: 03.05.2019)", " / Т / П / 2018-03-03 /  /  @2019-05-03"},
      {"赵磊：《军民融合》，《中国日报》，2018年3月3日，访问日期：2019年5月3日",
       "赵磊 / 军民融合 / 中国日报 / 2018-03-03 /  /  @2019-05-03"},
      {"赵磊：《军民融合》，《中国日报》，2018年3月3日（2019年5月3日访问）",
       "赵磊 / 军民融合 / 中国日报 / 2018-03-03 /  /  @2019-05-03"},
      {R"("T," *P*, 2018, accessed 9/10/2019)", " / T / P / 2018 /  / accessed 9/10/2019"},
  });
}

TEST_CASE("an impossible or ambiguous date becomes a note with a warning") {
  check({{R"("T," *P*, 31 February 2018)", " / T / P /  /  / 31 February 2018"},
         {R"("T," *P*, 9/10/2018)", " / T / P /  /  / 9/10/2018"}},
        1);
}

TEST_CASE("what is not understood becomes a note with a warning") {
  check({{R"("T," *P* (Beijing), 3 March 2018)", " / T / P / 2018-03-03 /  / (Beijing)"},
         {R"("T," *P*, by our own reporters, 2018)", " / T / P / 2018 /  / by our own reporters"},
         {R"("T," P, p. 4, 3 March 2018)", " / T / P / 2018-03-03 /  / p. 4"},
         {R"("T," *P*, 2018. http://a.cn/ http://b.cn/)", " / T / P / 2018 / http://a.cn/ / http://b.cn/"}},
        1);
  const ParsedCitation parsed = parse_citation(marked(R"("T," *P* (Beijing), 2018)"));
  REQUIRE(parsed.warnings.size() == 1);
  CHECK(parsed.warnings[0] == Warning{7, "not understood in a Source line: (Beijing)"});
}

TEST_CASE("a source line without a publication is kept as a note") {
  check({{"interview with an official", " /  /  /  /  / interview with an official"}}, 2);
  check({{R"("T," 3 March 2018)", " / T /  / 2018-03-03 /  / "}}, 1);
}

TEST_CASE("a source line without content is a citation without content") {
  check({{"", " /  /  /  /  / "}, {" . ", " /  /  /  /  / ."}}, 1);
}

TEST_CASE("emphasis on a whole source line does not make it the publication") {
  check({{R"(*Zhao Lei, "T," China Daily, 3 March 2018*)", "Zhao Lei / T / China Daily / 2018-03-03 /  / "}});
}

TEST_CASE("a source line too long to be understood is kept whole") {
  std::string text = "\"T,\" ";
  while (text.size() <= max_source_line) text += "word ";
  const ParsedCitation parsed = parse_citation(marked(text));
  CHECK(parsed.citation.note.size() + 1 == text.size());
  CHECK(parsed.warnings.size() == 1);
}
