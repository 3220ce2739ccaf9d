// SPDX-License-Identifier: GPL-2.0-or-later
// Reads the commentaries of a corpus file from its bytes. Opens no file.
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

// The extensions of the files that this build reads, in lower case and without the dot: "md", "xml", "pdf"
// and so on. The span stays valid until the program ends.
std::span<const std::string_view> corpus_types();

// Returns true if the file name ends in a dot and one of corpus_types(), in any case.
bool is_corpus_file(std::string_view path);

// Returns the commentaries of a text file in UTF-8, in the order of the file. The extension decides the
// format: .xml is XML, .txt is plain text, anything else is Markdown. `path` must not have the extension of a
// document type (document_types.h). Each commentary has `file` = `path` and its `line`; `id` is the id that
// the file gives, or empty. Text that is not understood is kept and reported in `warnings`. Fails, with the
// line where one is to blame, if the content cannot be read: malformed XML, an unknown encoding, binary data.
// An empty file has no commentaries.
Result<std::vector<Commentary>> read_commentaries(const std::string& path, std::string_view bytes);

// The maximum length, in bytes, of an id, a region or an analyst's name. Reading a file with a longer one
// fails.
inline constexpr std::size_t max_name_bytes = 1000;

struct CorpusFile {
  std::vector<Commentary> commentaries;
  bool encoding_assumed = false;  // another `encoding` might give other commentaries
};

// As read_commentaries(), for bytes in any encoding; `encoding` is as in text_file.h. Files of
// document_types() are read with `reader`, which may be empty only if `path` has no such extension.
Result<CorpusFile> read_corpus_file(const std::string& path, std::string_view bytes,
                                    const std::string& encoding, const DocumentReader& reader);

// Explains how the recogniser labels each unit of a file, in the order of the file. Fails as
// read_corpus_file() does, and for XML, whose elements leave nothing to explain.
Result<std::vector<BlockExplanation>> explain_corpus_file(const std::string& path, std::string_view bytes,
                                                          const std::string& encoding,
                                                          const DocumentReader& reader);

}  // namespace osint
