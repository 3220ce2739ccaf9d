// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/run/file_reading.h"

#include <exception>
#include <fmt/format.h>

#include "base/utf8.h"
#include "database/xapian_failure.h"
#include "indexer/reading/corpus_file.h"
#include "schema/commentary.h"

namespace osint {
namespace {

// Memory given out, or a bug that one file brings to light: no reason to lose the others.
template <class Action>
std::invoke_result_t<Action> contained(Action&& action) {
  try {
    return action();
  } catch (const std::exception& error) {
    return failure(fmt::format("cannot be indexed: {}", error.what()));
  }
}

}  // namespace

Result<FileReading> read_file(const std::string& path, const FileEntry* known, const std::string& encoding,
                              const Place& place) {
  return contained([&]() -> Result<FileReading> {
    auto content = read_stable(place.path.empty() ? Place{path, {}} : place);
    if (!content) return tl::unexpected<Error>(content.error());
    FileReading reading{content->stamp, content->trusted, content->hash, false, {}, {}};
    if (known != nullptr && known->was_read() && known->hash == content->hash &&
        !known->depends_on_other(encoding)) {
      reading.encoding = known->encoding;
      reading.unchanged = true;
      return reading;
    }
    // A file name may be any bytes, the text of a record may not.
    auto file = read_corpus_file(repaired_utf8(path), content->bytes, encoding);
    if (!file) return tl::unexpected<Error>(file.error());
    if (file->encoding_assumed) reading.encoding = encoding.empty() ? no_encoding : encoding;
    reading.commentaries = std::move(file->commentaries);
    return reading;
  });
}

Result<std::vector<Xapian::Document>> build_documents(std::span<const Commentary> commentaries,
                                                      const Analyzer& analyzer, Families& families) {
  return contained([&] {
    return guarded("cannot be indexed", [&]() -> Result<std::vector<Xapian::Document>> {
      std::vector<Xapian::Document> documents;
      for (const Commentary& commentary : commentaries) {
        if (auto ok = check_size(commentary); !ok) return tl::unexpected<Error>(ok.error());
        documents.push_back(build_document(commentary, analyzer, families));
        if (auto ok = check_document(documents.back()); !ok)
          return failure(ok.error().message, commentary.line);
      }
      return documents;
    });
  });
}

}  // namespace osint
