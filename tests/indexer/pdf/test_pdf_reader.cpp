// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/pdf/pdf_reader.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <rapidcheck.h>

#include "base/utf8.h"
#include "tests/indexer/pdf/small_pdf.h"

using namespace osint;
using test::add_lines;
using test::SmallPdf;

namespace {

Document document_of(const SmallPdf& pdf) {
  auto read = read_pdf(pdf.bytes());
  REQUIRE(read);
  REQUIRE(read->size() == 1);
  return std::move(read->front());
}

std::vector<std::string> texts(const Document& document) {
  std::vector<std::string> out;
  for (const Block& block : document.content.blocks) {
    std::string text = block.text.text;
    std::ranges::replace(text, '\n', ' ');
    out.push_back(text);
  }
  return out;
}

std::string error_of(std::string_view bytes) {
  const auto read = read_pdf(bytes);
  REQUIRE_FALSE(read);
  return read.error().message;
}

// Two columns of four lines, of 200 points each.
SmallPdf two_columns() {
  SmallPdf pdf;
  auto& page = pdf.pages.emplace_back();
  add_lines(
      page, 50, 100,
      "The first line of the left column says what\nthe second line of it goes on with, and the\nthird line "
      "of the left column has more of\nthat until it ends.");
  add_lines(
      page, 320, 100,
      "Another text stands in the right column of\nthe page, at the same height as the left one\nbut to "
      "be read after it, as people who\nread columns do.");
  return pdf;
}

}  // namespace

TEST_CASE("columns are read one after the other", "[pdf]") {
  const Document document = document_of(two_columns());
  CHECK(texts(document) ==
        std::vector<std::string>{
            "The first line of the left column says what the second line of it goes on with, and the "
            "third line of the left column has more of that until it ends.",
            "Another text stands in the right column of the page, at the same height as the left one "
            "but to be read after it, as people who read columns do."});
  CHECK(document.content.blocks[0].page == 1);
  CHECK(document.content.blocks[0].text.line == 1);
  CHECK(document.content.blocks[1].text.line == 5);
}

TEST_CASE("what spans the columns parts what is above from what is below", "[pdf]") {
  SmallPdf pdf = two_columns();
  auto& page = pdf.pages.front();
  page.push_back({50, 80, "A Title That Spans Both Columns of This Page, in Large Letters", 18, 'b'});
  page.push_back({50, 180, "The Second Title Is Long Enough to Span Them, Too", 18, 'b'});
  add_lines(page, 50, 210, "Below the second title, the left column has\nits own text, which ends here.");
  add_lines(page, 320, 210, "And the right column has some more of it to\nread, and then no more.");
  const std::vector<std::string> read = texts(document_of(pdf));
  REQUIRE(read.size() == 6);
  CHECK(read[0].starts_with("A Title That Spans"));
  CHECK(read[1].starts_with("The first line"));
  CHECK(read[2].starts_with("Another text"));
  CHECK(read[3].starts_with("The Second Title"));
  CHECK(read[4].starts_with("Below the second"));
  CHECK(read[5].starts_with("And the right"));
}

TEST_CASE("a box between two columns does not tear their lines", "[pdf]") {
  SmallPdf pdf;
  auto& page = pdf.pages.emplace_back();
  const std::string whole = "These lines of the column are whole words";
  const std::string narrow = "narrow beside the box";
  add_lines(page, 50, 100, whole + "\n" + whole + "\n" + whole);
  add_lines(page, 320, 100, whole + "\n" + whole + "\n" + whole);
  add_lines(page, 50, 136, narrow + "\n" + narrow + "\n" + narrow + "\n" + narrow);
  add_lines(page, 420, 136, narrow + "\n" + narrow + "\n" + narrow + "\n" + narrow);
  add_lines(page, 200, 138,
            "\x93"
            "A boat that can carry a tank is\na ferry no more.\x94",
            'i', 14, 17);
  add_lines(page, 50, 184, whole + "\n" + whole + "\nuntil the left one ends.");
  add_lines(page, 320, 184, whole + "\n" + whole + "\nuntil the right one ends.");
  const std::vector<std::string> read = texts(document_of(pdf));
  for (const std::string& text : read) UNSCOPED_INFO(text);
  const auto quote = std::ranges::find(read, "“A boat that can carry a tank is a ferry no more.”");
  REQUIRE(quote != read.end());
  const std::string column = whole + " " + whole + " " + whole + " " + narrow + " " + narrow;
  CHECK(std::ranges::any_of(read, [&](const std::string& text) {
    return text.starts_with(column) && text.ends_with("until the left one ends.");
  }));
}

TEST_CASE("lines that pages repeat at one height are dropped", "[pdf]") {
  SmallPdf pdf;
  for (int i = 0; i < 4; ++i) {
    auto& page = pdf.pages.emplace_back();
    page.push_back({50, 40, "Example Monitor | October 2018", 8});
    page.push_back({450, 40, i < 2 ? "EURASIA" : "AFRICA", 8, 'b'});
    page.push_back({300, 780, std::to_string(i + 7), 8});
    add_lines(page, 50, 100,
              "This is the text of page " + std::to_string(i) +
                  ", and it is one sentence\nthat ends on the same page.");
  }
  const Document document = document_of(pdf);
  const std::vector<std::string> read = texts(document);
  REQUIRE(read.size() == 6);
  CHECK(read[0] == "EURASIA");
  CHECK(read[3] == "AFRICA");
  CHECK(document.content.blocks[3].kind == BlockKind::heading);
  CHECK(document.content.blocks[3].page == 3);
  const auto dropped = [&](std::string_view text) {
    return std::ranges::count(document.content.dropped, text, &DroppedText::text);
  };
  CHECK(dropped("Example Monitor | October 2018") == 4);
  CHECK(dropped("9") == 1);
}

TEST_CASE("a paragraph that a page ends goes on, and has the page where it begins", "[pdf]") {
  SmallPdf pdf;
  add_lines(
      pdf.pages.emplace_back(), 50, 700,
      "The sentence begins on the first page and it has\nno end there because the page is over before the");
  add_lines(pdf.pages.emplace_back(), 50, 100, "Minister has spoken, which she does here.");
  const Document document = document_of(pdf);
  REQUIRE(document.content.blocks.size() == 1);
  CHECK(document.content.blocks[0].page == 1);
  CHECK(document.content.blocks[0].text.text.ends_with(
      "before the\nMinister has spoken, which she does here."));
}

TEST_CASE("words that line ends break are joined, and addresses", "[pdf]") {
  SmallPdf pdf;
  add_lines(
      pdf.pages.emplace_back(), 50, 100,
      "A word at the end of a line may be bro-\nken. See http://example.org/a/long-\naddress/of-a-page.html");
  const std::vector<std::string> read = texts(document_of(pdf));
  REQUIRE(read.size() == 1);
  CHECK(read[0] ==
        "A word at the end of a line may be broken. See http://example.org/a/long-address/of-a-page.html");
}

TEST_CASE("fonts become marks, sizes headings and captions", "[pdf]") {
  SmallPdf pdf;
  auto& page = pdf.pages.emplace_back();
  page.push_back({50, 80, "A Title in Large Letters", 20, 'b'});
  page.push_back({50, 120, "Label:", 10, 'b'});
  page.push_back({82, 120, "a text follows that is long enough to be", 10, 'r'});
  add_lines(page, 50, 132, "the body of this page, in letters of ten points.");
  page.push_back({50, 160, "All of this is in italics.", 10, 'i'});
  page.push_back({50, 200, "Photo: Example Picture Service", 7});
  const Document document = document_of(pdf);
  const auto& blocks = document.content.blocks;
  REQUIRE(blocks.size() == 4);
  CHECK(blocks[0].kind == BlockKind::heading);
  CHECK(blocks[0].level == 1);
  CHECK(blocks[0].size == Approx(2));
  REQUIRE(blocks[1].text.markup.size() == 1);
  CHECK(blocks[1].text.markup[0].strong);
  CHECK(blocks[1].text.markup[0].end == 6);
  REQUIRE(blocks[2].text.markup.size() == 1);
  CHECK_FALSE(blocks[2].text.markup[0].strong);
  CHECK(blocks[2].text.markup[0].end == blocks[2].text.text.size());
  CHECK(blocks[3].size == Approx(0.7));
}

TEST_CASE("turned text is left out", "[pdf]") {
  SmallPdf pdf = two_columns();
  pdf.pages.front().push_back({30, 400, "Downloaded by nobody", 8, 'r', 90});
  for (const std::string& text : texts(document_of(pdf))) CHECK(text.find("Downloaded") == std::string::npos);
}

TEST_CASE("the information of a file counts where people wrote it", "[pdf]") {
  struct Row {
    const char* title;
    const char* author;
    const char* read;
    std::vector<std::string> analysts;
  };
  const Row rows[] = {
      {"A Title in Large Letters", "Ann Example", "A Title in Large Letters", {"Ann Example"}},
      {"A Title in Large Letters", "user01", "A Title in Large Letters", {}},
      {"A Title of Something Else", "Ann Example", "A Title of Something Else", {}},
      {"Microsoft Word - draft.docx", "Ann Example", "", {}},
      {"untitled", "Ann Example", "", {}},
      {"issue 4.indd", "Ann Example", "", {}},
      {"", "Ann Example", "", {}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.title);
    SmallPdf pdf = two_columns();
    pdf.pages.front().push_back({50, 60, "A Title in Large Letters", 20, 'b'});
    pdf.title = row.title;
    pdf.author = row.author;
    const Document document = document_of(pdf);
    CHECK(document.front.title == row.read);
    CHECK(document.front.analysts == row.analysts);
    CHECK(document.front.date.empty());
  }
}

TEST_CASE("a file that cannot be read says why", "[pdf]") {
  const std::string whole = two_columns().bytes();
  SmallPdf empty;
  empty.pages.emplace_back();
  CHECK(error_of(empty.bytes()) == "has no text: a scan? run ocrmypdf first");
  CHECK(error_of("").find("damaged") != std::string::npos);
  CHECK(error_of("no PDF at all").find("damaged") != std::string::npos);
  CHECK(error_of(whole.substr(0, 60)).find("damaged") != std::string::npos);
  std::string locked = whole;
  const std::string key(32, 'x');
  locked.replace(
      locked.find("/Root"), 0,
      "/ID [(a) (a)] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O (" + key + ") /U (" + key + ") >> ");
  CHECK(error_of(locked) == "is encrypted; remove the password first, as with qpdf --decrypt");
}

TEST_CASE("a million pages are refused or not believed", "[pdf]") {
  std::string bytes = two_columns().bytes();
  bytes.replace(bytes.find("/Count 1"), 8, "/Count 1000000");
  const auto read = read_pdf(bytes);
  if (!read) CHECK(read.error().message.find("page") != std::string::npos);
}

TEST_CASE("whatever stands on pages, no word is lost or made up", "[pdf]") {
  rc::check([] {
    SmallPdf pdf;
    std::size_t words = 0;
    for (int p = 0, pages = *rc::gen::inRange(1, 4); p < pages; ++p) {
      auto& page = pdf.pages.emplace_back();
      for (int i = 0, lines = *rc::gen::inRange(1, 40); i < lines; ++i) {
        const double x = *rc::gen::inRange(0, 500);
        const double y = *rc::gen::inRange(20, 790);
        page.push_back({x, y, "Qword" + std::to_string(words++),
                        static_cast<double>(*rc::gen::inRange(6, 20)),
                        *rc::gen::element('r', 'b', 'i', 'h')});
      }
    }
    const auto read = read_pdf(pdf.bytes());
    RC_ASSERT(read.has_value());
    std::string all;
    int line = 0;
    for (const Block& block : read->front().content.blocks) {
      RC_ASSERT(!is_blank(block.text.text));
      RC_ASSERT(is_valid_utf8(block.text.text));
      RC_ASSERT(block.text.line > line);
      RC_ASSERT(block.page >= 1);
      line = block.text.line + static_cast<int>(std::ranges::count(block.text.text, '\n'));
      for (const Markup& mark : block.text.markup)
        RC_ASSERT(mark.begin < mark.end && mark.end <= block.text.text.size());
      all += block.text.text + '\n';
    }
    for (const DroppedText& dropped : read->front().content.dropped) all += dropped.text + '\n';
    std::size_t found = 0;
    for (std::size_t at = all.find("Qword"); at != std::string::npos; at = all.find("Qword", at + 1)) ++found;
    RC_ASSERT(found == words);
  });
}

TEST_CASE("many words at one place, and places beyond any page, end", "[pdf]") {
  SmallPdf pdf;
  auto& page = pdf.pages.emplace_back();
  for (int i = 0; i < 5000; ++i) page.push_back({100, 100, "x" + std::to_string(i), 10});
  for (int i = 0; i < 5000; ++i) page.push_back({50.0 + i % 7 * 80, 20.0 + i % 700, "w", 3});
  page.push_back({1e9, 100, "far", 10});
  page.push_back({100, 100, "huge", 1e8});
  CHECK(read_pdf(pdf.bytes()));
}

namespace {

// A column of seven lines, of which the first three have room for a box at their left.
SmallPdf beside_a_box() {
  SmallPdf pdf;
  auto& page = pdf.pages.emplace_back();
  add_lines(page, 160, 100, "The road has no name yet,\nand no ministry claims it.\nThe newspaper counts");
  add_lines(
      page, 50, 136,
      "the trucks that stand beside it, and the quarry\ncounts the stones. The road ends at a well, as the\n"
      "newspaper says, and the well is dry. Nobody has\nasked who ordered it.");
  return pdf;
}

}  // namespace

TEST_CASE("a box at one side of a column does not interrupt its text", "[pdf]") {
  SmallPdf pdf = beside_a_box();
  add_lines(pdf.pages.front(), 50, 102, "Nobody has\ndriven on it.", 'i', 15, 17);
  const std::vector<std::string> read = texts(document_of(pdf));
  REQUIRE(read.size() == 2);
  CHECK(read[0] == "Nobody has driven on it.");
  CHECK(read[1].starts_with("The road has no name yet, and no ministry claims it. The newspaper counts the"));
}

TEST_CASE("a large first letter belongs to its word", "[pdf]") {
  SmallPdf pdf = beside_a_box();
  auto& page = pdf.pages.front();
  page[0].text = "he road has no name yet, by";
  page[0].x = page[1].x = page[2].x = 80;
  page.push_back({50, 124, "T", 40, 'b'});
  CHECK(texts(document_of(pdf)).front().starts_with("The road has no name yet, by and no ministry"));
}

TEST_CASE("a large first letter may be a word by itself", "[pdf]") {
  SmallPdf pdf = beside_a_box();
  auto& page = pdf.pages.front();
  page[0].text = "newspaper has no name yet,";
  page[0].x = page[1].x = page[2].x = 80;
  page.push_back({50, 124, "A", 40, 'b'});
  CHECK(texts(document_of(pdf)).front().starts_with("A newspaper has no name yet, and"));
}

TEST_CASE("what a browser prints around a page, and the foot of a single page, is no text", "[pdf]") {
  for (const auto& [head, foot] : {std::pair{"11/30/26, 4:20 AM", "https://weekly.example.org/road"},
                                   std::pair{"30.11.2026, 16:20", "https://weekly.example.org/road"}}) {
    SmallPdf pdf = beside_a_box();
    auto& page = pdf.pages.front();
    page.push_back({30, 30, head, 8});
    page.push_back({250, 30, "The Road - Example Weekly", 8});
    page.push_back({30, 780, foot, 8});
    page.push_back({540, 780, "1/1", 8});
    const Document document = document_of(pdf);
    REQUIRE(document.content.blocks.size() == 1);
    CHECK(document.content.dropped.size() == 2);
  }
  SmallPdf pdf = beside_a_box();
  pdf.pages.front().push_back({50, 780, "Example Watch, Vol. 9 Iss. 5, May 2019 - 1", 8});
  CHECK(texts(document_of(pdf)).size() == 1);
}

TEST_CASE("a last line that begins or ends like one a browser prints stays", "[pdf]") {
  for (const char* line : {"https://weekly.example.org/road", "See 1/3", "12/5, and then 4:20"}) {
    SmallPdf pdf = beside_a_box();
    pdf.pages.front().push_back({50, 600, line, 10});
    CHECK(texts(document_of(pdf)).back() == line);
  }
}

TEST_CASE("a label alone in a narrow line belongs to what follows it", "[pdf]") {
  SmallPdf pdf;
  auto& page = pdf.pages.emplace_back();
  add_lines(page, 50, 100,
            "The road has no name yet, and no ministry claims\nit, as the newspaper has said.");
  page.push_back({240, 134, "Source:", 10, 'b'});
  add_lines(page, 240, 146, "Example\nWeekly");
  const std::vector<std::string> read = texts(document_of(pdf));
  CHECK(read.back() == "Source: Example Weekly");
}
