// SPDX-License-Identifier: GPL-2.0-or-later
#include <catch2/catch.hpp>

#include <algorithm>
#include <cstdint>
#include <fmt/format.h>
#include <string>
#include <vector>

#include "indexer/markup/gfm_blocks.h"

using namespace osint;

namespace {

std::string kind_of(const Block& block) {
  if (block.footnote) return "note";
  switch (block.kind) {
    case BlockKind::heading: return fmt::format("h{}", block.level);
    case BlockKind::paragraph: return "p";
    case BlockKind::quote: return "quote";
    case BlockKind::item: return "item";
    case BlockKind::literal: return "literal";
  }
  return "";
}

// "1 h2: Title" for each block: its line, its kind, its number and its text.
std::vector<std::string> read(const std::string& text) {
  std::vector<std::string> out;
  for (const Block& block : gfm_blocks(text).blocks) {
    out.push_back(fmt::format("{} {}{}: {}", block.text.line, kind_of(block),
                              block.number.empty() ? "" : " " + block.number, block.text.text));
  }
  return out;
}

// "bold: words", "emphasis: words", "link http://...: words" for each mark of the first block.
std::vector<std::string> marks(const std::string& text) {
  const BlockSequence read = gfm_blocks(text);
  REQUIRE_FALSE(read.blocks.empty());
  std::vector<std::string> out;
  for (const Markup& mark : read.blocks.front().text.markup) {
    const std::string words = read.blocks.front().text.text.substr(mark.begin, mark.end - mark.begin);
    out.push_back((mark.kind == Markup::Kind::link ? "link " + mark.destination
                   : mark.strong                   ? "bold"
                                                   : "emphasis") +
                  ": " + words);
  }
  return out;
}

using Lines = std::vector<std::string>;

struct Row {
  std::string text;
  Lines blocks;
};

void check(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    INFO(row.text);
    CHECK(read(row.text) == row.blocks);
  }
}

}  // namespace

TEST_CASE("blocks of Markdown come in order, with their lines") {
  check({
      {"# Lake Vesna\n\nA pontoon\nbrigade.\n\n> Quoted\n> words\n",
       {"1 h1: Lake Vesna", "3 p: A pontoon\nbrigade.", "6 quote: Quoted\nwords"}},
      {"> > Deep\n\n> - Item of a quote\n", {"1 quote: Deep", "3 quote: Item of a quote"}},
      {"- a\n- b\n\n  more\n", {"1 item: a", "2 item: b", "4 item: more"}},
      {"1. a\n2. b\n", {"1 item 1: a", "2 item 2: b"}},
      {"2018. A good year\n", {"1 item: 2018. A good year"}},
      {"7)\n", {"1 item: 7)"}},
      {"> # A quoted heading\n", {"1 quote: A quoted heading"}},
      {"```\nint  x;\n```\n", {"2 literal: int  x;"}},
      {"a  \nb\\\nc   d\tand\u00A0e\n", {"1 p: a\nb\nc d and e"}},
      {"a\r\n\r\nb\rc", {"1 p: a", "3 p: b\nc"}},
      {"", {}},
      {" \n\n\t\n", {}},
  });
}

TEST_CASE("a line of dashes makes a heading of one short line alone") {
  const std::string dashes = "\n-------------\n";
  check({
      {"Lake Vesna" + dashes + "Text.\n", {"1 h2: Lake Vesna", "3 p: Text."}},
      {"Lake Vesna\n====\n", {"1 h1: Lake Vesna"}},
      {"The ferries stay\ntied up" + dashes + "Next.\n", {"1 p: The ferries stay\ntied up", "4 p: Next."}},
      {"The ferries stay tied up." + dashes, {"1 p: The ferries stay tied up."}},
      {"*They stay tied up.*\n=====\n", {"1 p: They stay tied up."}},
      {"Marsh, http://x.example/a" + dashes, {"1 p: Marsh, http://x.example/a"}},
      {std::string(121, 'a') + dashes, {"1 p: " + std::string(121, 'a')}},
      {std::string(120, 'a') + dashes, {"1 h2: " + std::string(120, 'a')}},
      {"> Two\n> lines\n> ---\n> more\n", {"1 quote: Two\nlines", "4 quote: more"}},
      {"```\na\nb\n---\n```\n", {"2 literal: a\nb\n---"}},
      {"Two\nlines\n=\n", {"1 p: Two\nlines\n="}},
  });
}

TEST_CASE("indented prose is text, indented code is literal") {
  check({
      {"a\n\n    The *ferries* stay tied up\n    after ten.\n",
       {"1 p: a", "3 p: The ferries stay tied up\nafter ten."}},
      {"a\n\n    for (i = 0; i < n; ++i) { x[i] = {}; }\n",
       {"1 p: a", "3 literal: for (i = 0; i < n; ++i) { x[i] = {}; }"}},
  });
}

TEST_CASE("each cell of a table is an item") {
  check({
      {"| A | B |\n|---|---|\n| **c** | |\n| d | e |\n",
       {"1 item: A", "1 item: B", "3 item: c", "4 item: d", "4 item: e"}},
      {"| |\n|---|\n| Source: x |\n| Text |\n\nafter\n", {"3 item: Source: x", "4 item: Text", "6 p: after"}},
      {"| a<br>b |\n|---|\n", {"1 item: a\nb"}},
      {"> | a |\n> |---|\n> | b |\n", {"1 item: a", "3 item: b"}},
      {"> one\n> two\n> a|b\n> -|-\n> c|d\n\nend\n",
       {"1 quote: one\ntwo", "3 item: a", "3 item: b", "5 item: c", "5 item: d", "7 p: end"}},
      {"a | b\n--|--|--\nc\n", {"1 p: a | b\n--|--|--\nc"}},
  });
}

TEST_CASE("notes stand where the file has them, references stay as written") {
  check({
      {"Night[^1] and[^b].\n\n[^1]: Ivo Marsh, *Night*.\n    http://x.example/a\n[^b]: Una Fell.\n\nAfter.\n",
       {"1 p: Night[^1] and[^b].", "3 note ^1: Ivo Marsh, Night.\nhttp://x.example/a", "5 note ^b: Una Fell.",
        "7 p: After."}},
      {"[^unused]: Kept.\n", {"1 note ^unused: Kept."}},
      {"[^1]: http://x.example/a\n\nText[^1].\n", {"1 note ^1: http://x.example/a", "3 p: Text[^1]."}},
      {"Text.[1]\n\n[1]: http://x.example/a_b\n", {"1 p: Text.[1]", "3 note 1: http://x.example/a_b"}},
      {"See [the lake][1].\n\n[1]: http://x.example/a\n", {"1 p: See the lake."}},
      {"[Vesna]: http://x.example/a\n", {"1 p: [Vesna]: http://x.example/a"}},
      {"[^1]: First words.\n\n    The second paragraph of it.\n\nAfter.\n",
       {"1 note ^1: First words.", "3 note: The second paragraph of it.", "5 p: After."}},
      {"Night<sup>1</sup> of 10<sup>6</sup> m<sup>2</sup>, 14<sup>th</sup>.\n\n<sup>1</sup> Ivo Marsh.\n",
       {"1 p: Night[1] of 10^6 m2, 14th.", "3 note 1: Ivo Marsh."}},
      {"Footnote 3: Ivo Marsh.\n", {"1 note 3: Ivo Marsh."}},
  });
}

TEST_CASE("marks are on the words that the file sets off") {
  CHECK(marks("**Source:** *Courier* and ***both***") ==
        Lines{"bold: Source:", "emphasis: Courier", "emphasis: both", "bold: both"});
  CHECK(marks("[a *b*](http://x.example/) <http://y.example/>") ==
        Lines{"link http://x.example/: a b", "emphasis: b", "link http://y.example/: http://y.example/"});
  CHECK(
      marks("<b>Source:</b> <em>Courier</em> <a class=\"q\" href='http://x.example/?a=1&amp;b_c_d'>x</a>") ==
      Lines{"bold: Source:", "emphasis: Courier", "link http://x.example/?a=1&b_c_d: x"});
  CHECK(marks("[](http://x.example/a)") == Lines{"link http://x.example/a: http://x.example/a"});
}

TEST_CASE("emphasis that blanks have broken is mended") {
  check({
      {"X ** , 14 May** y", {"1 p: X, 14 May y"}},
      {"** Source:** Marsh", {"1 p: Source: Marsh"}},
      {"_**Courier**_ **, 14 May 2018**", {"1 p: Courier, 14 May 2018"}},
      {"**文字。**文字", {"1 p: 文字。文字"}},
      {"~~struck~~ words", {"1 p: struck words"}},
      {"5 * 3 * 2 and word* and other*", {"1 p: 5 * 3 * 2 and word* and other*"}},
      {"name**, second**", {"1 p: name**, second**"}},
      {"blank ____ to fill ____", {"1 p: blank ____ to fill ____"}},
      {"snake_case and __init", {"1 p: snake_case and __init"}},
  });
  CHECK(marks("** Source:** Marsh") == Lines{"bold: Source:"});
}

TEST_CASE("addresses come out as they are written") {
  for (const std::string address :
       {"http://x.example/_night_/a", "http://x.example/a*b*c", "https://x.example/a__b__c",
        "www.x.example/_a_", "http://x.example/a_(b)_c", "http://x.example/night_work_",
        "http://x.example/?a=1&copy=2&b_=_c"}) {
    CAPTURE(address);
    CHECK(read("See " + address + " there") == Lines{"1 p: See " + address + " there"});
    CHECK(read("*See* (" + address + ").") == Lines{"1 p: See (" + address + ")."});
    CHECK(marks("[x](" + address + ")") == Lines{"link " + address + ": x"});
    CHECK(marks("<a href=\"" + address + "\">x</a>") == Lines{"link " + address + ": x"});
    CHECK(read("```\n" + address + "\n```") == Lines{"2 literal: " + address});
    CHECK(read("`" + address + "`") == Lines{"1 p: " + address});
  }
  CHECK(read("http://x.example/night\\_work") == Lines{"1 p: http://x.example/night_work"});
  CHECK(marks("_See http://x.example/night_") == Lines{"emphasis: See http://x.example/night"});
}

TEST_CASE("a link that a line's end has divided is one link and one address") {
  const std::string whole = "http://x.example/night_work.html";
  const Lines link{"link " + whole + ": " + whole};
  CHECK(marks("http://x.example/night_\n[work.html](" + whole + ")") == link);
  CHECK(marks("[http://x.example/night_](" + whole + ")\n[work.html](" + whole + ")") == link);
  CHECK(read("See http://x.example/night_\n[work.html](" + whole + "), he says\nmore") ==
        Lines{"1 p: See " + whole + ",\nhe says\nmore"});
  CHECK(read("See http://x.example/night_\n[work.html](" + whole + ") he says\nmore") ==
        Lines{"1 p: See " + whole + "\nhe says\nmore"});
  CHECK(marks("[Night](" + whole + ") [Work](" + whole + ")") == Lines{"link " + whole + ": Night Work"});
  CHECK(marks("[a](http://x.example/) [b](http://y.example/)").size() == 2);
}

TEST_CASE("what converters add is taken out") {
  check({
      {"# <span id=\"page-11-0\"></span>**Lake Vesna**\n", {"1 h1: Lake Vesna"}},
      {"# Lake Vesna {#lake-vesna .unnumbered}\n", {"1 h1: Lake Vesna"}},
      {"<a name=\"top\"></a>Text <u>under</u> line<br>\nnext\n", {"1 p: Text under line\nnext"}},
      {"::: {.note}\nText\n:::\n", {"2 p: Text"}},
      {"[]{#anchor}Text [small]{.smallcaps lang=\"ru\"} [kept] {kept}\n", {"1 p: Text small [kept] {kept}"}},
      {"[[http://x.example/a_b]{.underline}](http://x.example/a_b)\n", {"1 p: http://x.example/a_b"}},
      {"\\\"Night,\\\" \\'so\\' a\\_b &amp; Mr.\\ Marsh\n", {"1 p: \"Night,\" 'so' a_b & Mr. Marsh"}},
      {"14^th^ of May^2^ x^2\n", {"1 p: 14th of May[2] x^2"}},
      {"Night\\({}^{1}\\) work\n", {"1 p: Night[1] work"}},
      {"``Night,'' he says\n", {"1 p: “Night,” he says"}},
      {"<!-- image -->\n\nText<!-- image -->\n", {"3 p: Text"}},
      {"<!-- -->\n\n```{=html}\n<!-- -->\n```\n", {}},
      {"```\n::: {.a}\n[a]{.b} ^c^\n```\n", {"2 literal: ::: {.a}\n[a]{.b} ^c^"}},
      {"[MISSING_PAGE_FAIL:3]\n", {}},
      {"One <br><br> two\n", {"1 p: One", "1 p: two"}},
      {"Said <name withheld> there\n", {"1 p: Said <name withheld> there"}},
      {"Text <o:p></o:p>end\n", {"1 p: Text end"}},
  });
}

TEST_CASE("tables that are drawn give their text") {
  check({
      {"+--------+\n| **a** b |\n| c      |\n|        |\n| d      |\n+========+\n| e      |\n+--------+\n",
       {"2 p: a b\nc", "5 p: d", "7 p: e"}},
      {"+----+----+\n| a  | b  |\n| c  |    |\n+----+----+\n| d  | e  |\n+----+----+\n\nf\n",
       {"2 p: a c", "2 p: b", "5 p: d", "5 p: e", "8 p: f"}},
      {"| The ferries stay\n| tied up.\n", {"1 p: The ferries stay\ntied up."}},
      {"| a\n|---\n| b\n", {"1 item: a", "3 item: b"}},
      {"+--+\n| a |\n", {"2 p: | a |"}},
      {"```\n+--+\n| a\n```\n", {"2 literal: +--+\n| a"}},
      {"1 + 2 + 3\n+-+\n", {"1 p: 1 + 2 + 3\n+-+"}},
  });
}

TEST_CASE("a fence that nothing closes makes no code") {
  check({
      {"```\nText *here*\n\nmore\n", {"2 p: Text here", "4 p: more"}},
      {"~~~ Text\nmore\n", {"1 p: Text\nmore"}},
      {"~~~\na\n```\nb\n~~~~\nc\n", {"2 literal: a\n```\nb", "6 p: c"}},
      {"````\na\n```\nb\n", {"2 p: a", "4 p: b"}},
  });
}

TEST_CASE("HTML gives its text") {
  check({
      {"<div align=\"center\">\n\n**Title**\n\n</div>\n", {"3 p: Title"}},
      {"<h2>Lake\n Vesna</h2>\n<p>One\ntwo</p><p>Three &amp; four</p>\n",
       {"1 h2: Lake", "2 p: Vesna", "3 p: One\ntwo", "4 p: Three & four"}},
      {"<table>\n<tr><td><p><b>Source:</b> Marsh</p></td><td>Fell</td></tr>\n</table>\n",
       {"2 item: Source: Marsh", "2 item: Fell"}},
      {"<blockquote>Quoted</blockquote>\n<ul>\n<li>a</li>\n<li>b</li></ul>\n",
       {"1 quote: Quoted", "3 item: a", "4 item: b"}},
      {"<div>\n<span>Text</span> more\n</div>\n", {"2 p: Text more"}},
      {"<script>\nvar x = 1 + 2;\n</script>\n\nText\n", {"5 p: Text"}},
      {"<div>a < b</div>\n", {"1 p: a < b"}},
      {"<div>\nOne\ntwo\n| a | b |\n|---|---|\n| c | d |\nlast\n</div>\n",
       {"2 p: One\ntwo", "4 item: a", "4 item: b", "6 item: c", "6 item: d", "7 item: last"}},
  });
  const BlockSequence read = gfm_blocks("<!-- the editor's remark -->\n\nText <!-- two words --> end\n");
  REQUIRE(read.dropped.size() == 2);
  CHECK(read.dropped[0].text == "the editor's remark");
  CHECK(read.dropped[1].line == 3);
}

TEST_CASE("an image leaves its description, where it has one that says something") {
  const BlockSequence read =
      gfm_blocks("![](a.png)\n\n![Ferries](b.png)\n\n![image](c.png) ![d.png](d.png)\n");
  REQUIRE(read.blocks.size() == 1);
  CHECK(read.blocks[0].text.text == "Ferries");
  REQUIRE(read.blocks[0].warnings.size() == 1);
  CHECK(read.blocks[0].warnings[0] == Warning{3, "only the description of an image is kept: b.png"});
  Lines dropped;
  for (const DroppedText& text : read.dropped) dropped.push_back(fmt::format("{} {}", text.line, text.text));
  CHECK(dropped == Lines{"1 a.png", "5 c.png", "5 d.png"});
}

// Whatever is read, marks lie in the text in order, no block is empty, lines are the file's.
TEST_CASE("blocks keep what block.h promises") {
  const Lines pieces{"*a",
                     "**",
                     "_",
                     " ",
                     "\n",
                     "\n\n",
                     "[",
                     "](http://x.example/a_)",
                     "<b>",
                     "</b>",
                     "<br>",
                     "> ",
                     "- ",
                     "|",
                     "|-|\n",
                     "1. ",
                     "`",
                     "#",
                     "---",
                     "<div>",
                     "[^1]: ",
                     "[1]",
                     "~~",
                     "^1^",
                     "word ",
                     "<sup>1</sup>",
                     "http://x.example/_b ",
                     "![i](j)",
                     "<!-- c d -->",
                     "    "};
  std::uint32_t state = 1;
  const auto next = [&](std::size_t bound) {
    state = state * 1664525 + 1013904223;
    return (state >> 8) % bound;
  };
  for (int round = 0; round < 5000; ++round) {
    std::string text;
    for (std::size_t i = 0, count = 1 + next(25); i < count; ++i) text += pieces[next(pieces.size())];
    CAPTURE(text);
    const int lines = static_cast<int>(std::ranges::count(text, '\n')) + 1;
    for (const Block& block : gfm_blocks(text).blocks) {
      REQUIRE_FALSE(block.text.text.empty());
      REQUIRE(block.text.line >= 1);
      REQUIRE(block.text.line <= lines);
      REQUIRE((block.kind == BlockKind::heading) == (block.level > 0));
      std::size_t before = 0;
      for (const Markup& mark : block.text.markup) {
        REQUIRE(mark.begin >= before);
        REQUIRE(mark.begin < mark.end);
        REQUIRE(mark.end <= block.text.text.size());
        before = mark.begin;
      }
      if (block.kind == BlockKind::literal) continue;
      REQUIRE(block.text.text.find("  ") == std::string::npos);
      REQUIRE(block.text.text.front() != ' ');
      REQUIRE(block.text.text.back() != ' ');
      REQUIRE(block.text.text.find("\uFDD0") == std::string::npos);
    }
  }
}
