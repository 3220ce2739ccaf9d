// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/reading/foreign_format.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

#include "base/ascii.h"
#include "indexer/documents/document_types.h"

namespace osint {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";

// A format as messages describe it.
struct Format {
  std::string_view name;
  std::string_view way_out;         // what a user can do
  std::string_view extension = {};  // of a format that a reader of this build may read under that name
};

constexpr Format pdf{"a PDF document", "make text of it first, as with pdftotext", "pdf"};
constexpr Format postscript{"a PostScript document", "make text of it first, as with ps2ascii"};
constexpr Format djvu{"a DjVu document", "make text of it first, as with djvutxt"};
constexpr Format html{"an HTML page", "make text of it first, as with pandoc -t markdown", "html"};
constexpr Format word_document{"a Word document", "make text of it first, as with pandoc -t markdown",
                               "docx"};
constexpr Format open_document{"an OpenDocument text", "make text of it first, as with pandoc -t markdown",
                               "odt"};
constexpr Format rich_text{"an RTF document", "convert it first, as with libreoffice --convert-to docx"};
constexpr Format old_office{"a document of an old office program, such as Word 97",
                            "convert it first, as with libreoffice --convert-to docx"};
constexpr Format office{"a document of an office program",
                        "make text of it first, as with libreoffice --convert-to txt"};
constexpr Format book{"an electronic book", "make text of it first, as with pandoc -t markdown", "epub"};
constexpr Format mobile_book{"an electronic book", "convert it first, as with ebook-convert to .epub"};
constexpr Format archive{"an archive or compressed file", "unpack it first"};
constexpr Format image{"an image", "only its text can be read, as tesseract finds it"};
constexpr Format media{"a sound or video file", "only a transcript can be read"};
constexpr Format program{"a program", "move it elsewhere"};
constexpr Format database{"a database", "export its texts"};

struct Signature {
  std::size_t offset;
  std::string_view bytes;
  const Format& format;
};

// Each signature contains a byte that no text has there, except for %PDF, {\rtf and %!PS, which begin nothing
// else.
constexpr std::array signatures{
    Signature{0, "%PDF-"sv, pdf},
    Signature{0, "{\\rtf1"sv, rich_text},
    Signature{0, "{\\rtf\\"sv, rich_text},
    Signature{0, "%!PS-Adobe-"sv, postscript},
    Signature{0, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv, old_office},
    Signature{0, "AT&TFORM\0"sv, djvu},
    Signature{60, "BOOKMOBI\0"sv, mobile_book},
    Signature{0, "\x89PNG\r\n\x1A\n"sv, image},
    Signature{0, "II*\0"sv, image},
    Signature{0, "MM\0*"sv, image},
    Signature{0, "\0\0\1\0"sv, image},
    Signature{0, "\x1F\x8B"sv, archive},
    Signature{0,
              "\xFD"
              "7zXZ\0"sv,
              archive},
    Signature{0, "\x28\xB5\x2F\xFD"sv, archive},
    Signature{0, "7z\xBC\xAF\x27\x1C"sv, archive},
    Signature{0, "Rar!\x1A\x07"sv, archive},
    Signature{257, "ustar\0"sv, archive},
    Signature{257, "ustar  \0"sv, archive},
    Signature{0,
              "\x7F"
              "ELF"sv,
              program},
    Signature{0, "SQLite format 3\0"sv, database},
    Signature{0, "OggS\0"sv, media},
    Signature{0, "fLaC\0"sv, media},
    Signature{0, "\x1A\x45\xDF\xA3"sv, media},
};

bool has(std::string_view bytes, std::size_t offset, std::string_view part) {
  return bytes.size() > offset && bytes.substr(offset).starts_with(part);
}

bool is_control(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte < 0x20 && !(byte >= '\t' && byte <= '\r');
}

// For signatures in letters, with which a text may begin, too: returns true if the header after them is
// binary.
bool has_binary_header(std::string_view bytes, std::size_t from, std::size_t to) {
  return bytes.size() >= to && std::ranges::any_of(bytes.substr(from, to - from), is_control);
}

const Format* by_structure(std::string_view bytes) {
  if (bytes.starts_with("GIF87a") || bytes.starts_with("GIF89a")) {
    if (has_binary_header(bytes, 6, 13)) return &image;
  } else if (bytes.starts_with("\xFF\xD8\xFF"sv)) {
    if (bytes.size() > 3 && static_cast<unsigned char>(bytes[3]) >= 0xC0) return &image;
  } else if (bytes.starts_with("BM")) {
    if (has(bytes, 6, "\0\0\0\0"sv)) return &image;
  } else if (bytes.starts_with("BZh")) {
    if (has(bytes, 4, "1AY&SY")) return &archive;
  } else if (bytes.starts_with("RIFF")) {
    if (has(bytes, 8, "WEBP")) return &image;
    if (has(bytes, 8, "WAVE") || has(bytes, 8, "AVI ")) return &media;
  } else if (bytes.starts_with("ID3")) {
    if (has_binary_header(bytes, 3, 10)) return &media;
  } else if (bytes.starts_with("MZ")) {
    if (has_binary_header(bytes, 2, 60)) return &program;
  } else if (bytes.starts_with('\0') && has(bytes, 4, "ftyp")) {
    return &media;
  }
  return nullptr;
}

// Documents of current office programs are archives, whose first entries tell their format.
const Format* by_archive(std::string_view bytes) {
  if (bytes.starts_with("PK\5\6"sv) || bytes.starts_with("PK\7\10"sv)) return &archive;
  if (!bytes.starts_with("PK\3\4"sv)) return nullptr;
  const std::string_view first = bytes.substr(0, 4096);
  const auto mentions = [&](std::string_view word) { return first.find(word) != std::string_view::npos; };
  if (mentions("application/epub+zip")) return &book;
  if (mentions("opendocument.text")) return &open_document;
  if (mentions("word/")) return &word_document;
  if (mentions("[Content_Types].xml") || mentions("opendocument.")) return &office;
  return &archive;
}

// Returns the ASCII characters of text in UTF-16 or in any encoding that extends ASCII; other characters
// become "?".
std::string ascii_of(std::string_view bytes) {
  constexpr std::size_t most = std::size_t{1} << 16;  // of comments before a page begins
  bytes = bytes.substr(0, 2 * most);
  const bool mark = bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
  const bool big =
      bytes.starts_with("\xFE\xFF") || (bytes.size() > 1 && bytes[0] == '\0' && bytes[1] != '\0');
  const bool little =
      bytes.starts_with("\xFF\xFE") || (bytes.size() > 1 && bytes[0] != '\0' && bytes[1] == '\0');
  if (!big && !little) {
    return std::string(
        (bytes.starts_with(utf8_mark) ? bytes.substr(utf8_mark.size()) : bytes).substr(0, most));
  }
  std::string out;
  for (std::size_t at = mark ? 2 : 0; at + 1 < bytes.size(); at += 2) {
    const char high = bytes[big ? at : at + 1];
    out += high == '\0' ? bytes[big ? at + 1 : at] : '?';
  }
  return out;
}

bool starts_with_letters(std::string_view text, std::string_view letters) {
  return text.size() >= letters.size() &&
         std::ranges::equal(text.substr(0, letters.size()), letters,
                            [](char a, char b) { return ascii_lower(a) == b; });
}

std::string_view without_blanks(std::string_view text) {
  return text.substr(std::min(text.find_first_not_of(" \t\r\n\f"), text.size()));
}

std::string_view after(std::string_view text, std::string_view end) {
  const std::size_t at = text.find(end);
  return at == std::string_view::npos ? std::string_view() : text.substr(at + end.size());
}

// Whether `name` stands alone at the beginning.
bool begins_with_name(std::string_view text, std::string_view name) {
  if (!starts_with_letters(text, name)) return false;
  const std::string_view rest = text.substr(name.size());
  return rest.empty() || std::string_view(" \t\r\n\f>/[").find(rest.front()) != std::string_view::npos;
}

bool is_html(std::string_view bytes) {
  constexpr std::string_view before = " \t\r\n\f\0\xEF\xBB\xBF\xFF\xFE"sv;  // blanks and marks, in UTF-16 too
  const std::size_t first = bytes.find_first_not_of(before);
  if (first == std::string_view::npos || bytes[first] != '<') return false;
  const std::string text = ascii_of(bytes);
  std::string_view rest = without_blanks(text);
  for (;;) {
    if (rest.starts_with("<!--")) {
      rest = without_blanks(after(rest.substr(4), "-->"));
    } else if (rest.starts_with("<?")) {
      rest = without_blanks(after(rest, "?>"));
    } else {
      break;
    }
  }
  if (starts_with_letters(rest, "<!doctype")) return begins_with_name(without_blanks(rest.substr(9)), "html");
  return begins_with_name(rest, "<html");
}

const Format* format_of(std::string_view bytes) {
  if (is_html(bytes)) return &html;
  const bool marked_pdf = bytes.starts_with(utf8_mark) && has(bytes, utf8_mark.size(), "%PDF-");
  if (marked_pdf) return &pdf;
  for (const Signature& signature : signatures) {
    if (has(bytes, signature.offset, signature.bytes)) return &signature.format;
  }
  if (const Format* found = by_archive(bytes)) return found;
  return by_structure(bytes);
}

}  // namespace

std::string foreign_format(std::string_view bytes) {
  const Format* format = format_of(bytes);
  if (format == nullptr) return {};
  if (!format->extension.empty() && !document_format(fmt::format("a.{}", format->extension)).empty())
    return fmt::format("{}, whatever its name says; give it a name that ends in .{}", format->name,
                       format->extension);
  return fmt::format("{}, whatever its name says; this version has no reader for it: {}", format->name,
                     format->way_out);
}

}  // namespace osint
