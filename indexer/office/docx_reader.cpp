// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/office/docx_reader.h"

#include <memory>
#include <set>
#include <string>
#include <utility>

#include "indexer/office/document_properties.h"
#include "indexer/office/docx_parts.h"
#include "indexer/office/docx_text.h"
#include "indexer/office/xml_part.h"
#include "indexer/office/zip_archive.h"

namespace osint {
namespace {

using Part = std::unique_ptr<XmlPart>;

// The parts of a file that are needed to read its text.
struct Docx {
  std::string path;  // of the text
  Part text;
  Part footnotes;
  Part endnotes;
  Relationships relationships;
  DocxStyles styles;
  DocxLists lists;
};

Result<void> read_part(ZipArchive& archive, const std::string& path, Part& to) {
  Result<Part> part = optional_part(archive, path, Blanks::within_text);
  if (!part) return tl::unexpected<Error>(std::move(part.error()));
  to = std::move(*part);
  return {};
}

// Loads the parts that the text needs, each only for as long as it is needed.
Result<Docx> docx_of(ZipArchive& archive) {
  Docx out;
  const auto top = relationships_of(archive, "");
  if (!top) return tl::unexpected<Error>(top.error());
  out.path = target_of_kind(*top, "officeDocument");
  if (out.path.empty() || !archive.has(out.path)) out.path = "word/document.xml";
  if (!archive.has(out.path)) return failure("is an archive without a Word document in it; unpack it first");
  auto relationships = relationships_of(archive, out.path);
  if (!relationships) return tl::unexpected<Error>(std::move(relationships.error()));
  out.relationships = std::move(*relationships);
  Part part;
  if (auto read = read_part(archive, target_of_kind(out.relationships, "styles"), part); !read)
    return tl::unexpected<Error>(std::move(read.error()));
  if (part != nullptr) out.styles = docx_styles(part->root());
  if (auto read = read_part(archive, target_of_kind(out.relationships, "numbering"), part); !read)
    return tl::unexpected<Error>(std::move(read.error()));
  if (part != nullptr) out.lists = docx_lists(part->root());
  part.reset();
  for (const auto& [kind, to] :
       {std::pair("footnotes", &out.footnotes), std::pair("endnotes", &out.endnotes)}) {
    if (auto read = read_part(archive, target_of_kind(out.relationships, kind), *to); !read)
      return tl::unexpected<Error>(std::move(read.error()));
  }
  Result<Part> text = needed_part(archive, out.path, Blanks::within_text);
  if (!text) return tl::unexpected<Error>(std::move(text.error()));
  out.text = std::move(*text);
  return out;
}

// Drops headers, footers and comments, in the order of their paths. A part that is referred to twice is
// dropped once.
Result<void> drop_margins(ZipArchive& archive, const Relationships& relationships, DocxText& text) {
  constexpr std::size_t most_parts = 40;
  const std::pair<std::string_view, const char*> kinds[] = {
      {"header", "a running head"}, {"footer", "a running foot"}, {"comments", "a comment"}};
  for (const auto& [kind, reason] : kinds) {
    std::set<std::string> paths;
    for (const auto& [identifier, relationship] : relationships) {
      if (relationship.kind == kind && paths.size() < most_parts) paths.insert(relationship.target);
    }
    for (const std::string& path : paths) {
      Part part;
      if (auto read = read_part(archive, path, part); !read) return read;
      if (part != nullptr) text.drop(part->root(), reason);
    }
  }
  return {};
}

Result<FrontMatter> front_matter_of(ZipArchive& archive) {
  FrontMatter out;
  const auto top = relationships_of(archive, "");
  if (!top) return tl::unexpected<Error>(top.error());
  Part part;
  if (auto read = read_part(archive, target_of_kind(*top, "core-properties"), part); !read)
    return tl::unexpected<Error>(std::move(read.error()));
  if (part == nullptr) return out;
  out.title = sensible_title(text_within(child_of(part->root(), "title")));
  if (std::string creator = text_within(child_of(part->root(), "creator")); !creator.empty())
    out.dropped.push_back({1, std::move(creator), "who made the file need not have written the text"});
  return out;
}

}  // namespace

Result<std::vector<Document>> read_docx(std::string_view bytes) {
  Result<ZipArchive> archive = ZipArchive::open(bytes);
  if (!archive) return tl::unexpected<Error>(std::move(archive.error()));
  Result<FrontMatter> front = front_matter_of(*archive);
  if (!front) return tl::unexpected<Error>(std::move(front.error()));
  const Result<Docx> docx = docx_of(*archive);
  if (!docx) return tl::unexpected<Error>(docx.error());
  DocxText text(docx->styles, docx->lists, docx->relationships);
  if (docx->footnotes != nullptr) text.know_notes(docx->footnotes->root(), false);
  if (docx->endnotes != nullptr) text.know_notes(docx->endnotes->root(), true);
  if (auto dropped = drop_margins(*archive, docx->relationships, text); !dropped)
    return tl::unexpected<Error>(std::move(dropped.error()));
  text.read(child_of(docx->text->root(), "body"));
  front->analysts = text.authors();
  front->date = text.date();
  return document_of(std::move(text).result(), std::move(*front));
}

}  // namespace osint
