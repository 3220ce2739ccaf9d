// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/reading/foreign_format.h"

#include <catch2/catch.hpp>

#include "indexer/documents/document_types.h"
#include "indexer/reading/corpus_file.h"

using namespace osint;
using namespace std::string_literals;

namespace {

std::string utf16(const std::string& ascii, bool big, bool mark) {
  std::string out = !mark ? "" : big ? "\xFE\xFF" : "\xFF\xFE";
  for (const char c : ascii) out += big ? std::string{'\0', c} : std::string{c, '\0'};
  return out;
}

std::string padded(std::string bytes, std::size_t size) {
  bytes.resize(std::max(bytes.size(), size), '\0');
  return bytes;
}

const std::string gif_header = "\x20\x03\x58\x02\xF7\x00\x00"s;

}  // namespace

TEST_CASE("files of other formats are known by their first bytes", "[format]") {
  const std::pair<std::string, const char*> table[] = {
      {"%PDF-1.7\n%\xE2\xE3\xCF\xD3\n", "a PDF document"},
      {"%PDF-", "a PDF document"},
      {"\xEF\xBB\xBF%PDF-1.4", "a PDF document"},
      {"%!PS-Adobe-3.0\n", "a PostScript document"},
      {"{\\rtf1\\ansi Hello}",
       "an RTF document, whatever its name says; this version has no reader for it: convert it first, as "
       "with "
       "libreoffice --convert-to docx"},
      {"{\\rtf\\ansi Hello}",
       "an RTF document, whatever its name says; this version has no reader for it: convert it first, as "
       "with "
       "libreoffice --convert-to docx"},
      {"PK\3\4"s + std::string(26, '\0') + "[Content_Types].xml", "a document of an office program"},
      {"PK\3\4"s + std::string(26, '\0') + "word/document.xml", "a Word document"},
      {"PK\3\4"s + std::string(26, '\0') + "mimetypeapplication/vnd.oasis.opendocument.text",
       "an OpenDocument text"},
      {"PK\3\4"s + std::string(26, '\0') + "mimetypeapplication/epub+zip", "an electronic book"},
      {"PK\3\4"s + std::string(26, '\0') + "notes.md", "an archive"},
      {"PK\5\6"s + std::string(18, '\0'), "an archive"},
      {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"s,
       "a document of an old office program, such as Word 97, whatever its name says; this version "
       "has no reader for it: convert it first, as with libreoffice --convert-to docx"},
      {"\x89PNG\r\n\x1A\n"s, "an image"},
      {"\xFF\xD8\xFF\xE0\0\x10JFIF"s, "an image"},
      {"GIF89a" + gif_header, "an image"},
      {"GIF87a" + gif_header, "an image"},
      {"II*\0\x08"s, "an image"},
      {"MM\0*\0"s, "an image"},
      {"RIFF\x24\x10\0\0WEBPVP8 "s, "an image"},
      {"BM\x36\x10\x0E\0\0\0\0\0\x36"s, "an image"},
      {"RIFF\x24\x10\0\0WAVEfmt "s, "a sound or video"},
      {"\x1F\x8B\x08\0"s, "an archive"},
      {"BZh91AY&SY\x01"s, "an archive"},
      {"\xFD"
       "7zXZ\0\0"s,
       "an archive"},
      {"\x28\xB5\x2F\xFD\x04"s, "an archive"},
      {"7z\xBC\xAF\x27\x1C\0\4"s, "an archive"},
      {"Rar!\x1A\x07\x01\0"s, "an archive"},
      {padded("notes.md", 257) + "ustar\0"s + "00", "an archive"},
      {"\x7F"
       "ELF\2\1\1\0"s,
       "a program"},
      {padded("MZ\x90\0\3"s, 64), "a program"},
      {"SQLite format 3\0\x10"s, "a database"},
      {"\0\0\0\x20"
       "ftypisom"s,
       "a sound or video"},
      {"ID3\4\0\0\0\0\1\2"s, "a sound or video"},
      {"OggS\0\2"s, "a sound or video"},
      {"<!DOCTYPE html><html><p>x", "an HTML page"},
      {"<!doctype HTML PUBLIC \"-//W3C//DTD HTML 4.01//EN\">", "an HTML page"},
      {"\xEF\xBB\xBF \r\n\t<html lang=en>", "an HTML page"},
      {"<HTML>", "an HTML page"},
      {"<!-- saved from url --><!-- <b> -->\n<html>", "an HTML page"},
      {std::string(2000, '\n') + "<html>", "an HTML page"},
      {"<?xml version=\"1.0\"?>\n<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Strict//EN\" \"x\">\n<html>",
       "an HTML page"},
      {"<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\">", "an HTML page"},
      {utf16("<!DOCTYPE html>", false, true), "an HTML page"},
      {utf16(" <html>", true, true), "an HTML page"},
      {utf16("<html>", false, false), "an HTML page"},
      {utf16("<html>", true, false), "an HTML page"},
      {"<html>\xC7\xE0", "an HTML page"},
  };
  for (const auto& [bytes, format] : table) {
    CAPTURE(bytes, format);
    CHECK_THAT(foreign_format(bytes), Catch::StartsWith(format));
    for (const char* path : {"/c/a.md", "/c/a.txt", "/c/a.xml"}) {
      const auto read = read_commentaries(path, bytes);
      REQUIRE_FALSE(read);
      CHECK_THAT(read.error().message, Catch::StartsWith("is "s + format));
      CHECK(read.error().line == 0);
    }
  }
}

TEST_CASE("a document under a wrong name is to be given the right one where there is a reader for it",
          "[format]") {
  const std::string start = "PK\3\4"s + std::string(26, '\0');
  const std::tuple<std::string, const char*, const char*> table[] = {
      {"word/document.xml", "docx", "a Word document"},
      {"mimetypeapplication/vnd.oasis.opendocument.text", "odt", "an OpenDocument text"},
      {"mimetypeapplication/epub+zip", "epub", "an electronic book"},
  };
  for (const auto& [bytes, extension, name] : table) {
    const std::string message = foreign_format(start + bytes);
    const bool read = !document_format("a."s + extension).empty();
    CHECK_THAT(message, Catch::StartsWith(name + ", whatever its name says; "s));
    CHECK_THAT(message, Catch::EndsWith(read ? "give it a name that ends in ."s + extension
                                             : "as with pandoc -t markdown"s));
  }
}

TEST_CASE("texts that begin like other formats are texts", "[format]") {
  const std::string table[] = {
      "",
      "PK",
      "PK machine guns were seen.",
      "PK\nKK",
      "GIF89a is a format of images, and so is PNG.",
      "GIF89a",
      "GIF87a\n\nAn image.",
      "BM-21 Grad launchers",
      "BM",
      "RIFF and RAFF",
      "RIFFthe WEBsites",
      "MZ is where programs begin; a commentary of more than sixty characters does not end here.",
      "ID3 tags are read by players.",
      "Rar! said the bear.",
      "7zip",
      "BZh9 is a beginning",
      "II* and MM* are marks",
      "ELF waves",
      "SQLite format 3 is stable",
      "The %PDF-1.7 header",
      " %PDF-1.7 after a blank is a text about it",
      "%PDF is the beginning of a PDF",
      "%!PS",
      "{\\rtf is what begins RTF}",
      "{\\rich text}",
      "AT&T FORM",
      "fLaC and OggS",
      "<p>Markdown may hold markup.</p>",
      "<div align=\"center\">\n\n# Title\n\n</div>",
      "<!-- a comment -->\n# Title",
      "<!-- a comment that does not end <html>",
      "<htmlish>",
      "`<html>` is the root of a page",
      "# Title\n\n<html>",
      "---\ntitle: x\n---\n<html>",
      "<!DOCTYPE commentaries>",
      "<?php echo 1 ?>",
      "<?xml version=\"1.0\"?><commentary/>",
      "<?xml version=\"1.0\"?><!-- <html> --><commentary/>",
      "<head of state>",
      utf16("PK machine guns", false, true),
      utf16("# <html>", true, true),
      "\xFF\xFE",
      "\xFE",
      "\xFF\xD8\xFF",
      "\xEF\xBB\xBF",
      "<",
      "<!",
      "<?",
      "<!--",
  };
  for (const std::string& bytes : table) {
    CAPTURE(bytes);
    CHECK(foreign_format(bytes).empty());
  }
}

TEST_CASE("the format of any beginning of a file is decided without reading past it", "[format]") {
  const std::string whole = padded("PK\3\4"s + std::string(26, 'x') + "word/", 300);
  for (std::size_t size = 0; size <= whole.size(); ++size) {
    const std::string part = whole.substr(0, size);
    CHECK(foreign_format(std::string_view(part)).empty() == (size < 4));
  }
}
