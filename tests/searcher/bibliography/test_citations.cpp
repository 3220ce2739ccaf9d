// SPDX-License-Identifier: GPL-2.0-or-later
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <rapidcheck/catch.h>
#include <regex>
#include <set>
#include <span>
#include <tuple>

#include "base/printable.h"
#include "base/utf8.h"
#include "schema/addresses.h"
#include "schema/commentary.h"
#include "searcher/bibliography/bibliography.h"
#include "searcher/bibliography/bibtex.h"
#include "searcher/bibliography/chicago.h"
#include "searcher/bibliography/csl.h"
#include "searcher/bibliography/reference.h"
#include "searcher/bibliography/ris.h"
#include "searcher/output/csv_field.h"
#include "tests/searcher/bibliography/sources.h"

namespace {

using namespace osint;
using Catch::Matchers::Contains;

TEST_CASE("a commentary is cited with its page and its own address") {
  Commentary one =
      commentary({citation({}, "Quay", "Example Daily", "2018", "http://daily.example.org/quay")});
  one.page = 12;
  one.url = "https://office.example.org/issue";
  const std::vector<Reference> both = bibliography(std::span(&one, 1), true);
  REQUIRE(both.size() == 2);
  CHECK(both[0].page == 12);
  CHECK(both[0].url == one.url);
  CHECK(both[1].page == 0);
  CHECK(render_bibtex(both).find("pages = {12}") != std::string::npos);
  CHECK(render_ris(both).find("SP  - 12\r\n") != std::string::npos);
  CHECK(nlohmann::json::parse(render_csl(both)).at(0).at("page") == "12");
  CHECK(render_chicago(both).find("P. 12. https://office.example.org/issue") != std::string::npos);
  one.page = 0;
  CHECK(render_bibtex(bibliography(std::span(&one, 1), true)).find("pages") == std::string::npos);
}

TEST_CASE("a source's type follows from its publication, date and address") {
  const std::string web = "http://example.org/a";
  const std::tuple<const char*, const char*, std::string, SourceType> table[] = {
      {"China Daily", "2018-03-03", web, SourceType::newspaper},
      {"Global Times", "2018-09-11", web, SourceType::newspaper},
      {"China Military Online", "2018-09-10", web, SourceType::webpage},
      {"Example Aviation Weekly", "2018-11-02", web, SourceType::magazine},
      {"Example Naval Review", "2022", "", SourceType::magazine},
      {"示例日报", "2018", web, SourceType::newspaper},
      {"示例周刊", "2018", web, SourceType::magazine},
      {"示例网", "2018-01-01", web, SourceType::webpage},
      {"Example Amur Worker", "2021-11-30", web, SourceType::newspaper},
      {"Example Amur Worker", "2021-11", web, SourceType::magazine},
      {"Example Amur Worker", "2021", web, SourceType::webpage},
      {"Example Amur Worker", "2021", "", SourceType::magazine},
      {"Example Amur Worker", "2021-21", web, SourceType::magazine},
      {"Example Amur Worker", "2021-11/2021-12", web, SourceType::magazine},
      {"Example Amur Worker", "2021-11-30/2021-12-01", web, SourceType::newspaper},
      {"", "2021-11-30", web, SourceType::webpage},
      {"", "2021-11-30", "", SourceType::unknown},
  };
  for (const auto& [publication, date, url, type] : table) {
    CAPTURE(publication, date, url);
    CHECK(source_type(citation({}, "T", publication, date, url)) == type);
  }
}

TEST_CASE("addresses that lead to one page have one key") {
  const std::string key = address_key("http://www.Example.org:80/a/b?c=1#part");
  CHECK(key == "example.org/a/b?c=1");
  for (const char* same :
       {"https://example.org/a/b?c=1", "HTTP://EXAMPLE.ORG/a/b?c=1", "https://www.example.org:443/a/b?c=1"})
    CHECK(address_key(same) == key);
  for (const char* other : {"http://example.org/a/B?c=1", "http://example.org:8080/a/b?c=1",
                            "http://example.org/a/b?c=2", "http://example.org/#/a/b?c=1"})
    CHECK(address_key(other) != key);
  CHECK(address_key("http://example.org/") == address_key("http://example.org"));
  CHECK(address_key("no address").empty());
}

TEST_CASE("each source is given once, as complete as any of its lines") {
  const auto found = references({
      citation({}, "One", "Example Daily", "2018-03", "http://example.org/1/"),
      citation({}, "Two", "Example Daily", "2018"),
      citation({"Ann Example"}, "One!", "", "2018-03-03", "https://www.example.org/1"),
      citation({}, "two", "EXAMPLE DAILY", "2018", "http://example.org/2"),
      citation({}, "Two", "Example Daily", "2018", "http://example.org/3"),
      citation({}, "", "", ""),
  });
  REQUIRE(found.size() == 3);
  CHECK(found[0].title == "One");
  CHECK(found[0].authors.names.size() == 1);
  CHECK(found[0].date == parse_date_span("2018-03-03"));
  CHECK(found[1].title == "Two");
  CHECK(found[1].url == "http://example.org/2");
  CHECK(found[2].url == "http://example.org/3");
}

TEST_CASE("the key of a source is ASCII and the same whatever stands beside it") {
  const Citation chinese = citation({"赵磊"}, "军民融合走进小车间", "示例日报", "2018");
  const Citation same_words =
      citation({"Zhao Lei"}, "The Civil Side", "Example Daily", "2018", "http://example.org/1");
  const Citation other_page =
      citation({"Zhao Lei"}, "The Civil Side", "Example Daily", "2018", "http://example.org/2");
  const auto alone = references({other_page});
  const auto together = references({chinese, same_words, other_page});
  CHECK(together[0].key.starts_with("zhao2018junminronghe-"));
  CHECK(together[1].key.starts_with("zhao2018civil-"));
  CHECK(together[1].key != together[2].key);
  CHECK(together[2].key == alone[0].key);
}

TEST_CASE("the key of a source is made of its names in whatever alphabet") {
  const std::tuple<const char*, const char*, const char*, const char*> table[] = {
      {"Сергей Шойгу", "О новых кораблях", "", "shoigu2018novykh-"},
      {"Андрій Єрмаченко", "Про мости", "", "yermachenko2018mosti-"},
      {"Алесь Прыкладаў", "Мост", "", "prykladau2018most-"},
      {"", "Мост", "Красный пример", "krasnyiprimer2018most-"},
      {"Γιώργος Παπαδόπουλος", "Νέα", "", "papadopoulos2018nea-"},
      {"محمد العينة", "جسر", "", "alayna2018jsr-"},
      {"김정은", "다리", "", "gim2018dari-"},
      {"さとう たろう", "はし", "", "satou2018hashi-"},
      {"Sunniva Ødegård", "Bro", "", "odegard2018bro-"},
      {"Nguyễn Văn Đại", "Cầu", "", "nguyen2018cau-"},
  };
  for (const auto& [author, title, publication, key] : table) {
    INFO(title);
    const std::vector<std::string> authors =
        *author == '\0' ? std::vector<std::string>{} : std::vector<std::string>{author};
    CHECK_THAT(references({citation(authors, title, publication, "2018")})[0].key, Catch::StartsWith(key));
  }
}

TEST_CASE("a translated title is told from the original, a gloss is not") {
  CHECK(references({citation({}, "海纜斷了以後 (After the Cable Broke)", "P", "2023")})[0].title ==
        "海纜斷了以後");
  CHECK(references({citation({}, "海纜斷了以後 (After the Cable Broke)", "P", "2023")})[0].translation ==
        "After the Cable Broke");
  for (const char* whole :
       {"Xi Jinping (习近平) Speaks (Again and Again)", "国内生产总值(GDP)", "Ships (and Ports)", "(x y)"}) {
    CAPTURE(whole);
    const auto one = references({citation({}, whole, "P", "2023")})[0];
    CHECK(one.title == whole);
    CHECK(one.translation.empty());
  }
}

TEST_CASE("a translated title of its own stands where each format has a place for it") {
  Citation source = citation({"赵磊"}, "原题 (2)", "示例日报", "2018");
  source.translated_title = "Its \"True\" Title";
  const auto found = references({source});
  CHECK(found[0].title == "原题 (2)");
  CHECK(render_chicago(found) == "赵磊. “原题 (2)” [Its \"True\" Title]. 示例日报, 2018.\n");
  CHECK(render_bibtex(found).find("title = {{原题 (2) [Its {\"}True{\"} Title]}}") != std::string::npos);
  CHECK(nlohmann::json::parse(render_csl(found))[0]["title"] == "原题 (2) [Its \"True\" Title]");
  CHECK(render_ris(found).find("TI  - 原题 (2) [Its \"True\" Title]\r\n") != std::string::npos);
}

TEST_CASE("a translated title is the title where it is all that is known") {
  Citation first = citation({}, "", "Example Daily", "2018");
  first.translated_title = "One Thing";
  Citation second = first;
  second.translated_title = "Another Thing";
  const auto found = references({first, second, first});
  REQUIRE(found.size() == 2);
  CHECK(found[0].title == "One Thing");
  CHECK(found[0].translation.empty());
  CHECK(render_chicago({found[1]}) == "Example Daily. “Another Thing.” 2018.\n");
}

TEST_CASE("of lines for one source, one may add the translation of the title") {
  Citation second = citation({}, "原题", "示例日报", "2018");
  second.translated_title = "Its Title";
  const auto found = references({citation({}, "原题", "示例日报", "2018"), second});
  REQUIRE(found.size() == 1);
  CHECK(found[0].translation == "Its Title");
}

TEST_CASE("Chicago entries are as the manual has them") {
  const std::pair<Citation, const char*> table[] = {
      {citation({"Zhao Lei"}, "A \"Deep\" Integration", "China Daily", "2018-03-03", "http://example.org/a"),
       "Zhao Lei. “A ‘Deep’ Integration.” China Daily, March 3, 2018. http://example.org/a.\n"},
      {citation({"Ann Example", "Zhao Lei", "Bo Sample"}, "Why?", "Example Weekly", "2018-09"),
       "Example, Ann, Zhao Lei, and Bo Sample. “Why?” Example Weekly, September 2018.\n"},
      {citation({"Zhao Lei", "Bo Sample"}, "Why", "Example Weekly", ""),
       "Zhao Lei and Bo Sample. “Why.” Example Weekly, n.d.\n"},
      {citation({}, "Unsigned", "Example Daily", "2018"), "Example Daily. “Unsigned.” 2018.\n"},
      {citation({"赵磊"}, "原题 (Its True Title)", "示例日报", "2018"),
       "赵磊. “原题” [Its True Title]. 示例日报, 2018.\n"},
      {citation({"Xinhua"}, "On the Web", "Example Online", "2018-03-03", "http://example.org/a"),
       "Xinhua. “On the Web.” Example Online. March 3, 2018. http://example.org/a.\n"},
  };
  for (const auto& [source, expected] : table) CHECK(render_chicago(references({source})) == expected);
}

TEST_CASE("a range of dates has both its ends in each format that can say so") {
  using nlohmann::json;
  struct Row {
    const char* edtf;
    const char* chicago;
    std::vector<const char*> bibtex;
    const char* csl;
    std::vector<const char*> ris;
  };
  const std::vector<Row> table = {
      {"2018-03/2018-04",
       "March–April 2018.",
       {"date = {2018-03/2018-04}", "year = {2018}", "month = mar"},
       R"({"date-parts":[[2018,3],[2018,4]]})",
       {"PY  - 2018\r\n", "DA  - 2018/03//\r\n", "N1  - Date: March–April 2018\r\n"}},
      {"2018-03-30/2018-04-02",
       "March 30–April 2, 2018.",
       {"date = {2018-03-30/2018-04-02}"},
       R"({"date-parts":[[2018,3,30],[2018,4,2]]})",
       {"DA  - 2018/03/30/\r\n", "N1  - Date: 30 March–2 April 2018\r\n"}},
      {"2017/2018",
       "2017–2018.",
       {"date = {2017/2018}", "year = {2017}"},
       R"({"date-parts":[[2017],[2018]]})",
       {"PY  - 2017\r\n", "N1  - Date: 2017–2018\r\n"}},
      {"2018-21",
       "Spring 2018.",
       {"date = {2018-21}", "year = {2018}"},
       R"({"date-parts":[[2018]],"season":1})",
       {"PY  - 2018\r\n", "DA  - 2018///Spring\r\n"}},
      {"2018-23/2018-24",
       "Autumn–Winter 2018.",
       {"date = {2018-23/2018-24}"},
       R"({"literal":"Autumn–Winter 2018"})",
       {"DA  - 2018///Autumn\r\n", "N1  - Date: Autumn–Winter 2018\r\n"}}};
  for (const Row& row : table) {
    CAPTURE(row.edtf);
    const auto found = references({citation({"Zhao Lei"}, "T", "Example Review", row.edtf)});
    CHECK(render_chicago(found) == "Zhao Lei. “T.” Example Review, " + std::string(row.chicago) + "\n");
    for (const char* field : row.bibtex) CHECK_THAT(render_bibtex(found), Contains(field));
    CHECK(json::parse(render_csl(found))[0]["issued"] == json::parse(row.csl));
    for (const char* line : row.ris) CHECK_THAT(render_ris(found), Contains(line));
  }
}

TEST_CASE("of lines for one source, a more precise date counts more, a range no more than its part") {
  const auto date_of = [](const char* one, const char* other) {
    const auto found = references({citation({}, "T", "P", one, "http://example.org/1"),
                                   citation({}, "T", "P", other, "http://example.org/1")});
    return edtf_text(found.at(0).date.value());
  };
  CHECK(date_of("2018", "2018-21") == "2018-21");
  CHECK(date_of("2018-03", "2018-03/2018-04") == "2018-03");
  CHECK(date_of("2018-03/2018-04", "2018-03") == "2018-03/2018-04");
  CHECK(date_of("", "2018-03/2018-04") == "2018-03/2018-04");
}

TEST_CASE("the date of access has its own place in each format") {
  Citation source = citation({"Zhao Lei"}, "T", "Example Review", "2018-03", "http://example.org/a");
  source.accessed = "2019-05-03";
  const auto found = references({source});
  CHECK(render_chicago(found) ==
        "Zhao Lei. “T.” Example Review, March 2018. Accessed May 3, 2019. http://example.org/a.\n");
  CHECK_THAT(render_bibtex(found), Contains("urldate = {2019-05-03}"));
  CHECK_THAT(render_ris(found), Contains("Y2  - 2019/05/03/\r\n"));
  CHECK(nlohmann::json::parse(render_csl(found))[0]["accessed"] ==
        nlohmann::json::parse(R"({"date-parts":[[2019,5,3]]})"));
  source.accessed.clear();
  CHECK_FALSE(nlohmann::json::parse(render_csl(references({source})))[0].contains("accessed"));
}

TEST_CASE("a commentary is cited by what its file says alone") {
  const Commentary one = commentary({citation({}, "Source", "Example Daily", "2018-03-03")});
  const auto found = bibliography(std::span(&one, 1), true);
  REQUIRE(found.size() == 2);
  CHECK(render_chicago({found[0]}) == "Whitlock. “A Title.” Commentary, n.d.\n");
  CHECK(render_bibtex({found[0]}).find("publisher") == std::string::npos);
  CHECK(nlohmann::json::parse(render_csl({found[0]}))[0]["genre"] == "Commentary");
}

TEST_CASE("BibTeX text loses its special meaning") {
  const std::string out =
      render_bibtex(references({citation({"Smith and Sons, Ltd"}, "a{b}c\\d%e&f#g_h$i~j^k\"l@m", "P", "2018",
                                         "http://example.org/{a}\\b%20c")}));
  CHECK(out.find("author = {{Smith and Sons, Ltd}}") != std::string::npos);
  CHECK(out.find(
            "a\\textbraceleft{}b\\textbraceright{}c\\textbackslash{}d\\%e\\&f\\#g\\_h\\$i\\textasciitilde{}j"
            "\\textasciicircum{}k{\"}l@m") != std::string::npos);
  CHECK(out.find("url = {http://example.org/%7Ba%7D%5Cb%20c}") != std::string::npos);
}

rc::Gen<std::string> hostile_text() {
  return rc::gen::map(
      rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
          "a", " ", "{", "}", "\\", "\"", "@article{", "},", "\n", "\r\n", "ER  - ", "\nTY  - BOOK\n", "=",
          ",", " and ", "#", "%", "(", ")", "\x1b[31m", "\xe2\x80\xae", "\xff", "\xc2\x9b", "习近平", "é",
          "\"}]", "\xe2\x80\xa8", "http://", "://", "2018", "-", std::string(1, '\0'))),
      [](const std::vector<std::string>& pieces) {
        std::string out;
        for (const std::string& piece : pieces) out += piece;
        return out;
      });
}

bool all_printable(const std::string& text) {
  for (std::size_t i = 0; i < text.size();) {
    bool valid = true;
    const char32_t c = next_code_point(text, i, &valid);
    if (!valid || (!is_printable(c) && c != U'\n' && c != U'\r')) return false;
  }
  return true;
}

// The entries of a .bib file as BibTeX's own scanner sees them: braces alone end a field or an entry.
std::size_t balanced_entries(const std::string& text) {
  std::size_t entries = 0;
  int depth = 0;
  for (const char c : text) {
    if (c == '{') ++depth;
    if (c == '}' && --depth == 0) ++entries;
    if (depth < 0) return std::string::npos;
  }
  return depth == 0 ? entries : std::string::npos;
}

TEST_CASE("no field of any source breaks out of its place in any format") {
  rc::prop("hostile fields", [] {
    Commentary one = commentary({});
    one.title = *hostile_text();
    one.analysts = {*hostile_text()};
    const auto count = *rc::gen::inRange(0, 4);
    for (int i = 0; i < count; ++i) {
      Citation source = citation({*hostile_text(), *hostile_text()}, *hostile_text(), *hostile_text(),
                                 *hostile_text(), "http://example.org/" + *hostile_text());
      source.translated_title = *hostile_text();
      source.note = *hostile_text();
      source.via = *hostile_text();
      one.passages.push_back({PassageKind::excerpt, *hostile_text(), 1, i});
      one.citations.push_back(source);
    }
    const auto found = bibliography(std::span(&one, 1), true);
    const std::string bibtex = render_bibtex(found);
    const std::string ris = render_ris(found);
    const std::string csl = render_csl(found);
    const std::string chicago = render_chicago(found);
    for (const std::string* out : {&bibtex, &ris, &csl, &chicago}) RC_ASSERT(all_printable(*out));
    RC_ASSERT(balanced_entries(bibtex) == found.size());
    RC_ASSERT(static_cast<std::size_t>(std::count(chicago.begin(), chicago.end(), '\n')) == found.size());
    RC_ASSERT(nlohmann::json::parse(csl).size() == found.size());
    std::size_t begun = 0;
    std::size_t ended = 0;
    std::istringstream lines(ris);
    for (std::string line; std::getline(lines, line);) {
      RC_ASSERT(line.ends_with('\r') && line.find('\r') == line.size() - 1);
      RC_ASSERT(line == "\r" || std::regex_search(line, std::regex("^[A-Z][A-Z0-9]  - ")));
      if (line.starts_with("TY  - ")) ++begun;
      if (line.starts_with("ER  - ")) ++ended;
    }
    RC_ASSERT(begun == found.size() && ended == found.size());
    std::set<std::string> keys;
    for (const Reference& reference : found) {
      RC_ASSERT(std::regex_match(reference.key, std::regex("[a-z][a-z0-9]*-[0-9a-f]{4}(-[0-9]+)?")));
      RC_ASSERT(keys.insert(reference.key).second);
    }
  });
}

TEST_CASE("no cell of a table is a formula, whatever parts the cells") {
  for (const char* formula :
       {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1", "＋1", "－1", "＠a", "\n=1", "\u00A0=1",
        "\u3000=1", "\u200B=1", "\uFFFD=1", "\uFEFF \u00AD+1"}) {
    CAPTURE(formula);
    const std::string cell = csv_field(formula);
    CHECK(cell.substr(cell.front() == '"' ? 1 : 0).front() == '\'');
  }
  CHECK(csv_field("a;=1") == "\"a;=1\"");
  CHECK(csv_field("a \"b\", c") == "\"a \"\"b\"\", c\"");
  CHECK(csv_field("plain") == "plain");
}

}  // namespace
