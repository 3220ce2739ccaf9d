// SPDX-License-Identifier: GPL-2.0-or-later
#include <catch2/catch.hpp>

#include <string>

#include "indexer/reading/corpus_file.h"
#include "indexer/reading/markup_limits.h"
#include "schema/commentary.h"

using namespace osint;

namespace {

std::vector<Commentary> read(const std::string& xml) {
  auto out = read_commentaries("/c/a.xml", xml);
  INFO((out ? std::string() : out.error().message));
  REQUIRE(out);
  return *out;
}

Error error_of(const std::string& xml) {
  auto out = read_commentaries("/c/a.xml", xml);
  REQUIRE_FALSE(out);
  return out.error();
}

const std::string whole = R"(<?xml version="1.0" encoding="UTF-8"?>
<commentaries>
  <commentary id="mianyang" date="2018-10" region="China">
    <title>Mianyang</title>
    <analyst>Hurst</analyst><analyst>Lee</analyst>
    <text><p>First <i>own</i>
      words.</p>
      <p>Second.</p></text>
    <pullquote>it will open to traffic soon</pullquote>
    <source>
      <author>Zhao Lei</author><author>Ma Jun</author>
      <title>Deepen</title><publication>China Daily</publication><date>2018-03-03</date>
      <url>http://a.cn/1?a=b&amp;c=d</url>
      <excerpt><p>They say it will open to traffic soon.</p></excerpt>
    </source>
  </commentary>
  <commentary><title>Second</title><text>Plain <b>text</b>.</text></commentary>
</commentaries>
)";

}  // namespace

TEST_CASE("every element and attribute of the grammar is read from XML") {
  const auto all = read(whole);
  REQUIRE(all.size() == 2);
  const Commentary& c = all[0];
  CHECK(c.id == "mianyang");
  CHECK(c.file == "/c/a.xml");
  CHECK(c.line == 3);
  CHECK(c.date == "2018-10");
  CHECK(c.region == "China");
  CHECK(c.title == "Mianyang");
  CHECK(c.analysts == std::vector<std::string>{"Hurst", "Lee"});
  CHECK(c.passages ==
        std::vector<Passage>{{PassageKind::commentary, "First own words.", 6, {}, 0, {}, {}, {{10, 7}}},
                             {PassageKind::commentary, "Second.", 8, {}},
                             {PassageKind::pullquote, "it will open to traffic soon", 9, 0},
                             {PassageKind::excerpt, "They say it will open to traffic soon.", 14, 0}});
  CHECK(c.citations == std::vector<Citation>{{{"Zhao Lei", "Ma Jun"},
                                              "Deepen",
                                              "",
                                              "China Daily",
                                              "2018-03-03",
                                              "http://a.cn/1?a=b&c=d",
                                              "",
                                              10}});
  CHECK(c.warnings.empty());
  CHECK(all[1].title == "Second");
  CHECK(all[1].id.empty());
  CHECK(all[1].passages == std::vector<Passage>{{PassageKind::commentary, "Plain text.", 17, {}}});
}

TEST_CASE("text in <other> has no speaker and no citation, wherever it stands") {
  const auto all = read(
      "<commentary><title>T</title><other><p>A caption.</p><p>A credit.</p></other><text>Own.</text>"
      "<source><title>S</title><excerpt>Said.</excerpt></source><other>A note.</other></commentary>");
  REQUIRE(all.size() == 1);
  CHECK(all[0].passages == std::vector<Passage>{{PassageKind::other, "A caption.", 1, {}},
                                                {PassageKind::other, "A credit.", 1, {}},
                                                {PassageKind::commentary, "Own.", 1, {}},
                                                {PassageKind::excerpt, "Said.", 1, 0},
                                                {PassageKind::other, "A note.", 1, {}}});
  CHECK(all[0].warnings.empty());
}

TEST_CASE("a source has its title and the translation of it") {
  const auto all = read(
      "<commentary><title>T</title><source><title>原题</title><translated-title>Its Title</translated-title>"
      "<publication>P</publication></source></commentary>");
  REQUIRE(all.size() == 1);
  CHECK(all[0].citations.at(0).title == "原题");
  CHECK(all[0].citations.at(0).translated_title == "Its Title");
  CHECK(all[0].warnings.empty());
}

TEST_CASE("a source in XML says through whom it came") {
  const auto all = read(
      "<commentary><title>T</title><source><title>S</title><publication>Example Agency</publication>"
      "<via>via Example Wire</via></source></commentary>");
  REQUIRE(all.size() == 1);
  CHECK(all[0].citations.at(0).via == "via Example Wire");
  CHECK(all[0].warnings.empty());
}

TEST_CASE("dates may be ranges and seasons, and a source says when it was accessed") {
  const auto all = read(
      "<commentary date=\"2018-05/2018-06\"><title>T</title>"
      "<source><title>A</title><date>2018-21</date><accessed>2019-05-03</accessed></source>"
      "<source><title>B</title><date>30 March-2 April 2018</date><accessed>3 May 2019</accessed></source>"
      "<source><title>C</title><accessed>2019-05/2019-06</accessed></source></commentary>");
  REQUIRE(all.size() == 1);
  CHECK(all[0].date == "2018-05/2018-06");
  REQUIRE(all[0].citations.size() == 3);
  CHECK(all[0].citations[0].date == "2018-21");
  CHECK(all[0].citations[0].accessed == "2019-05-03");
  CHECK(all[0].citations[1].date == "2018-03-30/2018-04-02");
  CHECK(all[0].citations[1].accessed == "2019-05-03");
  CHECK(all[0].citations[2].accessed.empty());
  REQUIRE(all[0].warnings.size() == 1);
  CHECK(all[0].warnings[0].message == "no such date: 2019-05/2019-06");
}

TEST_CASE("a single commentary is a document too") {
  CHECK(read("<commentary><title>T</title></commentary>").size() == 1);
}

TEST_CASE("blanks between and within inline elements separate words") {
  const auto all =
      read("<commentary><text>one<i> two</i> <b>three</b><br/>four<p>five</p>six</text></commentary>");
  REQUIRE(all[0].passages.size() == 3);
  CHECK(all[0].passages[0].text == "one two three four");
  CHECK(all[0].passages[1].text == "five");
  CHECK(all[0].passages[2].text == "six");
  CHECK(all[0].warnings.empty());
}

TEST_CASE("what the grammar does not know is kept as text and noted") {
  const auto all = read(R"(<commentaries>stray
<commentary issue="10"><title>T</title><title>Again</title><mood>grim</mood>loose
<text><ul><li>a</li><li>b</li></ul></text>
<source page="4"><title>S</title><issn>1234</issn><date>31 February 2018</date>
<excerpt><p lang="zh">E</p></excerpt></source></commentary></commentaries>)");
  REQUIRE(all.size() == 1);
  std::string texts;
  std::string of_nobody;
  for (const Passage& passage : all[0].passages) {
    texts += passage.text + "|";
    if (passage.kind == PassageKind::other) of_nobody += passage.text + "|";
  }
  CHECK(texts == "stray|issue: 10|Again|grim|loose|a b|lang: zh|E|");
  CHECK(of_nobody == "stray|issue: 10|Again|grim|loose|lang: zh|");
  CHECK(all[0].citations[0].note == "page: 4; 1234; 31 February 2018");
  CHECK(all[0].citations[0].date.empty());
  CHECK(all[0].passages.back().citation == 0);
  CHECK(all[0].warnings.size() >= 9);
}

TEST_CASE("an impossible date of a commentary is noted") {
  const auto all = read("<commentary date='2018-02-30'><title>T</title></commentary>");
  CHECK(all[0].date.empty());
  CHECK(all[0].warnings == std::vector<Warning>{{1, "no such date: 2018-02-30"}});
}

TEST_CASE("malformed XML fails with line and column") {
  const Error error = error_of("<commentary>\n <title>é</titel></commentary>");
  CHECK(error.line == 2);
  CHECK(error.message.starts_with("malformed XML: "));
  CHECK(error.message.find("(column 1") != std::string::npos);
  CHECK(error_of("<commentary><title>T</title>").message.starts_with("malformed XML: "));
  CHECK(error_of("<commentary/>\n<commentary/>").line == 2);
  CHECK(error_of("<commentary/>\ntext").message.starts_with("malformed XML: "));
  CHECK(error_of("<commentary>a&#0;b</commentary>").message.starts_with("malformed XML: "));
}

TEST_CASE("another root element fails and says what was expected") {
  const Error error = error_of("<?xml version='1.0'?>\n<rss><p/></rss>");
  CHECK(error.line == 2);
  CHECK(error.message == "the root element must be <commentaries> or <commentary>, not <rss>");
  CHECK(error_of("<!-- nothing -->").message.find("<commentaries>") != std::string::npos);
}

TEST_CASE("an XML file without content has no commentaries") {
  CHECK(read("").empty());
  CHECK(read(" \n ").empty());
  CHECK(read("<commentaries/>").empty());
}

TEST_CASE("entities beyond the predefined ones are not expanded") {
  const auto all = read(
      "<!DOCTYPE commentary [<!ENTITY e \"boom\">]><commentary><text>&e; &lt; &#x2014;</text></commentary>");
  CHECK(all[0].passages[0].text == "&e; < —");
}

TEST_CASE("nesting has no limit but that of markup") {
  constexpr std::size_t depth = max_markup_signs / 2 - 10;
  std::string xml = "<commentary><text>";
  for (std::size_t i = 0; i < depth; ++i) xml += "<i>";
  xml += "deep";
  for (std::size_t i = 0; i < depth; ++i) xml += "</i>";
  const auto all = read(xml + "</text></commentary>");
  REQUIRE(all[0].passages.size() == 1);
  CHECK(all[0].passages[0].text == "deep");
}
