// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/reading/corpus_file.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

#include "base/ascii.h"
#include "indexer/reading/foreign_format.h"
#include "indexer/reading/markdown_reader.h"
#include "indexer/reading/markup_limits.h"
#include "indexer/reading/pull_quotes.h"
#include "indexer/reading/text_file.h"
#include "indexer/reading/xml_reader.h"
#include "schema/commentary.h"

namespace osint {

namespace {

bool ends_in(std::string_view path, std::string_view extension) {
  if (path.size() < extension.size()) return false;
  return ascii_lower(path.substr(path.size() - extension.size())) == extension;
}

Result<std::vector<Commentary>> read_text(bool xml, const std::string& text) {
  if (const auto checked = xml ? check_xml(text) : check_markdown(text); !checked)
    return tl::unexpected<Error>(checked.error());
  if (xml) return read_xml(text);
  return read_markdown(text);
}

// These are shown whole with each hit.
Result<void> check_lengths(const Commentary& commentary) {
  const auto too_long = [&](const char* what) {
    return failure(fmt::format("{} of more than {} bytes", what, max_name_bytes), commentary.line);
  };
  if (commentary.id.size() > max_name_bytes) return too_long("an id");
  if (commentary.region.size() > max_name_bytes) return too_long("a region");
  for (const std::string& analyst : commentary.analysts) {
    if (analyst.size() > max_name_bytes) return too_long("an analyst's name");
  }
  return {};
}

}  // namespace

std::span<const std::string_view> corpus_types() {
  static constexpr std::array<std::string_view, 4> types{"md", "markdown", "txt", "xml"};
  return types;
}

bool is_corpus_file(std::string_view path) {
  return std::ranges::any_of(corpus_types(), [&](std::string_view type) {
    return ends_in(path, type) && path.size() > type.size() && path[path.size() - type.size() - 1] == '.';
  });
}

Result<CorpusFile> read_corpus_file(const std::string& path, std::string_view bytes,
                                    const std::string& encoding) {
  if (const std::string what = foreign_format(bytes); !what.empty()) return failure("is " + what);
  const bool xml = ends_in(path, ".xml");
  Result<TextFile> file = xml ? decode_xml_text(bytes, encoding) : decode_text(bytes, encoding);
  if (!file) return tl::unexpected<Error>(std::move(file.error()));
  Result<std::vector<Commentary>> commentaries = read_text(xml, file->text);
  if (!commentaries) return tl::unexpected<Error>(std::move(commentaries.error()));
  for (Commentary& commentary : *commentaries) {
    if (const auto checked = check_lengths(commentary); !checked)
      return tl::unexpected<Error>(checked.error());
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
