// SPDX-License-Identifier: GPL-2.0-or-later
#include <catch2/catch.hpp>
#include <tuple>

#include "searcher/bibliography/author_list.h"
#include "searcher/bibliography/bibtex.h"
#include "searcher/bibliography/chicago.h"
#include "searcher/bibliography/csl.h"
#include "searcher/bibliography/reference.h"
#include "searcher/bibliography/ris.h"
#include "tests/searcher/bibliography/sources.h"

namespace {

using namespace osint;
using Catch::Contains;

TEST_CASE("an author's family name is told from the given name") {
  const std::tuple<const char*, const char*, const char*, bool> table[] = {
      {"Zhao Lei", "Zhao", "Lei", true},
      {"Chen Siyuan", "Chen", "Siyuan", true},
      {"Jinping Xi", "Xi", "Jinping", false},
      {"Hsieh Po-han", "Hsieh", "Po-han", true},
      {"Wai-keung Kwok", "Kwok", "Wai-keung", false},
      {"Han Do-yun", "Han", "Do-yun", true},
      {"Lei ZHAO", "ZHAO", "Lei", false},
      {"赵磊", "赵", "磊", true},
      {"吳語宸", "吳", "語宸", true},
      {"欧阳修", "欧阳", "修", true},
      {"Wu Yuchen (吳語宸)", "Wu", "Yuchen", true},
      {"Wu Yuchen 吳語宸", "Wu", "Yuchen", true},
      {"吳語宸 Wu Yuchen", "Wu", "Yuchen", true},
      {"陈思远 (Chen Siyuan)", "Chen", "Siyuan", true},
      {"Ann Example", "Example", "Ann", false},
      {"Ben Sample", "Sample", "Ben", false},
      {"Captain R. Selvanathan-Dias", "Selvanathan-Dias", "Captain R.", false},
      {"Brahim Ould Tahir", "Ould Tahir", "Brahim", false},
      {"Pieter van der Sample", "van der Sample", "Pieter", false},
      {"Timur Beknazar-Uulu", "Beknazar-Uulu", "Timur", false},
      {"Sunniva Ødegård-Lie", "Ødegård-Lie", "Sunniva", false},
      {"Example, Ann", "Example", "Ann", false},
      {"Борис Примеров", "Примеров", "Борис", false},
  };
  for (const auto& [text, family, given, family_first] : table) {
    CAPTURE(text);
    const AuthorName name = author_name(text);
    CHECK(name.family == family);
    CHECK(name.given == given);
    CHECK(name.family_first == family_first);
    CHECK(name.literal.empty());
  }
  const AuthorName junior = author_name("Chidi Okafor Jr.");
  CHECK(junior.family == "Okafor");
  CHECK(junior.suffix == "Jr.");
}

TEST_CASE("the family name comes first where the form tells that it does") {
  const std::tuple<const char*, const char*, const char*> table[] = {
      {"Nguyen Van Anh", "Nguyen", "Van Anh"},
      {"Nguyễn Phú Trọng", "Nguyễn", "Phú Trọng"},
      {"Tran Dai Quang", "Tran", "Dai Quang"},
      {"Pham Minh Chinh", "Pham", "Minh Chinh"},
      {"Le Duc Tho", "Le", "Duc Tho"},
      {"Lê Duẩn", "Lê", "Duẩn"},
      {"Tô Lâm", "Tô", "Lâm"},
      {"Ho Chi Minh", "Ho", "Chi Minh"},
      {"Đặng Thị Mai", "Đặng", "Thị Mai"},
      {"Kim Jong Un", "Kim", "Jong Un"},
      {"Kim Jong-un", "Kim", "Jong-un"},
      {"Park Geun Hye", "Park", "Geun Hye"},
      {"Moon Jaein", "Moon", "Jaein"},
      {"Lee Myungbak", "Lee", "Myungbak"},
      {"Choi Min-ji", "Choi", "Min-ji"},
      {"김정은", "김", "정은"},
      {"김 정은", "김", "정은"},
      {"남궁민", "남궁", "민"},
      {"岸田文雄", "岸田", "文雄"},
      {"岸田 文雄", "岸田", "文雄"},
      {"高市さなえ", "高市", "さなえ"},
      {"佐々木健", "佐々木", "健"},
      {"さとう たろう", "さとう", "たろう"},
      {"Kishida Fumio", "Kishida", "Fumio"},
      {"SATO Taro", "SATO", "Taro"},
      {"Abe Shinzō", "Abe", "Shinzō"},
      {"Orbán Viktor", "Orbán", "Viktor"},
      {"Szijjártó Péter", "Szijjártó", "Péter"},
      {"Lázár János", "Lázár", "János"},
      {"Kovacs Janos", "Kovacs", "Janos"},
  };
  for (const auto& [text, family, given] : table) {
    INFO(text);
    const AuthorName name = author_name(text);
    CHECK(name.family == family);
    CHECK(name.given == given);
    CHECK(name.family_first);
  }
  CHECK(render_chicago(references({citation({"김정은"}, "T", "P", "2018")})).starts_with("김정은. "));
}

TEST_CASE("a name that only looks as if its family name came first keeps its order") {
  const std::tuple<const char*, const char*, const char*> table[] = {
      {"Kim Davis", "Davis", "Kim"},
      {"Kim Young", "Young", "Kim"},
      {"Lee Child", "Child", "Lee"},
      {"Lee Simon", "Simon", "Lee"},
      {"Kim Johnson", "Johnson", "Kim"},
      {"Park Jones", "Jones", "Park"},
      {"Le Monde", "Monde", "Le"},
      {"Do Right", "Right", "Do"},
      {"Mai Anh Example", "Example", "Mai Anh"},
      {"Thanh Minh Nguyen", "Nguyen", "Thanh Minh"},
      {"Viktor Orbán", "Orbán", "Viktor"},
      {"Lazar Robert", "Robert", "Lazar"},
      {"Nagy Thompson", "Thompson", "Nagy"},
      {"Abe Franklin", "Franklin", "Abe"},
      {"Fumio Kishida", "Kishida", "Fumio"},
      {"Taro SATO", "SATO", "Taro"},
      {"Mori Kay", "Kay", "Mori"},
  };
  for (const auto& [text, family, given] : table) {
    INFO(text);
    const AuthorName name = author_name(text);
    CHECK(name.family == family);
    CHECK(name.given == given);
    CHECK_FALSE(name.family_first);
  }
  for (const char* whole :
       {"국방부", "연합뉴스", "한겨레", "中村大学", "前田建設", "岸田首相", "読売新聞", "ドナルド・スミス"}) {
    INFO(whole);
    CHECK(author_name(whole).literal == whole);
  }
}

TEST_CASE("a name in two scripts is one author, in Latin letters with its characters beside it") {
  for (const char* text : {"Wu Yuchen (吳語宸)", "Wu Yuchen 吳語宸", "吳語宸 (Wu Yuchen)"}) {
    CAPTURE(text);
    CHECK(author_name(text).characters == "吳語宸");
    const std::vector<Reference> made = references({citation({text}, "T", "P", "2018")});
    CHECK_THAT(render_csl(made), Contains(R"("given":"Yuchen","static-ordering":true)"));
    CHECK_THAT(render_csl(made), Contains(R"("note":"Original name: Wu Yuchen 吳語宸)"));
    CHECK_THAT(render_bibtex(made), Contains("author = {Wu, Yuchen 吳語宸}"));
    CHECK_THAT(render_ris(made), Contains("AU  - Wu, Yuchen 吳語宸\r\n"));
    CHECK(render_chicago(made).starts_with("Wu Yuchen 吳語宸. "));
  }
  CHECK(author_name("Example 测 Mixed").characters.empty());
}

TEST_CASE("institutions and single names are not taken apart") {
  for (const char* text : {"Xinhua", "Xinhua,", ",", "Ministry of Examples", "Example News Agency", "新华社",
                           "解放军报", "本报评论员", "Whitlock", "staff reporter",
                           "Example Institute, Department 7", "Zhao Lei (Example Agency)", "A; B", "Desk"}) {
    CAPTURE(text);
    const AuthorName name = author_name(text);
    CHECK(name.literal == text);
    CHECK(name.family.empty());
  }
}

TEST_CASE("ranks and titles are no part of a name") {
  const std::tuple<const char*, const char*, const char*> table[] = {
      {"Col. Wang Wei", "Wang", "Wei"},
      {"Maj. Gen. Qiao Liang", "Qiao", "Liang"},
      {"Vice Adm. Dora Ashgrove", "Ashgrove", "Dora"},
      {"Senior Colonel Zhou Bo", "Zhou", "Bo"},
      {"LTC (Ret.) Dora Ashgrove", "Ashgrove", "Dora"},
      {"Prof. Dr. Una Fell", "Fell", "Una"},
      {"Dora Ashgrove, Ph.D.", "Ashgrove", "Dora"},
      {"Una Fell (Ret.)", "Fell", "Una"},
      {"Sen. Una Fell", "Fell", "Una"},
      {"乔良少将", "乔", "良"},
      {"教授 乔良", "乔", "良"},
      {"Sen Una", "Una", "Sen"},
  };
  for (const auto& [text, family, given] : table) {
    INFO(text);
    const AuthorList list = author_list({text});
    REQUIRE(list.names.size() == 1);
    CHECK(list.names[0].family == family);
    CHECK(list.names[0].given == given);
    CHECK_FALSE(list.others);
  }
  for (const char* text : {"General Staff of the Example Forces", "Col. Wang", "Major Ashgrove", "将军"})
    CHECK(author_list({text}).names.at(0).literal == text);
}

TEST_CASE("authors who are not named are \"others\" in every format") {
  for (const std::vector<std::string>& authors : std::vector<std::vector<std::string>>{
           {"Zhao Lei et al."}, {"Zhao Lei, et al."}, {"Zhao Lei and others"}, {"Zhao Lei", "et al."}}) {
    INFO(authors.front());
    const AuthorList list = author_list(authors);
    CHECK(list.others);
    REQUIRE(list.names.size() == 1);
    CHECK(list.names[0].family == "Zhao");
    const std::vector<Reference> made = references({citation(authors, "T", "P", "2018")});
    CHECK_THAT(render_bibtex(made), Contains("author = {Zhao, Lei and others}"));
    CHECK_THAT(render_csl(made), Contains(R"({"literal":"others"})"));
    CHECK_THAT(render_ris(made), Contains("AU  - Zhao, Lei\r\nAU  - et al.\r\n"));
    CHECK(render_chicago(made).starts_with("Zhao Lei et al. "));
  }
  CHECK(author_list({"赵磊等"}).others);
  const AuthorList twice = author_list({"Zhao Lei et al.", "Ma Jun et al."});
  REQUIRE(twice.names.size() == 2);
  CHECK(twice.names[1].family == "Ma");
  CHECK(author_list({"Иван Петров и др."}).others);
  CHECK_FALSE(author_list({"Zhao Lei"}).others);
}

}  // namespace
