// SPDX-License-Identifier: GPL-2.0-or-later
// Archives and documents made to do harm, or broken: each is read or refused with a reason.
#include <catch2/catch.hpp>

#include <algorithm>

#include "indexer/office/docx_reader.h"
#include "indexer/office/epub_reader.h"
#include "indexer/office/odt_reader.h"
#include "indexer/office/xml_part.h"
#include "indexer/office/zip_archive.h"
#include "tests/indexer/office/office_files.h"

using namespace osint;
using namespace osint::test;
using namespace std::string_literals;

namespace {

using Reader = Result<std::vector<Document>> (*)(std::string_view);
constexpr Reader readers[] = {read_docx, read_odt, read_epub};

std::string repeated(const std::string& text, std::size_t times) {
  std::string out;
  out.reserve(text.size() * times);
  for (std::size_t i = 0; i < times; ++i) out += text;
  return out;
}

// A .docx of nothing but its text, not packed.
std::string stored(const std::string& body) {
  return archive({{"word/document.xml", "<w:document><w:body>" + body + "</w:body></w:document>"}},
                 {ZIP_CM_STORE, false});
}

std::string refusal(const Result<std::vector<Document>>& read) {
  return read ? "read" : read.error().message;
}

std::string p(const std::string& text) { return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>"; }

void replace_all(std::string& bytes, const std::string& from, const std::string& to) {
  for (std::size_t at = bytes.find(from); at != std::string::npos; at = bytes.find(from, at + to.size()))
    bytes.replace(at, from.size(), to);
}

}  // namespace

TEST_CASE("what is no archive is refused, with what to do", "[office][hostile]") {
  const std::pair<std::string, const char*> table[] = {
      {"", "is empty"},
      {"# Title", "is no word processor's document"},
      {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + std::string(600, '\0'),
       "is a document of old Word; convert it first"},
      {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + std::string(600, '\0') +
           "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"s,
       "is encrypted"},
      {"{\\rtf1\\ansi x}", "is an RTF document; convert it first"},
      {"PK", "is a damaged or incomplete archive"},
      {"PK\3\4" + std::string(500, 'x'), "is a damaged or incomplete archive"},
      {"PK\5\6" + std::string(18, '\0'), ""},
  };
  for (const auto& [bytes, message] : table) {
    for (const Reader reader : readers) {
      CAPTURE(bytes.substr(0, 20));
      const auto read = reader(bytes);
      REQUIRE_FALSE(read);
      CHECK_THAT(read.error().message, Catch::StartsWith(message));
    }
  }
}

TEST_CASE("an archive of another kind is refused", "[office][hostile]") {
  const std::string other =
      archive({{"notes.md", "# Title"}, {"../../etc/passwd", "x"}, {"/etc/shadow", "x"}});
  CHECK_THAT(refusal(read_docx(other)), Catch::StartsWith("is an archive without a Word document"));
  CHECK_THAT(refusal(read_odt(other)), Catch::StartsWith("has no content.xml"));
  CHECK_THAT(refusal(read_epub(other)), Catch::Contains("book"));
  CHECK_THAT(refusal(read_odt(archive({{"content.xml", "<a><b/></a>"}}))),
             Catch::StartsWith("is no text document"));
}

TEST_CASE("encrypted documents are refused", "[office][hostile]") {
  const Entries text{{"word/document.xml", "<w:document/>"}, {"content.xml", "<a/>"}};
  if (zip_encryption_method_supported(ZIP_EM_AES_256, 1) != 0)
    CHECK_THAT(refusal(read_docx(archive(text, {ZIP_CM_DEFLATE, true}))), Catch::StartsWith("is encrypted"));
  CHECK_THAT(
      refusal(read_odt(odt("x", "", "", {{"META-INF/manifest.xml", "<m><manifest:encryption-data/></m>"}}))),
      Catch::StartsWith("is encrypted"));
}

TEST_CASE("a bomb is refused before it is unpacked", "[office][hostile]") {
  const std::string zeros(std::size_t{10} << 20, '\0');
  CHECK_THAT(refusal(read_docx(archive({{"word/document.xml", zeros}}))), Catch::Contains("times its size"));
  CHECK_THAT(refusal(read_odt(archive({{"content.xml", zeros}}))), Catch::Contains("times its size"));
  const std::string many(max_entry_bytes + 1, ' ');
  CHECK_THAT(refusal(read_docx(archive({{"word/document.xml", many}}))),
             Catch::StartsWith("unpacks to more than"));
  // What is not asked for is not unpacked.
  CHECK(read_docx(docx(p("a"), "", {{"word/media/image1.png", many}})));
}

TEST_CASE("all parts together are bounded", "[office][hostile]") {
  Entries entries{{"word/document.xml", "<w:document><w:body>" + p("a") + "</w:body></w:document>"}};
  std::string relationships;
  const std::string part = "<w:hdr x=\"" + std::string(std::size_t{30} << 20, 'a') + "\"/>";
  for (int i = 0; i < 3; ++i) {
    const std::string name = "header" + std::to_string(i) + ".xml";
    entries.emplace_back("word/" + name, part);
    relationships +=
        "<Relationship Id=\"h" + std::to_string(i) + "\" Type=\"x/header\" Target=\"" + name + "\"/>";
  }
  entries.emplace_back("word/_rels/document.xml.rels",
                       "<Relationships>" + relationships + "</Relationships>");
  CHECK_THAT(refusal(read_docx(archive(entries, {ZIP_CM_STORE, false}))),
             Catch::StartsWith("unpacks to more than"));
}

TEST_CASE("an archive of too many files is refused", "[office][hostile]") {
  const std::string records = repeated("PK\1\2" + std::string(42, '\0'), max_zip_entries + 1);
  CHECK_THAT(refusal(read_docx("PK\3\4" + records)), Catch::StartsWith("holds more than"));
}

TEST_CASE("entries that overlap or lie about their size are read or refused", "[office][hostile]") {
  std::string whole = docx(p("some words"), "", {{"word/styles.xml", "<w:styles/>"}});
  const std::size_t directory = whole.find("PK\1\2");
  REQUIRE(directory != std::string::npos);
  for (std::size_t at = directory; at < whole.size(); ++at) {
    for (const char value : {'\0', '\xFF', '\x7F'}) {
      std::string damaged = whole;
      damaged[at] = value;
      const auto read = read_docx(damaged);
      if (!read) REQUIRE_FALSE(read.error().message.empty());
    }
  }
}

TEST_CASE("a document that is cut off or changed anywhere is read or refused", "[office][hostile]") {
  const std::string files[] = {docx(p("some words")), odt("<text:p>some words</text:p>")};
  for (const std::string& whole : files) {
    for (std::size_t size = 0; size < whole.size(); size += 3) {
      for (const Reader reader : readers) {
        const auto read = reader(std::string_view(whole).substr(0, size));
        REQUIRE_FALSE(read);
        REQUIRE_FALSE(read.error().message.empty());
      }
    }
    for (std::size_t at = 0; at < whole.size(); ++at) {
      std::string damaged = whole;
      damaged[at] = static_cast<char>(damaged[at] ^ 0x55);
      for (const Reader reader : {read_docx, read_odt}) {
        const auto read = reader(damaged);
        if (!read) REQUIRE_FALSE(read.error().message.empty());
      }
    }
  }
}

TEST_CASE("bytes of the text that were changed are noticed", "[office][hostile]") {
  std::string bytes =
      archive({{"word/document.xml", "<w:document><w:body>" + p("seven words") + "</w:body></w:document>"}},
              {ZIP_CM_STORE, false});
  REQUIRE(read_docx(bytes));
  replace_all(bytes, "seven", "eight");
  CHECK_THAT(refusal(read_docx(bytes)), Catch::StartsWith("is damaged (word/document.xml"));
}

TEST_CASE("document types, and with them entities, are refused", "[office][hostile]") {
  const std::string type = "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\"><!ENTITY y \"&x;&x;\">]>";
  CHECK_THAT(refusal(read_docx(
                 archive({{"word/document.xml", type + "<w:document><w:body>&y;</w:body></w:document>"}}))),
             Catch::Contains("has a document type"));
  CHECK_THAT(refusal(read_odt(archive({{"content.xml", type + "<a/>"}}))),
             Catch::Contains("has a document type"));
  CHECK(shown(only(read_docx(docx(p("&unknown; &#xD800; &#1;"))))).size() == 1);
}

TEST_CASE("nesting is bounded", "[office][hostile]") {
  const auto nested = [](const std::string& open, const std::string& close, std::size_t times) {
    return repeated(open, times) + p("word") + repeated(close, times);
  };
  for (const std::size_t times : {std::size_t{1000}, std::size_t{100'000}}) {
    CHECK_THAT(refusal(read_docx(stored(nested("<w:tbl>", "</w:tbl>", times)))),
               Catch::Contains("deep within each other"));
    CHECK_THAT(refusal(read_odt(odt(nested("<text:list>", "</text:list>", times)))),
               Catch::Contains("deep within each other"));
  }
  CHECK(shown(only(read_docx(stored(nested("<w:tbl>", "</w:tbl>", 200))))) == Lines{"p word"});
  CHECK(shown(only(read_docx(docx(nested("<w:p><w:r><w:pict><w:txbxContent>",
                                         "</w:txbxContent></w:pict></w:r></w:p>", 60))))) == Lines{"p word"});
}

TEST_CASE("markup is bounded, and what is within the bound is read", "[office][hostile]") {
  CHECK_THAT(refusal(read_docx(stored("<w:p>" + repeated("<w:r/>", 1'100'000) + "</w:p>"))),
             Catch::Contains("signs of markup"));
  std::string runs;
  for (int i = 0; i < 100'000; ++i) runs += "<w:r><w:t>" + std::to_string(i) + "a</w:t></w:r>";
  const Document one = only(read_docx(docx("<w:p>" + runs + "</w:p>")));
  CHECK(one.content.blocks.size() == 1);
  std::string paragraphs;
  for (int i = 0; i < 100'000; ++i) paragraphs += "<text:p>" + std::to_string(i) + "</text:p>";
  const Document many = only(read_odt(odt(paragraphs)));
  CHECK(many.content.blocks.size() == 100'000);
}

TEST_CASE("fields, notes and relationships in circles end", "[office][hostile]") {
  std::string fields;
  for (int i = 0; i < 50'000; ++i)
    fields += "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>x</w:instrText></w:r>";
  CHECK(read_docx(docx("<w:p>" + fields + "</w:p>" + p("a"))));
  const std::string note = "<w:p><w:r><w:footnoteReference w:id=\"1\"/><w:t>word</w:t></w:r></w:p>";
  CHECK(shown(only(read_docx(docx(p("a") + note, "",
                                  {{"word/footnotes.xml", "<w:footnotes><w:footnote w:id=\"1\">" + note +
                                                              "</w:footnote></w:footnotes>"}})))) ==
        Lines{"p a", "p word", "note ^1: word"});
  const std::string relationships =
      "<Relationship Id=\"z\" Type=\"x/header\" Target=\"document.xml\"/><Relationship Id=\"y\" "
      "Type=\"x/comments\" Target=\"_rels/document.xml.rels\"/>";
  CHECK(read_docx(docx(p("a"), relationships)));
}

TEST_CASE("parts are found by their paths, which do not leave the archive", "[office]") {
  const std::tuple<const char*, const char*, const char*> table[] = {
      {"word/document.xml", "styles.xml", "word/styles.xml"},
      {"word/document.xml", "/styles.xml", "styles.xml"},
      {"word/document.xml", "../a/./b.xml", "a/b.xml"},
      {"word/document.xml", "../../../../etc/passwd", "etc/passwd"},
      {"", "word/document.xml", "word/document.xml"},
      {"OEBPS/a.opf", "a%20b%.xhtml#x", "OEBPS/a b%.xhtml"},
      {"a", "", ""},
  };
  for (const auto& [base, target, expected] : table) CHECK(part_path(base, target) == expected);
}
