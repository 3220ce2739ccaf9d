// SPDX-License-Identifier: GPL-2.0-or-later
#include <catch2/catch.hpp>

#include <string>
#include <string_view>

#include "indexer/decoding/text_file.h"
#include "indexer/reading/corpus_file.h"
#include "schema/commentary.h"

using namespace osint;
using namespace std::string_view_literals;

TEST_CASE("a byte order mark is obeyed and not part of the text") {
  const std::vector<std::string_view> encodings{
      "\xEF\xBB\xBF"
      "a€𝄞"sv,
      "\xFF\xFE"
      "a\0\xAC\x20\x34\xD8\x1E\xDD"sv,
      "\xFE\xFF"
      "\0a\x20\xAC\xD8\x34\xDD\x1E"sv,
      "\xFF\xFE\0\0"
      "a\0\0\0\xAC\x20\0\0\x1E\xD1\x01\0"sv,
      "\0\0\xFE\xFF"
      "\0\0\0a\0\0\x20\xAC\0\x01\xD1\x1E"sv,
  };
  for (const std::string_view bytes : encodings) {
    const auto file = decode_text(bytes);
    REQUIRE(file);
    CHECK(file->text == "a€𝄞");
    CHECK(file->warnings.empty());
  }
}

TEST_CASE("ill-formed bytes are replaced, counted and located") {
  const auto file = decode_text(
      "good\nb\xFF"
      "d\nb\xC3 d\n");
  REQUIRE(file);
  CHECK(file->text == "good\nb\uFFFDd\nb\uFFFD d\n");
  REQUIRE(file->warnings.size() == 1);
  CHECK(file->warnings[0] == Warning{2, "2 ill-formed byte sequences or NUL replaced by U+FFFD"});
}

TEST_CASE("an unpaired surrogate and half a code unit are ill-formed") {
  const auto file = decode_text(
      "\xFF\xFE"
      "a\0\x34\xD8"
      "b\0c"sv);
  REQUIRE(file);
  CHECK(file->text == "a\uFFFDb\uFFFD");
  REQUIRE(file->warnings.size() == 1);
}

TEST_CASE("each run of NULs is repaired, counted and located") {
  const auto file = decode_text("enough text before the hole\n in it\0\0\0 and after, with\0 another one"sv);
  REQUIRE(file);
  CHECK(file->text == "enough text before the hole\n in it\uFFFD and after, with\uFFFD another one");
  REQUIRE(file->warnings.size() == 1);
  CHECK(file->warnings[0] == Warning{2, "2 ill-formed byte sequences or NUL replaced by U+FFFD"});
}

TEST_CASE("text full of control characters is refused as binary") {
  for (const std::string_view bytes : {"text\n\0"sv, "text\n\x01\x02\x03\x04"sv, "\0a\0b\0c"sv}) {
    const auto file = decode_text(bytes);
    REQUIRE_FALSE(file);
    CHECK(file.error().message.starts_with("looks like a binary file"));
    CHECK(file.error().line == 1);
  }
  CHECK(decode_text("a form feed \f and an escape \x1B in much text"));
}

TEST_CASE("XML is read in the encoding it declares") {
  const auto latin1 = decode_xml_text("<?xml version='1.0' encoding='ISO-8859-1'?><a>\xE9\x93</a>");
  REQUIRE(latin1);
  CHECK(latin1->text.ends_with("<a>é“</a>"));
  CHECK(decode_xml_text("<?xml version=\"1.0\" encoding=\"us-ascii\"?><a/>"));
  const auto unmarked = decode_xml_text("<\0a\0/\0>\0"sv);
  REQUIRE(unmarked);
  CHECK(unmarked->text == "<a/>");
  const auto unknown = decode_xml_text("<?xml version=\"1.0\" encoding=\"klingon-7\"?><a/>");
  REQUIRE_FALSE(unknown);
  CHECK(unknown.error().message.find("klingon-7") != std::string::npos);
  CHECK(unknown.error().line == 1);
}

TEST_CASE("lines end with LF, CR LF or CR") {
  const LineIndex lines("a\nb\r\nc\rd");
  CHECK(lines.line(0) == 1);
  CHECK(lines.line(2) == 2);
  CHECK(lines.line(5) == 3);
  CHECK(lines.line(7) == 4);
  CHECK(lines.line_start(3) == 5);
}

TEST_CASE("corpus files are known by their ending") {
  for (const char* path : {"a.md", "/x/b.MARKDOWN", "c.Txt", "d.xml", "e.PDF", "f.html", "g.docx", "h.eml"})
    CHECK(is_corpus_file(path));
  for (const char* path : {"a.zip", "md", "a.md.bak", "", "a.txt~"}) CHECK_FALSE(is_corpus_file(path));
}
