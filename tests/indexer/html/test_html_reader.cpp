// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/html/html_reader.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "base/utf8.h"
#include "tests/indexer/html/page.h"

using namespace osint;

namespace {

struct Case {
  const char* page;
  const char* blocks;
};

}  // namespace

TEST_CASE("elements become blocks", "[html]") {
  const auto c = GENERATE(values<Case>({
      {"<p>One.<p>Two.", "p: One. / p: Two."},
      {"<div>One<div>Two</div>Three</div>", "p: One / p: Two / p: Three"},
      {"One<br>line<br><br>Two<br>\n<br>\nThree", "p: One\nline / p: Two / p: Three"},
      {"<h1>A</h1><h3>B <em>c</em></h3>", "h1: A / h3: B *c*"},
      {"<p>A<blockquote>B<p>C</blockquote>D", "p: A / quote: B / quote: C / p: D"},
      {"<p class='pull-quote'>A</p><p>B", "quote: A / p: B"},
      {"<ul><li>A<li>B<ul><li>C</ul></ul>", "item: A / item: B / item: C"},
      {"<ol start=3><li>A<p>more</p><li value=9>B<li>C</ol>",
       "item 3: A / item: more / item 9: B / item 10: C"},
      {"<dl><dt>A<dd>B</dl>", "p: A / p: B"},
      {"<pre>a\n  b</pre>", "literal: a\n  b"},
      {"<hr>A<hr>B", "p: A / p: B"},
      {"<figure><img src=a.jpg alt='A boat at a pier'><figcaption>A boat</figcaption></figure>",
       "image: A boat at a pier / image: A boat"},
      {"<p>A <img alt='A boat at a pier'> B", "p: A B / image: A boat at a pier"},
      {"<p>A<img alt=logo><img alt='Example Daily, front page'>", "p: A / image: Example Daily, front page"},
      {"<p>A<a href=/><img alt='Example Daily, front page'></a>", "p: A"},
      {"<p><a href=big.jpg><img alt='A boat at a pier'></a>", "image: A boat at a pier"},
  }));
  CHECK(read_blocks(c.page) == c.blocks);
}

TEST_CASE("what is set off in a text becomes marks", "[html]") {
  const auto c = GENERATE(values<Case>({
      {"<p>a <i>b </i>c", "p: a *b* c"},
      {"<p>a<b> b</b> c", "p: a **b** c"},
      {"<p><strong>Source: </strong><cite>Example Daily</cite>", "p: **Source:** *Example Daily*"},
      {"<p><b>a <i>b</i></b>", "p: **a *b***"},
      {"<i>a<p>b</p>c</i>", "p: *a* / p: *b* / p: *c*"},
      {"<em>a <em>b</em> c</em>", "p: *a b c*"},
      {"<p><span style='font-style: italic'>a</span> <span style=\"FONT-WEIGHT:700;color:red\">b</span>",
       "p: *a* **b**"},
      {"<b style='font-weight:normal'>a <span style='font-weight:bold'>b</span></b>", "p: a **b**"},
      {"<p>a <a href='https://x.example.org/?a=1&amp;b=2'>b</a>.",
       "p: a [b](https://x.example.org/?a=1&b=2)."},
      {"<p>a <a href='#top'>b</a> <a href='javascript:go()'>c</a> <a>d</a>", "p: a b c d"},
      {"<p>He said <q>yes, <q>no</q></q>.", "p: He said “yes, ‘no’”."},
      {"<p>a<b></b><i> </i>b", "p: a b"},
  }));
  CHECK(read_blocks(c.page) == c.blocks);
}

TEST_CASE("white space is as browsers show it", "[html]") {
  const auto c = GENERATE(values<Case>({
      {"<p>\n  a \t b\r\n c&nbsp;&nbsp;d  ", "p: a b c d"},
      {"<p>dis&shy;armed\u200B men&#xFEFF;", "p: disarmed men"},
      {"<p>a&emsp;b\u3000c", "p: a b c"},
      {"<p>a<wbr>b <span> c</span>", "p: ab c"},
      {"<p>a<br> b", "p: a\nb"},
      {"<p>&lt;p&gt; &amp;amp; &copy 2018 &#8220;x&#x201D;", "p: <p> &amp; © 2018 “x”"},
      {"<p><ruby>東<rp>(</rp><rt>とう</rt><rp>)</rp></ruby>京", "p: 東京"},
  }));
  CHECK(read_blocks(c.page) == c.blocks);
}

TEST_CASE("a row of a table is an item, and a table that places texts is seen through", "[html]") {
  const auto c = GENERATE(values<Case>({
      {"<table><tr><th>Year<th>Tanks<tr><td>2018<td><b>12</b></table>",
       "item: Year | Tanks / item: 2018 | **12**"},
      {"<table><tr><td>Source:<td>Example Daily</table>", "item: Source: Example Daily"},
      {"<table><caption>Tanks</caption><tr><td>a<td><p>b</p></table>", "image: Tanks / item: a | b"},
      {"<table><tr><td>a<tr><td>b</table>", "p: a / p: b"},
      {"<table><tr><td><p>a<p>b<td>c</table>", "p: a / p: b / p: c"},
      {"<table><tr><td>x<td><table><tr><td>a<td>b</table></table>", "p: x / item: a | b"},
      {"<table role=presentation><tr><td>a<td>b</table>", "p: a / p: b"},
  }));
  CHECK(read_blocks(c.page) == c.blocks);
}

TEST_CASE("notes have their numbers, and what refers to them is a sign", "[html]") {
  const auto c = GENERATE(values<Case>({
      // pandoc
      {"<p>A.<a href='#fn1' class='footnote-ref' id='fnref1' role='doc-noteref'><sup>1</sup></a></p>"
       "<section role='doc-endnotes'><hr><ol><li id='fn1'><p>B.<a href='#fnref1' "
       "class='footnote-back'>↩︎</a></p></li></ol></section>",
       "p: A.[^1] / note 1: B."},
      // LibreOffice
      {"<p>A.<a class='sdfootnoteanc' name='sdfootnote1anc' href='#sdfootnote1sym'><sup>1</sup></a></p>"
       "<div id='sdfootnote1'><p><a class='sdfootnotesym' name='sdfootnote1sym' href='#sdfootnote1anc'>1</a> "
       "B.</p></div>",
       "p: A.[^1] / note 1: B."},
      // Word
      {"<p>A.<a href='#_ftn1' name='_ftnref1'><span class=MsoFootnoteReference>[1]</span></a>"
       "<div id=ftn1><p><a href='#_ftnref1' name='_ftn1'>[1]</a> B.</div>",
       "p: A.[^1] / note 1: B."},
      {"<p>The 10<sup>th</sup> brigade", "p: The 10th brigade"},
      // without links
      {"<p>A<sup>1</sup> goes.<sup> 2 </sup><p><sup>1</sup> B.", "p: A[1] goes.[2] / note 1: B."},
      {"<p>It has 30 km<sup>2</sup> or 10<sup>6</sup> m<sup>2</sup>.", "p: It has 30 km2 or 106 m2."},
      {"<p>A<sup><a href='http://a.example.org/1'>1</a></sup> goes.",
       "p: A[1](http://a.example.org/1) goes."},
  }));
  CHECK(read_blocks(c.page) == c.blocks);
}

TEST_CASE("a page without text fails with a reason", "[html]") {
  const auto c = GENERATE(values<Case>({
      {"", "FAILS: has no text"},
      {"<title>T</title><body> &nbsp; </body>", "FAILS: has no text"},
      {"<frameset cols='1,*'><frame src=a.html><frame src=b.html></frameset>",
       "FAILS: is a frame set, whose texts are other files; save the page within the frame"},
      {"<div id=root></div><script>app()</script>",
       "FAILS: has no text before its scripts run; open it in a browser and save it from there, or print it "
       "to PDF"},
      {"<p>Please enable JavaScript to use Example Daily.</p><script>app()</script>",
       "FAILS: has no text before its scripts run; open it in a browser and save it from there, or print it "
       "to PDF"},
      {"<noscript>This app needs JavaScript.</noscript><script>app()</script>",
       "FAILS: has no text before its scripts run; open it in a browser and save it from there, or print it "
       "to PDF"},
  }));
  CHECK(read_blocks(c.page) == c.blocks);
}

TEST_CASE("lines are those of the file, and ascend", "[html]") {
  const auto documents =
      read_html("<title>T</title>\n<p>One\nand more\n<p>Two<br>Three<br>Four<p>Five\n\n<p>Six", "");
  REQUIRE(documents);
  std::vector<int> lines;
  for (const Block& block : documents->front().content.blocks) lines.push_back(block.text.line);
  CHECK(lines == std::vector<int>{2, 4, 6, 6});
}

TEST_CASE("a piece of a page is read with all its text", "[html]") {
  const auto document = read_html_text(
      "<nav>A</nav><div style='display:none'>hidden</div><p class=sidebar>B<footer>C</footer>");
  REQUIRE(document);
  CHECK(listed(document->content) == "p: A / p: B / p: C");
  const auto nothing = read_html_text("");
  REQUIRE(nothing);
  CHECK(nothing->content.blocks.empty());
}
