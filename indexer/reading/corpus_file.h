// SPDX-License-Identifier: GPL-2.0-or-later
// The bytes of a corpus file -> its commentaries. Pure: opens no file.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "indexer/documents/document_types.h"
#include "indexer/structure/block_explanation.h"
#include "schema/commentary.h"

namespace osint {

// The types that this build reads, as extension_of() has them: "md", "xml", "pdf" ...
std::span<const std::string_view> corpus_types();

// Whether the file name ends in a dot and one of corpus_types(), in any case.
bool is_corpus_file(std::string_view path);

// The commentaries of a file, in its order: XML by the ending .xml, Markdown else. Each has `file` = path and
// `line`; `id` is the file's own (XML's id attribute) or empty. What was not understood is kept as text
// and stands in `warnings`. Fails, with the line, on content that cannot be read (malformed XML, an
// unknown encoding, binary data); an empty file has no commentaries.
Result<std::vector<Commentary>> read_commentaries(const std::string& path, std::string_view bytes);

// Of an id that the file gives, a region, the name of an analyst.
inline constexpr std::size_t max_name_bytes = 1000;

struct CorpusFile {
  std::vector<Commentary> commentaries;
  bool encoding_assumed = false;  // with another `encoding` they would be others
};

// The same for bytes that need not be UTF-8 (text_file.h). Files of document_types() are given to `reader`.
Result<CorpusFile> read_corpus_file(const std::string& path, std::string_view bytes,
                                    const std::string& encoding, const DocumentReader& reader);

// What the program makes of each block of such a file, in its order. Fails as read_corpus_file() does.
Result<std::vector<BlockExplanation>> explain_corpus_file(const std::string& path, std::string_view bytes,
                                                          const std::string& encoding,
                                                          const DocumentReader& reader);

}  // namespace osint
