// SPDX-License-Identifier: GPL-2.0-or-later
// Laws of wrapped text, for whatever a document may hold.
#include "searcher/output/text_layout.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <rapidcheck/catch.h>
#include <regex>
#include <sstream>

#include "base/printable.h"
#include "base/utf8.h"
#include "schema/citation_text.h"
#include "schema/commentary.h"
#include "searcher/answer/answer.h"
#include "searcher/answer/query_options.h"
#include "searcher/output/counts_text.h"
#include "searcher/output/show_text.h"
#include "tests/searcher/output/rendered.h"

namespace {

using namespace osint;
using test::rendered;

std::string without_escapes(const std::string& text) {
  static const std::regex escape("\x1b\\[[0-9;]*m|\x1b\\]8;[^\x1b]*\x1b\\\\");
  return std::regex_replace(text, escape, "");
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> out;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) out.push_back(line);
  return out;
}

int widest_line(const std::string& text) {
  int widest = 0;
  for (const std::string& line : lines_of(without_escapes(text))) widest = std::max(widest, columns(line));
  return widest;
}

std::string without_blanks(std::string text) {
  std::erase_if(text, [](char c) { return c == ' ' || c == '\n'; });
  return text;
}

const std::string long_word(150, 'x');
const std::string long_url =
    "http://news.example.org/2018/09/" + std::string(120, 'a') + "/content_1.htm?a=1&b=%E4%B9%A0#c";

// Of everything that has a width of its own.
rc::Gen<std::string> any_text() {
  return rc::gen::map(
      rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
          "a", "word", "civil-military", " ", " ", "  ", "习近平", "“绵阳”，", "。", "（", "）", "\u3000",
          "e\u0301", "\u0301", "😀", "👩\u200D🚀", "🇨🇳", "한", "\u1112\u1161\u11AB", "\t", "\u00A0", "\u200B",
          "\u00AD", "$100", "…", "—", "กำลัง", "\u0600", "\xff", "\x1b[2J", long_word, long_url)),
      [](const std::vector<std::string>& parts) {
        std::string out;
        for (const std::string& part : parts) out += part;
        return out;
      });
}

rc::Gen<std::vector<TextRun>> any_runs() {
  return rc::gen::container<std::vector<TextRun>>(rc::gen::map(
      rc::gen::pair(any_text(), rc::gen::element(Style::plain, Style::match, Style::bold, Style::dim)),
      [](std::pair<std::string, Style> run) {
        return TextRun{std::move(run.first), run.second};
      }));
}

TextLayout layout(int width, Emphasis emphasis = Emphasis::none) { return TextLayout({width, emphasis}); }

std::string wrapped_plain(const std::string& text, int width, int indent = 0) {
  return layout(width).wrapped({{text, Style::plain}}, indent);
}

TEST_CASE("text is wrapped to the width, Han characters counting two") {
  CHECK(wrapped_plain("one two three", 9, 2) == "  one two\n  three\n");
  CHECK(wrapped_plain("绵阳科技城，建设", 10) == "绵阳科技\n城，建设\n");
  CHECK(layout(8).wrapped({{"主席", Style::plain}, {"习近平", Style::match}}, 0) == "主席\n习近平\n");
  CHECK(wrapped_plain("unbreakableword x", 5) == "unbre\nakabl\neword\nx\n");
  CHECK(wrapped_plain("习近平", 3) == "习\n近\n平\n");
  CHECK(wrapped_plain("civil-military J-20", 8) == "civil-\nmilitary\nJ-20\n");
  CHECK(wrapped_plain("a    b", 3) == "a\nb\n");
  CHECK(wrapped_plain("   ", 9).empty());
  CHECK(wrapped_plain("evil\x1b[2J", 20) == "evil\uFFFD[2J\n");
}

TEST_CASE("matches are set off as the terminal can") {
  const std::vector<TextRun> runs = {{"a ", Style::plain}, {"b", Style::match}, {".", Style::plain}};
  CHECK(layout(20).wrapped(runs, 0) == "a b.\n");
  CHECK(layout(20, Emphasis::marks).wrapped(runs, 0) == "a *b*.\n");
  CHECK(layout(20, Emphasis::attributes).wrapped(runs, 0) == "a \x1b[1;4mb\x1b[0m.\n");
  CHECK(layout(20, Emphasis::colors).wrapped(runs, 0) == "a \x1b[1;31mb\x1b[0m.\n");
  CHECK(layout(20, Emphasis::attributes).styled("7", Style::number) == "7");
  CHECK(layout(20, Emphasis::marks).styled("title", Style::bold) == "title");
}

TEST_CASE("a mark stays with the match it marks") {
  const std::vector<TextRun> runs = {
      {"主席", Style::plain}, {"习近平", Style::match}, {"在绵阳", Style::plain}};
  CHECK(layout(9, Emphasis::marks).wrapped(runs, 0) == "主席\n*习近平*\n在绵阳\n");
}

TEST_CASE("no wrapped line is wider than asked for") {
  rc::prop("any runs", [] {
    const auto runs = *any_runs();
    const int width = *rc::gen::inRange(20, 60);
    const int indent = *rc::gen::inRange(0, 10);
    for (const Emphasis emphasis : {Emphasis::none, Emphasis::marks, Emphasis::attributes, Emphasis::colors})
      RC_ASSERT(widest_line(layout(width, emphasis).wrapped(runs, indent)) <= width);
  });
}

TEST_CASE("wrapping loses and adds nothing but blanks") {
  rc::prop("any runs", [] {
    const auto runs = *any_runs();
    std::string text;
    for (const TextRun& run : runs) text += printable(run.text);
    const std::string out = layout(*rc::gen::inRange(20, 60)).wrapped(runs, *rc::gen::inRange(0, 10));
    RC_ASSERT(without_blanks(out) == without_blanks(text));
  });
}

TEST_CASE("a line ends as late as it may") {
  rc::prop("words of letters", [] {
    const auto sizes = *rc::gen::container<std::vector<std::size_t>>(rc::gen::inRange<std::size_t>(1, 12));
    std::string text;
    for (const std::size_t size : sizes) text += std::string(size, 'w') + " ";
    const std::vector<std::string> lines = lines_of(wrapped_plain(text, 20));
    for (std::size_t i = 1; i < lines.size(); ++i)
      RC_ASSERT(lines[i - 1].size() + 1 + lines[i].substr(0, lines[i].find(' ')).size() > 20);
  });
}

TEST_CASE("text without its escape sequences is the text that other programs get") {
  rc::prop("any runs", [] {
    const auto runs = *any_runs();
    const int width = *rc::gen::inRange(20, 60);
    const std::string plain = layout(width).wrapped(runs, 4);
    for (const Emphasis emphasis : {Emphasis::attributes, Emphasis::colors}) {
      const std::string out = layout(width, emphasis).wrapped(runs, 4);
      RC_ASSERT(without_escapes(out) == plain);
      for (const std::string& line :
           lines_of(out)) {  // no style goes on to the next line, or behind a pager's prompt
        const std::size_t last = line.rfind("\x1b[");
        RC_ASSERT((last == std::string::npos || line.compare(last, 4, "\x1b[0m") == 0));
      }
    }
  });
}

TEST_CASE("fields stand side by side where they fit, and no line ends in a dot") {
  const auto fields = [](int width) {
    return layout(width).fields(
        {{"Hurst", Style::dim}, {"", Style::dim}, {"2018-11", Style::dim}, {"an/id", Style::plain}}, 2);
  };
  CHECK(fields(30) == "  Hurst · 2018-11 · an/id\n");
  CHECK(fields(24) == "  Hurst · 2018-11\n  an/id\n");
  CHECK(fields(10) == "  Hurst\n  2018-11\n  an/id\n");
  CHECK(layout(20).fields({}, 2).empty());
}

TEST_CASE("an address moves left before it is broken, and may be kept whole") {
  const auto address = [](TextStyle style, const std::string& text) {
    return TextLayout(style).address(text, Style::link, 6);
  };
  CHECK(address({.width = 30}, "http://example.org/") == "      http://example.org/\n");
  CHECK(address({.width = 20}, "http://example.org/") == " http://example.org/\n");
  CHECK(address({.width = 20}, "http://example.org/b") == "http://example.org/b\n");
  CHECK(address({.width = 20}, "http://example.org/abc") == "      http://\n      example.org/\n      abc\n");
  CHECK(address({.width = 20, .whole_addresses = true}, "http://example.org/abc") ==
        "      http://example.org/abc\n");
  CHECK(address({.width = 20}, "").empty());
}

TEST_CASE("an address goes to the next line whole where there is room for it") {
  const std::string text = "see http://example.org/a-b/c for more";
  CHECK(wrapped_plain(text, 26) == "see\nhttp://example.org/a-b/c\nfor more\n");
  CHECK(wrapped_plain(text, 22) == "see\nhttp://example.org/a-\nb/c for more\n");
  CHECK(TextLayout({.width = 20, .whole_addresses = true}).wrapped({{text, Style::plain}}, 0) ==
        "see\nhttp://example.org/a-b/c\nfor more\n");
}

TEST_CASE("the pieces of an address are one link, and only what is safe is one") {
  const auto address = [](const std::string& text) {
    return TextLayout({.width = 20, .hyperlinks = true}).address(text, Style::link, 6);
  };
  CHECK(address("http://a.example/") ==
        "   \x1b]8;;http://a.example/\x1b\\http://a.example/\x1b]8;;\x1b\\\n");
  CHECK(address("http://b.example/abcde") ==
        "      \x1b]8;id=address;http://b.example/abcde\x1b\\http://\x1b]8;;\x1b\\\n"
        "      \x1b]8;id=address;http://b.example/abcde\x1b\\b.example/\x1b]8;;\x1b\\\n"
        "      \x1b]8;id=address;http://b.example/abcde\x1b\\abcde\x1b]8;;\x1b\\\n");
  for (const char* unsafe : {"file:///etc/passwd", "javascript:x", "ftp://a.example/", "http://a.example/习",
                             "http://a.example/\x1b\\x", "http://a.example/ b", "a.example"}) {
    CAPTURE(unsafe);
    CHECK(address(unsafe).find("\x1b]") == std::string::npos);
  }
}

Commentary any_commentary() {
  Commentary out;
  out.id = *any_text();
  out.title = *any_text();
  out.analysts = {*any_text()};
  out.region = *any_text();
  out.date = "2018-11";
  out.file = "/tmp/" + *any_text();
  out.line = 3;
  out.citations.push_back(
      {{*any_text()}, *any_text(), *any_text(), *any_text(), "2018", *any_text(), *any_text(), 1});
  out.citations.push_back({{}, "t", "", "", "", long_url, "", 1});
  out.passages = {{PassageKind::commentary, *any_text(), 3, std::nullopt},
                  {PassageKind::excerpt, *any_text(), 4, 0}};
  return out;
}

Answer any_answer() {
  Answer answer;
  answer.interpreted = answer.tree = answer.compiled = *any_text();
  answer.expansions.push_back({*any_text(), {*any_text(), "b"}});
  Hit hit;
  hit.rank = *rc::gen::element<std::size_t>(1, 99, 100, 12345);
  hit.commentary = any_commentary();
  hit.id = hit.commentary.id;
  hit.title = make_snippet(printable(hit.commentary.title), {}, 1000);
  hit.passages.push_back({PassageKind::excerpt, 4, 0, attribution(hit.commentary.citations[0]),
                          make_snippet(printable(*any_text()), {}, 1000)});
  hit.passages.push_back({PassageKind::citation, 4, 1, "", make_snippet(printable(*any_text()), {}, 1000)});
  hit.explanation.where.push_back({*any_text(), PassageKind::title, 2});
  answer.last_rank = hit.rank;
  answer.hits.push_back(hit);
  answer.facets = {{"author", {{*any_text(), 12}, {*any_text(), 1'234'567}}}};
  answer.timeline = Timeline{TimelineUnit::year, {{"2018", 3}}, 2, 1};
  return answer;
}

TEST_CASE("hits and counts and whole commentaries hold the width") {
  rc::prop("any answer", [] {
    const Answer answer = any_answer();
    const Commentary commentary = any_commentary();
    QueryOptions options;
    options.explain = true;
    const int width = *rc::gen::inRange(20, 90);
    const auto outputs = [&](Emphasis emphasis, bool links) {
      const TextStyle style{width, emphasis, links};
      return std::vector<std::string>{rendered("text", answer, options, {.style = style}),
                                      show_text(commentary, style), counts_text(answer, style, 1, true),
                                      counts_text(answer, style, 0, false)};
    };
    const std::vector<std::string> plain = outputs(Emphasis::none, false);
    const std::vector<std::string> colored = outputs(Emphasis::colors, true);
    for (std::size_t i = 0; i < plain.size(); ++i) {
      RC_ASSERT(widest_line(plain[i]) <= width);
      RC_ASSERT(without_escapes(colored[i]) == plain[i]);
    }
    RC_ASSERT(widest_line(outputs(Emphasis::marks, false)[0]) <= width);
  });
}

TEST_CASE("the place of a hit is a line or a page, and a link to its file") {
  const TextLayout plain({.width = 60});
  CHECK(plain.place("/data/a b.md", 12, 0, 4) == "    /data/a b.md:12\n");
  CHECK(plain.place("/data/a.pdf", 12, 3, 4) == "    /data/a.pdf p. 3\n");
  const TextLayout linked({.width = 60, .hyperlinks = true});
  CHECK(linked.place("/data/a b#1/\xC3\xA9.md", 12, 0, 0) ==
        "\x1b]8;;file:///data/a%20b%231/%C3%A9.md\x1b\\/data/a b#1/\xC3\xA9.md:12\x1b]8;;\x1b\\\n");
  CHECK(linked.place("/data/\x1b.md", 1, 0, 0).find("\x1b]8;;") == std::string::npos);
  CHECK(linked.place("data.md", 1, 0, 0) == "data.md:1\n");
}

}  // namespace
