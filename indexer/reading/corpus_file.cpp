// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/reading/corpus_file.h"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>
#include <utility>

#include "base/ascii.h"
#include "indexer/decoding/text_file.h"
#include "indexer/markup/gfm_blocks.h"
#include "indexer/plain_text/line_joining.h"
#include "indexer/plain_text/page_furniture.h"
#include "indexer/plain_text/plain_text.h"
#include "indexer/reading/entries.h"
#include "indexer/reading/foreign_format.h"
#include "indexer/reading/front_matter.h"
#include "indexer/reading/markup_limits.h"
#include "indexer/reading/pull_quotes.h"
#include "indexer/reading/xml_reader.h"
#include "indexer/structure/structure.h"
#include "schema/commentary.h"

namespace osint {

namespace {

bool ends_in(std::string_view path, std::string_view extension) {
  if (path.size() < extension.size()) return false;
  return ascii_lower(path.substr(path.size() - extension.size())) == extension;
}

enum class Format { markdown, plain, xml };

Format format_of(std::string_view path) {
  if (ends_in(path, ".xml")) return Format::xml;
  return ends_in(path, ".txt") ? Format::plain : Format::markdown;
}

BlockSequence blocks_of(Format format, const std::string& text) {
  if (format == Format::plain) return plain_text_blocks(text);
  BlockSequence sequence = gfm_blocks(text);
  drop_page_furniture(sequence);
  join_broken_words(sequence);
  return sequence;
}

// A file that is text, with what its reader found.
struct TextDocument {
  Document document;
  std::vector<Warning> warnings;
};

Result<TextDocument> text_document(Format format, std::string_view bytes, const std::string& encoding) {
  Result<TextFile> file = decode_text(bytes, encoding);
  if (!file) return tl::unexpected<Error>(std::move(file.error()));
  if (const auto checked = check_markdown(file->text); !checked)
    return tl::unexpected<Error>(checked.error());
  TextDocument out{{}, std::move(file->warnings)};
  out.document.encoding_assumed = file->assumed;
  out.document.front = take_front_matter(file->text);
  out.document.content = blocks_of(format, file->text);
  return out;
}

std::vector<Commentary> commentaries_of(const Document& document) {
  StructureReading reading = read_structure(document.content);
  if (document.is_entry) settle_entry(reading, document);
  complete_from(reading.commentaries, document.front);
  for (std::size_t i = 0; i < reading.commentaries.size(); ++i) {
    Commentary& commentary = reading.commentaries[i];
    if (commentary.region.empty()) commentary.region = reading.regions[i];
    if (commentary.date.empty()) commentary.date = reading.date;
    if (!document.id.empty()) commentary.id = i == 0 ? document.id : fmt::format("{}#{}", document.id, i + 1);
  }
  return std::move(reading.commentaries);
}

void add_warnings(const std::vector<Warning>& warnings, CorpusFile& file) {
  if (file.commentaries.empty()) return;
  std::vector<Warning>& first = file.commentaries.front().warnings;
  first.insert(first.begin(), warnings.begin(), warnings.end());
}

Result<CorpusFile> read_xml_file(std::string_view bytes, const std::string& encoding) {
  Result<TextFile> file = decode_xml_text(bytes, encoding);
  if (!file) return tl::unexpected<Error>(std::move(file.error()));
  if (const auto checked = check_xml(file->text); !checked) return tl::unexpected<Error>(checked.error());
  Result<std::vector<Commentary>> commentaries = read_xml(file->text);
  if (!commentaries) return tl::unexpected<Error>(std::move(commentaries.error()));
  CorpusFile out{std::move(*commentaries), file->assumed};
  add_warnings(file->warnings, out);
  return out;
}

Result<CorpusFile> read_text(Format format, std::string_view bytes, const std::string& encoding) {
  if (const std::string what = foreign_format(bytes); !what.empty()) return failure("is " + what);
  if (format == Format::xml) return read_xml_file(bytes, encoding);
  Result<TextDocument> text = text_document(format, bytes, encoding);
  if (!text) return tl::unexpected<Error>(std::move(text.error()));
  CorpusFile out{commentaries_of(text->document), text->document.encoding_assumed};
  add_warnings(text->warnings, out);
  return out;
}

// Returns the format of a file that `reader` must read; empty for text. Without a reader, the extension alone
// decides.
std::string_view format_for(std::string_view path, std::string_view bytes, const DocumentReader& reader) {
  return reader ? document_format(path, bytes) : document_format(path);
}

// The recogniser needs about 1 KB for each block.
Result<void> check_blocks(const std::vector<Document>& documents) {
  constexpr std::size_t most = 100'000;
  std::size_t blocks = 0;
  for (const Document& document : documents) blocks += document.content.blocks.size();
  if (blocks <= most) return {};
  return failure(fmt::format("has more than {} paragraphs; split it", most));
}

Result<CorpusFile> read_documents(std::string_view format, std::string_view bytes,
                                  const std::string& encoding, const DocumentReader& reader) {
  const Result<std::vector<Document>> documents = reader(format, bytes, encoding);
  if (!documents) return tl::unexpected<Error>(documents.error());
  if (const auto checked = check_blocks(*documents); !checked) return tl::unexpected<Error>(checked.error());
  CorpusFile out;
  for (const Document& document : *documents) {
    std::vector<Commentary> found = commentaries_of(document);
    // Their line ends are those of a page or a message, not those of the file.
    for (Commentary& commentary : found) {
      for (Passage& passage : commentary.passages) passage.lines.clear();
    }
    std::ranges::move(found, std::back_inserter(out.commentaries));
    out.encoding_assumed = out.encoding_assumed || document.encoding_assumed;
  }
  return out;
}

// These values are shown in full with each hit.
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
  static const std::vector<std::string_view> types = [] {
    std::vector<std::string_view> out{"md", "markdown", "txt", "xml"};
    for (const DocumentType& type : document_types()) out.push_back(type.extension);
    return out;
  }();
  return types;
}

bool is_corpus_file(std::string_view path) {
  return std::ranges::any_of(corpus_types(), [&](std::string_view type) {
    return ends_in(path, type) && path.size() > type.size() && path[path.size() - type.size() - 1] == '.';
  });
}

Result<CorpusFile> read_corpus_file(const std::string& path, std::string_view bytes,
                                    const std::string& encoding, const DocumentReader& reader) {
  const std::string_view format = format_for(path, bytes, reader);
  Result<CorpusFile> file = format.empty() ? read_text(format_of(path), bytes, encoding)
                                           : read_documents(format, bytes, encoding, reader);
  if (!file) return file;
  for (Commentary& commentary : file->commentaries) {
    if (const auto checked = check_lengths(commentary); !checked)
      return tl::unexpected<Error>(checked.error());
    commentary.file = path;
    trace_pull_quotes(commentary);
  }
  return file;
}

Result<std::vector<BlockExplanation>> explain_corpus_file(const std::string& path, std::string_view bytes,
                                                          const std::string& encoding,
                                                          const DocumentReader& reader) {
  if (const std::string_view format = format_for(path, bytes, reader); !format.empty()) {
    const Result<std::vector<Document>> documents = reader(format, bytes, encoding);
    if (!documents) return tl::unexpected<Error>(documents.error());
    std::vector<BlockExplanation> out;
    for (const Document& document : *documents)
      std::ranges::move(explain_structure(document.content), std::back_inserter(out));
    return out;
  }
  const Format format = format_of(path);
  if (format == Format::xml)
    return failure("is XML, whose elements say what they are: there is nothing to explain");
  if (const std::string what = foreign_format(bytes); !what.empty()) return failure("is " + what);
  const Result<TextDocument> text = text_document(format, bytes, encoding);
  if (!text) return tl::unexpected<Error>(text.error());
  return explain_structure(text->document.content);
}

Result<std::vector<Commentary>> read_commentaries(const std::string& path, std::string_view bytes) {
  auto file = read_corpus_file(path, bytes, "", {});
  if (!file) return tl::unexpected<Error>(std::move(file.error()));
  return std::move(file->commentaries);
}

}  // namespace osint
