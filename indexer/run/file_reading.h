// SPDX-License-Identifier: GPL-2.0-or-later
// One file -> its commentaries -> their documents: the part of a run that needs neither the database
// nor what other files hold, and may be done for several files at a time.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "analysis/analyzer.h"
#include "base/result.h"
#include "indexer/building/document_builder.h"
#include "indexer/documents/document_types.h"
#include "indexer/scan/file_table.h"
#include "schema/commentary.h"

namespace osint {

struct FileReading {
  FileStamp stamp;
  bool trusted = false;
  ContentHash hash{};
  bool unchanged = false;  // the bytes are those of the last successful reading: not parsed again
  FileStamp sidecar{};     // FileStamp{}: none was read
  std::string encoding;    // see FileEntry
  std::vector<Commentary> commentaries;  // `id` is the file's own or empty
};

// `known`: what the database holds of the file, or nullptr; `encoding`: see RunOptions. The error is a reason without the path.
// What the file does not say itself is taken from its sidecar (sidecar.h); a sidecar that cannot be read gives a warning.
// It is opened at `place`; where that is empty, at `path`, links followed. Files of document_types() are given to `reader`.
Result<FileReading> read_file(const std::string& path, const FileEntry* known, const std::string& encoding,
                              const DocumentReader& reader, const PlaceBeneath& place = {});

// Documents of commentaries that have their ids. Whatever goes wrong is an error: it concerns this file alone.
Result<std::vector<Xapian::Document>> build_documents(std::span<const Commentary> commentaries,
                                                      const Analyzer& analyzer, Families& families);

}  // namespace osint
