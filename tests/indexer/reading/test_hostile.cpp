// SPDX-License-Identifier: GPL-2.0-or-later
// Texts made to stall, bloat or trip the indexer: limits, terms, and work that grows no faster than the text.
#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdint>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <iterator>

#include "indexer/building/document_builder.h"
#include "indexer/citations/citation_parser.h"
#include "indexer/markup/gfm_blocks.h"
#include "indexer/markup/yaml_value.h"
#include "indexer/reading/corpus_file.h"
#include "indexer/reading/markup_limits.h"
#include "indexer/run/file_reading.h"
#include "indexer/scan/file_stamp.h"
#include "schema/commentary.h"
#include "schema/facets.h"
#include "searcher/query/query_error.h"
#include "tests/indexer/corpus_folder.h"

using namespace osint;
using namespace osint::test;

namespace {

std::string repeated(std::string_view unit, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) out += unit;
  return out;
}

std::string read_failure(const std::string& path, std::string_view bytes) {
  const auto read = read_commentaries(path, bytes);
  return read ? "read" : read.error().message;
}

// Every text there is, in every field.
Commentary everywhere(const std::string& text) {
  Commentary out;
  out.id = text;
  out.title = text;
  out.file = "/c/" + text;
  out.line = 1;
  out.region = text;
  out.analysts = {text};
  out.date = "2018";
  for (const PassageKind kind : {PassageKind::commentary, PassageKind::pullquote, PassageKind::excerpt}) {
    out.passages.push_back({kind, text, 1, std::nullopt});
  }
  out.passages.back().citation = 0;
  Citation citation;
  citation.authors = {text};
  citation.title = text;
  citation.publication = text;
  citation.url = "http://" + text + ".example/" + text;
  citation.note = text;
  out.citations.push_back(citation);
  return out;
}

}  // namespace

TEST_CASE("no text makes a term that the database refuses", "[hostile]") {
  std::vector<std::string> texts = {
      repeated("a", 500'000),
      repeated("\U00020000", 5000),
      "a" + repeated("\u0301", 10'000),
      repeated("U.", 5000),
      repeated("a1-", 5000),
      repeated("a'", 5000),
      repeated("ﷺ", 1000),  // eighteen characters when it is folded
      repeated("ภาษาไทย", 1000),
      repeated("\u200B", 1000),
      std::string(300, '\0'),
      "a" + std::string(300, '\0') + "b",
      "(" + repeated("A", 300) + ") " + repeated("a ", 300) + "(" + repeated("欧", 300) + ")",
      repeated("x.", 200) + "example"};
  for (std::size_t length = 190; length < 250; ++length)
    texts.push_back(repeated("b", length) + "éé港\U0001F6A2");
  const Analyzer analyzer;
  for (const std::string& text : texts) {
    CAPTURE(text.substr(0, 40), text.size());
    Families families;
    const Commentary commentary = everywhere(text);
    const auto documents = build_documents(std::span(&commentary, 1), analyzer, families);
    REQUIRE(documents);
    Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
    database.add_document(documents->front());
    for (const FamilyMember& member : families.take()) CHECK(member.stem.size() + member.word.size() <= 400);
  }
}

TEST_CASE("a word that is too long is found by itself and by what begins as it does", "[hostile]") {
  const Analyzer analyzer;
  const auto term = [&](const std::string& text) { return analyzer.tokens(text).front().term; };
  const std::string word = repeated("q", 1000);
  CHECK(term(word) == repeated("q", max_term_bytes));
  CHECK(term(word) == term(word + "more"));
  CHECK(term("a" + repeated("é", 500)) == "a" + repeated("e", max_term_bytes - 1));
  const std::string cyrillic = term("a" + repeated("ж", 500));  // two bytes each: cut before half of one
  CHECK(cyrillic == "a" + repeated("ж", (max_term_bytes - 1) / 2));
  // Sorting the marks of one letter would take time with the square of their number.
  CHECK(term("a" + repeated("\u0315\u0300\u0328\u0334", 50'000)) == term("a"));
}

TEST_CASE("more markup, text or bytes than there is memory for is refused with the limit", "[hostile]") {
  const std::string signs = "has more than 400000 signs of markup and line breaks; split it";
  CHECK(read_failure("/c/a.md", repeated("*\n", max_markup_signs / 2 + 1)) == signs);
  CHECK(read_failure("/c/a.md", repeated("- ", max_markup_signs + 1)) == signs);
  CHECK(read_failure("/c/a.md", repeated("\"", max_markup_signs + 1)) == signs);
  CHECK(read_failure("/c/a.md", repeated("a\n", max_markup_signs + 1)) == signs);
  CHECK(read_failure("/c/a.md", "x\n" + repeated("e.g. \"so\" ", max_markup_signs)) == "read");
  CHECK(read_failure("/c/a.xml", repeated("<a/>", max_markup_signs + 1)) == signs);
  CHECK(read_failure("/c/a.md", repeated("![", max_images + 1)) == "has more than 10000 images; split it");
  Commentary commentary;
  commentary.line = 7;
  commentary.title = "x";
  commentary.passages = {{PassageKind::commentary, std::string(max_commentary_bytes, 'x'), 1, std::nullopt}};
  const auto refused = check_size(commentary);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().message == "a commentary has more than 8 MiB of text; split it");
  CHECK(refused.error().line == 7);
  commentary.title.clear();
  CHECK(check_size(commentary));
}

TEST_CASE("lists deeper than any text needs are refused with their line", "[hostile]") {
  const std::string refused = "has lists more than 50 deep within each other";
  CHECK(read_failure("/c/a.md", "a\n\n" + repeated("* ", 51) + "a\n\n") == refused);
  CHECK(read_failure("/c/a.md", repeated("12. ", 51) + "a") == refused);
  CHECK(read_failure("/c/a.md", repeated("> - ", 51) + "a") == refused);
  CHECK(read_failure("/c/a.md", repeated("* ", 50) + "a") == "read");
  CHECK(read_failure("/c/a.md", "x\n" + repeated(" ", 200) + "12 - 13\n") == "read");
  CHECK(read_failure("/c/a.md", "x\n" + repeated(" ", 200) + "- 13\n") == refused);
  CHECK(read_failure("/c/a.md", repeated("-", 200) + "\n\n" + repeated("* ", 20) + "\n") == "read");
  const auto read = read_commentaries("/c/a.md", "a\r\n\rb\n" + repeated("- ", 51) + "a");
  REQUIRE_FALSE(read);
  CHECK(read.error().line == 4);
}

TEST_CASE("tables with more cells than any text has are refused with their line", "[hostile]") {
  const std::string refused = "has tables with more than 1000 columns or 200000 cells; split it";
  const auto table = [](std::size_t columns, const std::string& rows) {
    return "x\n\n" + repeated("a|", columns) + "\n" + repeated("-|", columns) + "\n" + rows;
  };
  CHECK(read_failure("/c/a.md", table(max_table_columns + 1, "")) == refused);
  CHECK(read_failure("/c/a.md", table(100, repeated("x\n", 2000))) == refused);
  CHECK(read_failure("/c/a.md", table(2, repeated("|", max_table_columns + 1))) == refused);
  CHECK(read_failure("/c/a.md", table(100, repeated("x\n", 1500))) == "read");
  CHECK(read_failure("/c/a.md", repeated("a|", 5000) + "\n") == "read");
  const auto read = read_commentaries("/c/a.md", table(max_table_columns + 1, ""));
  REQUIRE_FALSE(read);
  CHECK(read.error().line == 4);
}

TEST_CASE("an id, a region or a name as long as a text is refused", "[hostile]") {
  const std::string longest(max_name_bytes, 'n');
  CHECK(read_failure("/c/a.xml", "<commentary id='" + longest + "' region='" + longest + "'/>") == "read");
  CHECK(read_failure("/c/a.xml", "<commentary id='" + longest + "n'/>") == "an id of more than 1000 bytes");
  CHECK(read_failure("/c/a.xml", "<commentary region='" + longest + "n'/>") ==
        "a region of more than 1000 bytes");
  CHECK(read_failure("/c/a.xml", "<commentary><analyst>" + longest + "n</analyst></commentary>") ==
        "an analyst's name of more than 1000 bytes");
}

TEST_CASE("SECURITY.md names the limits that hold", "[hostile]") {
  std::ifstream file(OSINT_ROOT "/SECURITY.md");
  std::string page{std::istreambuf_iterator<char>(file), {}};
  std::erase(page, ',');
  const std::vector<std::string> rows = {
      fmt::format("| a file | {} MiB |", max_file_bytes >> 20),
      fmt::format("| text of one commentary | {} MiB |", max_commentary_bytes >> 20),
      fmt::format("| signs of markup and line breaks of a file | {} |", max_markup_signs),
      fmt::format("| images of a file | {} |", max_images),
      fmt::format("| lists within lists | {} |", max_list_depth),
      fmt::format("| columns of a table | {} |", max_table_columns),
      fmt::format("| cells of a file's tables | {} |", max_table_cells),
      fmt::format("| a header in YAML or a sidecar | {} KiB |", max_yaml_bytes / 1024),
      fmt::format("| values of a header | {} |", max_yaml_values),
      fmt::format("| lists and maps of a header within each other | {} |", max_yaml_depth),
      fmt::format("| an id region or analyst's name | {} bytes |", max_name_bytes),
      fmt::format("| a word | {} bytes |", max_term_bytes),
      fmt::format("| a Source line | {} bytes |", max_source_line),
      fmt::format("| length | {} bytes |", query_limit::bytes),
      fmt::format("| words patterns and phrases | {} |", query_limit::words),
      fmt::format("| parts of words Chinese characters outside quotes | {} |", query_limit::parts),
      fmt::format("| groups within groups | {} |", query_limit::depth),
      fmt::format("| a phrase | {} words |", query_limit::phrase_words),
      fmt::format("| {} of {} alternatives each |", query_limit::near_operands, query_limit::alternatives),
      fmt::format("| words that patterns stand for | {} |", query_limit::expansions),
      fmt::format("| {} s each |", query_limit::seconds)};
  for (const std::string& row : rows) CHECK_THAT(page, Catch::Contains(row));
}

TEST_CASE("a file that is too large is not read", "[hostile]") {
  CorpusFolder folder;
  folder.write("huge.md", "# a\n");
  std::filesystem::resize_file(folder.path("huge.md"), max_file_bytes + 1);
  folder.write("sound.md", markdown("Sound", "words"));
  const RunReport report = run(folder.options());
  CHECK(report.files == Counts{1, 0, 0, 0, 1});
  REQUIRE(report.failures.size() == 1);
  CHECK(report.failures[0].reason == "is larger than 16 MiB; split it");
}

TEST_CASE("large files are read by one thread at a time, and none is lost", "[hostile]") {
  CorpusFolder folder;
  for (int i = 0; i < 4; ++i) {
    folder.write(fmt::format("{}.md", i),
                 markdown(fmt::format("Title {}", i), repeated("words of much text ", 60'000)));
  }
  RunOptions options = folder.options();
  options.jobs = 4;
  if (GENERATE(false, true)) options.bulk_bytes = 0;
  int commits = 0;
  Observer observer;
  observer.committed = [&](std::uint64_t) { ++commits; };
  CHECK(run(options, observer).files == Counts{4, 0, 0, 0, 0});
  CHECK(documents(folder.database()).size() == 4);
  CHECK(commits >= 1);
}

// Each of these took time with the square of its length.
TEST_CASE("what is repeated without end is read in time that grows as the text does", "[hostile]") {
  constexpr std::size_t times = 60'000;
  CHECK(read_failure("/c/a.md", "x\n" + repeated("_\n", times)) == "read");
  CHECK(read_failure("/c/a.md", "x\n" + repeated("*Port Commentary:* a\n", times)) == "read");
  CHECK(read_failure("/c/a.md", "# t\n\n" + repeated("<b>\n", times)) == "read");
  CHECK(read_failure("/c/a.md", "x\n" + repeated("_ ", times) + "a" + repeated(" _", times)) == "read");
  CHECK(read_failure("/c/a.md", "# t\n\n" + repeated("*Analyst:* *Quill*\n", times)) == "read");
  CHECK(read_failure("/c/a.md", repeated("![[]()", max_images)) == "read");
  CHECK(read_failure("/c/a.md", "x\n\n" + repeated("*a ", times) + "\n" + repeated("Source: x\n", times) +
                                    repeated(" b*", times)) == "read");
  std::string marked;
  for (std::size_t i = 0; i < times; ++i)
    marked += fmt::format("a (End OEW Commentary (Q{}))\n\n", char('a' + i % 26));
  CHECK(read_failure("/c/a.md", marked) == "read");
  Commentary commentary;
  for (std::size_t i = 0; i < times; ++i) commentary.analysts.push_back(fmt::format("Quill {}", i));
  CHECK(facet_values(*find_facet("analyst"), commentary).size() == times);
}

// Each of these takes a parser of Markdown, or what prepares its text, time with the square of its length unless it is
// guarded.
TEST_CASE("blocks of Markdown are read in time that grows as the text does", "[hostile]") {
  constexpr std::size_t bytes = 400'000;
  for (const std::string unit : {"<?",
                                 "a <!A ",
                                 "a <![CDATA[",
                                 "[a](",
                                 "[[a](",
                                 "[^a]:",
                                 "[1] ",
                                 "a|b\n-|-|-\n",
                                 "a\\|b|\n-|-\n",
                                 "**a ",
                                 " **",
                                 "_a* ",
                                 "[a]{.b ",
                                 "]{",
                                 "``a ",
                                 "`a ``b ",
                                 "~~~\n",
                                 "^1^",
                                 "\\(^{",
                                 "<div>",
                                 "<div>a",
                                 "<script>",
                                 "<!-- ",
                                 "<td>a",
                                 "<sup>1</sup>",
                                 "a<br><br>",
                                 "http://x/a [b](http://x/ab) ",
                                 "[a](http://x) ",
                                 "www.",
                                 "://",
                                 "http://(((",
                                 "a\n---\n",
                                 "    a b c\n\nx\n\n",
                                 "> > > ",
                                 "\u00A0 ",
                                 "&amp;"}) {
    CAPTURE(unit);
    const std::string text = "x\n\n" + repeated(unit, bytes / unit.size());
    if (check_markdown(text)) CHECK(gfm_blocks(text).blocks.size() <= text.size());
  }
  const std::string deep = repeated(">", bytes / 2) + "a\n" + repeated("> a\n", bytes / 8);
  REQUIRE(check_markdown(deep));
  CHECK(gfm_blocks(deep).blocks.size() == 1);
  std::string runs;
  for (std::size_t length = 1; runs.size() < bytes; ++length) runs += "a" + std::string(length, '`') + " ";
  CHECK(gfm_blocks(runs).blocks.size() == 1);
}

// Each of these makes one paragraph of many lines, or many units of a paragraph, which were once gone over from the
// beginning for each.
TEST_CASE("who says what is found in time that grows as the text does", "[hostile]") {
  constexpr std::size_t bytes = 400'000;
  for (const std::string unit :
       {"By Ann Example\n", "foo-\nbar ", "http://a-\n", "Photo: a\n", "a\n\n",
        "Source: Ann Example, “T,” Example Daily, 3 March 2018. ", "End OE Watch Commentary (A) ",
        "OE Watch Commentary: ", "(Ann) (Bo) ", "SOURCE: a\nDATE: 3 March 2018\nTEXT: c\n"}) {
    CAPTURE(unit);
    CHECK(read_failure("/c/a.txt", repeated(unit, bytes / unit.size())) == "read");
  }
}

TEST_CASE("files that all have one id are each found, in time that grows as they do", "[hostile]") {
  CorpusFolder folder;
  for (int i = 0; i < 2000; ++i) folder.write(fmt::format("{}.xml", i), "<commentary id='a'/>");
  run(folder.options());
  CHECK(documents(folder.database()).size() == 2000);
  CHECK(run(folder.options()).files == Counts{0, 0, 0, 2000, 0});
}

TEST_CASE("commentaries that all have one id are each found under an id of its own", "[hostile]") {
  CorpusFolder folder;
  folder.write("same.xml", "<commentaries>" + repeated("<commentary id='a'/>", 3000) + "</commentaries>");
  run(folder.options());
  CHECK(documents(folder.database()).size() == 3000);
}

TEST_CASE("too many pull quotes to be traced are kept with a warning", "[hostile]") {
  const std::string text = "<commentary>" + repeated("<pullquote>one two three</pullquote>", 15'000) +
                           "<text>" + repeated("<p>one two three</p>", 15'000) + "</text></commentary>";
  const auto read = read_commentaries("/c/a.xml", text);
  REQUIRE(read);
  CHECK(read->front().passages.size() == 30'000);
  const auto& warnings = read->front().warnings;
  CHECK(std::ranges::any_of(warnings, [](const Warning& one) {
    return one.message == "too many pull quotes to say where they were taken from";
  }));
}

TEST_CASE("who is named by first and last name is not named again by the last alone", "[hostile]") {
  const auto read = read_commentaries("/c/a.md",
                                      "# t\n\n**Commentary:** a **End Commentary (Cindy Hurst and "
                                      "Hurst)**\n\nb **End Commentary (Hurst)**\n");
  REQUIRE(read);
  CHECK(read->front().analysts == std::vector<std::string>{"Cindy Hurst"});
}
