// SPDX-License-Identifier: GPL-2.0-or-later
#include <catch2/catch.hpp>

#include <rapidcheck.h>
#include <string>
#include <string_view>
#include <vector>

#include "base/utf8.h"
#include "indexer/reading/corpus_file.h"
#include "schema/commentary.h"
#include "tests/indexer/reading/passages.h"

using namespace osint;
using namespace osint::test;

namespace {

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
        Citation{{"Zhao Lei"}, "Deepen", "", "China Daily", "2018-03-03", "http://a.cn/1", "", 10});
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
    CHECK(all[0].citations[0] == Citation{{}, "D", "", "P", "2018", "", "", 5});
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
                            "\n\nWe will build more.\n\n" + source);
      REQUIRE(all.size() == 1);
      CHECK(all[0].analysts == row.analysts);
      CHECK(shown(all[0]) == "C Own words. | P We will build more.");
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
                        source + "The second excerpt.\n\n## Third\n\nCommentary: Three.\n");
  REQUIRE(all.size() == 3);
  CHECK(shown(all[0]) ==
        "C Own words of two lines. | C More. | P \"Quoted words.\" | E0 An excerpt. | E0 Another excerpt.");
  CHECK(all[1].title == "Second");
  CHECK(all[1].line == 16);
  CHECK(all[1].analysts == std::vector<std::string>{"Ray Hurst"});
  CHECK(all[1].date == "2018-10");
  CHECK(all[1].region == "China");
  CHECK(shown(all[1]) == "C Two. | E0 The second excerpt.");
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

TEST_CASE("quoted paragraphs before the sources are pull quotes") {
  CHECK(shown(read("# T\n\nCommentary: Own\n\n> \"Quote.\"\n\n*“Quote.”*\n\n\"Said he.\"\n\n" + source +
                   "> E\n\n*\"E\"*\n")[0]) ==
        "C Own | P \"Quote.\" | P “Quote.” | P \"Said he.\" | E0 E | E0 \"E\"");
}

TEST_CASE("each item of a list is a passage") {
  CHECK(shown(read(
            "# T\n\nCommentary: Own\n\n" + source +
            "- One crane.\n- Two cranes.\n\n2018. A good year.\n2019. A bad year.\n\n1. First.\n2. Next.\n")
                  [0]) ==
        "C Own | E0 One crane. | E0 Two cranes. | E0 2018. A good year. | E0 2019. A bad year. | E0 1. "
        "First. | E0 2. Next.");
}

TEST_CASE("the number of an item without text is not lost") {
  CHECK(
      shown(read(
          "# T\n\nCommentary: Own\n\n2018.\n2019. - It rained.\n2020. ~~~\n      It snowed.\n\nSo it went.\n")
                [0]) == "C Own | C 2018. | C 2019. | C It rained. | C 2020. | C It snowed. | C So it went.");
}

TEST_CASE("each item of a list after Sources is a source, and nobody knows which says what follows") {
  const auto all =
      read("# T\n\nCommentary: Own\n\nSources:\n\n- \"A,\" *P*, 2018\n- \"B,\" *Q*, 2018\n\nE\n");
  REQUIRE(all[0].citations.size() == 2);
  CHECK(all[0].citations[1].title == "B");
  CHECK(shown(all[0]) == "C Own | X E");
}

TEST_CASE("an excerpt after an empty source line is not the former source's") {
  const auto all =
      read("# T\n\nCommentary: Own\n\n" + source + "Source:\n\nThe cranes will be late, the office said.\n");
  CHECK(shown(all[0]) == "C Own | E1 The cranes will be late, the office said.");
  CHECK(all[0].warnings == std::vector<Warning>{{7, "a Source line without content"}});
}

TEST_CASE("blocks that are not prose are kept as text and noted") {
  struct Row {
    const char* block;
    const char* text;
  };
  for (const Row& row : std::vector<Row>{{"```\ncode *x*\n```", "code *x*"},
                                         {"an ![old crane](http://a.cn/i.png)", "an old crane"}}) {
    CAPTURE(row.block);
    const auto all = read("# T\n\nCommentary: Own\n\n" + source + row.block + "\n\nE\n");
    REQUIRE(all.size() == 1);
    CHECK(shown(all[0]) == "C Own | E0 " + std::string(row.text) + " | E0 E");
    REQUIRE_FALSE(all[0].warnings.empty());
    CHECK((all[0].warnings[0].line == 7 || all[0].warnings[0].line == 8));  // 8: behind the fence
  }
}

TEST_CASE("HTML and tables are read as the text that they show") {
  struct Row {
    const char* block;
    const char* text;
  };
  for (const Row& row : std::vector<Row>{{"<div>\n\nOf the web.\n\n</div>", "E0 Of the web."},
                                         {"some <b>inline</b>", "E0 some inline"},
                                         {"a&nbsp;<br>b", "E0 a b"}}) {
    CAPTURE(row.block);
    const auto all = read("# T\n\nCommentary: Own\n\n" + source + row.block + "\n\nE\n");
    REQUIRE(all.size() == 1);
    CHECK(shown(all[0]) == "C Own | " + std::string(row.text) + " | E0 E");
    CHECK(all[0].warnings.empty());
  }
}

TEST_CASE("a heading among excerpts is kept as text of nobody") {
  const auto all = read("# T\n\nCommentary: Own\n\n" + source + "## Middle\n\nE\n");
  REQUIRE(all.size() == 1);
  CHECK(shown(all[0]) == "C Own | X Middle | E0 E");
  CHECK(all[0].warnings == std::vector<Warning>{{7, "a heading without a commentary kept as text"}});
}

TEST_CASE("the address of a link in a passage is noted") {
  const auto all = read("# T\n\nCommentary: See [this](http://a.cn/).\n");
  CHECK(shown(all[0]) == "C See this.");
  REQUIRE(all[0].warnings.size() == 1);
  CHECK(all[0].warnings[0].message.find("http://a.cn/") != std::string::npos);
}

TEST_CASE("an image without a description is dropped, and its address is listed") {
  const auto all = read("# T\n\nCommentary: Own\n\n![](a.png)\n\n" + source + "E\n\n![](b.png)\n");
  CHECK(shown(all[0]) == "C Own | E0 E");
  CHECK(all[0].warnings.empty());
  CHECK(all[0].dropped == std::vector<DroppedText>{{5, "a.png", "an image"}, {11, "b.png", "an image"}});
}

TEST_CASE("a link without a label shows its address") {
  const auto all = read("# T\n\nCommentary: Own [](http://a.cn/)\n\nSource: *P*, 2018. [](http://b.cn/)\n");
  CHECK(shown(all[0]) == "C Own http://a.cn/");
  CHECK(all[0].citations[0].url == "http://b.cn/");
}

TEST_CASE("a numbered definition of an address is a note that cites it") {
  for (const char* text : {"Own", "Own [1]"}) {
    const auto all = read("# T\n\nCommentary: " + std::string(text) + "\n\n[1]: http://a.cn/\n");
    REQUIRE(all.size() == 1);
    CHECK(shown(all[0]) == "C Own");
    CHECK(all[0].passages[0].cites ==
          (std::string(text) == "Own" ? std::vector<int>{} : std::vector<int>{0}));
    REQUIRE(all[0].citations.size() == 1);
    CHECK(all[0].citations[0].url == "http://a.cn/");
  }
}

TEST_CASE("nobody is known to say the text before the first heading") {
  const auto all = read("Before.\n\n# T\n\nCommentary: Own\n");
  REQUIRE(all.size() == 1);
  CHECK(all[0].title == "T");
  CHECK(shown(all[0]) == "X Before. | C Own");
}

TEST_CASE("a heading without a label whose text ends like a commentary is one") {
  const auto all =
      read(sample + "\n# Second\n\nOther words. End OE Watch Commentary (Lee)\n\n" + source + "E\n");
  REQUIRE(all.size() == 2);
  CHECK(all[1].title == "Second");
  CHECK(all[1].analysts == std::vector<std::string>{"Lee"});
  CHECK(shown(all[1]) == "C Other words. | E0 E");
  CHECK(all[1].warnings.empty());
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
  CHECK(shown(all[0]) == "X Date: 31 February 2018 | C Own");
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
