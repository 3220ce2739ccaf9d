// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/office/epub_reader.h"

#include <catch2/catch.hpp>

#include "indexer/office/epub_package.h"
#include "indexer/office/zip_archive.h"
#include "tests/indexer/office/office_files.h"

using namespace osint;
using namespace osint::test;

namespace {

const std::string container = xml +
                              "<container><rootfiles><rootfile full-path=\"OEBPS/book.opf\" "
                              "media-type=\"application/oebps-package+xml\"/></rootfiles></container>";

std::string package(const std::string& metadata) {
  return xml + "<package><metadata>" + metadata + R"(</metadata><manifest>
<item id="n" href="nav.xhtml" media-type="application/xhtml+xml" properties="scripted nav"/>
<item id="a" href="text/a%20b.xhtml" media-type="application/xhtml+xml"/>
<item id="b" href="../other/b.xhtml" media-type="application/xhtml+xml"/>
<item id="c" href="cover.svg" media-type="image/svg+xml"/>
<item id="d" href="../../../../d.xhtml" media-type="application/xhtml+xml"/>
</manifest><spine><itemref idref="n"/><itemref idref="b"/><itemref idref="a"/><itemref idref="b"/><itemref idref="c"/>
<itemref idref="d" linear="no"/><itemref idref="unknown"/></spine></package>)";
}

std::string page(const std::string& body) {
  return "<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>t</title></head><body>" + body +
         "</body></html>";
}

std::string book(const std::string& metadata, const Entries& more = {}) {
  Entries entries{{"mimetype", "application/epub+zip"},
                  {"META-INF/container.xml", container},
                  {"OEBPS/book.opf", package(metadata)},
                  {"OEBPS/text/a b.xhtml", page("<h2>Second</h2><p>One <em>two</em>.</p>")},
                  {"other/b.xhtml", page("<h1>First</h1><p>Text<br/>here.</p>")},
                  {"d.xhtml", page("<p>Aside</p>")},
                  {"OEBPS/nav.xhtml", page("<nav><p>Contents</p></nav>")}};
  entries.insert(entries.end(), more.begin(), more.end());
  return archive(entries);
}

EpubPackage packaged(const std::string& bytes) {
  auto opened = ZipArchive::open(bytes);
  REQUIRE(opened);
  auto read = epub_package(*opened);
  if (!read) FAIL(read.error().message);
  return *read;
}

}  // namespace

TEST_CASE("the pages of a book are those of its spine, each once, in order", "[epub]") {
  const EpubPackage read = packaged(book(""));
  CHECK(read.pages == Lines{"other/b.xhtml", "OEBPS/text/a b.xhtml"});
  CHECK(read.dropped == Lines{"OEBPS/nav.xhtml", "d.xhtml"});
}

TEST_CASE("a book says its title, authors, date and address", "[epub]") {
  const FrontMatter front =
      packaged(
          book("<dc:title>The Road</dc:title><dc:title>Second</dc:title><dc:creator>Ann Example</dc:creator>"
               "<dc:creator opf:role=\"ill\">Dan Drawer</dc:creator><dc:creator id=\"c\">Bo "
               "Sample</dc:creator>"
               "<meta refines=\"#c\" property=\"role\">trl</meta><dc:creator opf:role=\"aut\">Una "
               "Fell</dc:creator>"
               "<dc:identifier>urn:uuid:1</dc:identifier><dc:identifier>https://a.example.org/road</"
               "dc:identifier>"
               "<dc:date "
               "opf:event=\"modification\">2020-01-01</dc:date><dc:date>2018-10-05T00:00:00Z</dc:date>"))
          .front;
  CHECK(front.title == "The Road");
  CHECK(front.analysts == Lines{"Ann Example", "Una Fell"});
  CHECK(front.date == "2018-10-05");
  CHECK(front.url == "https://a.example.org/road");
}

TEST_CASE("the day on which a book was made is not its date", "[epub]") {
  CHECK(
      packaged(
          book(
              "<dc:date>2020-01-01</dc:date><meta property=\"dcterms:modified\">2020-01-01T09:00:00Z</meta>"))
          .front.date.empty());
  CHECK(
      packaged(book("<dc:date>2018</dc:date><meta property=\"dcterms:modified\">2020-01-01T09:00:00Z</meta>"))
          .front.date == "2018");
}

#ifdef OSINT_HTML
TEST_CASE("a book is read page by page, its lines ascend", "[epub]") {
  const Document read = only(read_epub(book("")));
  CHECK(shown(read) == Lines{"h1 First", "p Text/here.", "h2 Second", "p One two."});
  CHECK(marks(read.content.blocks.at(3)) == Lines{"*two*"});
  int line = 0;
  for (const Block& block : read.content.blocks) {
    CHECK(block.text.line >= line);
    line = block.text.line;
  }
  CHECK(dropped(read).size() == 2);
}

TEST_CASE("a page that says only what the book's package says is no text", "[epub]") {
  const std::string names = "<dc:title>First</dc:title><dc:creator>Text here.</dc:creator>";
  const Document read = only(read_epub(book(names)));
  CHECK(shown(read) == Lines{"h2 Second", "p One two."});
  CHECK(dropped(read).size() == 4);
  CHECK(shown(only(read_epub(book("<dc:title>First</dc:title>")))).size() == 4);
}
#endif

TEST_CASE("a book whose pages are protected is refused, one whose fonts are is not", "[epub]") {
  const auto encryption = [](const std::string& path) {
    return Entries{{"META-INF/encryption.xml",
                    xml + "<encryption><enc:EncryptedData><enc:CipherData><enc:CipherReference URI=\"" +
                        path + "\"/></enc:CipherData></enc:EncryptedData></encryption>"}};
  };
  const auto refused = read_epub(book("", encryption("other/b.xhtml")));
  REQUIRE_FALSE(refused);
  CHECK(packaged(book("", encryption("OEBPS/font.otf"))).pages.size() == 2);
}

TEST_CASE("what is no book is refused with a reason", "[epub]") {
  for (const Entries& entries :
       {Entries{{"a.txt", "x"}}, Entries{{"META-INF/container.xml", xml + "<container/>"}},
        Entries{{"META-INF/container.xml", container}},
        Entries{{"META-INF/container.xml", container}, {"OEBPS/book.opf", xml + "<package/>"}}}) {
    const std::string bytes = archive(entries);
    auto opened = ZipArchive::open(bytes);
    REQUIRE(opened);
    const auto read = epub_package(*opened);
    REQUIRE_FALSE(read);
    CHECK_FALSE(read.error().message.empty());
  }
}
