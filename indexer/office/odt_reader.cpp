// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/office/odt_reader.h"

#include <memory>
#include <set>
#include <string>
#include <utility>

#include "indexer/office/document_properties.h"
#include "indexer/office/odt_styles.h"
#include "indexer/office/odt_text.h"
#include "indexer/office/xml_part.h"
#include "indexer/office/zip_archive.h"

namespace osint {
namespace {

using Part = std::unique_ptr<XmlPart>;

// The manifest is searched and not parsed, because old programs gave it a document type.
Result<void> check_not_encrypted(ZipArchive& archive) {
  const std::string manifest = "META-INF/manifest.xml";
  bool encrypted = archive.has("encrypted-package");
  if (!encrypted && archive.has(manifest)) {
    const Result<std::string> text = archive.read(manifest);
    if (!text) return tl::unexpected<Error>(text.error());
    encrypted = text->find(":encryption-data") != std::string::npos;
  }
  if (encrypted) return failure("is encrypted; save it without a password");
  return {};
}

// Headers and footers of all kinds of pages, each text once.
void drop_margins(pugi::xml_node styles, OdtText& text) {
  std::set<std::string> met;
  for (const pugi::xml_node page : child_of(styles, "master-styles").children()) {
    for (const pugi::xml_node margin : page.children()) {
      const std::string_view name = local_name(margin);
      const bool header = name.starts_with("header");
      if (!header && !name.starts_with("footer")) continue;
      const std::string words = text_within(margin, true);
      if (met.insert(words).second) text.drop(words, header ? "a running head" : "a running foot");
    }
  }
}

Result<FrontMatter> front_matter_of(ZipArchive& archive) {
  FrontMatter out;
  const Result<Part> part = optional_part(archive, "meta.xml", Blanks::within_text);
  if (!part) return tl::unexpected<Error>(part.error());
  if (*part == nullptr) return out;
  const pugi::xml_node properties = child_of((*part)->root(), "meta");
  out.title = sensible_title(text_within(child_of(properties, "title")));
  pugi::xml_node maker = child_of(properties, "initial-creator");
  if (!maker) maker = child_of(properties, "creator");
  if (std::string creator = text_within(maker); !creator.empty())
    out.dropped.push_back({1, std::move(creator), "who made the file need not have written the text"});
  return out;
}

}  // namespace

Result<std::vector<Document>> read_odt(std::string_view bytes) {
  Result<ZipArchive> archive = ZipArchive::open(bytes);
  if (!archive) return tl::unexpected<Error>(std::move(archive.error()));
  if (const auto checked = check_not_encrypted(*archive); !checked)
    return tl::unexpected<Error>(checked.error());
  Result<FrontMatter> front = front_matter_of(*archive);
  if (!front) return tl::unexpected<Error>(std::move(front.error()));
  const Result<Part> content = needed_part(*archive, "content.xml", Blanks::everywhere);
  if (!content) return tl::unexpected<Error>(content.error());
  const pugi::xml_node root = (*content)->root();
  const pugi::xml_node body = child_of(root, "body", "text");
  if (!body)
    return failure(
        "is no text document (a table or slides?); export its text, as with libreoffice --convert-to");
  const Result<Part> common = optional_part(*archive, "styles.xml", Blanks::everywhere);
  if (!common) return tl::unexpected<Error>(common.error());
  OdtStyles styles;
  add_odt_styles(child_of(root, "automatic-styles"), styles);
  if (*common != nullptr) add_odt_styles(child_of((*common)->root(), "styles"), styles);
  OdtText text(styles);
  if (*common != nullptr) drop_margins((*common)->root(), text);
  text.read(body);
  front->analysts = text.authors();
  front->date = text.date();
  return document_of(std::move(text).result(), std::move(*front));
}

}  // namespace osint
