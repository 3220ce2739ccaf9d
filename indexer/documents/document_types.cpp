// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/documents/document_types.h"

#include <algorithm>

#include "base/ascii.h"
#include "indexer/documents/feed_root.h"

namespace osint {

namespace {

// The last row is not a type. It keeps the array from being empty in builds without any reader.
constexpr DocumentType types[] = {
#ifdef OSINT_PDF
    {"pdf", "pdf"},
#endif
#ifdef OSINT_HTML
    {"html", "html"}, {"htm", "html"}, {"xhtml", "html"},
#endif
#ifdef OSINT_OFFICE
    {"docx", "docx"}, {"odt", "odt"},  {"epub", "epub"},
#endif
#ifdef OSINT_MAIL
    {"eml", "mail"},  {"rss", "feed"}, {"atom", "feed"},
#endif
    {"", ""},
};

std::string extension_of(std::string_view path) {
  const std::size_t dot = path.rfind('.');
  if (dot == std::string_view::npos || dot == 0 || path[dot - 1] == '/') return {};
  return ascii_lower(path.substr(dot + 1));
}

}  // namespace

std::span<const DocumentType> document_types() { return {types, std::size(types) - 1}; }

std::string_view document_format(std::string_view path) {
  const std::string extension = extension_of(path);
  for (const DocumentType& type : document_types()) {
    if (type.extension == extension) return type.format;
  }
  return {};
}

std::string_view document_format(std::string_view path, std::string_view bytes) {
  if (extension_of(path) != "xml") return document_format(path);
  const auto type = std::ranges::find(document_types(), "feed", &DocumentType::format);
  return type != document_types().end() && is_feed(bytes) ? type->format : std::string_view();
}

}  // namespace osint
