// SPDX-License-Identifier: GPL-2.0-or-later
// Feeds as programs that make them write them.
#include "indexer/mail/feed_reader.h"

#include <catch2/catch.hpp>

#include "indexer/documents/feed_root.h"
#include "tests/indexer/mail/shown.h"

using namespace osint;
using namespace osint::test;

namespace {

std::string read(const std::string& feed) { return shown(read_feed(feed, "")); }

std::string wide(std::string_view ascii, bool big) {
  std::string out = big ? "\xFE\xFF" : "\xFF\xFE";
  for (const char c : ascii) {
    if (big) out += '\0';
    out += c;
    if (!big) out += '\0';
  }
  return out;
}

const std::string wordpress = R"(<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:atom="http://www.w3.org/2005/Atom">
<channel><title>Example Watch</title><atom:link href="https://example.org/feed/" rel="self"/><link>https://example.org</link>
<item><title>The &#8220;Harbour&#8221; of Vesna &amp;amp; the Lake</title><link>https://example.org/2018/vesna/</link>
<dc:creator><![CDATA[Ann Example]]></dc:creator><pubDate>Wed, 10 Oct 2018 08:00:00 +0000</pubDate>
<category><![CDATA[Africa]]></category><guid isPermaLink="false">https://example.org/?p=12</guid>
<description><![CDATA[<p>The harbour [&#8230;]</p>]]></description>
<content:encoded><![CDATA[<p>The harbour is <em>old</em>.</p><p>The post <a href="https://example.org/2018/vesna/">Vesna</a> appeared
first on <a href="https://example.org">Example Watch</a>.</p>]]></content:encoded></item>
<item><title>The Lake</title><link>/lake</link><guid>tag:example.org,2018:2</guid><dc:creator>admin</dc:creator>
<description>The lake is deep.

It is cold.</description></item>
</channel></rss>)";

}  // namespace

TEST_CASE("the entries of an RSS feed are documents", "[feed]") {
  CHECK(read(wordpress) ==
        "The “Harbour” of Vesna & the Lake | Ann Example | 2018-10-10 | https://example.org/2018/vesna/\n"
        "The harbour is old.\n"
        "- The post Vesna appeared first on Example Watch. (it names the site of the feed)\n"
        "====\nThe Lake |  |  | https://example.org/lake\n"
        "The lake is deep.\nIt is cold.\n");
  const auto documents = read_feed(wordpress, "");
  REQUIRE(documents);
  CHECK((*documents)[0].id == "https://example.org/?p=12");
  CHECK((*documents)[0].front.tags == std::vector<std::string>{"Africa"});
  CHECK((*documents)[0].is_entry);
  CHECK((*documents)[0].content.blocks[0].text.line == 9);  // of the file
  CHECK((*documents)[1].id == "tag:example.org,2018:2");
}

TEST_CASE("the entries of an Atom feed are documents", "[feed]") {
  CHECK(read(R"(<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://example.org/blog/">
<title>Example</title><link rel="self" href="feed.xml"/><author><name>Site Owner</name></author>
<entry><title type="html">The &lt;b&gt;Harbour&lt;/b&gt;</title><id>urn:uuid:1</id><link rel="enclosure" href="a.mp3"/>
<link href="harbour/"/><published>2018-10-10T23:30:00-05:00</published><updated>2018-11-01T00:00:00Z</updated>
<author><name>Ann Example</name></author><author><name>Bob Sample</name></author><category term="x" label="Africa"/>
<summary>Short.</summary>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>The harbour is <em>old</em>.</p><p>It is small.</p></div></content>
</entry>
<entry xml:base="lake/"><title>AT&amp;T &lt;3</title><id>urn:uuid:2</id><link rel="alternate" href="deep"/><updated>2018-10-11</updated>
<content type="text">Deep &lt;b&gt; water.</content></entry>
<entry><title>Only a title</title></entry>
<entry><id>urn:uuid:4</id></entry>
<entry><title>Sound</title><content type="audio/mpeg">AAAA</content><summary type="html">&lt;p&gt;A sound.&lt;/p&gt;</summary></entry>
</feed>)") ==
        "The Harbour | Ann Example, Bob Sample | 2018-10-10 | https://example.org/blog/harbour/\n"
        "The harbour is old.\nIt is small.\n"
        "====\nAT&T <3 |  | 2018-10-11 | https://example.org/blog/lake/deep\n"
        "Deep <b> water.\n"
        "====\nOnly a title |  |  | \n"
        "====\nSound |  |  | \nA sound.\n! its text is of the type \"audio/mpeg\" and is not read\n");
}

TEST_CASE("the entries of an RDF feed are documents", "[feed]") {
  CHECK(read(R"(<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
 xmlns="http://purl.org/rss/1.0/" xmlns:d="http://purl.org/dc/elements/1.1/">
<channel rdf:about="https://example.org/"><title>Example</title><link>https://example.org/</link></channel>
<item rdf:about="https://example.org/1"><title>The Harbour</title><link>https://example.org/1</link>
<d:creator>Example, Ann</d:creator><d:date>2018-10-10T08:00+00:00</d:date><description>The harbour is old.</description></item>
</rdf:RDF>)") == "The Harbour | Ann Example | 2018-10-10 | https://example.org/1\nThe harbour is old.\n");
}

TEST_CASE("feeds that are not quite right are read", "[feed]") {
  // RSS without namespaces, with mail addresses for authors, character references of HTML and a permanent link alone.
  CHECK(read("<rss><channel><item><title>A &amp;nbsp; b</title><author>ann@example.org (Ann Example)</author>"
             "<guid>https://example.org/1</guid><pubDate>10 Oct "
             "18</pubDate><description>&lt;p&gt;Old&nbsp;&amp;eacute;"
             "&lt;/p&gt;</description></item></channel></rss>")
            .starts_with("A b | Ann Example | 2018-10-10 | https://example.org/1\nOld"));
  CHECK(read("<rss><channel><item><title>A</title><link xmlns=\"http://www.w3.org/2005/Atom\" "
             "href=\"https://example.org/2\"/></item></channel></rss>") ==
        "A |  |  | https://example.org/2\n");
  CHECK(read("") == "");
  CHECK(read("<rss><channel></channel></rss>") == "");
  CHECK(read("<rss><channel>").starts_with("FILE: is malformed XML"));
  CHECK(read("<html></html>") ==
        "FILE: is no feed: its root element is <html>, and a feed's is <rss>, <feed> or <rdf:RDF>\n");
  CHECK(read("<?xml version=\"1.0\" "
             "encoding=\"windows-1251\"?><rss><channel><item><title>\xC2\xE5\xF1\xED\xE0</title></item>"
             "</channel></rss>") == "Весна |  |  | \n");
  CHECK(shown(read_feed(wide("<rss><channel><item><title>A</title></item></channel></rss>", true), "")) ==
        "A |  |  | \n");
}

TEST_CASE("a feed is known by its root element", "[feed]") {
  const std::string atom = "<feed xmlns='http://www.w3.org/2005/Atom'/>";
  for (const std::string& text :
       {std::string("<rss version=\"2.0\">"),
        std::string(
            "\xEF\xBB\xBF<?xml version=\"1.0\"?>\n<!-- <a> --><!DOCTYPE rss [<!ENTITY a \"b\">]>\n<rss>"),
        atom, std::string("<a:feed xmlns:a=\"http://www.w3.org/2005/Atom\">"),
        std::string("<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" "
                    "xmlns=\"http://purl.org/rss/1.0/\">"),
        wide(atom, true), wide(atom, false), wide(atom, false).substr(2)}) {
    CAPTURE(text);
    CHECK(is_feed(text));
  }
  for (const std::string& text :
       {std::string(), std::string("<"), std::string("<!--"), std::string("<?"), std::string("<!DOCTYPE"),
        std::string("text <rss>"), std::string("<commentaries/>"), std::string("<feed/>"),
        std::string("<rssx>"), std::string("<rdf:RDF/>"), std::string("\xFF\xFE"), std::string("\xFE\xFF<"),
        std::string("\0<", 2), std::string("<\0", 2)}) {
    CAPTURE(text);
    CHECK_FALSE(is_feed(text));
  }
}
