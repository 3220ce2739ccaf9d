// SPDX-License-Identifier: GPL-2.0-or-later
#include <catch2/catch.hpp>

#include <rapidcheck.h>
#include <string>
#include <string_view>
#include <vector>

#include "base/utf8.h"
#include "indexer/reading/corpus_file.h"
#include "schema/commentary.h"

using namespace osint;

namespace {

std::vector<Commentary> read(const std::string& markdown) {
  auto out = read_commentaries("/c/a.md", markdown);
  REQUIRE(out);
  return *out;
}

// One letter per kind, the citation's index, the text: "C own | E0 quoted".
std::string shown(const Commentary& commentary) {
  std::string out;
  for (const Passage& passage : commentary.passages) {
    out += out.empty() ? "" : " | ";
    out += std::string_view("TCPEX")[static_cast<std::size_t>(passage.kind)];
    if (passage.citation) out += std::to_string(*passage.citation);
    out += ' ' + passage.text;
  }
  return out;
}

const std::string source =
    "**Source:** Zhao Lei, \"Deepen,\" *China Daily*, 3 March 2018. <http://a.cn/1>\n\n";
const std::string sample =
    "# Title\n\n**OE Watch Commentary:** Own words\nof *two* lines.\n\nMore. **End OE Watch Commentary "
    "(Hurst)**\n\n"
    "*\"Quoted words.\"*\n\n" +
    source + "*An excerpt.*\n\nAnother excerpt.\n";

}  // namespace

TEST_CASE("a commentary is divided into its speakers' passages") {
  const auto all = read(sample);
  REQUIRE(all.size() == 1);
  const Commentary& c = all[0];
  CHECK(c.title == "Title");
  CHECK(c.line == 1);
  CHECK(c.analysts == std::vector<std::string>{"Hurst"});
  CHECK(shown(c) ==
        "C Own words of two lines. | C More. | P \"Quoted words.\" | E0 An excerpt. | E0 Another excerpt.");
  CHECK(c.passages[0].line == 3);
  CHECK(c.passages[2].line == 8);
  REQUIRE(c.citations.size() == 1);
  CHECK(c.citations[0] ==
        Citation{{"Zhao Lei"}, "Deepen", "China Daily", "2018-03-03", "http://a.cn/1", "", 10});
  CHECK(c.warnings.empty());
}

TEST_CASE("labels may be written in many ways") {
  for (const char* label :
       {"**OE Watch Commentary:** Own", "**OE Watch Commentary**: Own", "OE Watch Commentary: Own",
        "Commentary: Own", "COMMENTARY: Own", "**Analyst Commentary:** Own", "*Commentary:* Own",
        "**OE Watch Commentary: **Own", "oe watch commentary:Own", "**Commentary:**\n\nOwn",
        "## Commentary:\n\nOwn", "OE\u00A0Watch Commentary：Own"}) {
    CAPTURE(label);
    const auto all = read("# T\n\n" + std::string(label) + "\n");
    REQUIRE(all.size() == 1);
    CHECK(all[0].title == "T");
    CHECK(shown(all[0]) == "C Own");
    CHECK(all[0].warnings.empty());
  }
}

TEST_CASE("source labels may be written in many ways") {
  for (const char* label : {"**Source:** ", "**Source**: ", "Source: ", "SOURCE: ", "Sources: ",
                            "**Sources:** ", "### Source: ", "**Source: **", "source: ", "*Source:* "}) {
    CAPTURE(label);
    const auto all = read("# T\n\nCommentary: Own\n\n" + std::string(label) + "\"D,\" *P*, 2018\n\nE\n");
    REQUIRE(all.size() == 1);
    CHECK(shown(all[0]) == "C Own | E0 E");
    REQUIRE(all[0].citations.size() == 1);
    CHECK(all[0].citations[0] == Citation{{}, "D", "P", "2018", "", "", 5});
    CHECK(all[0].warnings.empty());
  }
}

TEST_CASE("end markers may be written in many ways") {
  struct Row {
    const char* marker;
    std::vector<std::string> analysts;
  };
  for (const Row& row : std::vector<Row>{{"**End OE Watch Commentary (Hurst)**", {"Hurst"}},
                                         {"End OE Watch Commentary (Hurst and Lee)", {"Hurst", "Lee"}},
                                         {"End Commentary (Ray Hurst, Ann Lee)", {"Ray Hurst", "Ann Lee"}},
                                         {"END OE WATCH COMMENTARY (HURST)", {"HURST"}},
                                         {"**End OE Watch Commentary** (Hurst).", {"Hurst"}},
                                         {"[End OE Watch Commentary (Hurst)]", {"Hurst"}},
                                         {"(End Commentary Hurst)", {"Hurst"}},
                                         {"End OE Watch Commentary Hurst", {"Hurst"}},
                                         {"End of Commentary (Hurst)", {"Hurst"}},
                                         {"End OE Watch Commentary", {}}}) {
    for (const char* before : {" ", "\n", "\n\n"}) {
      CAPTURE(row.marker, before);
      const auto all = read("# T\n\nCommentary: Own words." + std::string(before) + row.marker +
                            "\n\nQuote.\n\n" + source);
      REQUIRE(all.size() == 1);
      CHECK(all[0].analysts == row.analysts);
      CHECK(shown(all[0]) == "C Own words. | P Quote.");
      CHECK(all[0].warnings.empty());
    }
  }
}

TEST_CASE("prose about the end of a commentary is no end marker") {
  const std::string prose =
      "They decided to end commentary on it. In the end commentary prevailed at the end of this commentary.";
  CHECK(shown(read("# T\n\nCommentary: " + prose + "\n")[0]) == "C " + prose);
}

TEST_CASE("several commentaries in one file each begin at their heading") {
  const auto all = read(sample +
                        "\n# Second\n\nBy: Ray Hurst\n\n**Date:** October 2018\n\nRegion: China\n\n"
                        "Commentary: Two.\n\n" +
                        source + "E2\n\n## Third\n\nCommentary: Three.\n");
  REQUIRE(all.size() == 3);
  CHECK(shown(all[0]) ==
        "C Own words of two lines. | C More. | P \"Quoted words.\" | E0 An excerpt. | E0 Another excerpt.");
  CHECK(all[1].title == "Second");
  CHECK(all[1].line == 16);
  CHECK(all[1].analysts == std::vector<std::string>{"Ray Hurst"});
  CHECK(all[1].date == "2018-10");
  CHECK(all[1].region == "China");
  CHECK(shown(all[1]) == "C Two. | E0 E2");
  CHECK(all[2].title == "Third");
  CHECK(shown(all[2]) == "C Three.");
  for (const Commentary& c : all) CHECK(c.warnings.empty());
}

TEST_CASE("byline, date and label may be lines of one paragraph") {
  const auto all = read("# T\n\nBy: Ray Hurst and Ann Lee\nDate: 2018-10\nOE Watch Commentary: Own.\n");
  CHECK(all[0].analysts == std::vector<std::string>{"Ray Hurst", "Ann Lee"});
  CHECK(all[0].date == "2018-10");
  CHECK(shown(all[0]) == "C Own.");
}

TEST_CASE("a source line needs no blank line before it") {
  CHECK(shown(read("# T\n\nCommentary: Own\n\nSource: *P*, 2018\nSource: *Q*, 2018\n\nE\n")[0]) ==
        "C Own | E1 E");
}

TEST_CASE("quoted and emphasised or block-quoted paragraphs before the sources are pull quotes") {
  CHECK(shown(read("# T\n\nCommentary: Own\n\n> \"Quote.\"\n\n*“Quote.”*\n\n\"Said he.\"\n\n" + source +
                   "> E\n\n*\"E\"*\n")[0]) ==
        "C Own | P \"Quote.\" | P “Quote.” | C \"Said he.\" | E0 E | E0 \"E\"");
}

TEST_CASE("each item of a list is a passage") {
  CHECK(shown(read("# T\n\nCommentary: Own\n\n" + source +
                   "- one\n- two\n\n2018. a year\n2019. a year\n")[0]) ==
        "C Own | E0 one | E0 two | E0 2018. a year | E0 2019. a year");
}

TEST_CASE("the number of an item without text is not lost") {
  CHECK(shown(read("# T\n\nCommentary: Own\n\n2018.\n2019. - a\n2020. ~~~\n      b\n\nE\n")[0]) ==
        "C Own | C 2018. | C 2019. | C a | C 2020. | C b | C E");
}

TEST_CASE("each item of a list after Sources is a source") {
  const auto all =
      read("# T\n\nCommentary: Own\n\nSources:\n\n- \"A,\" *P*, 2018\n- \"B,\" *Q*, 2018\n\nE\n");
  REQUIRE(all[0].citations.size() == 2);
  CHECK(all[0].citations[1].title == "B");
  CHECK(shown(all[0]) == "C Own | E1 E");
}

TEST_CASE("an excerpt after an empty source line is not the former source's") {
  const auto all = read("# T\n\nCommentary: Own\n\n" + source + "Source:\n\nE\n");
  CHECK(shown(all[0]) == "C Own | E1 E");
  CHECK(all[0].warnings == std::vector<Warning>{{7, "a Source line without content"}});
}

TEST_CASE("blocks that are not prose are kept as text and noted") {
  struct Row {
    const char* block;
    const char* text;
  };
  for (const Row& row : std::vector<Row>{{"```\ncode *x*\n```", "code *x*"},
                                         {"<div>\nhtml\n</div>", "<div> html </div>"},
                                         {"a | b\n--|--\n1 | 2", "a | b --|-- 1 | 2"},
                                         {"## Middle", "Middle"},
                                         {"some <b>inline</b>", "some <b>inline</b>"},
                                         {"an ![image](http://a.cn/i.png)", "an image"}}) {
    CAPTURE(row.block);
    const auto all = read("# T\n\nCommentary: Own\n\n" + source + row.block + "\n\nE\n");
    REQUIRE(all.size() == 1);
    CHECK(shown(all[0]) == "C Own | E0 " + std::string(row.text) + " | E0 E");
    REQUIRE_FALSE(all[0].warnings.empty());
    CHECK(all[0].warnings[0].line == 7);
  }
}

TEST_CASE("the address of a link in a passage is noted") {
  const auto all = read("# T\n\nCommentary: See [this](http://a.cn/).\n");
  CHECK(shown(all[0]) == "C See this.");
  REQUIRE(all[0].warnings.size() == 1);
  CHECK(all[0].warnings[0].message.find("http://a.cn/") != std::string::npos);
}

TEST_CASE("an image without a description is noted with the block that follows") {
  const auto all = read("# T\n\nCommentary: Own\n\n![](a.png)\n\n" + source + "E\n\n![](b.png)\n");
  CHECK(shown(all[0]) == "C Own | E0 E");
  REQUIRE(all[0].warnings.size() == 2);
  CHECK(all[0].warnings[0] == Warning{5, "only the description of an image is kept: a.png"});
  CHECK(all[0].warnings[1] == Warning{11, "only the description of an image is kept: b.png"});
}

TEST_CASE("a link without a label shows its address") {
  const auto all = read("# T\n\nCommentary: Own [](http://a.cn/)\n\nSource: *P*, 2018. [](http://b.cn/)\n");
  CHECK(shown(all[0]) == "C Own http://a.cn/");
  CHECK(all[0].citations[0].url == "http://b.cn/");
}

TEST_CASE("a link definition nobody uses is kept as text") {
  CHECK(shown(read("# T\n\nCommentary: Own\n\n[1]: http://a.cn/\n")[0]) == "C Own | C [1]: http://a.cn/");
  CHECK(read("# T\n\nCommentary: Own [1]\n\n[1]: http://a.cn/\n")[0].passages.size() == 1);
}

TEST_CASE("text before the first heading belongs to the commentary that follows") {
  const auto all = read("Before.\n\n# T\n\nCommentary: Own\n");
  REQUIRE(all.size() == 1);
  CHECK(all[0].title == "T");
  CHECK(shown(all[0]) == "C Before. | C Own");
  CHECK(all[0].warnings.size() == 1);
}

TEST_CASE("a heading without a label whose text ends like a commentary is one") {
  const auto all =
      read(sample + "\n# Second\n\nOther words. End OE Watch Commentary (Lee)\n\n" + source + "E\n");
  REQUIRE(all.size() == 2);
  CHECK(all[1].title == "Second");
  CHECK(all[1].analysts == std::vector<std::string>{"Lee"});
  CHECK(shown(all[1]) == "C Other words. | E0 E");
  CHECK(all[1].warnings.size() == 1);
}

TEST_CASE("a label after sources begins a commentary even without a heading") {
  const auto all = read(sample + "\nOE Watch Commentary: Second.\n");
  REQUIRE(all.size() == 2);
  CHECK(shown(all[1]) == "C Second.");
  CHECK(all[1].title.empty());
}

TEST_CASE("text without a label is a commentary with a warning") {
  const auto all = read("Only text.\n\nMore text.\n");
  REQUIRE(all.size() == 1);
  CHECK(shown(all[0]) == "C Only text. | C More text.");
  CHECK(all[0].warnings == std::vector<Warning>{{1, "no \"Commentary:\" label"}});
  CHECK(read("# T\n\nText.\n")[0].title == "T");
}

TEST_CASE("a file without text has no commentaries") {
  for (const char* text : {"", "\n\n", "---\n", "   \n"}) CHECK(read(text).empty());
}

TEST_CASE("a date that does not exist is kept as text and noted") {
  const auto all = read("# T\n\nDate: 31 February 2018\n\nCommentary: Own\n");
  CHECK(all[0].date.empty());
  CHECK(shown(all[0]) == "C Date: 31 February 2018 | C Own");
  CHECK_FALSE(all[0].warnings.empty());
}

namespace {

const std::string xml_sample =
    "<commentaries><commentary id='a' date='2018-10'><title>T</title><analyst>H</analyst><text><p>Own "
    "<i>w</i>.</p></text>"
    "<pullquote>q</pullquote><source><author>Z</author><title>D</title><date>2018</date><url>http://a/</url>"
    "<excerpt><p>E &amp; &#x20AC;</p></excerpt></source></commentary></commentaries>";

bool is_line(const std::string& text) { return is_valid_utf8(text) && collapsed_whitespace(text) == text; }

// Every text is one valid line, every citation exists. In double parentheses, or RC_ASSERT takes the
// condition apart and evaluates all of it.
void check_reading(const std::string& path, const std::string& bytes) {
  const auto all = read_commentaries(path, bytes);
  if (!all) {
    RC_ASSERT(is_valid_utf8(all.error().message));
    return;
  }
  for (const Commentary& c : *all) {
    RC_ASSERT((is_line(c.id) && is_line(c.title) && is_line(c.date) && is_line(c.region) && c.line > 0));
    for (const std::string& analyst : c.analysts) RC_ASSERT((is_line(analyst) && !analyst.empty()));
    for (const Passage& p : c.passages) {
      RC_ASSERT((is_line(p.text) && !p.text.empty() && p.line > 0));
      RC_ASSERT((!p.citation || static_cast<std::size_t>(*p.citation) < c.citations.size()));
      RC_ASSERT((p.kind != PassageKind::excerpt || p.citation.has_value()));
    }
    for (const Citation& s : c.citations) {
      RC_ASSERT((is_line(s.title) && is_line(s.publication) && is_line(s.date) && is_line(s.url) &&
                 is_line(s.note) && s.line > 0));
      for (const std::string& author : s.authors) RC_ASSERT((is_line(author) && !author.empty()));
    }
    for (const Warning& w : c.warnings) RC_ASSERT(is_valid_utf8(w.message));
  }
}

// The sample with some stretches replaced by bytes or by other stretches of it.
std::string mutated(const std::string& sample_text) {
  std::string text = sample_text;
  const auto changes = *rc::gen::inRange(1, 8);
  for (int i = 0; i < changes; ++i) {
    const auto at = *rc::gen::inRange<std::size_t>(0, text.size() + 1);
    const auto length = *rc::gen::inRange<std::size_t>(0, 12);
    const auto from = *rc::gen::inRange<std::size_t>(0, sample_text.size());
    const bool copies = *rc::gen::arbitrary<bool>();
    const std::string bytes = *rc::gen::container<std::string>(
        rc::gen::weightedOneOf<char>({{2, rc::gen::inRange<char>(1, 127)},
                                      {1, rc::gen::arbitrary<char>()},
                                      {3, rc::gen::elementOf(std::string("*_[]()\"'<>&#;:\n -`!\\|"))}}));
    text.replace(at, length,
                 copies ? sample_text.substr(from, *rc::gen::inRange<std::size_t>(1, 80)) : bytes);
  }
  return text;
}

}  // namespace

TEST_CASE("any bytes are read into valid lines or refused") {
  CHECK(rc::check([] {
    const std::string bytes = *rc::gen::container<std::string>(rc::gen::arbitrary<char>());
    check_reading("/c/a.md", bytes);
    check_reading("/c/a.xml", bytes);
    check_reading("/c/a.xml", "<commentary><text>" + bytes + "</text></commentary>");
  }));
}

TEST_CASE("a damaged commentary is read into valid lines or refused") {
  CHECK(rc::check([] { check_reading("/c/a.md", mutated(sample)); }));
  CHECK(rc::check([] { check_reading("/c/a.xml", mutated(xml_sample)); }));
}
