// SPDX-License-Identifier: GPL-2.0-or-later
// Archives and documents made of their parts, and blocks in short.
#pragma once

#include <catch2/catch.hpp>

#include <string>
#include <utility>
#include <vector>
#include <zip.h>

#include "base/result.h"
#include "indexer/blocks/document.h"

namespace osint::test {

using Entries = std::vector<std::pair<std::string, std::string>>;

struct Packing {
  zip_int32_t method = ZIP_CM_DEFLATE;
  bool encrypted = false;
};

// The bytes of a ZIP archive with these entries, in that order.
inline std::string archive(const Entries& entries, Packing packing = {}) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(nullptr, 0, 0, &error);
  zip_source_keep(source);
  zip_t* zip = zip_open_from_source(source, ZIP_TRUNCATE, &error);
  REQUIRE(zip != nullptr);
  for (const auto& [name, content] : entries) {
    zip_source_t* part = zip_source_buffer(zip, content.data(), content.size(), 0);
    const zip_int64_t index = zip_file_add(zip, name.c_str(), part, ZIP_FL_ENC_UTF_8);
    REQUIRE(index >= 0);
    const auto at = static_cast<zip_uint64_t>(index);
    REQUIRE(zip_set_file_compression(zip, at, packing.method, 0) == 0);
    if (packing.encrypted) REQUIRE(zip_file_set_encryption(zip, at, ZIP_EM_AES_256, "secret") == 0);
  }
  REQUIRE(zip_close(zip) == 0);
  REQUIRE(zip_source_open(source) == 0);
  std::string out;
  char part[4096];
  for (zip_int64_t size = zip_source_read(source, part, sizeof part); size > 0;
       size = zip_source_read(source, part, sizeof part))
    out.append(part, static_cast<std::size_t>(size));
  zip_source_close(source);
  zip_source_free(source);
  zip_error_fini(&error);
  return out;
}

inline const std::string xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

// A .docx whose body is `body`; `relationships` are those of its text, `more` its other parts.
inline std::string docx(const std::string& body, const std::string& relationships = "",
                        const Entries& more = {}) {
  Entries entries{
      {"[Content_Types].xml", xml + "<Types/>"},
      {"_rels/.rels",
       xml + "<Relationships><Relationship Id=\"a\" Type=\"http://x/officeDocument\" "
             "Target=\"word/document.xml\"/><Relationship Id=\"b\" Type=\"http://x/core-properties\" "
             "Target=\"docProps/core.xml\"/></Relationships>"},
      {"word/document.xml", xml + "<w:document xmlns:w=\"w\"><w:body>" + body + "</w:body></w:document>"},
      {"word/_rels/document.xml.rels",
       xml +
           "<Relationships><Relationship Id=\"s\" Type=\"http://x/styles\" Target=\"styles.xml\"/>"
           "<Relationship Id=\"n\" Type=\"http://x/numbering\" Target=\"/word/numbering.xml\"/>"
           "<Relationship Id=\"f\" Type=\"http://x/footnotes\" Target=\"footnotes.xml\"/>"
           "<Relationship Id=\"e\" Type=\"http://x/endnotes\" Target=\"endnotes.xml\"/>" +
           relationships + "</Relationships>"}};
  entries.insert(entries.end(), more.begin(), more.end());
  return archive(entries);
}

// An .odt whose text is `text`, with automatic styles, common styles (all of styles.xml) and other parts.
inline std::string odt(const std::string& text, const std::string& automatic = "",
                       const std::string& common = "", const Entries& more = {}) {
  Entries entries{
      {"mimetype", "application/vnd.oasis.opendocument.text"},
      {"content.xml", xml + "<office:document-content xmlns:office=\"o\"><office:automatic-styles>" +
                          automatic + "</office:automatic-styles><office:body><office:text>" + text +
                          "</office:text></office:body></office:document-content>"}};
  if (!common.empty())
    entries.emplace_back("styles.xml",
                         xml + "<office:document-styles>" + common + "</office:document-styles>");
  entries.insert(entries.end(), more.begin(), more.end());
  return archive(entries);
}

// "h2 Title", "p Text", "q", "i", "i 3. Text", "note 1: Text", "image Text": what a block is and says. Line breaks are "/".
inline std::string shown(const Block& block) {
  std::string out;
  if (block.footnote) {
    out = "note " + block.number + ":";
  } else if (block.image) {
    out = "image";
  } else if (block.kind == BlockKind::heading) {
    out = "h" + std::to_string(block.level);
  } else {
    out = std::string(1, "hpqil"[static_cast<int>(block.kind)]) +
          (block.number.empty() ? "" : ' ' + block.number + '.');
  }
  out += ' ';
  for (const char c : block.text.text) out += c == '\n' ? '/' : c;
  return out;
}

// The marks of a block: "*words*" in italics, "**words**" in bold, "<words http://...>" a link.
inline std::vector<std::string> marks(const Block& block) {
  std::vector<std::string> out;
  for (const Markup& mark : block.text.markup) {
    const std::string words = block.text.text.substr(mark.begin, mark.end - mark.begin);
    const std::string sign = mark.strong ? "**" : "*";
    out.push_back(mark.kind == Markup::Kind::link ? '<' + words + ' ' + mark.destination + '>'
                                                  : sign + words + sign);
  }
  return out;
}

inline std::vector<std::string> shown(const Document& document) {
  std::vector<std::string> out;
  for (const Block& block : document.content.blocks) out.push_back(shown(block));
  return out;
}

inline std::vector<std::string> dropped(const Document& document) {
  std::vector<std::string> out;
  for (const DroppedText& text : document.content.dropped) out.push_back(text.reason + ": " + text.text);
  return out;
}

inline Document only(const Result<std::vector<Document>>& read) {
  if (!read) FAIL(read.error().message);
  REQUIRE(read->size() == 1);
  return read->front();
}

using Lines = std::vector<std::string>;

}  // namespace osint::test
