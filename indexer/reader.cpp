// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/reader.h"

#include <algorithm>
#include <array>

#include "indexer/markdown_reader.h"
#include "indexer/pull_quotes.h"
#include "indexer/text_file.h"
#include "indexer/xml_reader.h"

namespace osint {

namespace {

bool ends_in(std::string_view path, std::string_view extension) {
  if (path.size() < extension.size()) return false;
  const std::string_view end = path.substr(path.size() - extension.size());
  return std::equal(end.begin(), end.end(), extension.begin(), [](char c, char lower) {
    return (c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c) == lower;
  });
}

Result<std::vector<Commentary>> read_text(bool xml, const std::string& text) {
  if (xml) return read_xml(text);
  return read_markdown(text);
}

}  // namespace

bool is_corpus_file(std::string_view path) {
  constexpr std::array<std::string_view, 4> extensions{".md", ".markdown", ".txt", ".xml"};
  return std::any_of(extensions.begin(), extensions.end(),
                     [&](std::string_view extension) { return ends_in(path, extension); });
}

Result<std::vector<Commentary>> read_commentaries(const std::string& path, std::string_view bytes) {
  const bool xml = ends_in(path, ".xml");
  Result<TextFile> file = xml ? decode_xml_text(bytes) : decode_text(bytes);
  if (!file) return tl::unexpected<Error>(std::move(file.error()));
  Result<std::vector<Commentary>> commentaries = read_text(xml, file->text);
  if (!commentaries) return commentaries;
  for (Commentary& commentary : *commentaries) {
    commentary.file = path;
    trace_pull_quotes(commentary);
  }
  if (!commentaries->empty()) {
    std::vector<Warning>& warnings = commentaries->front().warnings;
    warnings.insert(warnings.begin(), file->warnings.begin(), file->warnings.end());
  }
  return commentaries;
}

}  // namespace osint
