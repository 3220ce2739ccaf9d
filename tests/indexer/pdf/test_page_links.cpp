// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/pdf/pages/page_links.h"

#include <catch2/catch.hpp>

#include <fmt/format.h>

#include "indexer/pdf/pdf_reader.h"
#include "tests/indexer/pdf/small_pdf.h"

using namespace osint;
using test::add_lines;
using test::SmallPdf;

namespace {

// One paragraph of two lines, with links over some of it.
SmallPdf linked(const std::string& text, std::vector<test::Linked> links) {
  SmallPdf pdf;
  add_lines(pdf.pages.emplace_back(), 50, 100, text);
  pdf.links.push_back(std::move(links));
  return pdf;
}

MarkedText read(const std::string& bytes) {
  const auto documents = read_pdf(bytes);
  REQUIRE(documents);
  REQUIRE(documents->front().content.blocks.size() == 1);
  return documents->front().content.blocks.front().text;
}

const test::Linked first_line{50, 92, 550, 103, "http://weekly.example.org/2018/roadtothewell"};
const test::Linked second_line{50, 104, 550, 115, "http://weekly.example.org/2018/roadtothewell"};

std::string destination_of(const MarkedText& text) {
  for (const Markup& mark : text.markup) {
    if (mark.kind == Markup::Kind::link)
      return text.text.substr(mark.begin, mark.end - mark.begin) + " -> " + mark.destination;
  }
  return {};
}

}  // namespace

TEST_CASE("a link makes an address whole that lines broke", "[pdf][links]") {
  const SmallPdf pdf = linked("http://weekly.example.org/2018/roadto\nthewell", {first_line, second_line});
  CHECK(read(pdf.bytes()).text == "http://weekly.example.org/2018/roadtothewell");
  CHECK(destination_of(read(pdf.bytes())).empty());
}

TEST_CASE("it is whole although the link covers its first line alone", "[pdf][links]") {
  CHECK(read(linked("http://weekly.example.org/2018/roadto\nthewell. Two", {first_line}).bytes()).text ==
        "http://weekly.example.org/2018/roadtothewell. Two");
}

TEST_CASE("a hyphen at which a line broke an address is none of the address", "[pdf][links]") {
  const SmallPdf pdf = linked("http://weekly.exam-\nple.org/2018/roadtothewell.", {first_line, second_line});
  CHECK(read(pdf.bytes()).text == "http://weekly.example.org/2018/roadtothewell.");
}

TEST_CASE("words may stand for an address that is not printed", "[pdf][links]") {
  test::Linked link = first_line;
  link.left = 60;
  CHECK(destination_of(read(linked("See Read more", {link}).bytes())) ==
        "Read more -> http://weekly.example.org/2018/roadtothewell");
  CHECK(destination_of(read(linked("http://weekly.example.org/...", {first_line}).bytes())) ==
        "http://weekly.example.org/... -> http://weekly.example.org/2018/roadtothewell");
}

TEST_CASE("an address counts as it is printed, wherever its link leads", "[pdf][links]") {
  test::Linked link = first_line;
  for (const char* address : {"https://tracking.example.net/?to=weekly", "http://weekly.example.org/2018"}) {
    link.address = address;
    const MarkedText text = read(linked("http://weekly.example.org/2018/road", {link}).bytes());
    CHECK(text.text == "http://weekly.example.org/2018/road");
    CHECK(destination_of(text).empty());
  }
}

TEST_CASE("links that are no web addresses, or absurd, are passed over", "[pdf][links]") {
  for (const char* address : {"javascript:alert(1)", "file:///etc/passwd", "mailto:a@example.org", "http://",
                              "http://a.example.org/ b", "http://a.example.org/\xFF"}) {
    INFO(address);
    test::Linked link = first_line;
    link.address = address;
    CHECK(destination_of(read(linked("Read more", {link}).bytes())).empty());
  }
  const std::string address = first_line.address;
  for (const test::Linked& link :
       {test::Linked{-1e9, -1e9, 1e9, 1e9, address}, test::Linked{0, 0, 600, 800, address},
        test::Linked{50, 92, 50, 103, address}, test::Linked{1e30, 0, 1e38, 800, address}}) {
    CHECK(destination_of(read(linked("Read more", {link}).bytes())).empty());
  }
}

TEST_CASE("a link lies over its words on a cropped page", "[pdf][links]") {
  SmallPdf pdf = linked("Read more", {first_line});
  pdf.page_entries = "/CropBox [40 300 560 760]";
  CHECK(destination_of(read(pdf.bytes())) == "Read more -> " + first_line.address);
}

TEST_CASE("links are found on pages that are turned", "[pdf][links]") {
  for (const int turned : {90, 180, 270, -90, 450}) {
    SmallPdf pdf = linked("Read", {test::Linked{100, 200, 150, 220, first_line.address}});
    pdf.page_entries = fmt::format("/Rotate {}", turned);
    const auto links = page_links(pdf.bytes(), 1);
    REQUIRE(links.size() == 1);
    const Box& area = links[0][0].area;
    INFO(turned);
    const bool upright = turned == 180;
    CHECK(area.width() == Approx(upright ? 50 : 20));
    CHECK(area.left == Approx(upright ? 450 : turned == 270 || turned == -90 ? 200 : 580));
    CHECK(area.top == Approx(upright ? 580 : turned == 270 || turned == -90 ? 450 : 100));
  }
}

TEST_CASE("a page with a great many links keeps the first of them", "[pdf][links]") {
  std::vector<test::Linked> many(20'000, first_line);
  const auto links = page_links(linked("Read more", std::move(many)).bytes(), 1);
  REQUIRE(links.size() == 1);
  CHECK(links[0].size() == 1000);
}

TEST_CASE("comparisons of words with links are bounded", "[pdf][links]") {
  std::vector<PdfWord> words(3);
  const std::vector<PageLink> links(4, PageLink{{0, 0, 0, 0}, std::make_shared<const std::string>("x")});
  std::size_t budget = 9;
  link_words(words, links, budget);
  CHECK(budget == 1);
  CHECK(words[1].link);
  CHECK_FALSE(words[2].link);
}

TEST_CASE("a tree of pages that leads to itself has no links", "[pdf][links]") {
  std::string bytes = linked("Read more", {first_line}).bytes();
  const std::size_t kids = bytes.find("/Kids [8 0 R");
  REQUIRE(kids != std::string::npos);
  bytes.replace(kids, 12, "/Kids [2 0 R");
  CHECK(page_links(bytes, 1).empty());
}

TEST_CASE("a file whose links are damaged gives none", "[pdf][links]") {
  const std::string bytes = linked("Read more", {first_line}).bytes();
  for (std::size_t end = 0; end < bytes.size(); end += 7) page_links(bytes.substr(0, end), 1);
  CHECK(page_links(bytes, 2).empty());
  CHECK(page_links("/URI", 1).empty());
}
