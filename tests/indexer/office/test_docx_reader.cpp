// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/office/docx_reader.h"

#include <catch2/catch.hpp>

#include "tests/indexer/office/office_files.h"

using namespace osint;
using namespace osint::test;

namespace {

std::string run(const std::string& text, const std::string& properties = "") {
  return "<w:r><w:rPr>" + properties + "</w:rPr><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
}

std::string paragraph(const std::string& inside, const std::string& style = "",
                      const std::string& properties = "") {
  return "<w:p><w:pPr>" + (style.empty() ? "" : "<w:pStyle w:val=\"" + style + "\"/>") + properties +
         "</w:pPr>" + inside + "</w:p>";
}

std::string cell(const std::string& inside) { return "<w:tc><w:tcPr/>" + inside + "</w:tc>"; }

const std::string styles = xml + R"xml(<w:styles>
<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="24"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/><w:basedOn w:val="Normal"/><w:rPr><w:b/><w:sz w:val="36"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Own"><w:name w:val="My own"/><w:basedOn w:val="H2"/></w:style>
<w:style w:type="paragraph" w:styleId="Level"><w:name w:val="Rubrik"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Plain"><w:name w:val="Plain"/><w:basedOn w:val="H2"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="Sub"><w:name w:val="Subtitle"/><w:basedOn w:val="T"/></w:style>
<w:style w:type="paragraph" w:styleId="Q"><w:name w:val="Intense Quote"/><w:rPr><w:i/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="C"><w:name w:val="caption"/></w:style>
<w:style w:type="paragraph" w:styleId="Toc"><w:name w:val="toc 1"/></w:style>
<w:style w:type="paragraph" w:styleId="A"><w:name w:val="Author"/></w:style>
<w:style w:type="paragraph" w:styleId="D"><w:name w:val="Date"/></w:style>
<w:style w:type="paragraph" w:styleId="B"><w:name w:val="Bold"/><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="L"><w:name w:val="List Bullet"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="X"><w:name w:val="X"/><w:basedOn w:val="Y"/><w:rPr><w:i/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Y"><w:name w:val="Y"/><w:basedOn w:val="X"/><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Em"><w:name w:val="Emphasis"/><w:rPr><w:i/></w:rPr></w:style>
</w:styles>)xml";

const std::string numbering = xml + R"xml(<w:numbering>
<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="o"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
 <w:lvl w:ilvl="1"><w:start w:val="3"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%2)"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="Source %1:"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
<w:num w:numId="4"><w:abstractNumId w:val="2"/></w:num></w:numbering>)xml";

std::string item(const std::string& list, const std::string& level, const std::string& text) {
  return paragraph(run(text), "",
                   "<w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"" + list + "\"/></w:numPr>");
}

Document read(const std::string& body, const std::string& relationships = "", Entries more = {}) {
  more.emplace_back("word/styles.xml", styles);
  more.emplace_back("word/numbering.xml", numbering);
  return only(read_docx(docx(body, relationships, more)));
}

}  // namespace

TEST_CASE("a paragraph's style says what it is", "[docx]") {
  const std::pair<std::string, const char*> table[] = {
      {"", "p Words"},        {"Normal", "p Words"}, {"H2", "h2 Words"}, {"Own", "h2 Words"},
      {"Level", "h3 Words"},  {"Plain", "p Words"},  {"T", "h1 Words"},  {"Sub", "p Words"},
      {"Q", "q Words"},       {"C", "image Words"},  {"L", "i Words"},   {"X", "p Words"},
      {"unknown", "p Words"},
  };
  for (const auto& [style, expected] : table) {
    CAPTURE(style);
    CHECK(shown(read(paragraph(run("Words"), style))) == Lines{expected});
  }
  CHECK(shown(read(paragraph(run("Words"), "", "<w:outlineLvl w:val=\"0\"/>"))) == Lines{"h1 Words"});
  CHECK(shown(read(paragraph(run("Words"), "H2", "<w:outlineLvl w:val=\"9\"/>"))) == Lines{"p Words"});
}

TEST_CASE("bold and italic type come from styles and from runs, and are switched off as well", "[docx]") {
  const std::tuple<std::string, std::string, Lines> table[] = {
      {"", run("a ") + run("b", "<w:b/>") + run(" c", "<w:b/>") + run(" d"), {"**b c**"}},
      {"", run("a", "<w:b w:val=\"0\"/>") + run("b", "<w:i w:val=\"true\"/>"), {"*b*"}},
      {"", run("a", "<w:rStyle w:val=\"Strong\"/>") + run("b", "<w:rStyle w:val=\"Em\"/>"), {"**a**", "*b*"}},
      {"", run("a", "<w:rStyle w:val=\"Strong\"/><w:b w:val=\"false\"/>"), {}},
      {"B", run("a") + run(" b", "<w:b w:val=\"0\"/>"), {"**a**"}},
      {"B", run("a") + run(" b", "<w:rStyle w:val=\"Strong\"/>"), {"**a**"}},
      {"X", run("a"), {"**a**", "*a*"}},
      {"", run("both", "<w:b/><w:i/>"), {"**both**", "*both*"}},
      {"", run(" blanks ", "<w:b/>") + run("stay outside"), {"**blanks**"}},
      {"H2", run("A heading is bold"), {}},
      {"H2", run("but ") + run("this", "<w:i/>"), {"*this*"}},
      {"Q", run("A quote is italic"), {}},
  };
  for (const auto& [style, runs, expected] : table) {
    CAPTURE(style, runs);
    const Document document = read(paragraph(runs, style));
    REQUIRE(document.content.blocks.size() == 1);
    CHECK(marks(document.content.blocks[0]) == expected);
  }
}

TEST_CASE("sizes are relative to the size of most of the text", "[docx]") {
  const Document document = read(paragraph(run("Head"), "H2") + paragraph(run("A text of some length.")) +
                                 paragraph(run("small", "<w:sz w:val=\"18\"/>")));
  REQUIRE(document.content.blocks.size() == 3);
  CHECK(document.content.blocks[0].size == 1.5);
  CHECK(document.content.blocks[1].size == 1);
  CHECK(document.content.blocks[2].size == 0.75);
}

TEST_CASE("what stands within a run becomes text, or nothing", "[docx]") {
  const std::pair<std::string, const char*> table[] = {
      {"<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t></w:r>", "p a b"},
      {"<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:cr/><w:t>c</w:t></w:r>", "p a/b/c"},
      {"<w:r><w:br/><w:t>a</w:t><w:br/></w:r>", "p a"},
      {"<w:r><w:t>co</w:t><w:softHyphen/><w:t>op</w:t><w:noBreakHyphen/><w:t>ed</w:t></w:r>", "p coop-ed"},
      {"<w:r><w:t>a</w:t><w:sym w:font=\"Wingdings\" w:char=\"F0E0\"/><w:sym w:font=\"Arial\" "
       "w:char=\"2014\"/><w:t>b</w:t></w:r>",
       "p a\u2014b"},
      {"<w:r><w:t> not </w:t></w:r><w:r><w:t xml:space=\"preserve\"> kept</w:t></w:r>", "p not kept"},
      {run("a") + "<w:ins>" + run(" new") + "</w:ins><w:del><w:r><w:delText> old</w:delText></w:r></w:del>",
       "p a new"},
      {"<w:moveFrom>" + run("from") + "</w:moveFrom><w:moveTo>" + run("to") + "</w:moveTo>", "p to"},
      {"<w:smartTag><w:smartTagPr/>" + run("a") +
           "</w:smartTag><w:sdt><w:sdtPr><w:alias/></w:sdtPr><w:sdtContent>" + run("b") +
           "</w:sdtContent></w:sdt>",
       "p ab"},
      {run("seen") + run(" hidden", "<w:vanish/>"), "p seen"},
      {run("10") + run("6", "<w:vertAlign w:val=\"superscript\"/>") + run(" km") +
           run("2", "<w:vertAlign w:val=\"superscript\"/>"),
       "p 10^6 km2"},
      {run("word") + run("3", "<w:vertAlign w:val=\"superscript\"/>") + run(" 14") +
           run("th", "<w:vertAlign w:val=\"superscript\"/>"),
       "p word[3] 14th"},
      {run("3", "<w:vertAlign w:val=\"superscript\"/>") + run(" Ann Example"), "note 3: Ann Example"},
      {"<w:r><w:ruby><w:rubyPr/><w:rt>" + run("kan") + "</w:rt><w:rubyBase>" + run("\u6F22") +
           "</w:rubyBase></w:ruby></w:r>",
       "p \u6F22"},
      {"<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>", "p x"},
  };
  for (const auto& [inside, expected] : table) {
    CAPTURE(inside);
    CHECK(shown(read(paragraph(inside))) == Lines{expected});
  }
}

TEST_CASE("two line breaks end a block, and blocks without text are none", "[docx]") {
  const Document document = read(paragraph("<w:r><w:t>a</w:t><w:br/><w:br/><w:br/><w:t>b</w:t></w:r>") +
                                 paragraph("") + paragraph(run("  ")) + "<w:p/>" + paragraph(run("c")));
  CHECK(shown(document) == Lines{"p a", "p b", "p c"});
  CHECK(document.content.blocks[2].text.line == 3);
}

TEST_CASE("a paragraph whose mark was deleted goes on in the next one", "[docx]") {
  CHECK(shown(read(paragraph(run("a"), "", "<w:rPr><w:del/></w:rPr>") + paragraph(run("b")) +
                   paragraph(run("c")))) == Lines{"p a b", "p c"});
}

TEST_CASE("links come from relationships and from fields, commands of fields are no text", "[docx]") {
  const std::string link =
      "<Relationship Id=\"h\" Type=\"http://x/hyperlink\" Target=\"http://a.example.org/\" "
      "TargetMode=\"External\"/>";
  const auto sign = [](const char* type) {
    return std::string("<w:r><w:fldChar w:fldCharType=\"") + type + "\"/></w:r>";
  };
  const auto command = [](const std::string& text) {
    return "<w:r><w:instrText>" + text + "</w:instrText></w:r>";
  };
  const std::tuple<std::string, const char*, Lines> table[] = {
      {"<w:hyperlink r:id=\"h\">" + run("here") + "</w:hyperlink>",
       "p here",
       {"<here http://a.example.org/>"}},
      {"<w:hyperlink w:anchor=\"x\">" + run("here") + "</w:hyperlink>", "p here", {}},
      {"<w:hyperlink r:id=\"unknown\">" + run("here") + "</w:hyperlink>", "p here", {}},
      {"<w:fldSimple w:instr=\" HYPERLINK &quot;http://b.example.org&quot; \">" + run("b") + "</w:fldSimple>",
       "p b",
       {"<b http://b.example.org>"}},
      {sign("begin") + command("HYPERLINK ") + command("\"http://c.example.org\" \\o \"tip\"") +
           sign("separate") + run("c") + sign("end") + run(" d"),
       "p c d",
       {"<c http://c.example.org>"}},
      {sign("begin") + command("IF ") + sign("begin") + command("PAGE") + sign("separate") + run("7") +
           sign("end") + run("text") + sign("separate") + run("shown") + sign("end"),
       "p shown",
       {}},
      {sign("begin") + command("HYPERLINK \\l \"place\"") + sign("separate") + run("c") + sign("end"),
       "p c",
       {}},
      {sign("end") + sign("separate") + run("stray"), "p stray", {}},
  };
  for (const auto& [inside, expected, links] : table) {
    CAPTURE(inside);
    const Document document = read(paragraph(inside), link);
    CHECK(shown(document) == Lines{expected});
    CHECK(marks(document.content.blocks.at(0)) == links);
  }
}

TEST_CASE("items have their numbers, or the words of their list", "[docx]") {
  CHECK(shown(read(item("2", "0", "a") + item("2", "1", "b") + item("2", "1", "c") + item("2", "0", "d") +
                   item("1", "0", "e") + item("3", "0", "f") + item("4", "0", "Ann Example") +
                   item("0", "0", "g") + item("9", "0", "h"))) ==
        Lines{"i 1. a", "i c. b", "i d. c", "i 2. d", "i e", "i 1. f", "i Source 1: Ann Example", "p g",
              "p h"});
}

TEST_CASE("rows of a table are items, cells of a layout are paragraphs", "[docx]") {
  const auto row = [](const std::string& cells) { return "<w:tr>" + cells + "</w:tr>"; };
  const std::string a = cell(paragraph(run("a")));
  const std::string b = cell(paragraph(run("b")));
  CHECK(shown(read("<w:tbl>" + row(a + b) + row(b + a) + "</w:tbl>" + paragraph(run("c")))) ==
        Lines{"i a | b", "i b | a", "p c"});
  CHECK(shown(read("<w:tbl>" + row(a) + "</w:tbl>")) == Lines{"p a"});
  CHECK(shown(read("<w:tbl>" + row(a) + row(b) + "</w:tbl>")) == Lines{"p a", "p b"});
  CHECK(shown(read("<w:tbl>" +
                   row(a + cell(paragraph(run("one")) + paragraph(run("two")) + paragraph(run("three")))) +
                   row(a + b) + "</w:tbl>")) == Lines{"p a", "p one", "p two", "p three", "p a", "p b"});
  CHECK(shown(read("<w:tbl>" + row(a + cell("<w:tbl>" + row(b) + "</w:tbl>" + paragraph(""))) + row(a + b) +
                   "</w:tbl>")) == Lines{"p a", "p b", "p a", "p b"});
}

TEST_CASE("notes stand at the end, each with its number", "[docx]") {
  const Entries notes{
      {"word/footnotes.xml", xml + "<w:footnotes><w:footnote w:id=\"-1\" w:type=\"separator\">" +
                                 paragraph(run("-")) + "</w:footnote><w:footnote w:id=\"1\">" +
                                 paragraph("<w:r><w:footnoteRef/></w:r>" + run(" One.")) +
                                 paragraph(run("More.")) + "</w:footnote><w:footnote w:id=\"2\">" +
                                 paragraph(run("Two.")) + "</w:footnote></w:footnotes>"},
      {"word/endnotes.xml",
       xml + "<w:endnotes><w:endnote w:id=\"1\">" + paragraph(run("Three.")) + "</w:endnote></w:endnotes>"}};
  const auto mark = [](const char* kind, const char* id) {
    return std::string("<w:r><w:") + kind + "Reference w:id=\"" + id + "\"/></w:r>";
  };
  const std::string body =
      paragraph(run("a") + mark("footnote", "2") + run(" b ") + mark("footnote", "1") + run("c") +
                mark("endnote", "1") + mark("footnote", "2") + mark("footnote", "77"));
  CHECK(shown(read(body, "", notes)) == Lines{"p a[^1] b[^2] c[^3][^1]", "note ^1: Two.", "note ^2: One.",
                                              "note : More.", "note ^3: Three."});
}

TEST_CASE("the text of a box is read once, after its paragraph", "[docx]") {
  const std::string box = "<w:txbxContent>" + paragraph(run("boxed"), "Q") + "</w:txbxContent>";
  const std::string both = "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx>" +
                           box + "</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>" + box +
                           "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>";
  CHECK(shown(read(paragraph(run("a") + both + run(" b")) + paragraph(run("c")))) ==
        Lines{"p a b", "q boxed", "p c"});
  CHECK(shown(read(paragraph("<w:r><w:pict><v:shape><v:textbox>" + box +
                             "</v:textbox></v:shape></w:pict></w:r>"))) == Lines{"q boxed"});
}

TEST_CASE("headers, footers, comments and tables of contents are dropped, with reasons", "[docx]") {
  const std::string more =
      "<Relationship Id=\"h\" Type=\"http://x/header\" Target=\"header1.xml\"/>"
      "<Relationship Id=\"i\" Type=\"http://x/footer\" Target=\"footer1.xml\"/>"
      "<Relationship Id=\"c\" Type=\"http://x/comments\" Target=\"comments.xml\"/>";
  const Document document = read(
      paragraph(run("Contents 1"), "Toc") +
          "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"Table of "
          "Contents\"/></w:docPartObj></w:sdtPr><w:sdtContent>" +
          paragraph(run("Listed")) + "</w:sdtContent></w:sdt>" + paragraph(run("Text")),
      more,
      {{"word/header1.xml",
        xml + "<w:hdr>" + paragraph(run("Example Watch ") + "<w:r><w:instrText>PAGE</w:instrText></w:r>") +
            "</w:hdr>"},
       {"word/footer1.xml", xml + "<w:ftr>" + paragraph(run("Foot")) + "</w:ftr>"},
       {"word/comments.xml",
        xml + "<w:comments><w:comment>" + paragraph(run("Check this")) + "</w:comment></w:comments>"}});
  CHECK(shown(document) == Lines{"p Text"});
  CHECK(dropped(document) == Lines{"a running head: Example Watch", "a running foot: Foot",
                                   "a comment: Check this", "a table of contents: Contents 1",
                                   "a table of contents: Listed"});
}

TEST_CASE("what a document says of itself: a title that is one, and authors by their style", "[docx]") {
  const auto front = [](const std::string& core, const std::string& body) {
    return read(body, "",
                {{"docProps/core.xml", xml + "<cp:coreProperties>" + core + "</cp:coreProperties>"}})
        .front;
  };
  const FrontMatter one = front(
      "<dc:title>The Road</dc:title><dc:creator>Typist "
      "Example</dc:creator><dcterms:created>2020-01-01</dcterms:created>",
      paragraph(run("Ann Example"), "A") + paragraph(run("2018-10-05"), "D") + paragraph(run("Text")));
  CHECK(one.title == "The Road");
  CHECK(one.analysts == Lines{"Ann Example"});
  CHECK(one.date == "2018-10-05");
  REQUIRE(one.dropped.size() == 1);
  CHECK(one.dropped[0].text == "Typist Example");
  for (const char* title :
       {"Document1", "Microsoft Word - draft.doc", "untitled", "issue_7.docx", " ", "Untitled Document 2"}) {
    CAPTURE(title);
    CHECK(front("<dc:title>" + std::string(title) + "</dc:title>", paragraph(run("x"))).title.empty());
  }
}

TEST_CASE("the main part is the one that the package names", "[docx]") {
  const std::string text = xml + "<w:document><w:body>" + paragraph(run("Here")) + "</w:body></w:document>";
  CHECK(shown(only(read_docx(archive(
            {{"_rels/.rels", xml + "<Relationships><Relationship Id=\"a\" Type=\"http://x/officeDocument\" "
                                   "Target=\"/word/document2.xml\"/></Relationships>"},
             {"word/document2.xml", text}})))) == Lines{"p Here"});
  CHECK(shown(only(read_docx(archive({{"Word/Document.xml", text}})))) == Lines{"p Here"});
}
