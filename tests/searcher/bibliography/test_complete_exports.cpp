// SPDX-License-Identifier: GPL-2.0-or-later
// What each format carries of a source beside its names, title and date.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <tuple>

#include "searcher/bibliography/bibtex.h"
#include "searcher/bibliography/chicago.h"
#include "searcher/bibliography/csl.h"
#include "searcher/bibliography/language.h"
#include "searcher/bibliography/ris.h"
#include "tests/searcher/bibliography/sources.h"

namespace {

using namespace osint;
using Catch::Contains;
using nlohmann::json;

Commentary citing(const Citation& source, const char* title = "A Bridge Opens") {
  Commentary out = commentary({source});
  out.title = title;
  out.file = "/somewhere/notes/bridge.pdf";
  out.date = "2018-10";
  out.page = 3;
  out.passages = {{PassageKind::commentary, "Own words.", 1, std::nullopt},
                  {PassageKind::excerpt, "The bridge is open.", 9, 0, 4},
                  {PassageKind::excerpt, "Trucks wait.", 10, 0, 4}};
  return out;
}

std::vector<Reference> made(const Commentary& one) { return bibliography(std::span(&one, 1), false); }

TEST_CASE("the language of a source is told by its line or by its letters, and never guessed") {
  const std::tuple<const char*, const char*, const char*, const char*> table[] = {
      // title, publication, note, language
      {"军民融合", "示例日报", "", "zh"},
      {"国内生产总值(GDP)", "P", "", "zh"},
      {"海纜斷了以後 (After the Cable Broke)", "P", "", "zh"},
      {"橋が開通した", "P", "", "ja"},
      {"橋開通", "サンプル新聞", "", "ja"},
      {"다리가 열렸다", "P", "", "ko"},
      {"Минобороны России сообщило об учениях", "P", "", "ru"},
      {"Відкрито міст через річку Їжачок", "P", "", "uk"},
      {"Адкрыты мост праз раку ў Прыкладзе", "P", "", "be"},
      {"Άνοιξε η γέφυρα", "P", "", "el"},
      {"Мост", "P", "", ""},  // Bulgarian, Serbian, Russian ...
      {"Қазақстанда көпір ашылды", "P", "", ""},
      {"Мостът е отворен за движение", "P", "", ""},
      {"Шинэ гүүр нээгдэв", "P", "", ""},
      {"افتتاح الجسر", "P", "", ""},
      {"A Bridge Opens", "P", "", ""},
      {"Xi Jinping (习近平) Speaks", "P", "", ""},
      {"A Bridge Opens", "P", "state-run weekly, in Russian", "ru"},
      {"军民融合", "P", "in English", "en"},
      {"A Bridge Opens", "P", "Moscow, in Russian 1200 gmt", "ru"},
      {"A Bridge Opens", "P", "in Russian state media", ""},
      {"A Bridge Opens", "P", "in Russian and English", ""},
      {"A Bridge Opens", "P", "in Germany", ""},
      {"A Bridge Opens", "P", "within Russian", ""},
  };
  for (const auto& [title, publication, note, language] : table) {
    INFO(title << " " << note);
    Citation source = citation({}, title, publication, "2018");
    source.note = note;
    CHECK(references({source})[0].language == language);
  }
  CHECK(language_name("ru") == "Russian");
  CHECK(language_name("").empty());
}

TEST_CASE("an excerpt in the language of the source tells it where the title does not") {
  Commentary one = citing(citation({}, "Qiao kaitong", "P", "2018"));
  one.passages[1].text = "桥已经开通。";
  one.passages.pop_back();
  CHECK(made(one)[0].language == "zh");
}

TEST_CASE("each format carries the language, the excerpt and the commentary that cites") {
  const auto found = made(citing(citation({}, "桥通车了", "示例日报", "2018-03-03", "http://example.org/a")));
  const json csl = json::parse(render_csl(found))[0];
  CHECK(csl["language"] == "zh");
  CHECK(csl["abstract"] == "The bridge is open. Trucks wait.");
  CHECK(csl["note"] == "Cited in: “A Bridge Opens” (2018-10), bridge.pdf, p. 4");
  CHECK_FALSE(csl.contains("annote"));
  const std::string bibtex = render_bibtex(found);
  CHECK_THAT(bibtex, Contains("  language = {Chinese},\n"));
  CHECK_THAT(bibtex, Contains("  abstract = {The bridge is open. Trucks wait.},\n"));
  CHECK_THAT(bibtex, Contains("  annote = {Cited in: “A Bridge Opens” (2018-10), bridge.pdf, p. 4},\n"));
  const std::string ris = render_ris(found);
  CHECK_THAT(ris, Contains("LA  - zh\r\nAB  - The bridge is open. Trucks wait.\r\n"));
  CHECK_THAT(ris, Contains("N1  - Cited in: “A Bridge Opens” (2018-10), bridge.pdf, p. 4\r\n"));
  CHECK(render_chicago(found) == "示例日报. “桥通车了.” March 3, 2018. http://example.org/a.\n");
}

TEST_CASE("a source that several commentaries cite names them all and has each excerpt once") {
  const Citation source = citation({}, "Bridge", "Example Daily", "2018", "http://example.org/a");
  const std::vector<Commentary> both = {citing(source), citing(source, "Once More")};
  const auto found = bibliography(both, false);
  REQUIRE(found.size() == 1);
  CHECK(found[0].excerpt == "The bridge is open. Trucks wait.");
  REQUIRE(found[0].cited_in.size() == 2);
  CHECK_THAT(render_bibtex(found), Contains("bridge.pdf, p. 4; “Once More” (2018-10), bridge.pdf, p. 4}"));
}

TEST_CASE("through whom a text came stands where people and programs read it") {
  Citation source = citation({}, "Bridge", "Example Agency", "2018-03-03");
  source.via = "via Example Wire";
  const auto found = references({source});
  CHECK(json::parse(render_csl(found))[0]["container-title"] == "Example Agency");
  CHECK_THAT(json::parse(render_csl(found))[0]["note"].get<std::string>(),
             Catch::StartsWith("Via: Example Wire\n"));
  CHECK_THAT(render_bibtex(found), Contains("  note = {via Example Wire},\n"));
  CHECK_THAT(render_ris(found), Contains("N1  - Example Agency via Example Wire.\r\n"));
  CHECK(render_chicago(found) == "Example Agency via Example Wire. “Bridge.” March 3, 2018.\n");
  source.via = "quoted by Example Daily";
  CHECK_THAT(render_chicago(references({source})), Contains("Example Agency, quoted by Example Daily."));
}

TEST_CASE("an address in an archive stands beside that of the page it holds") {
  const std::string archive = "https://web.archive.org/web/2018/http://example.org/a";
  Citation source = citation({}, "Bridge", "Example Daily", "2018-03-03", archive);
  const auto check = [](const std::vector<Reference>& found, const std::string& url, const std::string& kept,
                        const std::string& name) {
    REQUIRE(found.size() == 1);
    const json csl = json::parse(render_csl(found))[0];
    CHECK(csl["URL"] == url);
    CHECK(csl["archive"] == name);
    CHECK(csl["archive_location"] == kept);
    CHECK_THAT(render_ris(found),
               Contains("UR  - " + url + "\r\nDB  - " + name + "\r\nAN  - " + kept + "\r\n"));
    CHECK_THAT(render_bibtex(found), Contains("  url = {" + url + "},\n"));
    CHECK_THAT(render_bibtex(found), Contains("  note = {Archived at " + kept + "},\n"));
  };
  check(references({source}), "http://example.org/a", archive, "Internet Archive");
  CHECK_THAT(render_chicago(references({source})),
             Contains("http://example.org/a. Archived at " + archive + "."));
  // The page and its copy are one source.
  check(
      references({source, citation({}, "Bridge", "Example Daily", "2018-03-03", "http://www.example.org/a")}),
      "http://example.org/a", archive, "Internet Archive");
  source.url = "https://archive.ph/AbC12";
  check(references({source}), source.url, source.url, "archive.today");
  source.url = "http://example.org/a";
  source.note = "https://archive.ph/AbC12";
  check(references({source}), "http://example.org/a", "https://archive.ph/AbC12", "archive.today");
  CHECK(references({source})[0].note.empty());
}

TEST_CASE("the archive of a web page is in a note as well, for Zotero has no field for it") {
  const auto found =
      references({citation({}, "Bridge", "Example Online", "2018-03-03", "https://archive.ph/AbC12")});
  CHECK_THAT(json::parse(render_csl(found))[0]["note"].get<std::string>(),
             Contains("Archive Location: https://archive.ph/AbC12\n"));
  CHECK_THAT(render_ris(found), Contains("N1  - Archived at https://archive.ph/AbC12\r\n"));
}

TEST_CASE("no text of a source reads as a field in the note of CSL") {
  Citation source = citation({}, "Bridge", "Example Daily", "2018");
  source.note = "title: another {:title: third}";
  source.via = "title: fourth";
  Commentary one = citing(source, "title: fifth");
  one.file = "title: sixth";
  const std::string note = json::parse(render_csl(made(one)))[0]["note"];
  CHECK(note ==
        "Source line: title: another { :title: third}\nVia: title: fourth\n"
        "Cited in: “title: fifth” (2018-10), title: sixth, p. 4");
}

}  // namespace
