// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/office/odt_reader.h"

#include <catch2/catch.hpp>

#include "tests/indexer/office/office_files.h"

using namespace osint;
using namespace osint::test;

namespace {

const std::string automatic = R"xml(
<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Quotations"/>
<style:style style:name="P2" style:family="paragraph"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="P3" style:family="paragraph"><style:text-properties text:display="none"/></style:style>
<style:style style:name="P4" style:family="paragraph"><style:text-properties fo:font-size="150%"/></style:style>
<style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="T2" style:family="text"><style:text-properties fo:font-style="italic"/></style:style>
<style:style style:name="T3" style:family="text"><style:text-properties fo:font-weight="normal"/></style:style>
<style:style style:name="T4" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>
<style:style style:name="T5" style:family="text"><style:text-properties text:display="none"/></style:style>
<style:style style:name="X" style:family="paragraph" style:parent-style-name="Y"/>
<style:style style:name="Y" style:family="paragraph" style:parent-style-name="X"/>
<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>
<text:list-level-style-number text:level="2" style:num-format="a" style:num-suffix=")"/></text:list-style>
<text:list-style style:name="L2"><text:list-level-style-bullet text:level="1"/></text:list-style>
<text:list-style style:name="L3"><text:list-level-style-number text:level="1" style:num-format="1" style:num-prefix="Source " style:num-suffix=":"/></text:list-style>)xml";

const std::string common = R"xml(<office:styles>
<style:default-style style:family="paragraph"><style:text-properties fo:font-size="12pt"/></style:default-style>
<style:style style:name="Title" style:family="paragraph"/>
<style:style style:name="Quotations" style:family="paragraph"><style:text-properties fo:font-style="italic"/></style:style>
<style:style style:name="Heading_20_3" style:display-name="Heading 3" style:family="paragraph" style:default-outline-level="3"/>
<style:style style:name="Illustration" style:family="paragraph"/>
<style:style style:name="Contents_20_1" style:display-name="Contents 1" style:family="paragraph"/>
<style:style style:name="Author" style:family="paragraph"/>
</office:styles><office:master-styles><style:master-page><style:header><text:p>Example Watch</text:p></style:header>
<style:footer><text:p>Page <text:page-number>7</text:page-number></text:p></style:footer></style:master-page></office:master-styles>)xml";

Document read(const std::string& text, const Entries& more = {}) {
  return only(read_odt(odt(text, automatic, common, more)));
}

std::string p(const std::string& inside, const std::string& style = "") {
  return "<text:p text:style-name=\"" + style + "\">" + inside + "</text:p>";
}

std::string span(const std::string& style, const std::string& inside) {
  return "<text:span text:style-name=\"" + style + "\">" + inside + "</text:span>";
}

std::string items(const std::string& style, const Lines& texts, const std::string& more = "") {
  std::string out = "<text:list text:style-name=\"" + style + "\" " + more + ">";
  for (const std::string& text : texts) out += "<text:list-item>" + text + "</text:list-item>";
  return out + "</text:list>";
}

}  // namespace

TEST_CASE("an element and its style say what a paragraph is", "[odt]") {
  const std::pair<std::string, const char*> table[] = {
      {p("Words"), "p Words"},
      {"<text:h text:outline-level=\"2\">Words</text:h>", "h2 Words"},
      {"<text:h>Words</text:h>", "h1 Words"},
      {"<text:h text:outline-level=\"10\">Words</text:h>", "h6 Words"},
      {p("Words", "Heading_20_3"), "h3 Words"},
      {p("Words", "Title"), "h1 Words"},
      {p("Words", "P1"), "q Words"},
      {p("Words", "Illustration"), "image Words"},
      {p("Words", "X"), "p Words"},
      {"<text:section>" + p("Words") + "</text:section>", "p Words"},
  };
  for (const auto& [text, expected] : table) {
    CAPTURE(text);
    CHECK(shown(read(text)) == Lines{expected});
  }
}

TEST_CASE("white space, breaks, changes and fields of a paragraph", "[odt]") {
  const std::pair<std::string, const char*> table[] = {
      {"a<text:s text:c=\"4\"/>b<text:tab/>c", "p a b c"},
      {"a\n   b", "p a b"},
      {"a<text:line-break/>b", "p a/b"},
      {span("T1", "a") + " " + span("T2", "b"), "p a b"},
      {"a<text:change-start/> new<text:change-end/><text:change/>", "p a new"},
      {"a<text:soft-page-break/>b", "p ab"},
      {"a" + span("T5", " hidden"), "p a"},
      {"word" + span("T4", "2") + " km" + span("T4", "2"), "p word[2] km2"},
      {"<text:date>5 October 2018</text:date> <text:hidden-text>x</text:hidden-text>", "p 5 October 2018"},
      {"<text:ruby><text:ruby-base>\u6F22</text:ruby-base><text:ruby-text>kan</text:ruby-text></text:ruby>",
       "p \u6F22"},
      {"a<office:annotation><dc:creator>Eve Example</dc:creator>" + p("Check") + "</office:annotation>b",
       "p ab"},
  };
  for (const auto& [text, expected] : table) {
    CAPTURE(text);
    CHECK(shown(read(p(text))) == Lines{expected});
  }
}

TEST_CASE("text that was deleted while changes were tracked is left out", "[odt]") {
  CHECK(shown(read("<text:tracked-changes><text:changed-region><text:deletion>" + p("old") +
                   "</text:deletion></text:changed-region></text:tracked-changes>" + p("new"))) ==
        Lines{"p new"});
}

TEST_CASE("emphasis and links of an .odt become marks", "[odt]") {
  const std::tuple<std::string, std::string, Lines> table[] = {
      {"", "a " + span("T1", "b " + span("T2", "c")), {"**b c**", "*c*"}},
      {"P2", "a " + span("T3", "b"), {"**a**"}},
      {"P1", "A quote is italic " + span("T1", "b"), {"**b**"}},
      {"",
       "<text:a xlink:href=\"http://a.example.org/\">here " + span("T1", "now") + "</text:a>",
       {"<here now http://a.example.org/>", "**now**"}},
      {"", "<text:a xlink:href=\"#place\">here</text:a>", {}},
  };
  for (const auto& [style, inside, expected] : table) {
    CAPTURE(inside);
    const Document document = read(p(inside, style));
    REQUIRE(document.content.blocks.size() == 1);
    CHECK(marks(document.content.blocks[0]) == expected);
  }
  CHECK(read(p("A text of some length.") + p("large", "P4")).content.blocks[1].size == 1.5);
}

TEST_CASE("lists count their items as the program that shows them does", "[odt]") {
  CHECK(shown(read(items("L1", {p("a") + p("more"), p("b") + items("", {p("c"), p("d")})}) +
                   items("L1", {p("e")}, "text:continue-numbering=\"true\"") + items("L1", {p("f")}) +
                   items("L2", {p("g")}) + items("L3", {p("Ann Example")}) + items("unknown", {p("h")}))) ==
        Lines{"i 1. a", "i more", "i 2. b", "i a. c", "i b. d", "i 3. e", "i 1. f", "i g",
              "i Source 1: Ann Example", "i h"});
}

TEST_CASE("notes, tables and boxes of an .odt", "[odt]") {
  const auto note = [](const std::string& text) {
    return "<text:note "
           "text:note-class=\"footnote\"><text:note-citation>x</text:note-citation><text:note-body>" +
           p(text) + "</text:note-body></text:note>";
  };
  CHECK(shown(read(p("a" + note("One.") + " b" + note("Two.")))) ==
        Lines{"p a[^1] b[^2]", "note ^1: One.", "note ^2: Two."});
  const auto cell = [](const std::string& text) {
    return "<table:table-cell>" + p(text) + "</table:table-cell>";
  };
  const auto row = [](const std::string& cells) {
    return "<table:table-row>" + cells + "</table:table-row>";
  };
  CHECK(shown(read("<table:table>" + row(cell("a") + cell("b")) + row(cell("c") + cell("d")) +
                   "</table:table>")) == Lines{"i a | b", "i c | d"});
  CHECK(shown(read("<table:table>" + row(cell("a")) + "</table:table>")) == Lines{"p a"});
  CHECK(shown(read(p("a<draw:frame><draw:text-box>" + p("boxed", "P1") +
                     "</draw:text-box><svg:title>no</svg:title></draw:frame> b"))) ==
        Lines{"p a b", "q boxed"});
}

TEST_CASE("what an .odt has beside its text is dropped, with reasons", "[odt]") {
  const Document document = read(
      "<text:table-of-content><text:table-of-content-source>no</"
      "text:table-of-content-source><text:index-body>" +
      p("Listed") + "</text:index-body></text:table-of-content>" + p("Contents", "Contents_20_1") +
      p("Ann Example", "Author") + p("hidden", "P3") +
      p("Text<office:annotation>" + p("Check") + "</office:annotation>"));
  CHECK(shown(document) == Lines{"p Text"});
  CHECK(dropped(document) == Lines{"a running head: Example Watch", "a running foot: Page 7",
                                   "a table of contents: Listed", "a table of contents: Contents",
                                   "the author, as the style says: Ann Example", "hidden text: hidden",
                                   "a comment: Check"});
  CHECK(document.front.analysts == Lines{"Ann Example"});
}

TEST_CASE("the properties of an .odt give a title", "[odt]") {
  const FrontMatter front =
      read(p("x"), {{"meta.xml", xml + "<office:document-meta><office:meta><dc:title>The "
                                       "Road</dc:title><meta:initial-creator>Typist "
                                       "Example</meta:initial-creator><dc:date>2020-01-01</dc:date></"
                                       "office:meta></office:document-meta>"}})
          .front;
  CHECK(front.title == "The Road");
  CHECK(front.analysts.empty());
  CHECK(front.date.empty());
}
