// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/reader.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

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

// Whatever may become a node of its own in a tree: no fewer than there will be.
std::size_t markup_signs(bool xml, std::string_view text) {
  const std::string_view signs = xml ? "<=" : "\n\r*_[]<>&`\\!";
  std::array<bool, 256> is_sign{};
  for (const char c : signs) is_sign[static_cast<unsigned char>(c)] = true;
  std::size_t count = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool list = !xml && std::string_view("-+.)").find(text[i]) != std::string_view::npos &&
                      (i + 1 == text.size() || text[i + 1] == ' ' || text[i + 1] == '\t');
    count += static_cast<std::size_t>(list || is_sign[static_cast<unsigned char>(text[i])]);
  }
  return count;
}

Result<std::vector<Commentary>> read_text(bool xml, const std::string& text) {
  const std::size_t most = xml ? max_xml_signs : max_markdown_signs;
  if (text.size() > most && markup_signs(xml, text) > most) {
    return failure(fmt::format("has more than {} signs of markup; split it", most));
  }
  if (xml) return read_xml(text);
  return read_markdown(text);
}

}  // namespace

bool is_corpus_file(std::string_view path) {
  constexpr std::array<std::string_view, 4> extensions{".md", ".markdown", ".txt", ".xml"};
  return std::any_of(extensions.begin(), extensions.end(),
                     [&](std::string_view extension) { return ends_in(path, extension); });
}

Result<CorpusFile> read_corpus_file(const std::string& path, std::string_view bytes,
                                    const std::string& encoding) {
  const bool xml = ends_in(path, ".xml");
  Result<TextFile> file = xml ? decode_xml_text(bytes, encoding) : decode_text(bytes, encoding);
  if (!file) return tl::unexpected<Error>(std::move(file.error()));
  Result<std::vector<Commentary>> commentaries = read_text(xml, file->text);
  if (!commentaries) return tl::unexpected<Error>(std::move(commentaries.error()));
  for (Commentary& commentary : *commentaries) {
    commentary.file = path;
    trace_pull_quotes(commentary);
  }
  if (!commentaries->empty()) {
    std::vector<Warning>& warnings = commentaries->front().warnings;
    warnings.insert(warnings.begin(), file->warnings.begin(), file->warnings.end());
  }
  return CorpusFile{std::move(*commentaries), file->assumed};
}

Result<std::vector<Commentary>> read_commentaries(const std::string& path, std::string_view bytes) {
  auto file = read_corpus_file(path, bytes, "");
  if (!file) return tl::unexpected<Error>(std::move(file.error()));
  return std::move(file->commentaries);
}

}  // namespace osint
